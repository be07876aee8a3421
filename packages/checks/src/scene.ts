/** What every check of one record looks at: made once, each part when it is first asked for. */
import { abstractText, type Result, type Span } from "@tabstract/record";
import { hasWithin, type SizesOfArm, sizesOfArms } from "./arm-sizes.ts";
import { type BoundedInterval, boundedIntervals } from "./bounds.ts";
import type { CheckInput, CheckScene, Placed } from "./check.ts";
import { sentenceAt, sentenceBorders } from "./sentence.ts";
import { type TwoGroups, twoGroups } from "./two-groups.ts";
import { type WholeMean, wholeMeans } from "./whole-means.ts";

export function openScene(input: CheckInput): CheckScene {
  return new Scene(input);
}

type ByKind = { readonly [Kind in Result["kind"]]: Placed<Kind>[] };

/** A class, since its parts live and end together: closures for each of them would cost more than most checks. */
class Scene implements CheckScene {
  readonly record: CheckInput["record"];
  readonly variants: CheckInput["variants"];
  readonly sources: CheckInput["sources"];
  readonly text: string;
  readonly #said = new Map<RegExp, boolean>();
  #borders: readonly number[] | null = null;
  #byKind: ByKind | null = null;
  #sizes: ReadonlyMap<string, SizesOfArm> | null = null;
  #groups: readonly TwoGroups[] | null = null;
  #intervals: readonly BoundedInterval[] | null = null;
  #wholeMeans: readonly WholeMean[] | null = null;
  #bounded: ReadonlySet<number | null> | null = null;

  constructor({ record, variants, sources }: CheckInput) {
    this.record = record;
    this.variants = variants;
    this.sources = sources;
    this.text = abstractText(record);
  }

  says(pattern: RegExp): boolean {
    const known = this.#said.get(pattern);
    if (known !== undefined) return known;
    const answer = pattern.test(this.text);
    this.#said.set(pattern, answer);
    return answer;
  }

  sentence(at: number): Span {
    this.#borders ??= sentenceBorders(this.text);
    return sentenceAt(this.#borders, this.text, at);
  }

  sentenceText(at: number): string {
    const [start, end] = this.sentence(at);
    return this.text.slice(start, end);
  }

  all<Kind extends Result["kind"]>(kind: Kind): readonly Placed<Kind>[] {
    this.#byKind ??= byKind(this.record.results);
    return this.#byKind[kind];
  }

  sizes(arm: string): readonly number[] {
    return this.#ofArm(arm)?.sizes ?? [];
  }

  statesSize(arm: string, span: Span): boolean {
    return hasWithin(this.#ofArm(arm)?.places ?? [], span);
  }

  groups(): readonly TwoGroups[] {
    this.#groups ??= twoGroups(this);
    return this.#groups;
  }

  intervals(): readonly BoundedInterval[] {
    this.#intervals ??= boundedIntervals(this);
    return this.#intervals;
  }

  isBounded(index: number): boolean {
    this.#bounded ??= new Set(this.all("interval").map(({ result }) => result.bounds));
    return this.#bounded.has(index);
  }

  wholeMeans(): readonly WholeMean[] {
    this.#wholeMeans ??= wholeMeans(this);
    return this.#wholeMeans;
  }

  #ofArm(arm: string): SizesOfArm | undefined {
    this.#sizes ??= sizesOfArms(this.record);
    return this.#sizes.get(arm);
  }
}

function byKind(results: readonly Result[]): ByKind {
  const lists: ByKind = { "sample-size": [], "group-value": [], estimate: [], interval: [], "p-value": [], "test-statistic": [] };
  results.forEach((result, index) => {
    (lists[result.kind] as { index: number; result: Result }[]).push({ index, result });
  });
  return lists;
}
