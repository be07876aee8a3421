/**
 * Cuts French-labelled dumps: a record starts at each `=== Lien PubMed ===` line, and ends there or at a line that opens as JSON does. What
 * stands before the first marker, and from a line of JSON on, is no record.
 */
import type { Framer, FramerOptions } from "../reader.ts";
import { type LineGrammar, lineRecordsFramer } from "./line-records.ts";
import { isMarker, MARKER, opensJsonLine } from "./marker-line.ts";
import { mixedFormats } from "./problems.ts";

export function pubmedSectionsFramer(options: FramerOptions): Framer {
  return lineRecordsFramer(options, grammar());
}

function grammar(): LineGrammar {
  let inArticle = false;
  return {
    before: { code: "marker-missing", message: `This text stands before the first "${MARKER}" line and belongs to no article.` },
    look(bytes, from, to) {
      const line = bytes.subarray(from, to);
      if (isMarker(line)) {
        inArticle = true;
        return "record";
      }
      if (!inArticle || !opensJsonLine(line)) return "part";
      inArticle = false;
      return mixedFormats("JSON");
    },
  };
}
