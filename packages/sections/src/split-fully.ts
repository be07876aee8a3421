/** The splitter of conversions: every markup by the rules of HTML, every language that can be told, each abstract by itself. */
import type { RawAbstract } from "@tabstract/record";
import { leadingAffiliation } from "./around-abstract.ts";
import { cutAround } from "./cut-around.ts";
import { abstractLanguage } from "./language.ts";
import { isAbstractWord, languagesApart } from "./languages-apart.ts";
import { parseTagSoup } from "./markup/tag-soup.ts";
import { otherLanguageCategory } from "./other-language-words.ts";
import { splitAbstractWith } from "./split-abstract.ts";
import type { SplitResult } from "./splitter.ts";
import { splitters } from "./splitters/index.ts";

const around = { leadingAffiliation, cut: cutAround };

/** {@link splitAbstractWith} the parser of HTML and the language detector; of abstracts in several languages, one after the other, one is taken. */
export function splitAbstract(raw: RawAbstract): SplitResult {
  const whole = splitOne(raw);
  // A heading without a text of its own stands over the sections of one of several abstracts, or over nothing.
  const headed = whole.warnings.some(({ code }) => code === "section-empty") ? splitOne(raw, isAbstractWord) : whole;
  const apart = headed.abstract === null ? null : languagesApart(headed.abstract, { languageOf: abstractLanguage, split: splitText });
  if (apart === null) return whole;
  return {
    abstract: apart.abstract,
    conflictOfInterest: headed.conflictOfInterest ?? apart.conflict,
    keywords: headed.keywords,
    otherAbstracts: apart.others,
    warnings: headed.warnings,
  };
}

function splitOne(raw: RawAbstract, isHeading?: (label: string) => boolean): SplitResult {
  return splitAbstractWith(raw, {
    parseTagSoup,
    languageOf: abstractLanguage,
    around,
    splitters,
    moreCategories: otherLanguageCategory,
    isHeading,
  });
}

function splitText(text: string, language: string): SplitResult {
  return splitOne({ form: "text", text, language });
}
