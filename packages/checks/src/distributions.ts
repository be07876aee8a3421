/**
 * Probabilities of test statistics. Every one is a tail that is computed as a tail, never as one minus its complement, so that p-values
 * down to 1e-300 keep their digits. The functions behind them are those of stdlib (https://stdlib.io), which docs/checks.md compares with
 * others and with R.
 */
import betainc from "@stdlib/math-base-special-betainc";
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import gammainc from "@stdlib/math-base-special-gammainc";

/** Two-sided p of a standard normal deviate. */
export function pOfZ(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** Two-sided p of Student's t; `df` may be broken, as Welch's are. */
export function pOfT(t: number, df: number): number {
  const square = t * t;
  // Of the two forms of the same tail the one whose argument keeps its digits: df / (df + t²) is rounded to 1 where t² is small beside df.
  return square < df ? betainc(square / (df + square), 0.5, df / 2, true, true) : betainc(df / (df + square), df / 2, 0.5);
}

/** Two-sided p of a correlation coefficient with n − 2 degrees of freedom, for |r| ≤ 1. */
export function pOfR(r: number, df: number): number {
  // 1 − r² as a product keeps its digits near ±1; I(1 − r²; df/2, 1/2) is the tail of t = r √(df / (1 − r²)).
  return betainc((1 - r) * (1 + r), df / 2, 0.5);
}

/** Upper tail of the F distribution. */
export function pOfF(f: number, df: readonly [numerator: number, denominator: number]): number {
  const [one, two] = df;
  const scaled = one * f;
  return scaled < two ? betainc(scaled / (two + scaled), one / 2, two / 2, true, true) : betainc(two / (two + scaled), two / 2, one / 2);
}

/** Upper tail of the χ² distribution; Cochran's Q is read with it too. */
export function pOfChiSquared(value: number, df: number): number {
  return gammainc(value / 2, df / 2, true, true);
}

/** The z whose two-sided p is this, for 0 < p ≤ 1: 1.96 for 0.05. */
export function zOfP(p: number): number {
  return Math.SQRT2 * erfcinv(p);
}

/** Four counts: with and without the event, in two groups. */
export interface Fourfold {
  readonly events: readonly [number, number];
  readonly totals: readonly [number, number];
}

/** Tables that are as likely as the printed one are counted with it, up to the rounding of binary fractions (as in R's fisher.test). */
const AS_LIKELY = 1 + 1e-7;
/** Beyond this, Fisher's test is not computed. */
const MAX_SUPPORT = 20_000;

/** Two-sided p of Fisher's exact test: the probability of all tables no more likely than this one; null for tables too large to go through. */
export function pOfFisher({ events, totals }: Fourfold): number | null {
  const successes = events[0] + events[1];
  const low = Math.max(0, successes - totals[1]);
  const high = Math.min(totals[0], successes);
  if (high - low > MAX_SUPPORT) return null;
  // How likely a table is, in terms of its neighbour, is a fraction of its counts; the tables together have a probability of 1.
  const onward = (count: number): number =>
    ((successes - count) * (totals[0] - count)) / ((count + 1) * (totals[1] - successes + count + 1));
  let unlikely = 1;
  let all = 1;
  const add = (ratio: number): void => {
    all += ratio;
    if (ratio <= AS_LIKELY) unlikely += ratio;
  };
  let ratio = 1;
  for (let count = events[0]; count < high; count++) {
    ratio *= onward(count);
    add(ratio);
  }
  ratio = 1;
  for (let count = events[0] - 1; count >= low; count--) {
    ratio /= onward(count);
    add(ratio);
  }
  return Math.min(1, unlikely / all);
}
