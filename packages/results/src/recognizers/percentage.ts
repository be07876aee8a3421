/**
 * Percentages of a group: "74% in the BM-MSC group", "20.7 %", "69 per cent", "94.4 percent", "30% ± 9%".
 * Not thresholds ("at least 20%"), concentrations ("0.5% bupivacaine"), levels ("95% CI"), nor differences between groups.
 */
import type { Dispersion } from "@tabstract/record";
import { contextClaim, finite } from "../claims.ts";
import { wordIds } from "../lexicon.ts";
import { DASH, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, PLUS_MINUS, type Tokens, valueAt } from "../lexer.ts";
import { directionBefore, isChange } from "../parts/frame.ts";
import { rangeAt } from "../parts/range.ts";
import { relationBefore } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const CHANGE_WORDS = wordIds("improvement reduction increase decrease change response");

export const percentage: Recognizer = {
  name: "percentage",
  precedence: 50,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const unit = unitAt(tokens, at + 1);
    if (unit === null || unit.of !== "percent" || (isSign(tokens, at + 1, DASH) && !isWord(tokens, at + 2))) return listed(scene, at);
    if (isConcentration(tokens, unit.end)) return contextClaim(tokens, { as: "dose", from: at, to: unit.end, unit: "%" });
    const range = rangeAt(tokens, at);
    const zone = zoneAt(scene, at);
    if (range !== null && range.unit !== null && unitAt(tokens, range.high + 1)?.of === "percent" && !isNumber(tokens, at - 2)) {
      return zone === "RESULTS" || zone === "CONCLUSIONS" ? rangeClaim(tokens, at, range.high, range.end) : contextClaim(tokens, { as: isThresholdLike(tokens, at) ? "threshold" : "other", from: at, to: range.end, low: finite(valueAt(tokens, at)), high: finite(valueAt(tokens, range.high)), unit: "%" });
    }
    if (zone === "RESULTS" || zone === "CONCLUSIONS") {
      if (zone === "CONCLUSIONS" && isThresholdLike(tokens, at)) return threshold(tokens, at, unit.end);
      return value(scene, at, unit.end);
    }
    if (describesSample(tokens, unit.end)) return value(scene, at, unit.end);
    if (isThresholdLike(tokens, at) || zone === "METHODS") return threshold(tokens, at, unit.end);
    return contextClaim(tokens, { as: "other", from: at, to: unit.end, unit: "%" });
  },
};

/** "47 and 48%", "12, 15 and 20%": the sign stands once, behind the last of a list. */
function listed(scene: Scene, at: number): Claim | null {
  const { tokens } = scene;
  const zone = zoneAt(scene, at);
  if (zone !== "RESULTS" && zone !== "CONCLUSIONS") return null;
  if (isGlued(tokens, at) && isSign(tokens, at - 1, DASH)) return null;
  let next = at + 1;
  for (let items = 0; items < 5; items++) {
    const comma = isSign(tokens, next, 0x2c);
    if (comma) next++;
    const word = isWord(tokens, next) ? lowerOf(tokens, next) : "";
    if (["and", "or", "vs", "versus", "to"].includes(word)) next++;
    else if (!comma) return null;
    if (isSign(tokens, next, 0x2e)) next++;
    if (!isNumber(tokens, next)) return null;
    if (isSign(tokens, next + 1, 0x25)) return value(scene, at, at + 1);
    next++;
  }
  return null;
}

const SUBSTANCE = /^(?:solution|gel|cream|ointment|ethanol|saline|nacl|sodium|chlorhexidine|bupivacaine|lidocaine|ropivacaine|levobupivacaine|glucose|dextrose|povidone|iodine|hydrogen|formalin|agarose|acetic|fluoride|lotion|foam|spray|albumin|starch|oxygen|o2|isoflurane|sevoflurane|hypochlorite|concentration|w|v|atropine|fat|protein|hydroxyethyl|mepivacaine|articaine|prilocaine|xylocaine|timolol|tropicamide|fentanyl)$/;

/** Words right behind the sign that make it a strength. */
function isConcentration(tokens: Tokens, at: number): boolean {
  if (isSign(tokens, at, DASH) && isGlued(tokens, at)) return true;
  return isWord(tokens, at) && SUBSTANCE.test(lowerOf(tokens, at));
}

const SAMPLE = /^(?:women|men|male|males|female|females|white|black|boys|girls|were|hispanic|caucasian|smokers)$/;

function describesSample(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && SAMPLE.test(lowerOf(tokens, at));
}

function isThresholdLike(tokens: Tokens, at: number): boolean {
  const relation = relationBefore(tokens, at);
  return relation !== null && relation.relation !== "=" && relation.relation !== "~";
}

function threshold(tokens: Tokens, at: number, to: number): Claim {
  return contextClaim(tokens, { as: "threshold", from: at, to, value: finite(valueAt(tokens, at)), unit: "%" });
}

function rangeClaim(tokens: Tokens, low: number, high: number, to: number): Claim {
  return {
    from: low,
    to,
    numbers: [
      { at: low, role: "low" },
      { at: high, role: "high" },
    ],
    fields: {
      kind: "group-value",
      statistic: "percentage",
      value: null,
      relation: "=",
      unit: "%",
      denominator: null,
      dispersions: [{ type: "range", value: null, low: valueAt(tokens, low), high: valueAt(tokens, high) }],
      change: isOneOf(tokens, low - 2, CHANGE_WORDS),
      direction: null,
    },
  };
}

function value(scene: Scene, at: number, to: number): Claim {
  const { tokens } = scene;
  const relation = relationBefore(tokens, at);
  const numbers: { at: number; role: "value" | "spread" }[] = [{ at, role: "value" }];
  const dispersions: Dispersion[] = [];
  let end = to;
  if (isSign(tokens, end, PLUS_MINUS) && isNumber(tokens, end + 1)) {
    numbers.push({ at: end + 1, role: "spread" });
    dispersions.push({ type: "unspecified", value: valueAt(tokens, end + 1), low: null, high: null });
    end = isSign(tokens, end + 2, 0x25) ? end + 3 : end + 2;
  }
  return {
    from: relation?.from ?? at,
    to: end,
    numbers,
    fields: {
      kind: "group-value",
      statistic: "percentage",
      value: valueAt(tokens, at),
      relation: relation?.relation ?? "=",
      unit: "%",
      denominator: null,
      dispersions,
      change: isChange(tokens, at),
      direction: directionBefore(tokens, at),
    },
  };
}
