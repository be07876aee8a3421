/** Names that can be told apart and names that cannot, dates of each precision, and what has no journal. */
import type { SinkExample } from "../sink.ts";

const file = "records.csl.json";
const examples: readonly SinkExample[] = [
  {
    name: "an article of a journal, with its names",
    file,
    change: {},
    holds: [
      '"type":"article-journal"',
      '{"family":"Quill","given":"Ada","suffix":"Jr"}',
      '{"family":"van der Example","given":"B"}',
      '{"literal":"Mononym"}',
      '"container-title":"Journal of Invented Results"',
      '"issued":{"date-parts":[[2024,5,17]]}',
      '"DOI":"10.5555/invented.1(2)"',
      '"PMID":"99999901"',
      '"page":"123-30"',
    ],
  },
  { name: "a year alone", file, change: { published: "2024" }, holds: ['"date-parts":[[2024]]'] },
  { name: "no date where there is none", file, change: { published: null }, holds: ['"type":'], lacks: ['"issued"'] },
  {
    name: "a preprint, which stands in no journal",
    file,
    change: {
      journal: { name: null, abbreviation: null, issn: null, volume: null, issue: null, pages: null, impactFactor: null, quartile: null },
    },
    holds: ['"type":"article"'],
    lacks: ['"container-title"', "null"],
  },
];

export default examples;
