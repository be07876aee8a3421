/**
 * percentage-of-count: a percentage beside a count is what the count gives of its whole, at the printed precision.
 *
 * Finds: "12/58 (20.7%)", "12 of 58 patients (20.7%)", "12 (20.7%) of 58", "20.7% (12/58)", "29/42 [69%]", and where the whole stands before: "of 58 patients,
 * 12 (20.7%)", "in the active group (n = 58), 12 (20.7%)". Must not take: lists that share a bracket ("12/58 and 10/60 (20.7% and 16.7%)"), a percentage of
 * pooled counts, figures of different arms or times, "<1%", two numbers with a stroke that are a titre, a score or an acuity, a count whose whole may
 * be another than the size before it (a share that no smaller whole gives is none of those), and mismatches in sentences about weighted, adjusted or actuarial figures, which no count gives.
 * Example: "12/58 = 20.69 %, printed 20.7 %".
 * Source: the definition of a proportion; rounding is interval arithmetic on the printed digits.
 */
import type { Check } from "@tabstract/record";
import type { CheckRule, CheckScene, Placed } from "../check.ts";
import { countPairs, extent, isPercentageFirst, isRight, type Pair, shareOf } from "../count-pairs.ts";
import { numberOf } from "../p-range.ts";
import { type Fraction, mayPrint, type Printed } from "../printed.ts";
import { A_UNIT, CUT_OFF, IS_PEOPLE, LATER, LEFT_OUT, PER_UNIT, UNIT_WORD } from "../words.ts";

const RULE = "percentage-of-count";
/** Two numbers with a stroke that are a name ("HPV 16/18", "grade 3/4", "acuity of 20/40"). */
const NAMED_BEFORE = /\b(?:HPV|HIV|\w*types?|strains?|grades?|stages?|class|phase|acuity|vision|CDK?|exons?)[ -]*(?:of )?$/iu;
/** Before a count with a stroke: somebody is counted. "Titres of 1/80", "a score of 7/10" have other words. */
const COUNTED_BEFORE = /\b(?:in|among|had|by|from|for)\s(?:the\s)?$/i;
/** Before a count: those who are not meant ("all but 12"; "one in five of 120"), or a part of those that it counts. */
const NOT_MEANT = /\b(?:(?:all but|except(?: for)?|apart from)\s(?:the\s)?|(?:one|two|three|four|\d+)\sin\s)$/i;
const PART_OF = /\bof\s(?:the\s|these\s)?$/i;
/** Of one person, or of a test. */
const ITEMS = /^\s(?:\p{L}+\s)?(?:items|questions|criteria|doses|sessions|tablets|points|tasks|days)\b/u;
/** "Four out of five women (80.3%)" is a way of speaking. */
const SPOKEN = 10;
/** The month of a year. */
const YEAR = /^(?:19|20)\d\d$/;
/** Behind a percentage: it may be of others than its count is ("24.1% of those with data"). */
const OF_OTHERS = /^\s*(?:of|among|in|for)\s/;
const NOT_A_PLAIN_SHARE =
  /\b(?:weight\w*|adjust\w*|standardi[sz]\w*|surviv\w*|patency|freedom|\w+-free|cumulative|averag\w*|means?|median|across|I2|imput\w*|estimat\w*|model\w*|projected|probability|risks?|rates? at|per|allow\w*|corrected|(?:at|by)\s[\w.]+[- ](?:years?|yrs?|months?)|(?:\d+|one|two|three|five|ten)[- ](?:years?|yrs?|months?|days?)\s(?:\w+\s){0,2}(?:mortality|rates?|incidence|recurrences?|relapses?|deaths?|follow)|evaluable|assessable|available|respondents?|responders|completers?|who (?:answered|responded|completed)|missing)\b/i;
