/**
 * doi-format: a DOI has the form of one, and nothing of the page or sentence around it.
 *
 * Finds: "10.5555/example.pdf;jsessionid=1", "10.5555/example/full", a bracket that nothing opens. Must not take: brackets, semicolons and angle
 * brackets of old DOIs ("10.1002/(sici)1097-0258(19980815)17:15/16<1661::aid-sim968>3.0.co;2-2").
 * Example: "10.5555/example has the form of a DOI".
 * Source: ISO 26324; Crossref, "DOIs and matching regular expressions".
 */
import type { Check } from "@tabstract/record";
import type { CheckRule } from "../check.ts";

const RULE = "doi-format";
const FORM = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const REMAINS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[.,;:]$/, "ends in punctuation"],
  [/[?&][a-z]+=|;jsessionid|#/i, "holds parts of a link"],
  [/\/(?:full|abstract|pdf|epdf|meta)$|\.pdf$/i, "ends in the name of a page"],
  [/https?:|doi\.org/i, "holds a resolver"],
];

/** All of them, and brackets, in one look: most DOIs have none. */
const MAY_HOLD_REMAINS = new RegExp([...REMAINS.map(([pattern]) => pattern.source), "[()]"].join("|"), "i");

export const doiFormat: CheckRule = {
  name: RULE,
  summary: "the form of the DOI",
  severity: "note",
  run({ record }) {
    const { doi } = record.identifiers;
    if (doi === null) return [];
    const fault = faultOf(doi);
    const outcome: Check["outcome"] = fault === null ? "consistent" : "inconsistent";
    return [{ rule: RULE, outcome, message: `${doi} ${fault ?? "has the form of a DOI"}`, results: [] }];
  },
};

function faultOf(doi: string): string | null {
  if (!FORM.test(doi)) return "has not the form of a DOI";
  if (!MAY_HOLD_REMAINS.test(doi)) return null;
  const remains = REMAINS.find(([pattern]) => pattern.test(doi));
  if (remains !== undefined) return remains[1];
  return count(doi, "(") === count(doi, ")") ? null : "holds a bracket without its other half";
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
