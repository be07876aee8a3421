/** The splitter for a page in a browser: without the parser of HTML and the language detector, which are larger than all the rest. */
import type { RawAbstract } from "@tabstract/record";
import { evidentLanguageOfWhole } from "./evident-language.ts";
import { parseRepaired } from "./markup/repair.ts";
import { splitAbstractWith } from "./split-abstract.ts";
import type { SplitResult } from "./splitter.ts";

/**
 * What `splitAbstract` gives for plain text and for well-formed markup in a language that is named, or plain to see, but for what is printed around an
 * abstract beside its copyright line (citations, affiliations, keywords, statements of conflicts) and for second languages, which stay. Other markup is repaired by simpler rules, with the warning
 * "markup-repaired"; other languages are null.
 */
export function splitLightly(raw: RawAbstract): SplitResult {
  let repaired = false;
  const split = splitAbstractWith(raw, {
    parseTagSoup: (sanitised) => {
      repaired = true;
      return parseRepaired(sanitised);
    },
    languageOf: evidentLanguageOfWhole,
    around: null,
  });
  return repaired ? { ...split, warnings: [...split.warnings, REPAIRED] } : split;
}

const REPAIRED = {
  code: "markup-repaired",
  message: "The markup is not well-formed: its open, crossed and unknown tags were repaired or left out.",
  path: "abstract",
};
