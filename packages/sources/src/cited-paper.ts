/** Links to other papers as PubMed's text formats print them: a citation, and at its end the PMID. */
import type { Metadata } from "@tabstract/record";
import { cleanText } from "@tabstract/text";
import { normaliseDoi } from "./identifiers.ts";
import type { RelationType } from "./relations.ts";

/** "Inv J Tea. 2024 Oct 21;83(11):1572. doi: 10.5555/tea.2. PMID: 12345678": the citation without its PMID, and the id of the paper. */
export function citedPaper(type: RelationType, printed: string): Metadata["relations"][number] | null {
  const whole = cleanText(printed);
  const pmid = /\bPMID:\s*(\d{1,9})\b/.exec(whole)?.[1] ?? null;
  const doi = normaliseDoi(/\bdoi:\s*(10\.\S{4,500})/i.exec(whole)?.[1] ?? null);
  const text = withoutStop(whole.replace(/\s*\bPMID:\s*\d{1,9}\.?\s*$/, "").trim());
  const id = pmid !== null ? `pmid:${pmid}` : doi !== null ? `doi:${doi}` : null;
  return text === "" && id === null ? null : { type, id, text: text === "" ? null : text };
}

/** NLM's text ends a citation with a full stop, its XML mostly does not: without one both say the same. */
export function withoutStop(citation: string): string {
  return citation.endsWith(".") ? citation.slice(0, -1).trimEnd() : citation;
}
