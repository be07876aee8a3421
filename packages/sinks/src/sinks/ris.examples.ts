/** One line a value, names in RIS's order, pages in full. */
import type { SinkExample } from "../sink.ts";

const file = "records.ris";
const examples: readonly SinkExample[] = [
  {
    name: "an article, from TY to ER",
    file,
    change: {},
    holds: [
      "TY  - JOUR\r\n",
      "AU  - Quill, Ada, Jr\r\n",
      "AU  - van der Example, B\r\n",
      "AU  - Invented Study Group and Friends,\r\n",
      "PY  - 2024\r\nDA  - 2024/05/17/\r\n",
      "SP  - 123\r\nEP  - 130\r\n",
      "AN  - PMID:99999901\r\n",
      "KW  - semi;colon\r\n",
      "ER  - \r\n\r\n",
    ],
  },
  { name: "a year alone", file, change: { published: "2024" }, holds: ["DA  - 2024///\r\n"] },
  {
    name: "a title that would end the reference as one line",
    file,
    change: { title: { text: "One\r\nER  - \u2028TY  - two", language: null, translations: [] } },
    holds: ["TI  - One ER - TY - two\r\n"],
  },
  {
    name: "no spaces around a value",
    file,
    change: { title: { text: " Two ", language: null, translations: [] } },
    holds: ["TI  - Two\r\n"],
  },
  {
    name: "an article number without a last page",
    file,
    change: {
      journal: { name: "J", abbreviation: null, issn: null, volume: null, issue: null, pages: "e0123", impactFactor: null, quartile: null },
    },
    holds: ["SP  - e0123\r\n"],
    lacks: ["EP  -"],
  },
];

export default examples;
