import { describe, expect, it } from "vitest";
import { cutConflict, cutKeywords, cutOwnReference, cutReferences, leadingAffiliation, matterOf } from "./around-abstract.ts";
import { cutNotice } from "./database-notices.ts";
import { splitAbstract } from "./split-fully.ts";

const BODY = "We braced 20 invented knees. Pain fell by 12% (P<0.05).";

describe("cutOwnReference", () => {
  it.each([
    "J Invent Knees. 2025;21(8):1499-1502.",
    "(Knees. 2004;103: 3287-3295)",
    "(Invented J Asthma Allergy Clin Immunol 2012;32:67-72)",
    "Wire Knees Rev 2018, 10:e1478. doi: 10.5555/knee.1478 This article is categorized under: Knees > Braces Joints > Pain.",
    "KNE Pharmacometrics Syst. Pharmacol. (2014) 3, e146; doi:10.5555/psp.2014.44; published online 12 November 2014.",
    "DOI : 10.5555/KNEE/11-33-11 Publication date: November 30 th 2019",
    "10.5555/izy165_video1izy165.video15789607089001.",
    "https://doi.org/10.5555/knee.2020",
    "Invented Knees 12: 345-350, 2017.",
    "(Knees 2003;37:123-130.)",
    "[Knee Res 2007;67(1):12-20]",
    "Cite this article: Bone Knee J 2014;96-B:123-9.",
    "Invent. Knees Signal. 20, 1234-1250.",
    "J. Brace Chem. 284: 401-410.",
    "Knees advance online publication, 5 March 2012; doi:10.5555/knee.2012.61.",
    "Knee Psychiatry advance online publication.",
    "doi: 10.5555/knee.2020 PMID: 12345678",
    "J Invent Knees. 2025;21(8):1499-1502. doi:10.5555/knee.2020 [PMID: 12345678].",
  ])("cuts %s", (line) => {
    expect(cutOwnReference(`${BODY} ${line}`, true)).toEqual({ text: BODY, copyright: line });
  });
  it.each([
    `${BODY} The brace was that of (Knee C. Braces 2005; 31: 275-81).`,
    "Braces were common (Knees 2013;155:57-69). We braced 20.",
    "Data are at Dryad, doi:10.5555/dryad.1 for all.",
    `${BODY} The trial was registered. https://doi.org/10.1186/ISRCTN00000000.`,
    `${BODY} The rows can be had. https://doi.org/10.5281/zenodo.1.`,
    `${BODY} Our protocol has been published. Knee Open 2019;9:e012345.`,
    "Knee A, Brace B. Knees of men. J Knee 2012;3:4-5.",
    `${BODY} Model 2010: 3, 5.`,
    `${BODY} John 3:16, 2011.`,
    "[This corrects the article DOI: 10.5555/knee.0194036.].",
    "The trial ran from March 2012 to May 2014. In 2013; 31 of 40 slept.",
    "Pain fell in 2012. Of 31, 67-72 slept.",
    `${BODY} In Grade 3, 12-14.`,
    `${BODY} Braces by Knee et al. 20, 12-14.`,
    `${BODY} No. 20, 12-14.`,
    `${BODY} This is fewer than in the trial of Knee et al. (Braces 2001;357:1234-40).`,
    `${BODY} This is fewer than before, see Knee A. et al. Braces 2001; 357: 1234-40.`,
    `${BODY} The brace was that of Knee A. Braces 2001;357:1234-40.`,
    `${BODY} Others differ, cf. Braces 2001;357:1234-40.`,
  ])("leaves %s", (text) => {
    expect(cutOwnReference(text, true)).toEqual({ text, copyright: null });
  });
});

it("cuts the own reference behind one of others", () => {
  const others = `${BODY} This is fewer than in the trial of Knee et al. (Braces 2001;357:1234-40).`;
  expect(cutOwnReference(`${others} (J Brace 2009;12:123-30)`, true)).toEqual({ text: others, copyright: "(J Brace 2009;12:123-30)" });
});

