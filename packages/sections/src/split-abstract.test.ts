import { existsSync, readFileSync } from "node:fs";
import { joinSections, type RawAbstract } from "@tabstract/record";
import { cleanText } from "@tabstract/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAbstract } from "./split-fully.ts";

const text = (value: string): RawAbstract => ({ form: "text", text: value, language: null });
const html = (value: string): RawAbstract => ({ form: "markup", text: value, language: null });
const codes = (raw: RawAbstract): string[] => splitAbstract(raw).warnings.map(({ code }) => code);
const labelled = (raw: RawAbstract): (readonly [string | null, string])[] =>
  (splitAbstract(raw).abstract?.sections ?? []).map((section) => [section.label, section.text]);

describe("splitAbstract", () => {
  it("gives labels as printed, categories, offsets and the language", () => {
    expect(splitAbstract(text("Background and aims: Knees hurt. Methods: We braced 20 of the knees and waited."))).toEqual({
      abstract: {
        language: "en",
        sections: [
          { label: "Background and aims", category: "OBJECTIVE", inferred: false, text: "Knees hurt.", start: 0 },
          { label: "Methods", category: "METHODS", inferred: false, text: "We braced 20 of the knees and waited.", start: 12 },
        ],
        copyright: null,
      },
      conflictOfInterest: null,
      keywords: [],
      otherAbstracts: [],
      warnings: [],
    });
  });

  it("keeps the language and the categories that the source states", () => {
    const { abstract } = splitAbstract({
      form: "sections",
      markup: true,
      language: "fr",
      sections: [
        { label: "CASE PRESENTATION", category: "METHODS", text: "A runner." },
        { label: "RESULTS", category: "UNASSIGNED", text: "Pain fell." },
        { label: null, category: "CONCLUSIONS", text: "Braces help." },
      ],
    });
    expect(abstract?.language).toBe("fr");
    expect(abstract?.sections.map(({ label, category }) => [label, category])).toEqual([
      ["CASE PRESENTATION", "METHODS"],
      ["RESULTS", "RESULTS"],
      [null, "CONCLUSIONS"],
    ]);
  });

  it("looks for labels in what a source or a heading left unlabelled", () => {
    const body = "Antecedentes: Duele. Objetivo: Probar una férula.";
    const expected = [
      ["Antecedentes", "Duele."],
      ["Objetivo", "Probar una férula."],
    ];
    expect(labelled({ form: "sections", markup: false, language: null, sections: [{ label: null, category: null, text: body }] })).toEqual(
      expected,
    );
    expect(labelled(html(`<jats:title>Abstract</jats:title><jats:p>${body}</jats:p>`))).toEqual(expected);
    expect(labelled(html(`<p>${body}</p>`))).toEqual(expected);
  });

  it.each([
    ["Abstract We braced 20 knees.", "We braced 20 knees."],
    ["ABSTRACT \nWe braced 20 knees.", "We braced 20 knees."],
    ["AbstractWe braced 20 knees.", "We braced 20 knees."],
    ["Summary We braced 20 knees.", "We braced 20 knees."],
    ["摘要：纳入40例。", "纳入40例。"],
  ])("drops the leading word of %j and says so", (raw, body) => {
    expect(labelled(text(raw))).toEqual([[null, body]]);
    expect(codes(text(raw))).toEqual(["leading-word"]);
  });

  it.each(["Abstract thinking was tested in 20 runners.", "Summary statistics of 20 knees."])("keeps %j", (raw) => {
    expect(labelled(text(raw))).toEqual([[null, raw]]);
  });

  it.each([
    "Abstract Objective: To evaluate naps. Methods: We had 12. Results: It was 13.",
    "Abstract: Objective: To evaluate naps. Methods: We had 12. Results: It was 13.",
    "Abstract Objective: To evaluate naps. Methods: We had 12.",
    "ABSTRACT OBJECTIVE To evaluate naps. METHODS We had 12. RESULTS It was 13.",
    "ABSTRACT OBJECTIVE: To evaluate naps. METHODS: We had 12. RESULTS: It was 13.",
    "ABSTRACT\nOBJECTIVE: To evaluate naps.\nMETHODS: We had 12.\nRESULTS: It was 13.",
    "Abstract\nObjective: To evaluate naps. Methods: We had 12.",
    "AbstractObjective: To evaluate naps. Methods: We had 12.",
    "ABSTRACT \nOBJECTIVE To evaluate naps. METHODS We had 12. RESULTS It was 13.",
    "Resumen Objetivo: Ver siestas. Métodos: Hubo 12. Resultados: Fue 13.",
    "RÉSUMÉ Objectif : voir les siestes. Méthodes : il y en a 12. Résultats : 13.",
    "摘要 目的：评价午睡。方法：纳入12例。结果：13例。",
  ])("finds the labels behind the leading word of %j", (raw) => {
    const word = /^(?:Abstract|Summary|Resumen|RÉSUMÉ|摘要)\s*:?\s*/i;
    const expected = labelled(text(raw.replace(word, "")));
    expect(expected.map(([, body]) => body).join(" ")).not.toMatch(/objecti|目的/i);
    for (const whole of [text(raw), html(`<p>${raw}</p>`), html(`<p>${raw.replace(word, "$&</p><p>")}</p>`)]) {
      expect(labelled(whole)).toEqual(expected);
      expect(codes(whole)).toEqual(["leading-word"]);
    }
  });

  it.each([
    ["Summary Objective: Naps help. Methods: We had 12.", "Summary Objective"],
    ["SUMMARY BACKGROUND DATA: Naps help. METHODS: We had 12.", "SUMMARY BACKGROUND DATA"],
    ["Summary of Background Data: Naps help. Methods: We had 12.", "Summary of Background Data"],
  ])("takes no word from the label of %j", (raw, label) => {
    expect(labelled(text(raw))[0]).toEqual([label, "Naps help."]);
    expect(codes(text(raw))).toEqual([]);
  });

  it("begins a section without a label at the word for no label", () => {
    expect(labelled(text("METHODS: We had 12. UNLABELLED: The end of 3."))).toEqual([
      ["METHODS", "We had 12."],
      [null, "The end of 3."],
    ]);
    expect(labelled(text("Unlabelled: Naps 12. CONCLUSION: ok"))).toEqual([
      [null, "Naps 12."],
      ["CONCLUSION", "ok"],
    ]);
    const cells = "METHODS: We had 12. Unlabelled: 3 cells. RESULTS: None.";
    expect(labelled(text(cells))[0]).toEqual(["METHODS", "We had 12. Unlabelled: 3 cells."]);
  });

  it("drops the word for no label", () => {
    expect(labelled(text("UNLABELLED: We braced 20 knees. CONCLUSION: It helped."))).toEqual([
      [null, "We braced 20 knees."],
      ["CONCLUSION", "It helped."],
    ]);
  });

  it("warns of a text that its source cut, and of a label without text", () => {
    expect(labelled(text("We braced 250 knees. (ABSTRACT TRUNCATED AT 250 WORDS)"))).toEqual([[null, "We braced 250 knees."]]);
    expect(codes(text("We braced 250 knees. (ABSTRACT TRUNCATED AT 250 WORDS)"))).toEqual(["abstract-truncated"]);
    expect(labelled(text("We braced 250 knees. [ABSTRACT TRUNCATED AT 400 WORDS]"))).toEqual([[null, "We braced 250 knees."]]);
    expect(codes(text("METHODS: We braced 20 knees. RESULTS: CONCLUSION: It helped."))).toEqual(["section-empty"]);
  });

  it("moves the publisher's line out of the text", () => {
    const { abstract } = splitAbstract(
      text("METHODS: We braced 20 knees. RESULTS: Pain fell. © 2025 The Authors. Published by Elsevier Ltd."),
    );
    expect(abstract?.sections.at(-1)?.text).toBe("Pain fell.");
    expect(abstract?.copyright).toBe("© 2025 The Authors. Published by Elsevier Ltd.");
  });

  it.each(["", " \n\t", "\u200b\ufeff", "<p> </p>", "<div><h3>Methods</h3></div>"])("gives null for %j", (raw) => {
    expect(splitAbstract(html(raw)).abstract).toBeNull();
    if (!raw.includes("<")) expect(splitAbstract(text(raw)).abstract).toBeNull();
  });

  it("reads markup that was escaped once too often", () => {
    expect(labelled(text("&lt;p&gt;Forty knees, H&lt;sub&gt;2&lt;/sub&gt;O.&lt;/p&gt;"))).toEqual([[null, "Forty knees, H₂O."]]);
    expect(labelled(text("Pain fell (P &amp;lt; 0.001, n &gt; 3)."))).toEqual([[null, "Pain fell (P < 0.001, n > 3)."]]);
  });

  it("gives HTML and plain text of the same abstract the same sections", () => {
    const sections = [
      ["Background", "Knees hurt & swell."],
      ["Methods", "We braced 20 of 41 knees (P<0.05)."],
      ["Results", "Pain fell by 12 mm."],
    ];
    const renderings = [
      text(sections.map(([label, body]) => `${label}: ${body}`).join("\n")),
      text(sections.map(([label, body]) => `${label}: ${body}`).join(" ")),
      text(sections.map(([label, body]) => `${label}\n${body}`).join("\n")),
      text(sections.map(([label, body]) => `${label}\n: ${body}`).join("\n")),
      html(
        sections.map(([label, body]) => `<section>\n <h3> ${label}</h3>\n <p>${body?.replace("&", "&amp;")}</p>\n</section>`).join("\n"),
      ),
      html(sections.map(([label, body]) => `<p><b>${label}:</b> ${body}</p>`).join("")),
      html(`<p>${sections.map(([label, body]) => `${label}: ${body}`).join(" ")}</p>`),
      html(sections.map(([label, body]) => `<b>${label}</b><br>${body}<br>`).join("")),
    ];
    for (const rendering of renderings) expect(labelled(rendering)).toEqual(sections);
  });
});

