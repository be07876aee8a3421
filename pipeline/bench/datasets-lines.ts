/**
 * Invented lines of two shards of Semantic Scholar's datasets, `abstracts` and `papers`, from a seed.
 *
 * As in samples of the shards, a line of abstracts has some 1,300 bytes and one of papers 800; of eight abstracts three hold a character beyond
 * Latin-1, and of four papers one a name in Chinese.
 */
import { generatePaper, type Paper } from "./generate.ts";
import { openRandom } from "./random.ts";

const ABSTRACT_CHARACTERS = 1_080;

export function datasetsAbstractLine(number: number, seed: number): string {
  const printed = textOf(generatePaper(number, seed));
  return `${JSON.stringify({
    corpusid: 5_000_000 + number,
    openaccessinfo: {
      externalids: {
        MAG: String(2_400_000_000 + number),
        ACL: null,
        DOI: number % 3 === 0 ? `10.5555/bench.${number}` : null,
        PubMedCentral: null,
        ArXiv: null,
      },
      license: null,
      url: null,
      status: number % 3 === 0 ? "BRONZE" : null,
    },
    abstract: number % 8 < 3 ? `${printed} The study’s end.` : printed,
    updated: "2022-01-27T02:17:57.003Z",
  })}\n`;
}

export function datasetsPaperLine(number: number, seed: number): string {
  const paper = generatePaper(number, seed);
  const random = openRandom(seed * 3_000_017 + number);
  const year = random.between(1990, 2022);
  const authors = [...paper.authors.slice(0, 2), ...(number % 4 === 0 ? ["\u9648\u8bd5\u9a8c"] : [])];
  return `${JSON.stringify({
    corpusid: 5_000_000 + number,
    externalids: {
      ACL: null,
      DBLP: null,
      ArXiv: null,
      MAG: String(2_400_000_000 + number),
      CorpusId: String(5_000_000 + number),
      PubMed: number % 4 === 0 ? String(90_000_000 + number) : null,
      DOI: number % 2 === 0 ? `10.5555/BENCH.${number}` : null,
      PubMedCentral: null,
    },
    url: `https://papers.example/paper/${number.toString(16).padStart(40, "0")}`,
    title: paper.title,
    authors: authors.map((name, at) => ({ authorId: String(100_000_000 + number + at), name })),
    venue: number % 3 === 0 ? "" : "Journal of Invented Trials",
    publicationvenueid: null,
    year,
    referencecount: random.between(0, 40),
    citationcount: random.between(0, 40),
    influentialcitationcount: 0,
    isopenaccess: number % 3 === 0,
    s2fieldsofstudy: [
      { category: "Medicine", source: "s2-fos-model" },
      { category: "Medicine", source: "external" },
    ],
    publicationtypes: number % 3 === 0 ? ["JournalArticle"] : null,
    publicationdate: number % 2 === 0 ? `${year}-05-17` : null,
    journal: { name: "Journal of Invented Trials", pages: "1-9", volume: "12" },
    updated: "2022-01-27T03:01:26.115Z",
  })}\n`;
}

/** The abstract of a paper, with its sentences again where it is shorter than most. */
function textOf(paper: Paper): string {
  const once = paper.sections.map(({ label, text }) => `${label}: ${text}`).join(" ");
  return once.repeat(Math.ceil(ABSTRACT_CHARACTERS / once.length)).slice(0, ABSTRACT_CHARACTERS);
}
