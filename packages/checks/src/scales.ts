/** On which scale an estimate's interval is built, and which value means that nothing differs. */
import type { Measure } from "@tabstract/record";

export interface Scale {
  readonly name: "log" | "linear";
  /** The value of no difference: 1 for ratios, 0 for differences. */
  readonly none: number;
}

export const LOG: Scale = { name: "log", none: 1 };
export const LINEAR: Scale = { name: "linear", none: 0 };

/**
 * Null for measures whose intervals are built in other ways: proportions (sensitivity), bounded statistics (correlation, kappa, AUC),
 * percentages of change, numbers needed to treat.
 */
export function scaleOf(measure: Measure): Scale | null {
  switch (measure) {
    case "odds-ratio":
    case "hazard-ratio":
    case "risk-ratio":
    case "rate-ratio":
      return LOG;
    case "mean-difference":
    case "standardised-mean-difference":
    case "risk-difference":
    case "regression-coefficient":
      return LINEAR;
    default:
      return null;
  }
}

/** A value on its scale; NaN for a ratio that is not positive. */
export function onScale(value: number, scale: Scale): number {
  if (scale.name === "linear") return value;
  return value > 0 ? Math.log(value) : Number.NaN;
}