const NUMBERS = /\d+/g;
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<h3>",
        "</h3>",
        "<sup>",
        "</sup>",
        "<",
        ">",
        "&lt;",
        "&amp;",
        "\n",
        "METHODS: ",
        "Results: ",
        "目的：",
        ". ",
        "P<0.05",
        " 12 ",
        "© 2020 ",
        "Abstract ",
        "+/-",
        "[",
        "]",
        "\u00a0",
        "\u200b",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

describe("what stands over an abstract", () => {
  const labelled = "Background: Knees hurt. Methods: We braced 40. Results: Pain fell.";
  const labels = (text: string, form: "text" | "markup" = "text"): readonly (string | null)[] =>
    (splitAbstract({ form, text, language: "en" }).abstract?.sections ?? []).map(({ label }) => label);
  it.each(["149", "TPS4567 ", "ABSTRACT"])("%j hides no label, and is told of", (word) => {
    expect(labels(word + labelled)).toEqual(["Background", "Methods", "Results"]);
    const { warnings } = splitAbstract({ form: "text", text: word + labelled, language: "en" });
    expect(warnings).toEqual([expect.objectContaining({ code: "leading-word", message: expect.stringContaining(word.trim()) })]);
  });
  it("a meeting's number in a paragraph of its own is no section", () => {
    expect(labels(`<p>4567</p><p>${labelled}</p>`, "markup")).toEqual(["Background", "Methods", "Results"]);
    expect(labels(`<p>12</p><p>${labelled}</p>`, "markup")[0]).toBeNull();
  });
  it("a heading over the abstract behind its highlights is no conclusion", () => {
    const text = `<h4>Highlights</h4><p>Braces help.</p><h4>Abstract</h4><p>We braced 40 knees, and pain fell.</p>`;
    const { abstract } = splitAbstract({ form: "markup", text, language: "en" });
    expect(abstract?.sections.map(({ label, category }) => [label, category])).toEqual([
      ["Highlights", "CONCLUSIONS"],
      ["Abstract", "UNASSIGNED"],
    ]);
  });
  it.each(["Summary: ", "SUMMARY: ", "RESUMEN: "])("%j over all of it is no label", (word) => {
    const { abstract } = splitAbstract({ form: "text", text: `${word}We braced 40 knees. Pain fell.`, language: "en" });
    expect(abstract?.sections).toEqual([
      { label: null, category: "UNASSIGNED", inferred: false, text: "We braced 40 knees. Pain fell.", start: 0 },
    ]);
  });
});

