/** Words of messages that say how much a mismatch weighs: severityOf reads them again. */

export const DECISION_CHANGES = "the decision at 0.05 would change";
export const CUT_OFF = "cut off, not rounded";
export const NEVER_ZERO = "no p-value is exactly 0";
/** Anywhere in the abstract: then a p-value may be larger than its own test gives. */
export const MULTIPLE_TESTING: RegExp =
  /\b(?:bonferroni|holm|hochberg|benjamini|[šs]id[aá]k|tukey|dunnett|scheff[eé]|fdr|p_?fdr|false\sdiscovery|fwer?|family-?wise|q[- ]?values?|p_?adj\w*|p_?corr\w*|adjusted\sp|(?:correct\w*|adjust\w*|account\w*)\sfor\s(?:the\s)?(?:multipl\w*|number\sof)|multiplicity|multiple\s(?:comparisons?|testing|tests))(?![\p{L}])/iu;
export const MATTERS_OF_FORM: readonly string[] = [CUT_OFF, NEVER_ZERO];
