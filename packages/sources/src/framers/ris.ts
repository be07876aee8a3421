/**
 * Cuts RIS: a record starts at its TY line, or at what Cochrane ("Record #3 of 18") and Ovid ("2. ") print before it, and ends with its ER line.
 * After ER, tags without TY are a record still; text without tags is none.
 */
import type { Framer, FramerOptions } from "../reader.ts";
import { type LineGrammar, type LineMeaning, lineRecordsFramer } from "./line-records.ts";
import { beginsWith, foreignOpening, isBlankLine, isRisTag } from "./line-shapes.ts";
import { mixedFormats } from "./problems.ts";

type Phase = "start" | "between" | "preamble" | "body" | "foreign";

export function risFramer(options: FramerOptions): Framer {
  return lineRecordsFramer(options, grammar());
}

function grammar(): LineGrammar {
  let phase: Phase = "start";
  let afterBlank = true;

  function opens(next: Phase): LineMeaning {
    const isPart = phase === "preamble";
    phase = next;
    return isPart ? "part" : "record";
  }

  function tagged(bytes: Uint8Array, from: number, to: number): LineMeaning {
    if (beginsWith(bytes, from, to, "TY ")) return opens("body");
    if (beginsWith(bytes, from, to, "ER ")) {
      // A stray end of a record that nothing began.
      if (phase !== "body") return "part";
      phase = "between";
      return "part";
    }
    return phase === "between" || phase === "start" ? opens("body") : "part";
  }

  return {
    before: { code: "text-before-records", message: 'This text stands before the first record of a RIS file, which begins "TY  - ".' },
    look(bytes, from, to) {
      const wasBlank = afterBlank;
      afterBlank = isBlankLine(bytes, from, to);
      if (afterBlank) return "part";
      if (isRisTag(bytes, from, to)) return tagged(bytes, from, to);
      if (phase !== "preamble" && isPreamble(bytes, from, to, phase === "body")) return opens("preamble");
      const foreign = phase === "between" ? "text without RIS tags" : phase === "body" && wasBlank ? foreignText(bytes, from, to) : null;
      if (foreign === null) return "part";
      phase = "foreign";
      return mixedFormats(foreign);
    },
  };
}

/** After an empty line inside a record that has no end: what cannot go on with its last field. */
function foreignText(bytes: Uint8Array, from: number, to: number): string | null {
  return beginsWith(bytes, from, to, "PMID- ") ? "MEDLINE" : foreignOpening(bytes, from, to);
}

/** Inside a record, a number alone on its line may be text. */
function isPreamble(bytes: Uint8Array, from: number, to: number, inBody: boolean): boolean {
  if (beginsWith(bytes, from, to, "Record #")) return true;
  if (inBody || to - from > 16) return false;
  return /^(?:\d{1,7}\.|<\d{1,7}>)\s*$/.test(String.fromCharCode(...bytes.subarray(from, to)));
}
