/** What TeX would take for a command, names that hold "and", and cite keys. */
import type { SinkExample } from "../sink.ts";

const file = "records.bib";
const title = (text: string): SinkExample["change"] => ({ title: { text, language: null, translations: [] } });
const examples: readonly SinkExample[] = [
  {
    name: "an article, with its names and a key that is unique",
    file,
    change: {},
    holds: [
      "@article{quill2024-0123456789abcdef,\n",
      "author = {Quill, Jr, Ada and van der Example, B and {Mononym} and {Invented Study Group and Friends} and others},",
      "pages = {123--130},",
      "month = may,",
      "doi = {10.5555/invented.1(2)},",
    ],
  },
  {
    name: "characters that mean something to TeX as themselves",
    file,
    change: title("50% of $2 & #3_a ~ ^ \\end"),
    holds: ["{{50\\% of \\$2 \\& \\#3\\_a {\\textasciitilde} {\\textasciicircum} {\\textbackslash}end}}"],
  },
  {
    name: "braces that do not balance as commands",
    file,
    change: title("a } b {{ c"),
    holds: ["{{a {\\textbraceright} b {\\textbraceleft}{\\textbraceleft} c}}"],
  },
  {
    name: "hyphens and quotes that TeX would join, each by itself",
    file,
    change: title("a--b ''c'' `d` e-f"),
    holds: ["{{a-{}-b '{}'c'{}' {\\textasciigrave}d{\\textasciigrave} e-f}}"],
  },
  { name: "line ends that would part paragraphs as one", file, change: title("one \r\n\r\n two\t three"), holds: ["{{one\ntwo three}}"] },
  {
    name: "a suffix without given names",
    file,
    change: { authors: [{ name: "Quill Jr", family: "Quill", given: null, initials: null, suffix: "Jr", collective: false }] },
    holds: ["author = {Quill, Jr, {} and others}"],
  },
  {
    name: "a family name that holds the word and",
    file,
    change: {
      authorsComplete: true,
      authors: [{ name: "Quill and Voss A", family: "Quill and Voss", given: "A", initials: "A", suffix: null, collective: false }],
    },
    holds: ["author = {{Quill and Voss}, A}"],
  },
  {
    name: "a DOI without what would end its field",
    file,
    change: {
      identifiers: { doi: "10.5555/a}b", pmid: null, pmcid: null, s2PaperId: null, s2CorpusId: null, arxiv: null },
    },
    holds: ["doi = {10.5555/a%7Db}"],
  },
];

export default examples;
