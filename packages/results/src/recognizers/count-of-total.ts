/**
 * Counts with their denominator: "12/58", "12 of 58 patients", "12 out of 58", "Thirteen of the 146 women".
 * Not ratios of units ("120/80 mmHg"), not grades ("3/4"), not dates, not "2 of the 5 outcomes" of the methods.
 */

import { isA, isGlued, isSign, isWord, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { C } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { participationBehind, wholeOf } from "../parts/share.ts";
import { unitAt } from "../parts/unit.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

export const countOfTotal: Recognizer = {
  name: "count-of-total",
  precedence: 65,
  triggers: { numbers: { forms: ["integer", "word"] } },
  recognize(scene, at) {
    const { tokens } = scene;
    if (!isWhole(tokens, at) || !beginsApart(tokens, at)) return null;
    const total = wholeOf(tokens, at);
    if (total < 0 || !isWhole(tokens, total)) return null;
    const [value, denominator] = [valueAt(tokens, at), valueAt(tokens, total)];
    if (value > denominator) return null;
    // "399/646 women were recruited": sizes of the study, not a count in it.
    if (denominator >= 10 && participationBehind(tokens, total) >= 0) return null;
    const slash = isSign(tokens, total - 1, 0x2f);
    if (slash && (denominator < 6 || isA(tokens, at - 1, C.LABEL))) return null;
    const unit = unitAt(tokens, total + 1);
    if ((unit !== null && unit.of !== "percent") || isA(tokens, total + 1, C.GROUP)) return null;
    // Outside the results only a percentage makes a count of "1 of 3 conditions" or "15/92".
    const zone = zoneAt(scene, at);
    if (zone !== "RESULTS" && zone !== "CONCLUSIONS" && !hasShare(tokens, at, total)) return null;
    const noun = isA(tokens, total + 1, C.PEOPLE)
      ? total + 2
      : isA(tokens, total + 2, C.PEOPLE) && tokens.kind[total + 1] === 1
        ? total + 3
        : total + 1;
    return {
      from: at,
      to: noun,
      numbers: [
        { at, role: "value" },
        { at: total, role: "denominator" },
      ],
      fields: {
        kind: "group-value",
        statistic: "count",
        value,
        relation: "=",
        unit: null,
        denominator,
        dispersions: [],
        change: false,
        direction: null,
      },
    };
  },
};

/** "12/58", "(12/58", "group A=12 of 58", "group A:12/58" */
function beginsApart(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at) || opensBracket(tokens, at - 1)) return true;
  return (isSign(tokens, at - 1, 0x3d) || isSign(tokens, at - 1, 0x3a)) && isWord(tokens, at - 2);
}

/** "12/58 (21%)", "21% (12/58)" */
function hasShare(tokens: Tokens, at: number, total: number): boolean {
  if (isSign(tokens, total + 1, 0x28) && isSign(tokens, total + 3, 0x25)) return true;
  return opensBracket(tokens, at - 1) && closesBracket(tokens, total + 1) && isSign(tokens, at - 2, 0x25);
}

function isWhole(tokens: Tokens, at: number): boolean {
  const number = numberAt(tokens, at);
  return number !== null && !number.signed && Number.isInteger(number.value) && (number.form === "integer" || number.form === "word");
}
