/**
 * Cuts MEDLINE text: a record starts at its PMID line, wherever that stands. ERIC's records have none: they start at a tag after an empty
 * line. Lines without a tag after an empty line, and RIS, are no part of a record.
 */
import type { Framer, FramerOptions } from "../reader.ts";
import { SPACE } from "./layout.ts";
import { type LineGrammar, lineRecordsFramer } from "./line-records.ts";
import { beginsWith, isBlankLine, isMedlineTag } from "./line-shapes.ts";
import { mixedFormats } from "./problems.ts";

export function pubmedMedlineFramer(options: FramerOptions): Framer {
  return lineRecordsFramer(options, grammar());
}

function grammar(): LineGrammar {
  let inRecord = false;
  let hasPmid = false;
  let afterBlank = true;

  function record(withPmid: boolean): "record" {
    inRecord = true;
    hasPmid = withPmid;
    return "record";
  }

  return {
    before: {
      code: "text-before-records",
      message: 'This text stands before the first record of a MEDLINE file, which begins "PMID- ".',
    },
    look(bytes, from, to) {
      const wasBlank = afterBlank;
      afterBlank = isBlankLine(bytes, from, to);
      if (afterBlank || bytes[from] === SPACE) return "part";
      if (isMedlineTag(bytes, from, to)) {
        if (beginsWith(bytes, from, to, "PMID")) {
          if (!inRecord || hasPmid || wasBlank) return record(true);
          hasPmid = true;
          return "part";
        }
        if (beginsWith(bytes, from, to, "TY  -")) {
          const isFirst = inRecord;
          inRecord = false;
          return isFirst ? mixedFormats("RIS") : "part";
        }
        return wasBlank && (!hasPmid || !inRecord || beginsWith(bytes, from, to, "OWN ")) ? record(false) : "part";
      }
      if (!wasBlank || !inRecord) return "part";
      inRecord = false;
      return mixedFormats("text without tags");
    },
  };
}
