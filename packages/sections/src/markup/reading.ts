/** What the reading of markup is given, and what it tells. */
import type { Root } from "hast";

export interface MarkupReading {
  /** Takes what was left out: scripts, styles, comments and their like, each with its text. */
  readonly dropped: string[];
  /** The tree of sanitised markup that is not well-formed. */
  parseTagSoup(sanitised: string): Root;
}