describe("whatever it is given", () => {
  it("does not throw, places every section, leaves nothing to clean, and is deterministic", () => {
    fc.assert(
      fc.property(soup, fc.constantFrom("text", "markup"), (value, form) => {
        const raw: RawAbstract = { form: form === "text" ? "text" : "markup", text: value, language: null };
        const { abstract } = splitAbstract(raw);
        expect(splitAbstract(raw).abstract).toEqual(abstract);
        if (abstract === null) return;
        const whole = joinSections(abstract.sections);
        let start = 0;
        for (const section of abstract.sections) {
          expect(section.text).not.toBe("");
          expect(section.label).not.toBe("");
          expect(section.start).toBe(start);
          expect(whole.slice(start, start + section.text.length)).toBe(section.text);
          expect(cleanText(section.text)).toBe(section.text);
          start += section.text.length + 1;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("loses no number of an ordinary text, in order", () => {
    const word = fc.constantFrom(
      "pain",
      "fell",
      "in",
      "Group A:",
      "COVID-19:",
      "METHODS:",
      "Results:",
      "n =",
      "(P<",
      ")",
      "knees.",
      "\n",
      "Abstract",
      "+/-",
      "of",
      "vs.",
      "<",
      "&",
      "≤",
    );
    const sentence = fc.array(
      fc.oneof(
        word,
        fc.nat(99999).map(String),
        fc.double({ min: 0, max: 9, noNaN: true }).map((value) => value.toFixed(2)),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(sentence, (words) => {
        const value = words.join(" ");
        const { abstract } = splitAbstract(text(value));
        const found = (abstract?.sections ?? []).flatMap(({ label, text: body }) =>
          [...(label ?? "").matchAll(NUMBERS), ...body.matchAll(NUMBERS)].map(([digits]) => digits),
        );
        expect(found).toEqual(value.match(NUMBERS) ?? []);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["nested blocks", "<div>".repeat(5000)],
    ["nested tags", "<b>".repeat(100_000)],
    ["crossed tags", "<p><b><i>".repeat(30_000)],
    ["unclosed scripts", "<script>".repeat(50_000)],
    ["unclosed comments", "<!--".repeat(50_000)],
    ["unclosed attributes", '<b a="'.repeat(50_000)],
    ["opening signs", "<".repeat(200_000)],
    ["scripts upon scripts", "<sup>".repeat(50_000)],
    ["labels without end", ". METHODS: ".repeat(10_000)],
    ["white space", " \n".repeat(150_000)],
    ["colons", "Aim: ".repeat(50_000)],
  ])("keeps the text behind %s, and comes back soon", (_, prefix) => {
    const before = process.cpuUsage().user;
    for (const form of ["text", "markup"] as const) {
      const { abstract } = splitAbstract({ form, text: `${prefix} forty-2 knees`, language: "en" });
      expect(abstract?.sections.at(-1)?.text).toMatch(/forty-2 knees$/);
    }
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });
});

const SHARED = new URL("../../../../shared/", import.meta.url);
const seed = (name: string): string => readFileSync(new URL(`seeds/${name}`, SHARED), "utf8");

describe.skipIf(!existsSync(SHARED))("real dumps (needs ../shared)", () => {
  it("cuts the labelled lines of seed 004 as the worked example has them", () => {
    const body = seed("004_a25f5aa8bf563baf.txt").split("=== Abstract ===\n")[1] ?? "";
    const example = JSON.parse(readFileSync(new URL("design/example-004.json", SHARED), "utf8")) as { abstract: unknown };
    expect(splitAbstract(text(body))).toEqual({
      abstract: example.abstract,
      conflictOfInterest: null,
      keywords: [],
      otherAbstracts: [],
      warnings: [],
    });
  });

  it("cuts the HTML of seed 000 into four sections", () => {
    const outer = JSON.parse(seed("000_9b085517aead81a9.txt").split("\n")[0] ?? "{}") as { abstract: string };
    const sections = splitAbstract(html(outer.abstract)).abstract?.sections ?? [];
    expect(sections.map(({ category }) => category)).toEqual(["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"]);
    expect(sections[2]?.text).toContain("(BM-MSC group: n = 21; sham group: n = 25)");
  });

  it.each(["\n", " "])("finds every label of the gold abstracts again, joined by %j", (joint) => {
    const rows = readFileSync(new URL("gold/numbers/dev.jsonl", SHARED), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { sections: { label: string | null; text: string }[] });
    let printed = 0;
    let found = 0;
    for (const { sections } of rows) {
      const joined = sections.map(({ label, text: body }) => (label === null ? body : `${label}: ${body}`)).join(joint);
      const labels = labelled(text(joined)).map(([label]) => label);
      for (const { label } of sections) {
        if (label === null) continue;
        printed++;
        if (labels.includes(label)) found++;
      }
    }
    expect(printed).toBeGreaterThan(300);
    expect(found / printed).toBeGreaterThan(0.99);
  });
});
