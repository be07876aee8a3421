/** The study's design in one word, from the words of the title and the abstract. Sources: CONSORT extensions, EQUATOR. */
import type { Design } from "@tabstract/record";
import { DASH, isOneOf, isSign, isThe, type Tokens, textOf } from "../lexer.ts";
import { type WordSet, wordId, wordIds, wordSet } from "../lexicon.ts";
import type { Scene } from "../scene.ts";

const META = wordId("meta");
const META_ANALYSIS = wordIds("metaanalysis metaanalyses");
const ANALYSIS = wordIds("analysis analyses");
const SYSTEMATIC = wordIds("systematic systematically scoping umbrella");
const REVIEW = wordIds("review reviews reviewed");
const CROSS = wordId("cross");
const OVER = wordId("over");
const CROSSOVER = wordIds("crossover");
const CLUSTER = wordIds("cluster clusters");
const STEPPED = wordId("stepped");
const WEDGE = wordId("wedge");
const FACTORIAL = wordIds("factorial");
const RANDOMISED = wordIds("randomised randomized randomly randomisation randomization rct randomize randomise");
const ANIMALS = wordIds(
  "rat rats mouse mice rabbit rabbits dog dogs pig pigs piglet piglets steer steers cow cows heifer heifers sheep ewe ewes lamb lambs goat goats broiler broilers hen hens chick chicks horse horses calves monkey monkeys zebrafish larvae wistar sprague swine sow sows",
);
const HUMANS = wordIds("patient patients women men volunteers participants children adults infants");
const VITRO = wordIds("vitro vivo");
const LABORATORY = wordIds("cadaver cadavers cadaveric");
const LINES = wordIds("line lines culture cultures");
const CELL = wordIds("cell");
const FINITE = wordId("finite");
const ELEMENT = wordId("element");
const DIAGNOSTIC = wordId("diagnostic");
const ACCURACY = wordIds("accuracy performance");
const RECEIVER = wordId("receiver");
const SENSITIVITY = wordId("sensitivity");
const SPECIFICITY = wordId("specificity");
const AND = wordId("and");
const OBSERVATIONAL = wordIds(
  "cohort retrospective retrospectively observational registry survey surveys prospective prospectively longitudinal epidemiological epidemiologic cross-sectional sectional",
);
const CASE = wordId("case");
const CONTROL = wordId("control");
const SERIES = wordId("series");
const SINGLE = wordId("single");
const ONE = wordId("one");
const ARM = wordIds("arm armed group");
const PHASE = wordId("phase");
/** "phase II", but not "luteal phase"; one of phase III compares. */
const EARLY = /^(?:I|II|[12])[ab]?$/;
const UNCONTROLLED = wordIds("uncontrolled pilot pretest posttest nonrandomised nonrandomized");

const DENIED = wordIds("non not no without");

const TRIAL = wordIds("controlled trial");
/** What `pastCrossover` may find at its first token. */
export const CROSSOVER_WORDS: WordSet = wordSet([...CROSSOVER, CROSS]);

/** The words that a sign of a design can begin with: most words are none of them. */
const FIRST_WORDS = wordSet([
  ...META_ANALYSIS,
  META,
  ...SYSTEMATIC,
  ...CROSSOVER_WORDS,
  ...CLUSTER,
  STEPPED,
  ...FACTORIAL,
  ...RANDOMISED,
  ...ANIMALS,
  ...HUMANS,
  ...VITRO,
  ...LABORATORY,
  ...CELL,
  FINITE,
  DIAGNOSTIC,
  RECEIVER,
  SENSITIVITY,
  ...OBSERVATIONAL,
  CASE,
  SINGLE,
  ONE,
  PHASE,
  ...UNCONTROLLED,
]);

/** What the words say, each thing once. */
export type DesignSign =
  | "review"
  | "crossover"
  | "cluster"
  | "factorial"
  | "randomised"
  | "animal"
  | "human"
  | "laboratory"
  | "diagnostic"
  | "observational"
  | "case-control"
  | "single";

/** What title and abstract say of the study's design, in their own words. */
export function designSigns({ titleTokens, tokens }: Pick<Scene, "titleTokens" | "tokens">): ReadonlySet<DesignSign> {
  const said = new Set<DesignSign>();
  readSigns(titleTokens, said);
  readSigns(tokens, said);
  return said;
}

