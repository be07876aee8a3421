/** Words of messages that say how much a mismatch weighs: severityOf reads them again. */

export const DECISION_CHANGES = "the decision at 0.05 would change";
export const CUT_OFF = "cut off, not rounded";
export const NEVER_ZERO = "no p-value is exactly 0";
/**
 * Anywhere in the abstract: then a p-value may be larger than its own test gives. Without the flag "u", which would make this search of the whole text
 * four times as long; so the letters that may not follow are listed.
 */
export const MULTIPLE_TESTING: RegExp =
  /(?:\b(?:bonferroni|holm|hochberg|benjamini|sid[aá]k|tukey|dunnett|scheff[eé]|fdr|p_?fdr|false\sdiscovery|fwer?|family-?wise|q[- ]?values?|p_?adj\w*|p_?corr\w*|adjusted\sp|(?:correct\w*|adjust\w*|account\w*)\sfor\s(?:the\s)?(?:multipl\w*|number\sof)|multiplicity|multiple\s(?:comparisons?|testing|tests)|p[- ]?values?\s(?:are|were|is|was)\s(?:\w+\s){0,2}(?:multiplied|corrected|adjusted|inflated)|alpha\s(?:\w+\s){0,2}(?:split|spen\w+|divided)|gate-?keep\w*)|šid[aá]k)(?![a-zªµºÀ-ÖØ-öø-\u1fff\u2c00-\u2dff\u3040-\ud7ff])/i;
/** Anywhere in the abstract: then a small p may be of the margin, not of no difference. */
export const OF_A_MARGIN: RegExp = /\b(?:non-?inferior\w*|equivalen\w*|bioequivalen\w*|margins?|TOST)\b/i;
/** Anywhere in the abstract: intervals that need not stand around their estimate. */
export const NAMED_METHOD: RegExp =
  /\b(?:bootstrap\w*|bayes\w*|hodges|lehmann|newcombe|wilson|miettinen|farrington|agresti|clopper|exact|permutation|profile[- ]likelihood|non-?parametric|mann[- –]whitney|wilcoxon)\b/i;
export const MATTERS_OF_FORM: readonly string[] = [CUT_OFF, NEVER_ZERO];
