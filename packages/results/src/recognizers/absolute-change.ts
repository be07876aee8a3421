/**
 * One group's value as a difference from another's, without the word "difference": "3.2 points lower than placebo", "10.3 μmol/L greater with
 * juice vs water", "reduced stay by 1.9 days compared with usual care", "an improvement of 8.9 mg/dL (95% CI …) compared with controls". Percentages
 * are relative changes; where the other group prints its own value in the same unit, both are group values.
 */
import { isOneOf, numberAt } from "../lexer.ts";
import { wordIds } from "../lexicon.ts";
import { pastBracket } from "../parts/bracket.ts";
import { directionAhead, directionBehind, isCompared } from "../parts/comparison.ts";
import { estimateClaim } from "../parts/estimate-claims.ts";
import { isInName } from "../parts/frame.ts";
import { isPlanned } from "../parts/planned.ts";
import { isCriterion } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const WHEN = wordIds("at after for in within until over during before");
const BY = wordIds("by");
const FROM_TO = wordIds("from to");

export const absoluteChange: Recognizer = {
  name: "absolute-change",
  precedence: 67,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const zone = zoneAt(scene, at);
    if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
    const unit = unitAt(tokens, at + 1);
    if (unit === null || unit.of === "percent" || isOneOf(tokens, at - 1, FROM_TO) || numberAt(tokens, at)?.form === "ordinal") return null;
    if (isInName(tokens, at) || isCriterion(tokens, at) || isPlanned(tokens, at)) return null;
    const behind = directionBehind(tokens, unit.end) ?? directionBehind(tokens, pastBracket(tokens, unit.end));
    // "at 6 months better than", "a follow-up of 10 years": a time of the comparison, not its size.
    if (unit.of === "time" && (behind === null ? !isOneOf(tokens, at - 1, BY) : isOneOf(tokens, at - 1, WHEN))) return null;
    const direction = behind ?? directionAhead(tokens, at);
    if (direction === null || !isCompared(tokens, { at, end: unit.end, unit, behind: behind !== null })) return null;
    return estimateClaim(tokens, { from: at, value: at, measure: "mean-difference", direction });
  },
};