describe("cutConflict", () => {
  it.each([
    "The authors declare no conflict of interest.",
    "The authors declare that they have no competing interests.",
    "The authors have no conflicts of interest to disclose.",
    "All authors report no conflicts of interest related to this work.",
    "We declare no competing interests.",
    "The authors have no financial disclosures.",
    "There are no conflicts of interest to declare.",
    "No potential conflict of interest was reported.",
    "No competing interests were declared.",
    "None of the authors has any conflict of interest",
  ])("cuts %s", (conflict) => {
    expect(cutConflict(`${BODY} ${conflict}`)).toEqual({ text: BODY, conflict });
  });
  it.each([
    ["Conflict of interest:", "none declared."],
    ["Disclosure:", "Dr Knee received fees from KneeCo."],
    ["Competing interests:", "Dr Knee owns 5% of KneeCo."],
    ["Disclosures:", "Knee: KneeCo: Consultancy; Joint: Research Funding."],
    ["Disclosure of Interests:", "None declared"],
    ["Disclosures", "No relevant conflicts of interest to declare."],
    ["Declaration of interest.", "None."],
  ])("cuts the statement of %s %s", (label, conflict) => {
    expect(cutConflict(`${BODY} ${label} ${conflict}`)).toEqual({ text: BODY, conflict });
  });
  it.each([
    "Disclosure: this varied widely between hospitals.",
    "Competing interests: shareholders, creditors and employees of the firm: each has received support in law.",
    "Disclosure: no patient was told.",
    "Disclosure: 34 of 40 authors named grants.",
    "Conflict of interest: a term that editors understand poorly.",
    "The authors declared no conflict of interest in most trials.",
    "The authors of 12 trials declare no conflict of interest.",
    "In 12 trials the authors declare no conflict of interest.",
    "The authors have no interest in knees that hurt.",
    "No interest was paid.",
    "No conflict was seen.",
    "There is no disclosure of pain to the coach.",
  ])("leaves %s", (sentence) => {
    expect(cutConflict(`${BODY} ${sentence}`)).toEqual({ text: `${BODY} ${sentence}`, conflict: null });
  });
});

describe("cutReferences", () => {
  it.each([
    "References: 1. Knee A. Knee J 2010;1:2-3. 2. Joint B. Brace J 2011;4:5-6.",
    "REFERENCES: [1] Knee A. Knee J 2010;1:2-3.",
    "Citation Format: Ada Knee. Braces [abstract]. In: Proceedings of the Invented Meeting. Abstract nr 1234.",
  ])("cuts %s", (list) => {
    expect(cutReferences(`${BODY} ${list}`)).toEqual({ text: BODY, copyright: list });
  });
  it("cuts the article's own citation behind a dash", () => {
    const citation = "-Knee, A., Joint, B. C., Brace, D. Braces for dogs.";
    expect(cutReferences(`${BODY}${citation}`)).toEqual({ text: BODY, copyright: citation });
  });
  it.each([
    "References: 20 papers were searched in 2010.",
    "References: 1. of papers; 2. of books.",
    "References: (1) to the war of 1914 and (2) to the crisis of 1929 occur in novels.",
    "How to cite this paper: a study of 30 guides shows that few do.",
    "Pain follows the model of Brown et al.-Smith, J. and Jones, K. found the same in rats.",
    "Two braces were compared.-Knee braces, and others.",
  ])("leaves %s", (sentence) => {
    expect(cutReferences(`${BODY} ${sentence}`)).toEqual({ text: `${BODY} ${sentence}`, copyright: null });
  });
});

describe("what databases print behind an abstract", () => {
  it.each([
    "[ABSTRACT FROM AUTHOR] Copyright of Knee Journal is the property of Invented Ltd. and its content may not be copied. However, users may print articles. (Copyright applies to all Abstracts.)",
    "[PUBLICATION ABSTRACT]",
    "(AU)",
    "(Author)",
    "This article is part of a Special Issue entitled: Knees.",
  ])("cuts %s", (notice) => {
    expect(cutNotice(`${BODY} ${notice}`)).toEqual({ text: BODY, copyright: notice });
  });
  it.each([
    "The brace was of gold (Au) foil.",
    "The brace was of gold (Au).",
    "Copyright of songs was studied.",
    "Copyright of songs is the property of the singer. We asked 40 of them.",
    "This issue is open.",
    "Supplementary data are available for this article. Knees matter in dogs.",
    "This article is part of the special issue debate, and it replies to Smith.",
  ])("leaves %s", (sentence) => {
    expect(cutNotice(`${BODY} ${sentence}`)).toEqual({ text: `${BODY} ${sentence}`, copyright: null });
  });
});

