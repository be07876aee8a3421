/** The splitter of conversions: every markup by the rules of HTML, every language that can be told, each abstract by itself. */
import type { RawAbstract, Section } from "@tabstract/record";
import { abstractLanguage } from "./language.ts";
import { languagesApart } from "./languages-apart.ts";
import { parseTagSoup } from "./markup/tag-soup.ts";
import { splitAbstractWith } from "./split-abstract.ts";
import type { SplitResult } from "./splitter.ts";

/** {@link splitAbstractWith} the parser of HTML and the language detector; of abstracts in several languages, one after the other, one is taken. */
export function splitAbstract(raw: RawAbstract): SplitResult {
  const whole = splitOne(raw);
  const apart = whole.abstract === null ? null : languagesApart(whole.abstract, { languageOf: abstractLanguage, split: sectionsOfText });
  if (apart === null) return whole;
  return { ...whole, abstract: apart.abstract, otherAbstracts: apart.others };
}

function splitOne(raw: RawAbstract): SplitResult {
  return splitAbstractWith(raw, { parseTagSoup, languageOf: abstractLanguage });
}

function sectionsOfText(text: string, language: string): readonly Section[] {
  return splitOne({ form: "text", text, language }).abstract?.sections ?? [];
}
