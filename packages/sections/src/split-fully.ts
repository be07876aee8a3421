/** The splitter of conversions: every markup by the rules of HTML, every language that can be told. */
import type { RawAbstract } from "@tabstract/record";
import { abstractLanguage } from "./language.ts";
import { parseTagSoup } from "./markup/tag-soup.ts";
import { splitAbstractWith } from "./split-abstract.ts";
import type { SplitResult } from "./splitter.ts";

/** {@link splitAbstractWith} the parser of HTML and the language detector. */
export function splitAbstract(raw: RawAbstract): SplitResult {
  return splitAbstractWith(raw, { parseTagSoup, languageOf: abstractLanguage });
}
