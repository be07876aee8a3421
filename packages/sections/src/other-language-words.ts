/** The labels of abstracts in languages beyond those of label-words.ts, word for word, as their journals print them. */
import { whenAsked } from "@tabstract/text";
import type { NlmCategory } from "./label-words.ts";

/** By language: Turkish, Indonesian and Malay, Polish, Russian, Ukrainian, Danish and Norwegian, Swedish, Dutch, Romanian, Czech and Slovak, Serbian and Croatian, Finnish, Hungarian, Vietnamese, Persian, Portuguese, German. */
const WORDS: Readonly<Record<NlmCategory, string>> = {
  BACKGROUND: `
    giriş|latar belakang|pendahuluan|wstęp|wprowadzenie|введение|обоснование|актуальность|предпосылки|вступ|актуальність|baggrund|bakgrunn|
    innledning|indledning|bakgrund|inledning|achtergrond|inleiding|introducere|premise|úvod|východiska|uvod|uvod i cilj|johdanto|tausta|
    bevezetés|đặt vấn đề|زمینه|مقدمه|introdução|hintergrund|einleitung`,
  OBJECTIVE: `
    amaç|giriş ve amaç|tujuan|tujuan penelitian|objektif|cel|cel pracy|cel badania|цель|цели|цель исследования|цель работы|мета|мета дослідження|formål|hensikt|mål|
    syfte|målsättning|doel|doelstelling|obiectiv|obiective|scop|scopul|scopul lucrării|cíl|cíle|cíl práce|cieľ|cilj|cilj rada|tavoite|tavoitteet|célkitűzés|cél|mục tiêu|
    هدف|objetivo|objetivos|ziel|ziele|fragestellung`,
  METHODS: `
    yöntem|yöntemler|metod|metot|gereç ve yöntem|gereç ve yöntemler|gereç-yöntem|materyal ve metod|materyal ve metot|materyal ve yöntem|hastalar ve yöntem|metode|metode penelitian|bahan dan metode|kaedah|
    metody|metodyka|metodologia|materiał i metody|materiał i metoda|материал и методы|материалы и методы|пациенты и методы|методы|методика|методи|матеріали та методи|матеріал і методи|
    metoder|materiale og metode|materiale og metoder|metod|material och metod|metode en materialen|methode|methoden|methode en resultaten|opzet|patiënten en methoden|metodă|metode|material și metodă|materiale și metode|
    metodika|soubor a metody|materiál a metodika|materijal i metode|metoda|menetelmät|aineisto ja menetelmät|módszer|módszerek|anyag és módszer|phương pháp|đối tượng và phương pháp|phương pháp nghiên cứu|
    delineamento|روش|روش کار|مواد و روش‌ها|مواد و روش ها|روش‌ها|métodos|método|casuística e métodos|material e métodos|metodologia`,
  RESULTS: `
    bulgular|hasil|hasil penelitian|keputusan|dapatan|wyniki|результаты|результати|resultater|funn|resultat|resultaten|rezultate|rezultati|výsledky|tulokset|eredmények|kết quả|یافته‌ها|یافته ها|نتایج|
    resultados|ergebnis|ergebnisse`,
  CONCLUSIONS: `
    sonuç|sonuçlar|tartışma ve sonuç|tartışma|kesimpulan|simpulan|kesimpulan dan saran|wnioski|podsumowanie|вывод|выводы|заключение|висновок|висновки|konklusion|konklusjon|fortolkning|tolkning|diskussion|diskusjon|discussie|dyskusja|diskuse|discussão|bàn luận|slutsats|slutsatser|
    conclusie|conclusies|beschouwing|concluzie|concluzii|závěr|závěry|záver|zaključak|zaključci|sklep|johtopäätökset|päätelmät|következtetés|következtetések|kết luận|نتیجه‌گیری|نتیجه گیری|بحث و نتیجه‌گیری|
    conclusão|conclusões|considerações finais|schlussfolgerung|schlussfolgerungen|diskussion und folgerung|fazit`,
};

const CATEGORIES: () => ReadonlyMap<string, NlmCategory> = whenAsked(
  () =>
    new Map(
      (Object.entries(WORDS) as [NlmCategory, string][]).flatMap(([category, words]) =>
        words.split("|").map((word) => [word.trim(), category] as const),
      ),
    ),
);

/** Before the label, and the label with its colon. */
const LABELLED: () => readonly [before: string, label: string] = whenAsked(() => {
  // The capital of "i" is another letter in Turkish, and not folded by the pattern.
  const words = [...CATEGORIES().keys()].flatMap((word) => (word.includes("i") ? [word, word.toLocaleUpperCase("tr")] : [word]));
  const longestFirst = words.sort((a, b) => b.length - a.length).map((word) => word.replaceAll(" ", "\\s+"));
  return ['(?<=^\\s{0,3}|[.!?;؛)\\]”"’%\\n]\\s{0,3})', `(${longestFirst.join("|")})\\s*[:：]`];
});

const LABELS: () => RegExp = whenAsked(() => new RegExp(`${LABELLED().join("")}\\s*`, "giu"));
/** The same, told from the colon backwards: a text has few colons, and hundreds of words would be compared at each of its letters. */
const A_LABEL: () => RegExp = whenAsked(() => new RegExp(`[:：](?<=${LABELLED().join("")})`, "iu"));

/** All such labels of running text, each with its colon. */
export function otherLanguageLabels(text: string): readonly RegExpExecArray[] {
  return A_LABEL().test(text) ? [...text.matchAll(LABELS())] : [];
}

/** The category of such a label; null where it is none. */
export function otherLanguageCategory(label: string): NlmCategory | null {
  const key = label.replace(/\s+/g, " ").trim().replaceAll("İ", "i").toLowerCase();
  return CATEGORIES().get(key) ?? CATEGORIES().get(label.trim().toLocaleLowerCase("tr")) ?? null;
}