describe("labels behind the conclusions", () => {
  const report = "OBJECTIVE: To brace. RESULTS: Pain fell. CONCLUSIONS: Braces help.";
  it.each(["LEVEL OF EVIDENCE: III.", "LAY SUMMARY: Braces are good.", "CLINICAL RELEVANCE: Brace.", "TRIAL REGISTRATION: NCT01234567."])(
    "such as %s do not keep a statement of conflicts before them in the abstract",
    (late) => {
      const { abstract, conflictOfInterest } = splitAbstract({
        form: "text",
        text: `${report} COMPETING INTERESTS: A.K. owns shares of KneeCo. ${late}`,
        language: "en",
      });
      expect(conflictOfInterest).toBe("A.K. owns shares of KneeCo.");
      expect(abstract?.sections).toHaveLength(4);
    },
  );
  it("are none of a keyword's label, whatever its words look like", () => {
    const text =
      "Ziel: Schienen. Methoden: Wir schienten 40. Ergebnisse: Es half. Schlussfolgerung: Schienen. Schlüsselwörter: Knie; Schiene.";
    expect(splitAbstract({ form: "text", text, language: "de" })).toMatchObject({ keywords: ["Knie", "Schiene"] });
  });
  it("have the copyright line before them", () => {
    const text = `${report.replace("help.", "help. © 2019 Knee Publishers.")} TRIAL REGISTRATION: NCT01234567.`;
    const { abstract } = splitAbstract({ form: "text", text, language: "en" });
    expect([abstract?.copyright, abstract?.sections[2]?.text]).toEqual(["© 2019 Knee Publishers.", "Braces help."]);
  });
});

describe("what looks like a statement or keywords and is a finding or a search", () => {
  it.each([
    "All were small. No conflicts of interest were reported in the included trials.",
    "We searched MEDLINE from 1990 to 2020. Key words: knee, brace.",
    "We searched one library. Keywords: (knee OR tea) AND brace.",
    `${BODY} Keywords: knee OR brace.`,
    `${BODY} Keywords: knee AND brace.`,
    `${BODY} Keywords: knee NOT brace.`,
    ...[
      "The search was short",
      "All searches were short",
      "We were searching for a year",
      "We used one database",
      "Two databases were used",
    ].map((before) => `${before}. Keywords: knee; brace.`),
    ...["MEDLINE", "PubMed", "Embase", "Cochrane", "Scopus"].map((name) => `Papers were taken from ${name}. Keywords: knee; brace.`),
    `We searched in ${"one town, ".repeat(12)}and in another\nKeywords: knee; brace.`,
  ])("%s", (text) => {
    expect(cutConflict(text).conflict).toBeNull();
    expect(cutKeywords(text).keywords).toEqual([]);
  });
});

