/**
 * Invented PubMed records from a seed, as full as those of the annual baseline: six authors with affiliations, a structured abstract of some
 * 1,500 characters, twelve MeSH headings, a history, thirty references. No sentence is from anywhere.
 */
import { generatePaper } from "./generate.ts";
import { openRandom } from "./random.ts";

const CATEGORIES: Readonly<Record<string, string>> = {
  Background: "BACKGROUND",
  Methods: "METHODS",
  Results: "RESULTS",
  Conclusions: "CONCLUSIONS",
};
const PLACES = ["Northwick", "São Inventado", "Århaven", "Quillbury", "Neu-Beispiel", "Castelfinto"];
const HEADINGS = ["Adult", "Female", "Humans", "Male", "Middle Aged", "Pain Measurement", "Treatment Outcome", "Double-Blind Method"];
const QUALIFIERS = ["drug therapy", "adverse effects", "epidemiology", "therapeutic use"];

export interface XmlStyle {
  /** Elements on lines of their own, as the baseline files have them. */
  readonly pretty: boolean;
}

/** Article `number` of a seed as a PubmedArticle element. */
export function pubmedXmlArticle(number: number, seed: number, { pretty }: XmlStyle): string {
  const random = openRandom(seed * 7_000_003 + number);
  const paper = generatePaper(number, seed);
  const pmid = 90_000_000 + number;
  const year = random.between(1995, 2025);
  const month = random.between(1, 12);
  const sections = paper.sections.map(({ label, text }) => {
    const padded = `${text} ${text}`.slice(0, 420).trim();
    const markup = escapeXml(padded).replace(/\bn = /, "<i>n</i> = ");
    return element("AbstractText", markup, ` Label="${label.toUpperCase()}" NlmCategory="${CATEGORIES[label] ?? "UNASSIGNED"}"`);
  });
  const authors = Array.from({ length: 6 }, (_, at) => {
    const [given = "", family = ""] = (paper.authors[at % paper.authors.length] ?? "").split(" ");
    const place = random.pick(PLACES);
    return element(
      "Author",
      [
        element("LastName", family),
        element("ForeName", `${given} ${String.fromCharCode(65 + at)}`),
        element("Initials", `${given.charAt(0)}${String.fromCharCode(65 + at)}`),
        element("Identifier", `0000-0000-0000-${1000 + at}`, ' Source="ORCID"'),
        element("AffiliationInfo", [
          element(
            "Affiliation",
            `Department of Invented Medicine, Institute for Made-Up Trials, University of ${place}, ${number} Example Road, ${place}, Nowhere. ${family.toLowerCase()}@${at}.example.`,
          ),
        ]),
      ],
      ' ValidYN="Y"',
    );
  });
  const mesh = Array.from({ length: 12 }, (_, at) =>
    element("MeshHeading", [
      element("DescriptorName", HEADINGS[at % HEADINGS.length] ?? "", ` UI="D${100_000 + at}" MajorTopicYN="N"`),
      ...(at % 3 === 0 ? [element("QualifierName", random.pick(QUALIFIERS), ` UI="Q${100_000 + at}" MajorTopicYN="Y"`)] : []),
    ]),
  );
  const references = Array.from({ length: 30 }, (_, at) =>
    element("Reference", [
      element(
        "Citation",
        `${random.pick(PLACES)} A, Example B. What was invented before, part ${at}. J Invent Med. ${year - at}; ${at}(2): ${at * 10}-${at * 10 + 9}.`,
      ),
      element("ArticleIdList", [
        element("ArticleId", String(80_000_000 + number + at), ' IdType="pubmed"'),
        element("ArticleId", `10.5555/ref.${number}.${at}`, ' IdType="doi"'),
      ]),
    ]),
  );
  const dates = ["received", "accepted", "pubmed", "medline", "entrez"].map((status) =>
    element(
      "PubMedPubDate",
      [element("Year", String(year)), element("Month", String(month)), element("Day", "3"), element("Hour", "6")],
      ` PubStatus="${status}"`,
    ),
  );
  const article = element("PubmedArticle", [
    element(
      "MedlineCitation",
      [
        element("PMID", String(pmid), ' Version="1"'),
        element("DateCompleted", [element("Year", String(year)), element("Month", "05"), element("Day", "04")]),
        element("DateRevised", [element("Year", String(year)), element("Month", "06"), element("Day", "05")]),
        element(
          "Article",
          [
            element("Journal", [
              element("ISSN", "0000-0019", ' IssnType="Electronic"'),
              element(
                "JournalIssue",
                [
                  element("Volume", "12"),
                  element("Issue", "3"),
                  element("PubDate", [element("Year", String(year)), element("Month", ["Jan", "Jun", "Oct"][number % 3] ?? "")]),
                ],
                ' CitedMedium="Internet"',
              ),
              element("Title", "The journal of invented trials"),
              element("ISOAbbreviation", "J Invent Trials"),
            ]),
            element("ArticleTitle", escapeXml(`${paper.title}.`)),
            element("Pagination", [element("StartPage", "11"), element("EndPage", "19"), element("MedlinePgn", "11-19")]),
            element("ELocationID", `10.5555/bench.${number}`, ' EIdType="doi" ValidYN="Y"'),
            element("Abstract", [...sections, element("CopyrightInformation", `© ${year} The Inventors.`)]),
            element("AuthorList", authors, ' CompleteYN="Y"'),
            element("Language", "eng"),
            element(
              "GrantList",
              [
                element("Grant", [
                  element("GrantID", `INV ${number}`),
                  element("Agency", "Invented Research Council"),
                  element("Country", "Nowhere"),
                ]),
              ],
              ' CompleteYN="Y"',
            ),
            element("PublicationTypeList", [
              element("PublicationType", "Journal Article", ' UI="D016428"'),
              element("PublicationType", "Randomized Controlled Trial", ' UI="D016449"'),
            ]),
            element("ArticleDate", [element("Year", String(year)), element("Month", "01"), element("Day", "09")], ' DateType="Electronic"'),
          ],
          ' PubModel="Print-Electronic"',
        ),
        element("MedlineJournalInfo", [
          element("Country", "Nowhere"),
          element("MedlineTA", "J Invent Trials"),
          element("NlmUniqueID", "0000001"),
          element("ISSNLinking", "0000-0019"),
        ]),
        element("ChemicalList", [
          element("Chemical", [element("RegistryNumber", "0"), element("NameOfSubstance", "lorvexatin", ' UI="D000001"')]),
          element("Chemical", [element("RegistryNumber", "0"), element("NameOfSubstance", "brimocept", ' UI="D000002"')]),
        ]),
        element("CitationSubset", "IM"),
        element("MeshHeadingList", mesh),
        element(
          "KeywordList",
          ["invention", "trials", "knees", "tea"].map((word) => element("Keyword", word, ' MajorTopicYN="N"')),
          ' Owner="NOTNLM"',
        ),
        element("CoiStatement", "The inventors declare that they have invented no interests."),
      ],
      ' Status="MEDLINE" IndexingMethod="Automated" Owner="NLM"',
    ),
    element("PubmedData", [
      element("History", dates),
      element("PublicationStatus", "ppublish"),
      element("ArticleIdList", [
        element("ArticleId", String(pmid), ' IdType="pubmed"'),
        element("ArticleId", `PMC${number + 1}`, ' IdType="pmc"'),
        element("ArticleId", `10.5555/bench.${number}`, ' IdType="doi"'),
      ]),
      element("ReferenceList", references),
    ]),
  ]);
  return `${pretty ? indent(article) : article.replaceAll("\u0000", "")}\n`;
}

export const XML_HEAD =
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE PubmedArticleSet SYSTEM "http://dtd.invalid/pubmed.dtd">\n<PubmedArticleSet>\n';
export const XML_TAIL = "</PubmedArticleSet>\n";

function element(name: string, content: string | readonly string[], attributes = ""): string {
  return `<${name}${attributes}>${typeof content === "string" ? content : content.join("\u0000")}</${name}>`;
}

/** Each element of a list on a line of its own, by its depth. */
function indent(xml: string): string {
  let depth = 1;
  return xml
    .replace(/\u0000/g, "\n")
    .replace(/(<(?!i>|\/|AbstractText)[A-Z][^<>]*>)(?=<)|(?<=>)(<\/(?!i>)[A-Z][^<>]*>)/g, (found) =>
      found.startsWith("</") ? `\n${found}` : `${found}\n`,
    )
    .split("\n")
    .map((line) => {
      const closes = /^<\//.test(line);
      if (closes) depth--;
      const row = `${"  ".repeat(depth)}${line}`;
      if (/^<[^/][^<>]*>$/.test(line)) depth++;
      return row;
    })
    .join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
