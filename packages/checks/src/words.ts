/** Words that several checks look for in an abstract, and words of messages that say how much a mismatch weighs: severityOf reads those again. */

export const DECISION_CHANGES = "the decision at 0.05 would change";
export const DECISION_MAY_CHANGE = "the decision at 0.05 might change";
export const CUT_OFF = "cut off, not rounded";
export const NEVER_ZERO = "no p-value is exactly 0";
/**
 * Anywhere in the abstract: then a p-value may be larger than its own test gives. Without the flag "u", which would make this search of the whole text
 * four times as long; so the letters that may not follow are listed.
 */
export const MULTIPLE_TESTING: RegExp =
  /(?:\b(?:bonferroni|holm|hochberg|benjamini|sid[aá]k|tukey|dunnett|duncan|games-?howell|keuls|scheff[eé]|fdr|p_?fdr|false\sdiscovery|fwer?|family-?wise|q[- ]?values?|p_?adj\w*|p_?corr\w*|adjusted\sp|(?:correct\w*|adjust\w*|account\w*)\sfor\s(?:the\s)?(?:multipl\w*|number\sof)|multiplicity|multiple\s(?:comparisons?|testing|tests)|p[- ]?values?\s(?:are|were|is|was)\s(?:\w+\s){0,2}(?:multiplied|corrected|adjusted|inflated)|alpha\s(?:\w+\s){0,2}(?:split|spen\w+|divided)|gate-?keep\w*)|šid[aá]k)(?![a-zªµºÀ-ÖØ-öø-\u1fff\u2c00-\u2dff\u3040-\ud7ff])/i;
/** Anywhere in the abstract: then a small p may be of the margin, not of no difference. */
export const OF_A_MARGIN: RegExp = /\b(?:non-?inferior\w*|equivalen\w*|bioequivalen\w*|margins?|TOST)\b/i;
/** Anywhere in the abstract: intervals that need not stand around their estimate. */
export const NAMED_METHOD: RegExp =
  /\b(?:bootstrap\w*|bayes\w*|hodges|lehmann|newcombe|wilson|miettinen|farrington|agresti|clopper|exact|permutation|profile[- ]likelihood|non-?parametric|mann[- –]whitney|wilcoxon)\b/i;
export const MATTERS_OF_FORM: readonly string[] = [CUT_OFF, NEVER_ZERO];
/** Anywhere in the abstract: a mean and its spread may be of other numbers than the ones measured. */
export const TRANSFORMED: RegExp = /\b(?:geometric|ln|log(?:10|2|e)?(?![-\s]?rank)|logarithm\w*|(?:log-?|back-?)?transform\w*|box-?cox)\b/i;
const UNIT =
  "(?:transfer|cycle|embryo|oocyte|follicle|eye|tooth|teeth|lesion|wound|ulcer|knee|hip|joint|limb|foot|feet|breast|kidney|site|graft|implant|restoration|procedure|injection|puncture|catheter|biops(?:y|ie)|sample|specimen|swab|node|polyp|nodule|tumou?r|metastas[ei]|vessel|arter(?:y|ie)|vein|stent|fracture|admission|visit|consultation|episode|attack|seizure|dose|session|scan|pregnanc(?:y|ie)|deliver(?:y|ie)|birth|attempt|intubation|operation|surger(?:y|ie)|\\w+oscop(?:y|ie)|allele)s?";
/** What a size is of. */
export const A_UNIT: RegExp = new RegExp(`^${UNIT}$`, "i");
/** Anywhere in an abstract. */
export const UNIT_WORD: RegExp = new RegExp(String.raw`\b${UNIT}\b`, "i");
const UNITS_BEHIND: RegExp = new RegExp(String.raw`\s(?:\p{L}+\s)?${UNIT}\b`, "iuy");
/** True where the text prints this number of units: "81 frozen embryos". */
export function isNumberOfUnits(text: string, size: number): boolean {
  const digits = String(size);
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    UNITS_BEHIND.lastIndex = at + digits.length;
    if (UNITS_BEHIND.test(text) && !/\w/.test(text.charAt(at - 1))) return true;
  }
  return false;
}
/** Anywhere in the abstract: shares are of units of which one person may have several. */
export const PER_UNIT: RegExp = new RegExp(String.raw`\bper[-\s](?:\p{L}+[-\s])?${UNIT}\b|\b${UNIT}[-\s](?:based|level|wise)\b`, "iu");
/** In a sentence: so the shares beside it may be ("20 of 121 frozen embryos"). */
export const OF_UNITS: RegExp = new RegExp(
  String.raw`(?:\b(?:per|each|every|of\s(?:the|all|these))[-\s]|\d\s)(?:\p{L}+[-\s]){0,2}${UNIT}\b`,
  "iu",
);
/** One of these is counted where people are. */
export const PEOPLE: string =
  "patients|participants|subjects|people|persons|individuals|adults|volunteers|women|men|children|adolescents|infants|cases";
export const IS_PEOPLE: RegExp = new RegExp(`^(?:${PEOPLE})$`, "i");
/** In a sentence: those who left, or are another part than all. */
export const LEFT_OUT: RegExp =
  /\b(?:withdr[aeo]w\w*|drop(?:ped)?[ -]?outs?|exclu\w*|lost to|discontinued|missing|did not|not receive|except|remain\w*|rest|others?|extension|intent\w*|including|included in|of whom|those|run-?in|lead-?in|tolerat\w*|per[- ]protocol|sub-?(?:set|sample|group|stud|cohort)\w*|add(?:ed|ition\w*)|join\w*|both|neither|either|some|small|later|overlap\w*|in common|nested|only|enlarg\w*|stopped)\b/i;
/** Words for fewer people than those who entered. */
export const LATER: RegExp = /\b(?:evalua\w*|assess\w*|analy\w*|available|complet\w*|eligible|responded|survived)\b/i;
const MODEL =
  "adjusted|logistic|poisson|log-?binomial|regression|mixed[- ](?:effects?|models?)|generali[sz]ed|multivaria\\w*|propensity|stratified|mantel\\w*|imput\\w*|bayes\\w*|repeated|bootstrap\\w*|permutation|(?:control|account)\\w*\\sfor";
/** A pattern for the abstract: a number may be of a model, or of one of these, of which its sentence says nothing. */
export function modelled(more: string): RegExp {
  return new RegExp(String.raw`\b(?:${MODEL}|${more})\b`, "i");
}
