/**
 * What may stand between the frames of a dump without being lost, by format: an account of the formats that knows nothing of how the framers
 * work. Each gap is read as text of one character a byte, so that places in it are places in the file.
 */
import type { SourceFormat } from "@tabstract/record";
import type { Frame } from "@tabstract/sources";
import { lostInJson } from "./between-json.ts";
import { lostInXml } from "./between-xml.ts";

/** What stands in no frame although it should, in words; null where every byte is accounted for. */
export function lostBetween(format: SourceFormat, bytes: Uint8Array, frames: readonly Frame[]): string | null {
  let end = 0;
  for (const frame of frames) {
    if (frame.start < end || frame.end < frame.start || frame.end > bytes.length) {
      return `the frame of bytes ${frame.start} to ${frame.end} is out of order or out of the file`;
    }
    const lost = lostInGap(format, bytes, { from: end, to: frame.start, isLast: frame.start === frame.end });
    if (lost !== null) return lost;
    end = frame.end;
  }
  return lostInGap(format, bytes, { from: end, to: bytes.length, isLast: true });
}

interface Gap {
  readonly from: number;
  readonly to: number;
  /** No record follows it. */
  readonly isLast: boolean;
}

function lostInGap(format: SourceFormat, bytes: Uint8Array, { from, to, isLast }: Gap): string | null {
  if (from === to) return null;
  const gap = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
  const at = lostIn(format, gap, { isFirst: from === 0, isLast });
  return at === null ? null : `from byte ${from + at} on, ${JSON.stringify(gap.slice(at, at + 80))} is in no frame`;
}

/** The index of the first byte of a gap that is not accounted for; null without one. */
export function lostIn(format: SourceFormat, gap: string, place: { readonly isFirst: boolean; readonly isLast: boolean }): number | null {
  switch (format) {
    // A record of these begins with what is printed first of it and reaches to the next one: "1. " and "Record #1 of 18", the end tag of RIS and
    // the marker of the labelled articles stand inside. Empty lines alone separate, and a byte-order mark says how the file is written.
    case "pubmed-abstract":
    case "pubmed-medline":
    case "pubmed-sections":
    case "ris":
      return notSpace(gap, { marks: place.isFirst });
    // The pages of a browser hold all that they say; pages joined with `cat` may each have their mark.
    case "pubmed-html":
      return notSpace(gap, { marks: true });
    case "pubmed-xml":
      return lostInXml(gap);
    // Bulk files are rows; pages of search results saved into one file with them are read as pages.
    case "s2-datasets":
    // Text behind an object of the aggregator is part of its record: between records stands what stands there in other JSON.
    case "s2-aggregator":
    case "s2-graph":
    case "crossref":
    case "europepmc":
    case "openalex":
      return lostInJson(gap, place.isLast);
  }
}

const SPACE = /[ \t\r\n]*/y;
const SPACE_AND_MARKS = /(?:[ \t\r\n]|\xef\xbb\xbf)*/y;

function notSpace(gap: string, { marks }: { readonly marks: boolean }): number | null {
  const pattern = marks ? SPACE_AND_MARKS : SPACE;
  pattern.lastIndex = 0;
  const end = pattern.exec(gap)?.[0].length ?? 0;
  return end === gap.length ? null : end;
}
