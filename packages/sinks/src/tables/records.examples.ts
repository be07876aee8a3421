/** All that is one value a record. */
import type { TableExample } from "../table.ts";

const examples: readonly TableExample[] = [
  {
    name: "identifiers, journal, date and its year, size of the study",
    change: {},
    rows: [
      {
        key: "0123456789abcdef",
        byte_start: 0,
        byte_end: 1,
        merged_from: [{ file: "other.json", format: "s2-graph", byte_start: 5, byte_end: 9, sha256: "1".repeat(64) }],
        doi: "10.5555/invented.1(2)",
        s2_corpus_id: 1_099_511_627_776,
        authors_complete: false,
        languages: ["en", "fr"],
        impact_factor: 1.5,
        published: "2024-05-17",
        published_year: 2024,
        is_open_access: true,
        relations: [{ type: "comment-on", id: "pmid:99999902", text: null }],
        has_abstract: true,
        participants: 81,
        participants_stage: "randomised",
        participants_result: 7,
        warnings: [{ code: "invented", message: "line\nbreak\tand tab", path: null }],
      },
    ],
  },
  {
    name: "a record without date, abstract and study",
    change: { published: null, abstract: null, study: { design: null, participants: null, arms: [] } },
    rows: [{ published: null, published_year: null, has_abstract: false, abstract_language: null, design: null, participants: null }],
  },
];

export default examples;
