import { describe, expect, it } from "vitest";
import { splitAbstract } from "./split-fully.ts";

// Invented.
const ENGLISH =
  "We braced the knees of 20 runners in two invented towns and asked them about their pain every week for three months. Pain fell in 12 of them, and nobody left the study.";
const FRENCH =
  "Nous avons mis une attelle aux genoux de 20 coureurs dans deux villes inventées et leur avons demandé chaque semaine s'ils avaient mal. La douleur a diminué chez 12 d'entre eux.";
const SPANISH =
  "Pusimos una rodillera a 20 corredores de dos ciudades inventadas y les preguntamos cada semana por su dolor durante tres meses. El dolor disminuyó en 12 de ellos y nadie abandonó.";
const INDONESIAN =
  "Kami memasang penyangga lutut pada 20 pelari di dua kota rekaan dan menanyakan nyeri mereka setiap minggu selama tiga bulan. Nyeri berkurang pada 12 orang dan tidak ada yang keluar.";

function read(
  text: string,
  form: "text" | "markup" = "text",
): { main: string; language: string | null; others: [string | null, string][] } {
  const { abstract, otherAbstracts } = splitAbstract({ form, text, language: null });
  return {
    main: (abstract?.sections ?? []).map(({ label, text: own }) => (label === null ? own : `${label}: ${own}`)).join(" "),
    language: abstract?.language ?? null,
    others: otherAbstracts.map(({ language, text: own }) => [language, own]),
  };
}

