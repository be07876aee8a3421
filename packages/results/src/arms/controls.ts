/** Whether a name is that of a control: by its words, or by what it denies. */
import { DASH, isOneOf, isSign, isThe, isWord, type Tokens, textOf } from "../lexer.ts";
import { type WordSet, wordId, wordIds } from "../lexicon.ts";
import { standsForOther } from "../parts/introduced.ts";
import type { Mention } from "./candidates.ts";
import { KIND, kindAt, type Vocabulary } from "./names.ts";

export const GROUP: WordSet = wordIds("group groups arm arms cohort");
const NO = wordIds("no without non");
const NON = wordId("non");
const CONTROLS = wordIds("control controls");

export function isControl({ tokens, from, to, label }: Mention, words: readonly number[], { kinds }: Vocabulary): boolean {
  // "non-invasive ventilation" denies nothing.
  if (isOneOf(tokens, from, NO)) return !isNitricOxide(tokens, from) && !(isThe(tokens, from, NON) && isSign(tokens, from + 1, DASH));
  // What says so is a content word; only that of a label is told with "label".
  if (!label && !words.some((word) => ((kinds[word] ?? 0) & KIND.control) !== 0)) return false;
  for (let at = from; at < to; at++)
    // "control-X": the word belongs to X; "glucose control" is what is hoped for.
    if (
      isWord(tokens, at) &&
      (kindAt(tokens, at) & KIND.control) !== 0 &&
      !(isOneOf(tokens, at, CONTROLS) && (isSign(tokens, at + 1, DASH) || isOutcome(tokens, from, at)))
    )
      return true;
  return false;
}

/** "control", "the controls", "the CG", by nothing else. */
export function isCalledControl({ tokens, from, to }: Pick<Mention, "tokens" | "from" | "to">): boolean {
  if (to !== from + 1) return false;
  return isOneOf(tokens, from, CONTROLS) || (SHORT_CONTROLS.has(textOf(tokens, from)) && !standsForOther(tokens, from, CONTROLS));
}

const SHORT_CONTROLS: ReadonlySet<string> = new Set(["CG", "CON", "CTRL", "CTL", "CONT", "CTR"]);

/** The "C" that is control beside the initial of a treatment. */
export function isInitialOfControl({ tokens, from, to }: Mention): boolean {
  return to === from + 1 && textOf(tokens, from) === "C";
}

/** The "T", "I" or "E" of treatment, intervention or experiment. */
export function isInitialOfTreatment({ tokens, from, to }: Mention): boolean {
  return to === from + 1 && TREATMENTS.has(textOf(tokens, from));
}

const TREATMENTS: ReadonlySet<string> = new Set(["T", "I", "E"]);

/** "NO inhalation": the gas. */
function isNitricOxide(tokens: Tokens, at: number): boolean {
  return tokens.text.charCodeAt((tokens.start[at] ?? 0) + 1) === 0x4f;
}

/** "glucose control", but not "the glucose control group" */
function isOutcome(tokens: Tokens, from: number, at: number): boolean {
  return at > from && isOneOf(tokens, at - 1, CONTROLLABLE) && !isOneOf(tokens, at + 1, GROUP);
}

/** What is brought under control. */
const CONTROLLABLE = wordIds(
  `glucose glycemic glycaemic pressure bp weight pain quality tumor tumour local locoregional infection symptom symptoms asthma metabolic motor postural cognitive inhibitory
   executive self birth vector pest rate rhythm bladder seizure bleeding emesis lipid cholesterol plaque impulse attentional hba1c diabetes hypertension disease`,
);
