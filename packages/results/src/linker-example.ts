/** The rows of a linker's table of examples, and what each linker is asked about. */
import type { Category, Comparison, Design } from "@tabstract/record";

/** A sentence of ours, and what the linker must say of it; a negative row expects null or nothing at all. */
export interface LinkerExample<Expected> {
  /** One section's text, or several sections. */
  readonly text: string | readonly LabelledText[];
  readonly title?: string;
  /** The part of the story that a bare text stands in; RESULTS where absent. */
  readonly zone?: Category;
  readonly expect: Expected;
  /** What the row guards against, where that is not plain. */
  readonly why?: string;
}

export type LabelledText = readonly [category: Category, text: string];

/** Printed value → what the linker gives it; null: it gives none. Values that are left out are not looked at. Each must be printed once. */
export type ByValue = Readonly<Record<string, string | null>>;

/** Printed value → names of its arms, joined by " + "; null: it belongs to none. */
export type ArmOfValue = ByValue;

/** Every arm of the study in order of first mention, as "name (role)". */
export type ArmList = readonly string[];

/** Short form → long form, all that the text introduces. */
export type LongForms = Readonly<Record<string, string>>;

/** The study's size as "120 patients randomised", and the arms' sizes by name. */
export interface Sizes {
  readonly total: string | null;
  readonly arms?: Readonly<Record<string, number | null>>;
}

export interface ExpectedComparison {
  /** Names of the arms. */
  readonly arms: readonly string[];
  readonly contrast: Comparison["contrast"];
  /** Printed values of its results, in text order; an interval by its lower limit. */
  readonly values: readonly string[];
  readonly primary?: true | false;
}

/** What each linker's table expects. */
export interface Expectations {
  readonly abbreviations: LongForms;
  readonly arms: ArmList;
  readonly comparisons: readonly ExpectedComparison[];
  readonly denominators: ArmOfValue;
  readonly design: Design | null;
  readonly intervals: ByValue;
  readonly "link-arms": ArmOfValue;
  readonly "one-group": ArmOfValue;
  readonly outcomes: ByValue;
  readonly participants: Sizes;
  readonly populations: ByValue;
  /** Printed value → its timepoint as printed, or null; "@baseline" and "@follow-up" ask for the period. */
  readonly timepoints: ByValue;
}
