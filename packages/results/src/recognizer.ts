/**
 * The contract of a recognizer: one kind of printed number, found from one trigger token.
 *
 * A recognizer looks at the tokens around its trigger and proposes claims: which tokens state which result or context number, and which
 * numeric tokens it takes. It never sees the claims of others; the engine settles conflicts (most numbers explained, then longest, then
 * precedence). A user's own recognizer enters by the same door as the built-in ones.
 */
import type { ContextNumber, PrintedNumber, Registration, Result } from "@tabstract/record";
import type { NumberForm } from "@tabstract/text";
import type { WordSet } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

/** A result's own fields: what a recognizer knows. Arms, outcome, timepoint, population and period are the linkers' work. */
type Own<T> = T extends Result
  ? Omit<T, "span" | "text" | "section" | "numbers" | "arms" | "population" | "outcome" | "timepoint" | "period">
  : never;
export type ResultFields = Own<Result>;

export type ContextFields = { readonly kind: "context"; readonly as: ContextNumber["kind"] } & Pick<
  ContextNumber,
  "value" | "low" | "high" | "unit"
>;

/** A numeric token that a claim takes, by its token index, and what it does there. */
export interface ClaimedNumber {
  readonly at: number;
  readonly role: PrintedNumber["role"];
}

export interface Claim {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly ClaimedNumber[];
  readonly fields: ResultFields | ContextFields;
  /** For identifiers: the registration they name. */
  readonly registration?: Omit<Registration, "span"> | undefined;
  /** For an interval or a dispersion that stands with a value: the token of that value, so that the engine can tie them. */
  readonly boundsAt?: number | undefined;
}

/** What a number must be for a recognizer to look from it: told once for all recognizers, so that most of them are never called for most numbers. */
export interface NumberGate {
  /** The forms that it reads; all of them where left out. */
  readonly forms?: readonly NumberForm[];
  /** Only where results are told: in the results and the conclusions. */
  readonly reported?: true;
  /** No number that is glued into a name ("IL-6", "SF-36"). */
  readonly outsideNames?: true;
}

export interface Recognizer {
  readonly name: string;
  /** Settles claims of equal reach: the higher wins. Declared here, so that the order of files never matters. */
  readonly precedence: number;
  /** Tokens to look from: every number or those that pass its gate, words of these classes, these words, these signs. */
  readonly triggers: {
    readonly numbers?: true | NumberGate;
    readonly mask?: number;
    readonly words?: WordSet;
    readonly signs?: string;
  };
  recognize(scene: Scene, at: number): Claim | readonly Claim[] | null;
}
