/** Abstracts with marks: which places name which arm, whose value each number is, and what it measures. */
import { type ExtractInput, readScene } from "@tabstract/results/training";
import { inputOf } from "./gold.ts";

export interface MarkedArm {
  readonly id: string;
  readonly role: "experimental" | "comparator" | "unclear";
  /** Every form in which title or text names it. */
  readonly names: readonly string[];
}

/** A stretch of the text, its sections joined by line breaks. */
export interface Marked {
  readonly from: number;
  readonly to: number;
  /** Null for a value that belongs to no single arm. */
  readonly arm: string | null;
}

/** An abstract in which every place that names an arm is marked, and every value that is known to belong to an arm or to none. */
export interface MarkedAbstract {
  readonly id: string;
  readonly set: "invented" | "annotated";
  readonly input: ExtractInput;
  /** What marks count in: the sections as a source's reader gives them, joined by line breaks. */
  readonly text: string;
  readonly arms: readonly MarkedArm[];
  readonly names: readonly Marked[];
  readonly values: readonly Marked[];
  readonly outcomes: readonly MarkedOutcome[];
}

/** What was measured by the number that stands at this place. */
export interface MarkedOutcome {
  readonly from: number;
  readonly to: number;
  readonly outcome: string;
}

/** All of them, and what their sentences say by themselves. */
export function withSentences(whole: readonly MarkedAbstract[]): MarkedAbstract[] {
  return [...whole, ...whole.flatMap(sentencesOf)];
}

/** The sentences that name two arms or more and give values to no others, or whose study compares nobody, each as an abstract: dumps and gold sets hold such texts. */
function sentencesOf(whole: MarkedAbstract): MarkedAbstract[] {
  const { scene } = readScene(whole.input);
  const { start, end } = scene.tokens;
  return scene.sentences.flatMap(([first, last], index): MarkedAbstract[] => {
    const [from, to] = [start[first] ?? 0, end[last - 1] ?? 0];
    const isInside = (mark: Marked): boolean => mark.from >= from && mark.to <= to;
    const moved = (mark: Marked): Marked => ({ ...mark, from: mark.from - from, to: mark.to - from });
    const names = whole.names.filter(isInside);
    const values = whole.values.filter(isInside);
    const text = whole.text.slice(from, to);
    const arms = whole.arms.flatMap((arm): MarkedArm[] => {
      const forms = names.filter((mark) => mark.arm === arm.id).map((mark) => whole.text.slice(mark.from, mark.to));
      return forms.length === 0 ? [] : [{ ...arm, names: [...new Set(forms)] }];
    });
    const known = new Set(arms.map(({ id }) => id));
    const isOfNobody = whole.arms.length === 0;
    if ((known.size < 2 && !isOfNobody) || values.length < 2 || values.some(({ arm }) => arm !== null && !known.has(arm))) return [];
    const input = inputOf(`${whole.id}.${index}`, { title: null, text });
    return input === null
      ? []
      : [
          {
            id: `${whole.id}.${index}`,
            set: whole.set,
            input,
            text,
            arms,
            names: names.map(moved),
            values: values.map(moved),
            outcomes: [],
          },
        ];
  });
}
