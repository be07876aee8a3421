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

/**
 * Paper `number` of the papers of a seed: by turns a trial (43 printed numbers on average), a cohort (11) and an essay (3).
 *
 * The 4,706 real abstracts of the test dumps hold 12.6 numbers each on average, and trials alone 28; these hold 19, so that a figure measured on them is
 * no better than one on real dumps.
 */
export function generatePaper(number: number, seed: number): Paper {
  const random = openRandom(seed * 1_000_003 + number);
  const drug = random.pick(DRUGS);
  const control = random.pick(CONTROLS);
  const condition = random.pick(CONDITIONS);
  const outcome = random.pick(OUTCOMES);
  const authors = Array.from({ length: random.between(1, 9) }, () => random.pick(NAMES));
  const close = `In adults with ${condition}, ${drug} ${random.pick(["may improve", "did not change", "improved"])} ${outcome}. Longer studies are needed.`;
  if (number % 3 === 0) {
    return {
      number,
      title: `${capital(drug)} versus ${control} for ${condition}: a randomised trial with ${random.between(3, 24)} months of follow-up`,
      authors,
      sections: [
        { label: "Background", text: background(random, { drug, condition }) },
        { label: "Methods", text: methods(random, { drug, control, condition, outcome }) },
        { label: "Results", text: results(random, { drug, control, outcome }) },
        { label: "Conclusions", text: close },
      ],
    };
  }
  if (number % 3 === 1) {
    return {
      number,
      title: `${capital(outcome)} in people with ${condition} who take ${drug}: a cohort study`,
      authors,
      sections: [
        { label: "Background", text: prose(random, condition, 3) },
        {
          label: "Methods",
          text: `${prose(random, condition, 2)} We followed ${random.between(200, 9000)} adults for ${random.between(2, 12)} years.`,
        },
        { label: "Results", text: cohortResults(random, { drug, control, outcome }) },
        { label: "Conclusions", text: `${close} ${prose(random, condition, 2)}` },
      ],
    };
  }
  return {
    number,
    title: `What we know of ${condition}`,
    authors,
    sections: [
      {
        label: "Summary",
        text: `${prose(random, condition, 6)} About ${random.between(2, 30)}% of adults are affected. ${prose(random, condition, 5)}`,
      },
    ],
  };
}

const PROSE = [
  "The course of %s differs from one person to the next, and nobody can yet say beforehand who will recover without help.",
  "Guidelines agree on little but rest and patience, and the studies behind them were small and of short duration.",
  "We describe how clinicians, patients and those who pay for care look at %s, and where their views part.",
  "Most of what is written on the mechanisms rests on observations in animals that were never repeated in people.",
  "A common language for severity would help to compare treatments that are now reported on scales of their own.",
  "Access to specialists remains uneven, and long travel keeps many people from coming back after the first visit.",
  "Future work should ask whether early care changes the long course of %s or only its first weeks.",
];

/** Sentences without a number. */
function prose(random: Random, condition: string, sentences: number): string {
  return Array.from({ length: sentences }, () => random.pick(PROSE).replace("%s", condition)).join(" ");
}

function cohortResults(random: Random, { drug, outcome }: Names): string {
  const ratio = random.between(40, 190) / 100;
  return `The mean age was ${random.between(40, 70)}.${random.between(0, 9)} years and ${random.between(40, 60)}% were women. Users of ${drug} had less change in ${outcome} (adjusted odds ratio ${ratio.toFixed(2)}, 95% CI ${(ratio * 0.8).toFixed(2)}-${(ratio * 1.3).toFixed(2)}, P = 0.${random.between(10, 99)}) than others. The finding was the same in men and in women and did not depend on age.`;
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
