/**
 * Test statistics: "t(28) = −2.1", "F(1, 28) = 4.2", "F1,28 = 4.2", "χ²(1, N = 52) = 4.3", "chi-square = 4.3", "z = 2.1", "U = 123", "H(2) = 5.1", "Wald = 4.3",
 * "log-rank 12.4".
 * Not a correlation (an estimate), not "T2" or "F1" as names: a relation sign must follow. Forms: APA 7, section 6.43, and looser prints.
 */
import type { TestStatistic } from "@tabstract/record";
import { DASH, isGlued, isNumber, isOneOf, isSign, isThe, numberAt, type Tokens, textOf, valueAt } from "../lexer.ts";
import { wordId, wordIds } from "../lexicon.ts";
import { closesBracket, opensBracket } from "../parts/bracket.ts";
import { degreesBehind } from "../parts/degrees.ts";
import { signRelationAt } from "../parts/relation.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, ClaimedNumber, Recognizer } from "../recognizer.ts";

const SYMBOLS: ReadonlyMap<string, TestStatistic["symbol"]> = new Map([
  ["t", "t"],
  ["T", "t"],
  ["F", "F"],
  ["z", "z"],
  ["Z", "z"],
  ["Q", "Q"],
  ["U", "U"],
  ["W", "W"],
  ["H", "H"],
  ["χ", "chi2"],
  ["χ2", "chi2"],
  ["Χ", "chi2"],
  ["X", "chi2"],
  ["x", "chi2"],
  ["chi", "chi2"],
  ["Chi", "chi2"],
]);

const CHI = wordIds("chi");
const NAMED = wordIds("wald log logrank");
const WALD = wordId("wald");
const LOG = wordId("log");
const RANK = wordId("rank");
const TEST = wordIds("test statistic chi χ χ2 square squared");
const SQUARE = ["square", "squared", "sq"];
const N = wordId("n");

export const testStatistic: Recognizer = {
  name: "test-statistic",
  precedence: 85,
  triggers: { words: wordIds("t f z q u w h x chi χ χ2 wald log logrank") },
  recognize(scene, at) {
    const { tokens } = scene;
    if (isOneOf(tokens, at, NAMED)) return named(tokens, at);
    const symbol = SYMBOLS.get(textOf(tokens, at));
    if (symbol === undefined) return null;
    if (isGlued(tokens, at) && (isSign(tokens, at - 1, DASH) || isNumber(tokens, at - 1))) return null;
    const numbers: ClaimedNumber[] = [];
    const df: number[] = [];
    let next = at + 1;
    if (symbol === "chi2") {
      next = chiSquare(tokens, at);
      if (next < 0) next = raisedSquare(tokens, at, df);
      if (next < 0) return null;
      // The flattened "2" of "χ2" is a printed digit: it belongs to the statistic's name.
      for (let name = at + 1; name < next; name++) if (isNumber(tokens, name)) numbers.push({ at: name, role: "df" });
    }
    next = degreesOfFreedom(tokens, next, { symbol, numbers, df });
    if (next < 0) return null;
    const relation = signRelationAt(tokens, next) ?? (isSign(tokens, next, 0x3a) && symbol === "chi2" ? { end: next + 1 } : null);
    if (relation === null || !isNumber(tokens, relation.end)) return null;
    // "t = 30 minutes" is a time.
    if (unitAt(tokens, relation.end + 1) !== null) return null;
    numbers.push({ at: relation.end, role: "value" });
    const to = df.length === 0 ? degreesBehind(tokens, relation.end + 1, { two: symbol === "F", numbers, df }) : relation.end + 1;
    return { from: at, to, numbers, fields: { kind: "test-statistic", symbol, name: null, df, value: valueAt(tokens, relation.end) } };
  },
};

interface Degrees {
  readonly symbol: TestStatistic["symbol"];
  readonly numbers: ClaimedNumber[];
  readonly df: number[];
}

