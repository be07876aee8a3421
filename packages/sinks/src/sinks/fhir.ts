/**
 * FHIR R5 resources as newline-delimited JSON, one type of resource a file, as FHIR's bulk data files are: a Citation for each record, and an Evidence for
 * each of its comparisons, which cites it. Source: FHIR 5.0.0, Evidence and Citation.
 */
import { citationOf } from "../fhir/citation.ts";
import { evidenceOf } from "../fhir/evidence.ts";
import { jsonLine } from "../json-line.ts";
import { plainFile, type Sink, type Written } from "../sink.ts";

const MEDIA_TYPE = "application/fhir+ndjson";

export const fhir: Sink = {
  name: "fhir",
  summary: "FHIR R5: a Citation for each record, an Evidence for each comparison",
  files: [
    plainFile("Citation.ndjson", MEDIA_TYPE, (record) => linesOf([citationOf(record)])),
    plainFile("Evidence.ndjson", MEDIA_TYPE, (record) =>
      linesOf(record.comparisons.flatMap((_, index) => evidenceOf(record, index) ?? [])),
    ),
  ],
};

function linesOf(resources: readonly object[]): Written {
  return { text: resources.map(jsonLine).join(""), rows: resources.length };
}
