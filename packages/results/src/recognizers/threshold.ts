/** Criteria and cut-offs: "at least 20 mm", "BMI ≥ 30 kg/m²", "a score of 4 or more", "less than 5%", "> 140 mmHg". In the results only where the words set a criterion. */
import { contextClaim, finite } from "../claims.ts";
import { C, wordIds } from "../lexicon.ts";
import { isA, isOneOf, isWord, lowerOf, type Tokens, valueAt } from "../lexer.ts";
import { isInName } from "../parts/frame.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const OR = wordIds("or");
const CRITERION = wordIds("threshold cutoff least most minimum maximum");

export const threshold: Recognizer = {
  name: "threshold",
  precedence: 42,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isInName(tokens, at)) return null;
    const relation = relationBefore(tokens, at);
    const unit = unitAt(tokens, at + 1);
    const end = unit?.end ?? at + 1;
    const orMore = isOneOf(tokens, end, OR) && (isA(tokens, end + 1, C.INCREASE | C.DECREASE) || ["above", "below", "over", "under"].includes(isWord(tokens, end + 1) ? lowerOf(tokens, end + 1) : ""));
    const bounded = relation !== null && relation.relation !== "=" && relation.relation !== "~";
    if (!bounded && !orMore && !criterionBefore(tokens, at)) return null;
    if (isA(tokens, end, C.PEOPLE) && unit === null && !orMore) return null;
    const zone = zoneAt(scene, at);
    if ((zone === "RESULTS" || zone === "CONCLUSIONS") && !orMore && !criterionBefore(tokens, at) && !isMeasureBefore(tokens, relation?.from ?? at)) return null;
    return contextClaim(tokens, { as: "threshold", from: at, to: orMore ? end + 2 : end, value: finite(valueAt(tokens, at)), unit: unit?.text ?? null });
  },
};

function criterionBefore(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back--) if (isOneOf(tokens, back, CRITERION)) return true;
  return false;
}

/** "BMI ≥ 30", "HbA1c > 7%": a measured thing right before the sign makes a criterion of it, also in the results. */
function isMeasureBefore(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at - 1) && /^(?:[A-Z][A-Za-z0-9]{1,6}|score|scores|age|aged|size|diameter|pressure|volume|level|levels|length|weight|load)$/.test(tokens.text.slice(tokens.start[at - 1], tokens.end[at - 1]));
}
