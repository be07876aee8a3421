/** The title of a paper of PubMed: English, in brackets where it was translated, beside the original where that is printed. */
import type { Metadata } from "@tabstract/record";
import { languageByScript } from "./scripts.ts";
import { plainTitle } from "./titles.ts";

/** Clean, each on one line. */
export interface PrintedTitles {
  /** The English title, or the only one. */
  readonly title: string | null;
  /** The original, where the source prints it. */
  readonly vernacular: string | null;
  /** Of the paper. */
  readonly languages: readonly string[];
}

export function pubmedTitle({ title, vernacular, languages }: PrintedTitles): Metadata["title"] {
  const english = known(title);
  const original = known(vernacular);
  const own = languages.find((language) => language !== "en") ?? null;
  if (english === null) {
    if (original === null) return { text: null, language: null, translations: [] };
    return { text: original.text, language: own ?? languages[0] ?? languageByScript(original.text), translations: [] };
  }
  const isEnglish = english.translated || (languages.length === 1 && languages[0] === "en");
  const translations =
    original === null || original.text === english.text ? [] : [{ language: own ?? languageByScript(original.text), text: original.text }];
  return { text: english.text, language: isEnglish ? "en" : languageByScript(english.text), translations };
}

/** Null for "[Not Available]." and its like. */
function known(printed: string | null): ReturnType<typeof plainTitle> | null {
  const clean = printed ?? "";
  if (clean === "" || /^\[?(?:not available|no title(?: available)?|in process citation)\]?\.?$/i.test(clean)) return null;
  return plainTitle(clean);
}