describe("abstracts in several languages, one after the other", () => {
  it.each([
    ["a word in the text", `${ENGLISH} Résumé ${FRENCH}`, "text", [["fr", FRENCH]]],
    ["a word with a colon, in capitals", `${ENGLISH} RESUMEN: ${SPANISH}`, "text", [["es", SPANISH]]],
    ["no full stop before it", `${ENGLISH} Keywords: knee, brace Abstrak ${INDONESIAN}`, "text", [["id", INDONESIAN]]],
    ["a heading", `<p>${ENGLISH}</p><h4>Résumé</h4><p>${FRENCH}</p>`, "markup", [["fr", FRENCH]]],
    ["the English one behind another", `${SPANISH} Abstract ${ENGLISH}`, "text", [["es", SPANISH]]],
    [
      "three",
      `${SPANISH} ABSTRACT. ${ENGLISH} RÉSUMÉ. ${FRENCH}`,
      "text",
      [
        ["es", SPANISH],
        ["fr", FRENCH],
      ],
    ],
  ] as const)("%s", (_, text, form, others) => {
    const { main, language, others: found } = read(text, form);
    expect(main.startsWith(ENGLISH)).toBe(true);
    expect(main).not.toContain("genoux");
    expect(language).toBe("en");
    expect(found).toEqual(others);
  });
  it("keeps the labels of each", () => {
    const [first = "", second = ""] = ENGLISH.split(/(?<=months\.) /);
    const { main, others } = read(`METHODS: ${first} RESULTS: ${second} RÉSUMÉ: ${FRENCH}`);
    expect(main).toBe(`METHODS: ${first} RESULTS: ${second}`);
    expect(others).toEqual([["fr", FRENCH]]);
    const { main: behind } = read(`RESUMEN: ${SPANISH} ABSTRACT METHODS: ${first} RESULTS: ${second}`);
    expect(behind).toBe(`METHODS: ${first} RESULTS: ${second}`);
  });
  it("keeps the line of copyright of each, and the headings of nested sections", () => {
    const { abstract, otherAbstracts } = splitAbstract({
      form: "text",
      text: `${ENGLISH} © 2019 The Authors. Published by Elsevier Ltd. Résumé ${FRENCH} © 2019 Les Auteurs. Publié par Elsevier Masson SAS.`,
      language: null,
    });
    expect(abstract?.sections.map(({ text }) => text).join(" ")).toBe(ENGLISH);
    expect(abstract?.copyright).toContain("© 2019 The Authors. Published by Elsevier Ltd.");
    expect(otherAbstracts[0]?.text).toBe(FRENCH);
    const nested = read(
      `<sec><title>Résumé</title><sec><title>Contexte</title><p>${FRENCH}</p></sec></sec><sec><title>Abstract</title><sec><title>Background</title><p>${ENGLISH}</p></sec></sec>`,
      "markup",
    );
    expect(nested.main).toBe(`Background: ${ENGLISH}`);
    expect(nested.others.map(([language]) => language)).toEqual(["fr"]);
  });
  it.each([
    `${FRENCH} / Abstract ${ENGLISH}`,
    `${FRENCH} [Abstract] ${ENGLISH}`,
    `${FRENCH} Mots-clés : genou, attelle Abstract: ${ENGLISH}`,
  ])("finds the border in %s", (text) => {
    expect(read(text).main).toBe(ENGLISH);
  });
  it("parts them where labels begin anew behind the conclusions", () => {
    const labelled = `Background: ${ENGLISH} Conclusions: Braces help runners.`;
    const { main, others } = read(
      `${labelled} © 2012 Elsevier España, S.L. Objetivo: Ayudar. Métodos: ${SPANISH} Conclusión: Ayuda a correr.`,
    );
    expect(main).toBe(labelled);
    expect(others).toEqual([["es", `Objetivo: Ayudar.\nMétodos: ${SPANISH}\nConclusión: Ayuda a correr.`]]);
    const twice = `${labelled} Objective: ${ENGLISH.replaceAll("knees", "hips")} Conclusions: Braces help.`;
    expect(read(twice)).toMatchObject({ main: twice, others: [] });
  });
  it("keeps what journals print behind the conclusions in another language", () => {
    const text = `Objective: ${ENGLISH} Methods: ${ENGLISH} Conclusions: Braces help. Funding: ${SPANISH} Lay summary: Braces help.`;
    expect(read(text).others).toEqual([]);
  });
  it("comes back soon from labels that begin anew without end", () => {
    expect(read("Objective: x. Conclusion: y. ".repeat(10_000)).others).toEqual([]);
  });
  it("takes fewer words for a language behind a heading", () => {
    const short = `<p>${ENGLISH}</p><h4>Resumen</h4><p>${SPANISH.slice(0, 110)}</p>`;
    expect(read(short, "markup").others).toHaveLength(1);
    expect(read(`${ENGLISH} Resumen: ${SPANISH.slice(0, 110)}`).others).toHaveLength(0);
  });
  it("tells Chinese by fewer characters", () => {
    const chinese =
      "我们在两个虚构的城镇为二十名跑步者戴上护膝并在三个月内每周询问他们的疼痛情况。其中十二人的疼痛减轻没有人退出研究。护膝是有用的而且价格不高并且没有任何副作用。";
    for (const text of [`${ENGLISH} 摘要：${chinese}`, `${ENGLISH}\n【摘要】${chinese}`]) {
      const { main, others } = read(text);
      expect(main).toBe(ENGLISH);
      expect(others).toEqual([["zh", chinese]]);
    }
  });
  it("begins to count anew where the first is not taken", () => {
    const { abstract } = splitAbstract({ form: "text", text: `${SPANISH} Abstract ${ENGLISH}`, language: null });
    expect(abstract?.sections[0]?.start).toBe(0);
    expect(abstract?.sections.map(({ text }) => text).join(" ")).toBe(ENGLISH);
  });
  it.each([
    ["one language on both sides", `${ENGLISH} Summary ${ENGLISH.replaceAll("knees", "hips")}`],
    ["too little to tell", `${ENGLISH} Résumé Nous l'avons fait.`],
    ["a word that is no heading", `${ENGLISH} A résumé of ${FRENCH}`],
    ["more borders than languages", `${ENGLISH} ${"Résumé: ".repeat(20)}${FRENCH}`],
    ["nothing of the kind", ENGLISH],
  ])("leaves whole: %s", (_, text) => {
    const { others, main } = read(text);
    expect(others).toEqual([]);
    expect(main.length).toBeGreaterThan(text.length - 20);
  });
});
