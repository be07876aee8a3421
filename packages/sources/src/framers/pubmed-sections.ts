/**
 * Cuts French-labelled dumps: a record starts at each `=== Lien PubMed ===` line, and ends there or at a line that opens JSON, an XML
 * document, MEDLINE or RIS. What stands before the first marker, and from such a line on, is no record.
 */
import type { Framer, FramerOptions } from "../reader.ts";
import { type LineGrammar, lineRecordsFramer } from "./line-records.ts";
import { beginsWith } from "./line-shapes.ts";
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
      const foreign = inArticle ? opening(bytes, from, to) : null;
      if (foreign === null) return "part";
      inArticle = false;
      return mixedFormats(foreign);
    },
  };
}

/** What opens another dump; not every tag, since abstracts hold some. */
const OPENINGS: readonly (readonly [begins: string, what: string])[] = [
  ["<?xml ", "XML"],
  ["<!DOCTYPE ", "XML or HTML"],
  ["<PubmedArticle", "PubMed XML"],
  ["PMID- ", "MEDLINE"],
  ["TY  - ", "RIS"],
];

function opening(bytes: Uint8Array, from: number, to: number): string | null {
  if (opensJsonLine(bytes.subarray(from, to))) return "JSON";
  return OPENINGS.find(([begins]) => beginsWith(bytes, from, to, begins))?.[1] ?? null;
}