/** Anywhere in the abstract: then a share may be of a curve or of many studies, of which its sentence says nothing. */
const OF_CURVES_OR_STUDIES = /\b(?:kaplan\w*|actuarial|life[- ]tables?|meta-?analy\w*|random[- ]effects|pooled)\b/i;
/** Before a size: it is the whole of what follows. */
const OF_WHOLE = /(?:^|[,;:(]\s*|\bout\s)(?:of|among|in)\s+(?:(?:the|these|all|our|a total of)\s+){0,2}$/i;
/** Between a size and a count: the count is of others than all of those. */
const OF_A_PART = /\b(?:of|among|who\w*|which|these|those|them|remain\w*|rest|others?|former|latter|after|in|with)\b/i;
const INTEGERS = /\d{1,3}(?:[,\s]\d{3})+(?!\d)|\d+/g;
const REACH = 80;

export const percentageOfCount: CheckRule = {
  name: RULE,
  summary: "each percentage against the count and denominator beside it",
  severity: "warning",
  run(scene) {
    const { pairs, alone } = countPairs(scene);
    const ground = new Ground(scene, pairs);
    return alone.flatMap((pair) => verdict(ground, pair) ?? []);
  },
};

type Size = Placed<"sample-size">;

/** What every pair asks of the whole abstract, worked out once: a long text must not cost the square of its length. */
class Ground {
  readonly scene: CheckScene;
  readonly sizes: readonly Size[];
  readonly #pairs: readonly Pair[];
  #byArm: ReadonlyMap<string, readonly Size[]> | null = null;
  #values: ReadonlySet<number> | null = null;
  #numbers: Float64Array | null = null;
  #hasShares: boolean | null = null;

  constructor(scene: CheckScene, pairs: readonly Pair[]) {
    this.scene = scene;
    this.sizes = scene.all("sample-size");
    this.#pairs = pairs;
  }

  /** The last size that begins before this place. */
  sizeBefore(at: number): Size | undefined {
    let [low, high] = [0, this.sizes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sizes[middle]?.result.span[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return this.sizes[low - 1];
  }

  /** The sizes of this arm alone, two at most; of the study, where the arm is empty. */
  sizesOf(arm: string): readonly Size[] {
    if (this.#byArm === null) {
      const byArm = new Map<string, Size[]>();
      // Two of them say as much as more: that there is not one.
      const add = (arm: string, size: Size): unknown => byArm.set(arm, [...(byArm.get(arm)?.slice(0, 1) ?? []), size]);
      for (const size of this.sizes) {
        const { scope, arms } = size.result;
        if (scope === "total") add("", size);
        if (arms.length > 0) add(arms.join(), size);
      }
      this.#byArm = byArm;
    }
    return this.#byArm.get(arm) ?? [];
  }

  isSize(value: number): boolean {
    this.#values ??= new Set(this.sizes.map(({ result }) => result.value));
    return this.#values.has(value);
  }

  /** Whether a whole number from the one to the other is printed anywhere. */
  prints(low: number, high: number): boolean {
    this.#numbers ??= Float64Array.from(this.scene.text.match(INTEGERS) ?? [], (digits) => Number(digits.replace(/\D/g, ""))).sort();
    const numbers = this.#numbers;
    let [from, to] = [0, numbers.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[middle] ?? 0) < low) from = middle + 1;
      else to = middle;
    }
    return (numbers[from] ?? Number.POSITIVE_INFINITY) <= high;
  }

  /** Whether some pair with a denominator of its own is right: then strokes stand for shares here. */
  hasShares(): boolean {
    this.#hasShares ??= this.#pairs.some((pair) => pair.count.result.value !== 1 && isRight(pair));
    return this.#hasShares;
  }
}

function verdict(ground: Ground, pair: Pair): Check | null {
  const { scene } = ground;
  const { count, percentage } = pair;
  const events = count.result.value;
  const whole = wholeOf(ground, pair);
  const printed = percentage.result.value === null ? null : numberOf(percentage.result.numbers, "value", percentage.result.value);
  if (events === null || whole === null || printed === null || whole.size < events) return null;
  const exact = shareOf(events, whole.size);
  const fits = mayPrint(printed, exact);
  const [of] = whole.results.map((index) => ` (of “${scene.record.results[index]?.text}”)`);
  const message = `${events}/${whole.size}${of ?? ""} = ${show(exact, printed, fits)} %, printed ${printed.text} %`;
  const results = [...whole.results, count.index, percentage.index].sort((a, b) => a - b);
  if (fits) return { rule: RULE, outcome: "consistent", message, results };
  const [from] = extent(count.result);
  const isMonth = events <= 12 && YEAR.test(String(whole.size));
  const noun = /^\s\p{L}+/u.exec(scene.text.slice(extent(count.result)[1]))?.[0].trim() ?? "";
  const ahead = scene.text.slice(Math.max(0, from - 20), from).replace(/\s/g, " ");
  const isNamed =
    isMonth ||
    NOT_MEANT.test(ahead) ||
    (whole.results.length > 0 && PART_OF.test(ahead)) ||
    (whole.results.length > 0 && A_UNIT.test(noun)) ||
    NAMED_BEFORE.test(ahead);
  if (isNamed || (whole.results.length > 0 && mayBeOfOthers(ground, { events, printed, whole, noun }))) return null;
  const [, end] = extent(percentage.result);
  // Before its count, what it is of is what was counted: "20.7% of patients (12 of 58)".
  const isOfOthers = !isPercentageFirst(pair) && OF_OTHERS.test(scene.text.slice(end, end + REACH));
  if (
    isOfOthers ||
    !isOfPeople(ground, pair) ||
    NOT_A_PLAIN_SHARE.test(scene.sentenceText(count.result.span[0])) ||
    scene.says(OF_CURVES_OR_STUDIES)
  ) {
    return { rule: RULE, outcome: "not-applicable", message: `${message}; it may be more than a plain share`, results };
  }
  const cut = (exact.numerator * 10n ** BigInt(printed.decimals)) / exact.denominator === BigInt(printed.scaled);
  return { rule: RULE, outcome: "inconsistent", message: cut ? `${message}: ${CUT_OFF}` : message, results };
}

interface Whole {
  readonly size: number;
  /** The sample size that says it; empty where it stands beside the count itself. */
  readonly results: readonly number[];
  /** True where the size stands before the count, in its sentence. */
  readonly isBeside: boolean;
}

/** What the count is of: its own denominator; a size before it in the sentence; the only size of its arm, or of the study without arms. */
function wholeOf(ground: Ground, { count, percentage }: Pair): Whole | null {
  const { scene, sizes } = ground;
  const { denominator, arms, population } = count.result;
  if (denominator !== null) return { size: denominator, results: [], isBeside: true };
  if (population !== null) return null;
  const start = Math.min(extent(count.result)[0], extent(percentage.result)[0]);
  const [from] = scene.sentence(start);
  const beside = ground.sizeBefore(start);
  if (beside !== undefined && beside.result.span[0] >= from) {
    const { span, numbers, value } = beside.result;
    const [first] = numbers[0]?.span ?? span;
    const isOfArm = arms.length === 1 && beside.result.arms.join() === arms[0];
    const isWhole = isOfArm || (beside.result.arms.length === 0 && OF_WHOLE.test(scene.text.slice(from, first)));
    if (span[1] > start || !isWhole || OF_A_PART.test(scene.text.slice(span[1], start))) return null;
    return { size: value, results: [beside.index], isBeside: true };
  }
  const [only, ...more] = arms.length > 1 ? [] : ground.sizesOf(arms[0] ?? "");
  if (only === undefined || more.length > 0 || only.result.population !== null || only.result.span[0] > start) return null;
  return arms.length === 0 && (scene.record.study.arms.length > 0 || sizes.length > 1)
    ? null
    : { size: only.result.value, results: [only.index], isBeside: false };
}

interface Apart {
  readonly events: number;
  readonly printed: Printed;
  readonly whole: Whole;
  /** Right behind the count; empty where no word stands there. */
  readonly noun: string;
}

/**
 * True where the share may be of another whole than the size before it: of fewer people, whom no number need tell ("30 % smoked, and 12 (37.5 %) of …"), or of
 * more than there are, which another unit has.
 */
function mayBeOfOthers(ground: Ground, { events, printed, whole, noun }: Apart): boolean {
  const { scene } = ground;
  if (scene.says(PER_UNIT) || (!whole.isBeside && [LEFT_OUT, LATER].some((words) => scene.says(words)))) return true;
  if (printed.value * whole.size > 100 * events) return mayBeOfFewer(events, printed, whole.size);
  if ((noun !== "" && !IS_PEOPLE.test(noun)) || scene.says(UNIT_WORD)) return true;
  // What stands on the border of rounding is counted in: then nothing is said.
  const most = printed.low > 0 ? (100 * events) / printed.low : Number.POSITIVE_INFINITY;
  return ground.prints(Math.max(whole.size + 1, Math.floor((100 * events) / printed.high)), Math.ceil(most));
}

/** Whether some number of people, no more than these, gives the printed share. */
function mayBeOfFewer(events: number, printed: Printed, most: number): boolean {
  const first = Math.max(events, 1, Math.floor((100 * events) / printed.high));
  const last = Math.min(most, Math.ceil((100 * events) / printed.low));
  for (let size = first; size <= last; size++) if (mayPrint(printed, shareOf(events, size))) return true;
  return false;
}

/** Two numbers with a stroke may be a titre or a score: they are a share where the words or other numbers say so. */
function isOfPeople(ground: Ground, pair: Pair): boolean {
  const { text } = ground.scene;
  const { count } = pair;
  const { denominator, span } = count.result;
  const [start, end] = extent(count.result);
  const isStroke = text.slice(start, end).includes("/");
  if (ITEMS.test(text.slice(end)) || (!isStroke && denominator !== null && denominator <= SPOKEN)) return false;
  return (
    !isStroke ||
    denominator === null ||
    isPercentageFirst(pair) ||
    /^\s\p{L}/u.test(text.slice(end)) ||
    COUNTED_BEFORE.test(text.slice(Math.max(0, span[0] - 20), span[0])) ||
    ground.isSize(denominator) ||
    ground.hasShares()
  );
}

/** The exact share with one digit more than printed; with as many as it takes to see that it does not round to the printed number. */
function show(exact: Fraction, printed: Printed, fits: boolean): string {
  const value = Number(exact.numerator) / Number(exact.denominator);
  let digits = printed.decimals + 1;
  const looksRight = (): boolean => Number(value.toFixed(digits)) >= printed.low && Number(value.toFixed(digits)) <= printed.high;
  while (!fits && digits < printed.decimals + 6 && looksRight()) digits++;
  return value.toFixed(digits);
}
