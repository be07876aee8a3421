/** Invented abstracts from a seed, in the shapes of two dumps. No sentence is from anywhere. */
import { openRandom, type Random } from "./random.ts";

export interface Paper {
  readonly number: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly sections: readonly { readonly label: string; readonly text: string }[];
}

const DRUGS = ["lorvexatin", "brimocept", "talunide", "oxaperine", "nebrastat", "quilamab", "vensertide", "dorimycin"];
const CONTROLS = ["placebo", "usual care", "sham injection", "low-dose brimocept", "watchful waiting"];
const CONDITIONS = ["knee pain", "mild asthma", "migraine", "type 2 diabetes", "chronic cough", "insomnia", "plantar fasciitis"];
const OUTCOMES = [
  "pain score",
  "HbA1c",
  "forced expiratory volume",
  "sleep time",
  "systolic blood pressure",
  "quality of life (SF-36)",
  "walking distance",
];
const NAMES = ["Ada Quill", "Bruno Tanaka", "Chiara Voss", "Dmitri Okafor", "Elif Sandoval", "Farid Lindqvist", "Grete Amari"];

/** Paper number `number` of a seed. */
export function generatePaper(number: number, seed: number): Paper {
  const random = openRandom(seed * 1_000_003 + number);
  const drug = random.pick(DRUGS);
  const control = random.pick(CONTROLS);
  const condition = random.pick(CONDITIONS);
  const outcome = random.pick(OUTCOMES);
  return {
    number,
    title: `${capital(drug)} versus ${control} for ${condition}: a randomised trial with ${random.between(3, 24)} months of follow-up`,
    authors: Array.from({ length: random.between(1, 9) }, () => random.pick(NAMES)),
    sections: [
      { label: "Background", text: background(random, { drug, condition }) },
      { label: "Methods", text: methods(random, { drug, control, condition, outcome }) },
      { label: "Results", text: results(random, { drug, control, outcome }) },
      {
        label: "Conclusions",
        text: `In adults with ${condition}, ${drug} ${random.pick(["may improve", "did not change", "improved"])} ${outcome}. Longer trials are needed.`,
      },
    ],
  };
}

function background(random: Random, { drug, condition }: { drug: string; condition: string }): string {
  return `About ${random.between(2, 30)}% of adults live with ${condition}, and ${random.pick(["few", "no", "two"])} treatments last longer than ${random.between(2, 12)} weeks. We asked whether ${drug} helps.`;
}

interface Names {
  readonly drug: string;
  readonly control: string;
  readonly outcome: string;
}

function methods(random: Random, { drug, control, condition, outcome }: Names & { condition: string }): string {
  const dose = random.pick([5, 10, 20, 40, 250]);
  return `In this double-blind, phase ${random.pick(["II", "III", "IIb"])} trial at ${random.between(2, 40)} centres we randomly assigned adults aged ${random.between(18, 40)} to ${random.between(60, 85)} years with ${condition} to ${drug} (${dose} mg twice daily) or ${control} between March ${random.between(2008, 2014)} and June ${random.between(2015, 2021)}. The primary outcome was the change in ${outcome} from baseline to ${random.between(4, 52)} weeks. A sample of ${random.between(60, 900)} gave 80% power at a two-sided significance level of 0.05. The trial was registered (NCT0${random.between(1_000_000, 9_999_999)}).`;
}

function results(random: Random, { drug, control, outcome }: Names): string {
  const one = random.between(30, 400);
  const other = one + random.between(-8, 8);
  const low = random.between(1, 40) / 10;
  const mean = low + random.between(2, 30) / 10;
  const events = random.between(3, Math.floor(one / 2));
  const ratio = random.between(40, 99) / 100;
  return `Of ${one + other + random.between(20, 300)} people screened, ${one + other} were randomised (${drug}, n = ${one}; ${control}, n = ${other}). Mean ${outcome} fell by ${mean.toFixed(1)} (SD ${(mean / 2).toFixed(1)}) with ${drug} and by ${low.toFixed(1)} (SD ${(low / 2).toFixed(1)}) with ${control} (difference ${(mean - low).toFixed(1)}, 95% CI ${(mean - low - 0.4).toFixed(1)} to ${(mean - low + 0.4).toFixed(1)}; p ${random.pick(["<", "="])} 0.0${random.between(1, 49)}). A response was seen in ${events} of ${one} (${((100 * events) / one).toFixed(1)}%) and ${Math.floor(events / 2)} of ${other} patients, respectively (hazard ratio ${ratio.toFixed(2)}, 95% CI ${(ratio * 0.7).toFixed(2)}-${(ratio * 1.4).toFixed(2)}, p=0.${random.between(10, 99)}). Serious adverse events occurred in ${random.between(0, 9)} and ${random.between(0, 9)} patients.`;
}

/** A line of Semantic Scholar Graph JSON Lines, with its line feed. */
export function graphLine(paper: Paper): string {
  return `${JSON.stringify({
    paperId: `bench${paper.number.toString(16).padStart(8, "0")}`,
    corpusId: 5_000_000 + paper.number,
    externalIds: { DOI: `10.5555/bench.${paper.number}`, CorpusId: 5_000_000 + paper.number },
    title: paper.title,
    abstract: paper.sections.map(({ label, text }) => `${label.toUpperCase()}: ${text}`).join("\n"),
    year: 2022,
    venue: "Journal of Invented Trials",
    journal: { name: "Journal of Invented Trials", volume: "12", pages: "1-9" },
    publicationDate: "2022-05-17",
    publicationTypes: ["JournalArticle", "ClinicalTrial"],
    citationCount: paper.number % 97,
    isOpenAccess: true,
    openAccessPdf: { url: `https://papers.example/${paper.number}.pdf`, status: "GOLD" },
    authors: paper.authors.map((name, at) => ({ authorId: String(at), name })),
  })}\n`;
}

/** A line as the aggregator wraps it: HTML in JSON, with the same paper once more in `resultStr`. */
export function aggregatorLine(paper: Paper): string {
  const html = paper.sections
    .map(({ label, text }) => `\n <section>\n \n <h3> ${label}</h3>\n \n <p>${markUp(text)}</p>\n </section>`)
    .join("\n ");
  const fields = {
    title: paper.title,
    authors: paper.authors.join(", "),
    doi: `10.5555/bench.${paper.number}`,
    DOIUrl: null,
    abstract: `<div>${html}\n </div>`,
    PeriodicalId: null,
    journal: { name: "Journal of Invented Trials", volume: "12 3", pages: "" },
    PeriodicalIF: 2.5,
    publicationDate: "2022-05-17",
    citationCount: "0",
    platform: "Semanticscholar",
    PeriodicalName: "Journal of Invented Trials",
    ListUrlMain: `https://doi.example/10.5555/bench.${paper.number}`,
    RegionNum: 3,
    RegionCategory: "Medicine",
    JCR: "Q2",
  };
  return `${JSON.stringify({ ...fields, resultStr: JSON.stringify({ ...fields, resultStr: null }) })}\n`;
}

function markUp(text: string): string {
  return text
    .replaceAll("<", "&lt;")
    .replace(/\bn = /g, "<i>n</i> = ")
    .replace(/\bp (?=[<=&])/g, "<i>p</i> ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
