/**
 * Numbers that count what is no result: "two groups", "15 centres", "ten items", "one of the"; fractions in words, and the whole
 * numbers of the methods that stand before a word. The last resort before "other".
 */
import { contextClaim, finite } from "../claims.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isThe, isWord, numberAt, type Tokens } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const THINGS = wordIds(
  `group groups arm arms center centers centre centres hospital hospitals site sites countries times item items question questions questionnaire questionnaires domain domains scale scales subscale subscales point points
   set sets exercise exercises session sessions phase phases part parts step steps type types categories factor factors technique techniques treatment treatments intervention interventions condition
   conditions diet diets regimen regimens strategies model models stage stages level levels variable variables outcome outcomes endpoint endpoints measure measures test tests assessment assessments visit visits timepoint
   timepoints occasion occasions dose doses drug drugs agent agents formulation formulations product products school schools clinic clinics department departments unit units ward wards cities region regions provinces
   states village villages database databases reviewer reviewers researcher researchers investigator investigators author authors observer observers rater raters surgeon surgeons physician physicians nurse nurses therapist
   therapists dentist dentists examiner examiners block blocks cluster clusters subgroup subgroups cohort cohorts period periods sequence sequences parameter parameters dimension dimensions component components module
   modules topic topics theme themes aspect aspects criteria scenario scenarios image images sample samples replicate replicates strata way ways different consecutive separate independent equal main major distinct
   additional further parallel kind kinds form forms element elements area areas gene genes loci snps species strain strains protein proteins cytokines muscle muscles meal meals trial trials study studies experiment
   experiments protocol protocols version versions score scores indices classes pair pairs copies litters pens round rounds hypotheses wave waves reason reasons option options procedure procedures device devices system
   systems source sources primary secondary most more or and of other single common key important new active experimental possible potential fractions daily`,
);

const IN = wordId("in");

export const contextCount: Recognizer = {
  name: "context-count",
  precedence: 20,
  triggers: { numbers: { outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null) return null;
    if (number.form === "ordinal") return contextClaim(tokens, { as: "ordinal", from: at, to: at + 1 });
    // "one in five"
    if (
      isThe(tokens, at + 1, IN) &&
      isNumber(tokens, at + 2) &&
      number.form !== "decimal" &&
      !isA(tokens, at - 1, C.LABEL) &&
      (numberAt(tokens, at + 2)?.value ?? 0) > number.value &&
      // "at least 5 in 13% of women"
      !isSign(tokens, at + 3, 0x25) &&
      number.value < 10
    )
      return contextClaim(tokens, { as: "ratio", from: at, to: at + 3 });
    if (number.form === "fraction") return contextClaim(tokens, { as: "ratio", from: at, to: at + 1, value: finite(number.value) });
    if (number.form === "word") return contextClaim(tokens, { as: "count", from: at, to: at + 1, value: finite(number.value) });
    if (!Number.isInteger(number.value) || number.signed) return null;
    const reported = zoneAt(scene, at) === "RESULTS";
    if (!isThing(tokens, at + 1) && (reported || !standsFree(tokens, at))) return reported ? null : scaleRange(tokens, at);
    return contextClaim(tokens, { as: "count", from: at, to: at + 1, value: number.value });
  },
};

/** The counted noun, possibly behind one adjective or a hyphen ("10-item", "two treatment groups"). */
export function isThing(tokens: Tokens, at: number): boolean {
  let next = at;
  if (isSign(tokens, next, DASH) && isGlued(tokens, next)) next++;
  if (isOneOf(tokens, next, THINGS)) return true;
  return isWord(tokens, next) && isOneOf(tokens, next + 1, THINGS) && !isA(tokens, next, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.UNIT);
}

/** Before a word that is no unit, or as an operand of a design ("2 × 2 factorial"). */
function standsFree(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at + 1, 0xd7) || isSign(tokens, at - 1, 0xd7)) return true;
  return isWord(tokens, at + 1) && !isA(tokens, at + 1, C.UNIT) && !(isGlued(tokens, at) && isSign(tokens, at - 1, DASH));
}

/** "performance status 0-2", "(range, 0-10)", "1 to 3 nodes" outside the results: the bounds of a scale or a class. */
function scaleRange(tokens: Tokens, at: number): Claim | null {
  if (!isSign(tokens, at + 1, DASH) || !isNumber(tokens, at + 2) || isSign(tokens, at - 1, DASH)) return null;
  const [low, high] = [numberAt(tokens, at)?.value, numberAt(tokens, at + 2)?.value];
  if (low === undefined || high === undefined || low >= high) return null;
  return contextClaim(tokens, { as: "threshold", from: at, to: at + 3, low: finite(low), high: finite(high) });
}
