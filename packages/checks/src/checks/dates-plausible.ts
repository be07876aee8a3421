/**
 * dates-plausible: a period of years begins before it ends, and what was done was done before it was published.
 *
 * Finds: "between 2016 and 2014", "from March 2031" in a paper of 2024. Must not take: plans ("until 2030"), years of a forecast; a date after
 * publication is therefore not-applicable unless it lies in a period that is said to have been observed.
 * Example: "2014 to 2016 ends by 2018".
 * Source: the order of time.
 */
import type { Check, ContextNumber } from "@tabstract/record";
import type { CheckRule, CheckScene } from "../check.ts";

const RULE = "dates-plausible";
const OBSERVED =
  /\b(?:enroll?ed|recruited|randomi[sz]ed|assigned|admitted|collected|searched|followed|identified|included|treated|conducted|performed|underwent|screened)\b/i;
const PLANNED =
  /\b(?:back|will|planned|expected|predict\w*|until|project(?:ed|ion)s?|forecast\w*|goals?|targets?|by \d{4}|estimated|ongoing|scheduled)\b/i;
/** Before and between the dates of a period. */
const OPENS =
  /\b(?:enroll?ed|recruited|randomi[sz]ed|assigned|admitted|collected|followed|identified|treated|conducted|performed|seen)\s+(?:between|from)\s+$/i;
const JOINS = /^\s+(?:and|to|until|till|through)\s+$/i;

export const datesPlausible: CheckRule = {
  name: RULE,
  summary: "periods and dates against the order of time",
  severity: "error",
  run(scene) {
    const checks: Check[] = [];
    for (const date of scene.record.context) {
      const check = date.kind === "date" ? verdict(scene, date) : null;
      if (check !== null) checks.push(check);
    }
    return [...checks, ...turnedRound(scene)];
  },
};

function verdict(scene: CheckScene, date: ContextNumber): Check | null {
  const { published } = scene.record;
  const year = published === null ? null : Number(published.slice(0, 4));
  const check = (outcome: Check["outcome"], message: string): Check => ({ rule: RULE, outcome, message, results: [] });
  const { low, high } = date;
  if (low !== null && high !== null && isYear(low) && isYear(high) && low > high) {
    return check("inconsistent", `${date.text} begins in ${low} and ends in ${high}`);
  }
  const last = high ?? date.value;
  if (last === null || year === null || !isYear(last)) return null;
  // An early online version is of the year before the issue's.
  if (last <= year + 1)
    return low !== null && high !== null ? check("consistent", `${date.text} ends by ${year}, when it was published`) : null;
  const message = `${date.text} is later than ${year}, when it was published`;
  const sentence = scene.sentenceText(date.span[0]);
  if (PLANNED.test(sentence) || !OBSERVED.test(sentence)) return check("not-applicable", `${message}: it may be planned or forecast`);
  return check("inconsistent", message);
}

/** "enrolled between June 2019 and March 2017": two dates that a period is made of. */
function turnedRound(scene: CheckScene): Check[] {
  const dates = scene.record.context.filter(({ kind }) => kind === "date");
  return dates.flatMap((first, at): Check[] => {
    const second = dates[at + 1];
    const [from, to] = [first.value, second?.value ?? null];
    if (second === undefined || from === null || to === null || !isYear(from) || !isYear(to) || from <= to) return [];
    if (first.section !== second.section || !JOINS.test(scene.text.slice(first.span[1], second.span[0]))) return [];
    if (!OPENS.test(scene.text.slice(Math.max(0, first.span[0] - 40), first.span[0]))) return [];
    if (PLANNED.test(scene.sentenceText(first.span[0]))) return [];
    const message = `${scene.text.slice(first.span[0], second.span[1])} begins in ${from} and ends in ${to}`;
    return [{ rule: RULE, outcome: "inconsistent", message, results: [] }];
  });
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2200;
}