describe("cutKeywords", () => {
  it.each([
    ["Keywords: knee; brace, hinged.", ["knee", "brace, hinged"]],
    ["KEYWORDS: knee, brace, type 2 diabetes", ["knee", "brace", "type 2 diabetes"]],
    ["Key Words: knee · brace", ["knee", "brace"]],
    ["Key words - knee, brace, knee", ["knee", "brace"]],
    ["Key words and phrases: Knee. Brace. Pain.", ["Knee", "Brace", "Pain"]],
    ["Index Terms—knee, brace.", ["knee", "brace"]],
    ["Palabras clave: rodilla; férula.", ["rodilla", "férula"]],
    ["Mots-clés : genou ; attelle.", ["genou", "attelle"]],
    ["Anahtar Kelimeler: diz, dizlik", ["diz", "dizlik"]],
    ["Ключевые слова: колено; боль", ["колено", "боль"]],
    ["Descritores: joelho; dor.", ["joelho", "dor"]],
    ["【关键词】 膝；护膝", ["膝", "护膝"]],
    ["Keywords: knee and ankle; brace or splint.", ["knee and ankle", "brace or splint"]],
  ])("cuts %s", (line, keywords) => {
    expect(cutKeywords(`${BODY} ${line}`)).toEqual({ text: BODY, keywords });
  });
  it.each([
    "Keywords: knee and brace were searched for.",
    "Descriptores: dulce, ácido y amargo fueron los más usados.",
    "We searched with key words: knee; brace.",
    "Key words are few.",
    "Keywords: knee (12%), brace (20%).",
    "Keywords of a search that nobody made in all of the libraries and in none of the many catalogues of the town",
    "Keywords: a first thing that nobody has ever called a keyword of anything, since it goes on and on without an end",
  ])("leaves %s", (line) => {
    expect(cutKeywords(`${BODY} ${line}`)).toEqual({ text: `${BODY} ${line}`, keywords: [] });
  });
  it("cuts them behind a sentence that tells of no search", () => {
    const text = `We searched MEDLINE. ${BODY}`;
    expect(cutKeywords(`${text} Keywords: knee; brace.`)).toEqual({ text, keywords: ["knee", "brace"] });
    const long = `Searching in ${"one town, ".repeat(20)}we found nothing.`;
    expect(cutKeywords(`${long} Keywords: knee; brace.`)).toEqual({ text: long, keywords: ["knee", "brace"] });
  });
  it("comes after conflicts and copyright, or before them", () => {
    const conflict = "The authors declare no conflict of interest.";
    for (const end of [`${conflict} Keywords: knee.`, `Keywords: knee. ${conflict}`, `Keywords: knee. ${conflict} © 2020 Knee Society.`]) {
      const { abstract, conflictOfInterest, keywords } = splitAbstract({ form: "text", text: `${BODY} ${end}`, language: "en" });
      expect(abstract?.sections.map(({ text }) => text)).toEqual([BODY]);
      expect(conflictOfInterest).toBe(conflict);
      expect(keywords).toEqual(["knee"]);
      expect(abstract?.copyright).toBe(end.includes("©") ? "© 2020 Knee Society." : null);
    }
  });
});

describe("leadingAffiliation", () => {
  const rest = `Background: Knees hurt. ${"We braced 20 invented knees in two invented towns. ".repeat(4)}`;
  it.each([
    "Ada Knee Bo Brace 1Department of Knees, University of Bracing, Invented Town; 2Akari Clinic, Invented Town ",
    "A. Knee, Institute of Knees, Invented Town, e-mail: knee@example.org ",
  ])("ends behind %s", (authors) => {
    expect(leadingAffiliation(`${authors}${rest}`)).toBe(authors.length);
  });
  it.each([
    rest,
    `University students report pain in many towns. ${rest}`,
    `The American College of Knees recommends braces. ${rest}`,
    `The Hospital Knee Scale has 21 items. ${rest}`,
    `KneeTool (server of the University of Knees; knee@example.org) is free. ${rest}`,
    "The Department of Knees had 20 patients. Background: these. ",
    `Patients of one University Hospital were braced. ${rest}`,
    "Ada Knee, Institute of Knees ( knee@example.org ) Bo Brace, Institute of Braces ( brace@example.org ) Cy Joint",
  ])("finds none in %s", (text) => {
    expect(leadingAffiliation(text)).toBe(0);
  });
});

