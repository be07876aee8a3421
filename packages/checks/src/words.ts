/** Words of messages that say how much a mismatch weighs: severityOf reads them again. */

export const DECISION_CHANGES = "the decision at 0.05 would change";
export const CUT_OFF = "cut off, not rounded";
export const NEVER_ZERO = "no p-value is exactly 0";
export const MATTERS_OF_FORM: readonly string[] = [CUT_OFF, NEVER_ZERO];
