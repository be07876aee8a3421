/** PubMed XML to a citation: by the scanner where it knows the shape, else by the parser that is its reference. */
import type { Warning } from "@tabstract/record";
import type { Problem } from "../reader.ts";
import { checkXml } from "../xml/check.ts";
import { unknownEntities } from "../xml/references.ts";
import { type Citation, UNREAD, unreadEnd } from "./citation.ts";
import { citationFromDom } from "./citation-dom.ts";
import { citationFromScan } from "./citation-scan.ts";

export type CitationReading =
  | { readonly citation: Citation; readonly warnings: Warning[]; readonly problem: null }
  | { readonly citation: null; readonly warnings: Warning[]; readonly problem: Problem };

export function readCitation(xml: string): CitationReading {
  const citation = citationFromScan(xml);
  return citation === null ? readByReference(xml) : { citation, warnings: [], problem: null };
}

export function readByReference(xml: string): CitationReading {
  const checked = checkXml(xml, { names: UNREAD, end: unreadEnd });
  if (checked.problem !== null) return { citation: null, warnings: [], problem: checked.problem };
  const citation = citationFromDom(checked.xml);
  if (citation === null) return { citation: null, warnings: [], problem: NO_CITATION };
  const names = unknownEntities(checked.xml);
  return { citation, warnings: names.length === 0 ? [] : [entityWarning(names)], problem: null };
}

const NO_CITATION: Problem = {
  code: "xml-unexpected",
  message: "This XML is no citation of PubMed, or has none inside: MedlineCitation or BookDocument is missing. Get the record again.",
};

const MOST_NAMED = 5;

function entityWarning(names: readonly string[]): Warning {
  const named = names
    .slice(0, MOST_NAMED)
    .map((name) => `&${name};`)
    .join(", ");
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  const message = `Entities that XML does not predefine were kept as printed, or read as those of HTML: ${named}${more}. Declarations are not read, and nothing is fetched.`;
  return { code: "unknown-entity", message, path: null };
}
