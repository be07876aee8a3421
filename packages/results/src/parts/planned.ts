/** What a study was planned to find, which is no result: "to detect a 20% difference", "assuming a risk reduction of 50%". */

import { isGlued, isNumber, isOneOf, isSign, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { isCount, nounAfter } from "./people.ts";
import { unitAt } from "./unit.ts";

const PLANS = wordIds("detect detecting assuming assumed power hypothesised hypothesized alpha");
const REACH = 12;

/** Whether the words before `at`, in its sentence, plan rather than report. */
export function isPlanned(tokens: Tokens, at: number): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let back = at - 1; back >= 0 && back > at - REACH && sentenceOf(tokens, back) === sentence; back--) {
    if ((isOneOf(tokens, back, PLANS) && !isNamed(tokens, back)) || isPoweredFor(tokens, back)) return true;
  }
  return false;
}

const ALPHA = wordIds("alpha");
const POWER = wordIds("power");
const CRONBACH = wordIds("cronbach cronbachs");

/** "Cronbach's alpha", "peak power", "predictive power": what was measured; a study's own power stands behind its percentage or before "to detect". */
function isNamed(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at, ALPHA)) return [1, 2, 3].some((step) => isOneOf(tokens, at - step, CRONBACH));
  if (!isOneOf(tokens, at, POWER)) return false;
  return !isSign(tokens, at - 1, 0x25) && !isOneOf(tokens, at - 1, STATISTICAL) && !isOneOf(tokens, at + 1, TO_DETECT);
}

/** "powered for a 33% reduction"; not "powered toothbrushes", "not powered for mortality". */
function isPoweredFor(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, POWERED) && isOneOf(tokens, at + 1, FOR) && (isNumber(tokens, at + 2) || isNumber(tokens, at + 3));
}

const POWERED = wordIds("powered");
const FOR = wordIds("for at");
const STATISTICAL = wordIds("statistical percent study a the adequate sufficient with");
const TO_DETECT = wordIds("to calculation calculations analysis analyses");

/** "a sample size of 60 patients was needed", "120 patients per arm were required to detect": the people that a plan asks for. */
export function isPlannedSize(tokens: Tokens, at: number): boolean {
  if (!isCount(tokens, at) || valueAt(tokens, at) < 4 || (isGlued(tokens, at) && !isSign(tokens, at - 1, 0x28))) return false;
  const named = isSizeOf(tokens, at);
  // "it was estimated that 280 patients …"
  const estimated = isOneOf(tokens, at - 1, THAT) && isOneOf(tokens, at - 2, ESTIMATED);
  if (!(estimated && !named) && !isAskedFor(tokens, at, named)) return false;
  return unitAt(tokens, at + 1) === null && (named || nounAfter(tokens, at + 1) >= 0);
}

function isAskedFor(tokens: Tokens, at: number, named: boolean): boolean {
  const sentence = sentenceOf(tokens, at);
  for (let next = at + 1; next < at + REACH && sentenceOf(tokens, next) === sentence; next++) {
    if (isSign(tokens, next, 0x3b)) return false;
    if (isOneOf(tokens, next, named ? ASKED : REQUIRED) && isOneOf(tokens, next - 1, WERE)) return true;
  }
  return false;
}

/** "sample size of 60", "sample size (60": the size itself is named. */
function isSizeOf(tokens: Tokens, at: number): boolean {
  const size = isOneOf(tokens, at - 1, OF) || isSign(tokens, at - 1, 0x28) ? at - 2 : at - 3;
  return isOneOf(tokens, size, SIZE) && isOneOf(tokens, size - 1, SAMPLE);
}

const THAT = wordIds("that");
const ESTIMATED = wordIds("estimated calculated");
const OF = wordIds("of");
const SIZE = wordIds("size sizes");
const SAMPLE = wordIds("sample");
const WERE = wordIds("was were is are");
const REQUIRED = wordIds("required needed necessary");
const ASKED = wordIds("required needed necessary calculated estimated planned determined based chosen computed");