export function studyDesign(scene: Scene, arms: number): Design | null {
  const said = designSigns(scene);
  if (said.has("review")) return "review";
  if (said.has("crossover")) return "crossover";
  if (said.has("cluster") && said.has("randomised")) return "cluster";
  if (said.has("factorial")) return "factorial";
  if (said.has("animal") && !said.has("human")) return "animal";
  if (said.has("randomised")) return "parallel";
  if (said.has("laboratory")) return "laboratory";
  if (said.has("diagnostic")) return "diagnostic";
  if (said.has("observational")) return "observational";
  if (said.has("single")) return arms > 1 ? "parallel" : "single-arm";
  return null;
}

function readSigns(tokens: Tokens, said: Set<DesignSign>): void {
  for (let at = 0; at < tokens.count; at++) {
    if (!isOneOf(tokens, at, FIRST_WORDS)) continue;
    // "meta-analysis", "cross-over": the hyphen is a token of its own.
    const next = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1;
    if (
      isOneOf(tokens, at, META_ANALYSIS) ||
      (isThe(tokens, at, META) && isOneOf(tokens, next, ANALYSIS)) ||
      (isOneOf(tokens, at, SYSTEMATIC) && isOneOf(tokens, at + 1, REVIEW))
    )
      said.add("review");
    else if (pastCrossover(tokens, at) > at) said.add("crossover");
    else if (
      (isOneOf(tokens, at, CLUSTER) &&
        (isOneOf(tokens, next, RANDOMISED) || isOneOf(tokens, at - 1, RANDOMISED) || isOneOf(tokens, next, TRIAL))) ||
      (isThe(tokens, at, STEPPED) && isThe(tokens, next, WEDGE))
    )
      said.add("cluster");
    else if (isOneOf(tokens, at, FACTORIAL)) said.add("factorial");
    else if (isOneOf(tokens, at, RANDOMISED)) {
      if (!isDenied(tokens, at)) said.add("randomised");
    } else if (isOneOf(tokens, at, ANIMALS)) said.add("animal");
    else if (isOneOf(tokens, at, HUMANS)) said.add("human");
    else if (
      isOneOf(tokens, at, VITRO) ||
      isOneOf(tokens, at, LABORATORY) ||
      (isOneOf(tokens, at, CELL) && isOneOf(tokens, at + 1, LINES)) ||
      (isThe(tokens, at, FINITE) && isThe(tokens, at + 1, ELEMENT))
    )
      said.add("laboratory");
    else if (
      (isThe(tokens, at, DIAGNOSTIC) && isOneOf(tokens, at + 1, ACCURACY)) ||
      isThe(tokens, at, RECEIVER) ||
      (isThe(tokens, at, SENSITIVITY) && isThe(tokens, at + 1, AND) && isThe(tokens, at + 2, SPECIFICITY))
    )
      said.add("diagnostic");
    else if (
      isOneOf(tokens, at, OBSERVATIONAL) ||
      (isThe(tokens, at, CASE) && (isThe(tokens, next, CONTROL) || isThe(tokens, next, SERIES)))
    ) {
      said.add("observational");
      if (isThe(tokens, next, CONTROL)) said.add("case-control");
    } else if (
      // "one-armed", but not "one group had A, the other B"
      ((isThe(tokens, at, SINGLE) || (isThe(tokens, at, ONE) && next > at + 1)) && isOneOf(tokens, next, ARM)) ||
      (isThe(tokens, at, PHASE) && EARLY.test(textOf(tokens, at + 1))) ||
      isOneOf(tokens, at, UNCONTROLLED)
    )
      said.add("single");
  }
}

/** One past "crossover", "cross-over" or "cross over"; `at` itself where none stands there. */
export function pastCrossover(tokens: Tokens, at: number): number {
  if (isOneOf(tokens, at, CROSSOVER)) return at + 1;
  const over = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1;
  return isThe(tokens, at, CROSS) && isThe(tokens, over, OVER) ? over + 1 : at;
}

/** "non-randomised", "without randomisation" */
export function isDenied(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, isSign(tokens, at - 1, DASH) ? at - 2 : at - 1, DENIED);
}
