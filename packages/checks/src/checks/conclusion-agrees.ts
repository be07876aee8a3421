/**
 * conclusion-agrees: the conclusion claims a benefit where the primary outcome's p-value says that there is one, and none where it says none.
 *
 * Finds: "The primary outcome did not differ (p = 0.31). … Conclusion: Zelotinib improves sleep." It never accuses: a conclusion may rest on other
 * outcomes, and 0.05 is a convention, so that a disagreement is asked, as not-applicable. Must not take: p-values of interactions, trends and non-inferiority,
 * hedged claims ("may improve"), several primary p-values that decide differently.
 * Example: "the primary p = 0.31 does not reach 0.05: on which result does the conclusion's "improves" rest?".
 * Source: Boutron et al. 2010 on spin, doi 10.1001/jama.2010.651.
 */
import type { PValue } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";
import { isSignificant, type PrintedP, printedP, showPrintedP } from "../p-range.ts";

interface Primary {
  readonly index: number;
  readonly p: PrintedP;
  readonly isReached: boolean;
}

const RULE = "conclusion-agrees";
const PRIMARY =
  /\b(?:primary|principal|main|co-?primary) (?:efficacy |study |clinical )?(?:outcomes?|end[- ]?points?|measures?|objectives?|analys[ie]s)\b/i;
/** What the primary outcome is, where the abstract says so apart from its result. */
const IS =
  /\bprimary (?:efficacy |study |clinical )?(?:outcomes?|end[- ]?points?)(?: measures?)? (?:was|were|is|included?)\s+([^.;(]{4,160})/i;
const CONTENT = /\p{L}{4,}/gu;
const CONCLUDES = /\b(?:in conclusion|we conclude|our conclusion|to conclude)\b/i;
const OTHER_TEST = /\b(?:non-?inferior\w*|equivalen\w*|interaction|trend|baseline|secondary|safety|subgroups?)\b/i;
const NONE =
  /\b(?:(?:did|does|do|was|were|is|are|has|have|had|could|can) not (?:\w+ )?(?:improv\w*|reduc\w*|decreas\w*|increas\w*|prolong\w*|differ\w*|benefit\w*|affect\w*|superior|effective|better|prevent\w*|lower\w*|result in|lead to|provide|show\w*)|no (?:\w+ ){0,2}(?:differences?|effects?|benefits?|improvements?|advantages?|evidence|reductions?)|fail(?:s|ed)? to|ineffective)\b/i;
const BENEFIT =
  /\b(?:(?:significantly |effectively )?(?:improve[sd]|reduce[sd]|decrease[sd]|prolong(?:s|ed)|prevent(?:s|ed)|lower(?:s|ed)|enhance[sd])|(?:is|was|are|were) (?:more |an? |highly )?(?:effective|superior|beneficial|efficacious|better))\b/i;
const HEDGED =
  /\b(?:may|might|could|would|suggest\w*|trend\w*|not|no|without|although|however|but|despite|secondary|subgroup|similar\w*|comparable|non-?inferior\w*|equivalent|both|as effective|further|whether|potential\w*|promising|warrant\w*)\b/i;

/** Behind the claim, what takes a part of it back. */
const TAKEN_BACK = /\b(?:not|no|but|however|trend\w*|secondary|subgroups?|only)\b/i;

export const conclusionAgrees: CheckRule = {
  name: RULE,
  summary: "what the conclusion claims against the p-value of the primary outcome",
  severity: "note",
  run(scene) {
    const claim = scene.all("p-value").length === 0 ? null : claimOf(scene);
    if (claim === null) return [];
    const primary = primaryPs(scene);
    const [first] = primary;
    if (first === undefined || primary.some(({ isReached }) => isReached !== first.isReached)) return [];
    const results = primary.map(({ index }) => index);
    const says = `the primary ${showPrintedP(first.p)} ${first.isReached ? "reaches" : "does not reach"} 0.05`;
    if (claim.isBenefit === first.isReached) {
      return [{ rule: RULE, outcome: "consistent", message: `${says}, and the conclusion says "${claim.words}"`, results }];
    }
    const message = `${says}: on which result does the conclusion's "${claim.words}" rest?`;
    return [{ rule: RULE, outcome: "not-applicable", message, results }];
  },
};

/** The p-values that the abstract gives for its primary outcome: of a primary comparison, in a sentence that names it, or of an outcome that is worded as it. */
function primaryPs(scene: CheckScene): Primary[] {
  const primary = new Set(IS.exec(scene.text)?.[1]?.toLowerCase().match(CONTENT) ?? []);
  const compared = new Set<number>();
  for (const comparison of scene.record.comparisons)
    if (comparison.primary === true) for (const index of comparison.results) compared.add(index);
  return scene.all("p-value").flatMap(({ result, index }): Primary[] => {
    if (result.test !== null || !isOfResults(scene, result)) return [];
    const words = scene.sentenceText(result.span[0]);
    if ((!compared.has(index) && !PRIMARY.test(words) && !isWordedAs(primary, result.outcome?.text)) || OTHER_TEST.test(words)) return [];
    const p = printedP(result);
    const isReached = p === null ? null : isSignificant(p);
    return p === null || isReached === null ? [] : [{ index, p, isReached }];
  });
}

function isWordedAs(primary: ReadonlySet<string>, outcome: string | undefined): boolean {
  const words = (primary.size === 0 ? null : outcome?.toLowerCase().match(CONTENT)) ?? [];
  return words.length > 0 && words.filter((word) => primary.has(word)).length >= Math.min(2, words.length);
}

function isOfResults({ record }: CheckScene, { section }: PValue): boolean {
  const category = record.abstract?.sections[section]?.category;
  return category === "RESULTS" || category === "UNASSIGNED";
}

/** What the conclusion's first sentence claims without a hedge; null where it claims neither, or both. */
function claimOf(scene: CheckScene): { readonly isBenefit: boolean; readonly words: string } | null {
  const { record, text } = scene;
  const section = record.abstract?.sections.find(({ category }) => category === "CONCLUSIONS");
  const start = section?.start ?? CONCLUDES.exec(text)?.index;
  if (start === undefined) return null;
  const words = text.slice(start, scene.sentence(start)[1]);
  const [none, benefit] = [NONE.exec(words), BENEFIT.exec(words)];
  if (none !== null) return benefit !== null && !none[0].includes(benefit[0]) ? null : { isBenefit: false, words: none[0] };
  if (benefit === null) return null;
  const isHedged = HEDGED.test(words.slice(0, benefit.index)) || TAKEN_BACK.test(words.slice(benefit.index));
  return isHedged ? null : { isBenefit: true, words: benefit[0] };
}
