/**
 * Cuts PubMed's "Abstract (text)": a record starts at a line "N. Journal…" after two empty lines, where N is the next in sequence, or 1 where
 * another save begins. Numbers also begin lines of prose, so that a number out of sequence (a record is missing) counts only after the PMID
 * line that closes a record; there, one empty line is enough for the next number, and none for a 1 before a journal and a year.
 */
import type { Framer, FramerOptions } from "../reader.ts";
import { type LineGrammar, type LineMeaning, lineRecordsFramer } from "./line-records.ts";
import { beginsWith, foreignOpening, headNumber, isBlankLine } from "./line-shapes.ts";
import { mixedFormats } from "./problems.ts";

export function pubmedAbstractFramer(options: FramerOptions): Framer {
  return lineRecordsFramer(options, grammar());
}

function grammar(): LineGrammar {
  /** Of the record under way; null before the first, and in foreign text. */
  let number: number | null = null;
  /** Empty lines just before; the beginning of a file counts as two. */
  let blanks = 2;
  let hasPmid = false;
  let afterPmid = false;

  function isHead(printed: number): boolean {
    if (number === null) return blanks >= 2 || (blanks === 1 && printed === 1);
    const inSequence = printed === number + 1 || printed === 1;
    if (inSequence && (blanks >= 2 || (hasPmid && (blanks === 1 || afterPmid)))) return true;
    return blanks >= 2 && hasPmid;
  }

  function ink(bytes: Uint8Array, from: number, to: number): LineMeaning {
    const printed = headNumber(bytes, from, to);
    if (printed >= 0 && (isHead(printed) || (printed === 1 && (hasPmid || number === null) && isCitation(bytes, from, to)))) {
      number = printed;
      hasPmid = false;
      return "record";
    }
    if (blanks > 0 && hasPmid) {
      const foreign = foreignOpening(bytes, from, to) ?? taggedOpening(bytes, from, to);
      if (foreign !== null) {
        number = null;
        hasPmid = false;
        return mixedFormats(foreign);
      }
    }
    return "part";
  }

  return {
    before: {
      code: "text-before-records",
      message: 'This text stands before the first record of a PubMed "Abstract (text)" file, which begins "1. " and the journal.',
    },
    look(bytes, from, to) {
      if (isBlankLine(bytes, from, to)) {
        blanks++;
        return "part";
      }
      const meaning = ink(bytes, from, to);
      afterPmid = beginsWith(bytes, from, to, "PMID: ");
      hasPmid ||= afterPmid;
      blanks = 0;
      return meaning;
    },
  };
}

function taggedOpening(bytes: Uint8Array, from: number, to: number): string | null {
  if (beginsWith(bytes, from, to, "PMID- ")) return "MEDLINE";
  return beginsWith(bytes, from, to, "TY  - ") ? "RIS" : null;
}

/** "1. Inv J Tea. 2024 Oct;": what begins a save that was appended without an empty line. */
function isCitation(bytes: Uint8Array, from: number, to: number): boolean {
  const line = new TextDecoder().decode(bytes.subarray(from, to));
  return /^1\. [^.]{2,120}\. (?:19|20)\d\d(?:[ ;:.]|$)/.test(line);
}
