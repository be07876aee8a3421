/** The splitter for a page in a browser: without the parser of HTML and the language detector, which are larger than all the rest. */
import type { RawAbstract } from "@tabstract/record";
import { type Around, type CleanPart, cutCopyright } from "./clean-part.ts";
import { evidentLanguageOfWhole } from "./evident-language.ts";
import { lightSplitters } from "./light-splitters.ts";
import { parseRepaired } from "./markup/repair.ts";
import { splitAbstractWith } from "./split-abstract.ts";
import type { SplitResult } from "./splitter.ts";

/**
 * What `splitAbstract` gives for plain text and for well-formed markup in a language that is named, or plain to see, but for what is printed around an
 * abstract beside its copyright line (citations, affiliations, keywords, statements of conflicts), for second languages, which stay, and for labels and names of characters that few abstracts have. Other markup is repaired by simpler rules, with the warning
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
    around: { leadingAffiliation: () => 0, cut: cutCopyrightAlone },
    splitters: lightSplitters,
  });
  return repaired ? { ...split, warnings: [...split.warnings, REPAIRED] } : split;
}

function cutCopyrightAlone(parts: readonly CleanPart[]): Around {
  const { first, last } = cutCopyright(parts);
  return { parts, lines: [...first, ...last], conflicts: [], keywords: [] };
}

const REPAIRED = {
  code: "markup-repaired",
  message: "The markup is not well-formed: its open, crossed and unknown tags were repaired or left out.",
  path: "abstract",
};