/** Reads "(28)", "[1, 28]", "1,28", "(1, N = 52)" into `numbers` and `df`; one past them, or -1 where a bracket holds something else. */
function degreesOfFreedom(tokens: Tokens, at: number, { symbol, numbers, df }: Degrees): number {
  let next = at;
  const open = opensBracket(tokens, next);
  // "F1,28", "t28", and "t 28 =" where the sign follows at once.
  const bare = isNumber(tokens, next) && (isGlued(tokens, next) || symbol === "F" || signRelationAt(tokens, next + 1) !== null);
  if (!open && !bare) return next;
  if (open) next++;
  while (isNumber(tokens, next)) {
    numbers.push({ at: next, role: "df" });
    df.push(valueAt(tokens, next));
    next++;
    if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3b)) next++;
    if (isThe(tokens, next, N) && isSign(tokens, next + 1, 0x3d)) {
      next += 2;
      if (isNumber(tokens, next)) numbers.push({ at: next++, role: "df" });
    }
  }
  if (!open) return next;
  return closesBracket(tokens, next) ? next + 1 : -1;
}

/** One past "χ²", "χ2", "χ 2", "χ(2)", "X2", "chi-square", "chi-squared", "chi2"; -1 where no square follows. */
function chiSquare(tokens: Tokens, at: number): number {
  const next = at + 1;
  if (tokens.text.charCodeAt(tokens.end[at] ?? 0) === 0xb2) return next + 1;
  if (textOf(tokens, at).endsWith("2")) return next;
  const chi = textOf(tokens, at) !== "x" && textOf(tokens, at) !== "X";
  if (isTwo(tokens, next) && (isGlued(tokens, next) || (chi && followsName(tokens, next + 1)))) return next + 1;
  // "χ(2)(1) = 4.3": a raised 2 in brackets, for degrees of freedom stand behind it.
  if (chi && opensBracket(tokens, next) && isTwo(tokens, next + 1) && closesBracket(tokens, next + 2) && opensBracket(tokens, next + 3))
    return next + 3;
  if (!isOneOf(tokens, at, CHI)) return -1;
  const word = isSign(tokens, next, DASH) ? next + 1 : next;
  return SQUARE.includes(textOf(tokens, word).toLowerCase()) ? word + 1 : -1;
}

/** One past "χ21 = 7.1" and "χ212 = 24.3", whose raised 2 and lowered degrees of freedom have become one number; -1 where it is none. */
function raisedSquare(tokens: Tokens, at: number, df: number[]): number {
  const printed = textOf(tokens, at + 1);
  if (!isGlued(tokens, at + 1) || textOf(tokens, at) !== "χ" || !/^2\d{1,2}$/.test(printed)) return -1;
  if (signRelationAt(tokens, at + 2) === null) return -1;
  df.push(Number(printed.slice(1)));
  return at + 2;
}

function isTwo(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) && textOf(tokens, at) === "2";
}

function followsName(tokens: Tokens, at: number): boolean {
  return opensBracket(tokens, at) || signRelationAt(tokens, at) !== null;
}

/** "Wald = 4.3", "log-rank test, 12.4": statistics that go by their test's name. Only a decimal, for a bare integer may count anything. */
function named(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  const logRank = !isThe(tokens, at, WALD);
  if (isThe(tokens, at, LOG)) {
    if (isSign(tokens, next, DASH)) next++;
    if (!isThe(tokens, next, RANK)) return null;
    next++;
  }
  while (next < at + 6 && isOneOf(tokens, next, TEST)) next++;
  const relation = signRelationAt(tokens, next);
  if (relation !== null) next = relation.end;
  else if (isSign(tokens, next, 0x2c) || isSign(tokens, next, 0x3a)) next++;
  if (numberAt(tokens, next)?.form !== "decimal") return null;
  return {
    from: at,
    to: next + 1,
    numbers: [{ at: next, role: "value" }],
    fields: { kind: "test-statistic", symbol: "other", name: logRank ? "log-rank" : "Wald", df: [], value: valueAt(tokens, next) },
  };
}