describe("sections that are no part of an abstract", () => {
  it.each([
    ["CITATION", "Knee A. J Invent Knees. 2025;21(8):1499-1502.", "reference"],
    ["Contact", "knee@example.org.", "reference"],
    ["CONTACT", "Contact with horses was asked for.", null],
    ["CONFLICT OF INTEREST", "None.", "conflict"],
    ["Declaration of interests", "None.", "conflict"],
    ["Competing interests", "None.", "conflict"],
    ["FINANCIAL DISCLOSURE(S)", "Disclosure may be found behind the references.", "conflict"],
    ["DISCLOSURE", "34 of 40 people (85%) were told of it.", null],
    ["CITATION", "Few of them were cited.", null],
    ["COMPETING INTERESTS", "Dr Knee owns 5% of KneeCo.", "conflict"],
    ["COMPETING INTERESTS", "Knee A received 3 grants from KneeCo.", "conflict"],
    ["COMPETING INTERESTS", "34 of 40 papers (85%) declared interests.", null],
    ["COMPETING INTERESTS", "Of all trials, 85% had grants.", null],
    ["DISCLOSURE", "This varied widely between hospitals.", null],
    ["DISCLOSURES", "None.", "conflict"],
    ["KEYWORDS", "knee; brace.", "keywords"],
    ["Key words", "knee, brace", "keywords"],
    ["KEYWORDS", "We searched for 12 of them.", null],
    ["RESULTS", "Pain fell.", null],
    [null, "Pain fell.", null],
  ] as const)("%s: %s", (label, text, kind) => {
    expect(matterOf(label, text)).toBe(kind);
  });
  it("go to the publisher's line and to the statement of conflicts", () => {
    const text =
      "METHODS: We braced 20 invented knees. RESULTS: Pain fell. J Invent Knees 2025;21(8):14-15. CONFLICT OF INTEREST: Knee A owns braces. CONTACT: knee@example.org.";
    const { abstract, conflictOfInterest } = splitAbstract({ form: "text", text, language: "en" });
    expect(abstract?.sections.map((section) => section.text)).toEqual(["We braced 20 invented knees.", "Pain fell."]);
    expect(abstract?.copyright).toBe("J Invent Knees 2025;21(8):14-15. knee@example.org.");
    expect(conflictOfInterest).toBe("Knee A owns braces.");
  });
  it("are terms where they are keywords", () => {
    const markup = "<sec><title>Results</title><p>Pain fell.</p></sec><sec><title>Keywords</title><p>knee; brace</p></sec>";
    const { abstract, keywords } = splitAbstract({ form: "markup", text: markup, language: "en" });
    expect(abstract?.sections).toHaveLength(1);
    expect([abstract?.copyright, keywords]).toEqual([null, ["knee", "brace"]]);
  });
  it("leave the copyright line behind them to the whole", () => {
    const text =
      "METHODS: We braced 20 invented knees. RESULTS: Pain fell. CONFLICT OF INTEREST: None declared. Copyright © 2020 Knee Society.";
    const { abstract, conflictOfInterest } = splitAbstract({ form: "text", text, language: "en" });
    expect(abstract?.copyright).toBe("Copyright © 2020 Knee Society.");
    expect(conflictOfInterest).toBe("None declared.");
  });
  it("are found in running text, and nowhere before findings", () => {
    const running = splitAbstract({ form: "text", text: `${BODY} Conflict of interest: none declared.`, language: "en" });
    expect(running.abstract?.sections[0]?.text).toBe(BODY);
    expect(running.conflictOfInterest).toBe("none declared.");
    const topic = splitAbstract({
      form: "text",
      text: "DISCLOSURE: Errors should be told. RESULTS: Pain fell. CONCLUSIONS: Tell.",
      language: "en",
    });
    expect(topic.abstract?.sections).toHaveLength(3);
  });
  it("keep the DOI of data where a section is about them", () => {
    const text = "METHODS: We braced 20 invented knees. RESULTS: Pain fell. DATA AVAILABILITY: All rows can be had. doi: 10.5555/rows.";
    const { abstract } = splitAbstract({ form: "text", text, language: "en" });
    expect(abstract?.sections.at(-1)?.text).toBe("All rows can be had. doi: 10.5555/rows.");
  });
  it("stay where nothing else is left", () => {
    const { abstract } = splitAbstract({ form: "text", text: "CONFLICT OF INTEREST: Knee A owns braces.", language: "en" });
    expect(abstract?.sections).toHaveLength(1);
  });
});
