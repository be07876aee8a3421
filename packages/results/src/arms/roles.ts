/**
 * Which arm is compared with which. Abstracts rarely say it outright: the comparator is what is called a control, what stands behind "versus" and "than", what is part of
 * the other arm's treatment, what the title leaves out. Each such sign has a trained weight; where they do not decide, the roles stay unclear.
 */
import type { Arm } from "@tabstract/record";
import { isWord } from "../lexer.ts";
import { isCalledControl, isInitialOfControl, isInitialOfTreatment } from "./controls.ts";
import { KIND, kindAt } from "./names.ts";
import { afterCode, beforeCode, COMPARED_BEFORE, codeSet } from "./neighbours.ts";
import type { ArmDraft } from "./select.ts";

/** How many signs a role has. Their numbers are part of the trained weights. */
export const ROLE_SIGNS = 40;

const COMPARED = codeSet([afterCode("versus"), afterCode("than"), afterCode("compared")]);
const OR = beforeCode("or");
const AND = beforeCode("and");
const EITHER = beforeCode("either");
const RECEIVING = beforeCode("receiving");
const ASSIGNED = beforeCode("assigned");
const VERSUS_AFTER = afterCode("versus");
const OR_AFTER = afterCode("or");
const NOWHERE = Number.POSITIVE_INFINITY;

function firstPlace(arm: ArmDraft, title: boolean): number {
  let first = NOWHERE;
  for (const mention of arm.mentions) if (mention.title === title && mention.from < first) first = mention.from;
  return first;
}

/** Signs that an arm is the comparator among `arms`: calls `sign` with the number of each and its size. */
export function roleSigns(arm: ArmDraft, arms: readonly ArmDraft[], sign: (number: number, size: number) => void): void {
  if (arm.control) sign(0, 1);
  if (arm.role) sign(arm.control ? 1 : 2, 1);
  if (arm.label) sign(3, 1);
  const own = firstPlace(arm, false);
  const ownTitle = firstPlace(arm, true);
  let earlier = 0;
  let titled = 0;
  let earlierInTitle = false;
  let most = 0;
  let part = false;
  let whole = false;
  for (const other of arms) {
    most = Math.max(most, other.mentions.length);
    if (other === arm) continue;
    if (firstPlace(other, false) < own) earlier++;
    const title = firstPlace(other, true);
    if (title < NOWHERE) titled++;
    if (title < ownTitle) earlierInTitle = true;
    const inside = arm.words.every((word) => other.words.includes(word));
    const outside = other.words.every((word) => arm.words.includes(word));
    part ||= inside && !outside;
    whole ||= outside && !inside;
  }
  sign(4 + Math.min(3, earlier), 1);
  if (earlier === arms.length - 1) sign(8, 1);
  if (ownTitle < NOWHERE) sign(titled === 0 ? 9 : earlierInTitle ? 10 : 11, 1);
  else if (titled > 0) sign(12, 1);
  placeSigns(arm, sign);
  if (arm.mentions.length === most) sign(25, 1);
  sign(26, Math.min(10, arm.mentions.length) / 10);
  if (part) sign(27, 1);
  if (whole) sign(28, 1);
  const kinds = kindsOf(arm);
  if ((kinds & KIND.plainCare) !== 0) sign(29, 1);
  if ((kinds & KIND.novel) !== 0) sign(30, 1);
  if (arm.mentions.some((mention) => mention.label)) sign(31, 1);
  sign(32 + Math.min(4, arm.words.length), 1);
  if (arm.short) sign(37, 1);
}

function placeSigns(arm: ArmDraft, sign: (number: number, size: number) => void): void {
  let comparing = 0;
  let compared = 0;
  for (const { before, after, title } of arm.mentions) {
    const behind = COMPARED_BEFORE[before] === 1;
    if (behind) comparing++;
    if (COMPARED[after] === 1) compared++;
    if (behind && title) sign(13, 1);
    if (title && after === VERSUS_AFTER) sign(14, 1);
    if (before === OR) sign(15, 0.5);
    if (before === EITHER) sign(16, 0.5);
    if (after === OR_AFTER) sign(17, 0.5);
    if (before === RECEIVING) sign(18, 0.5);
    if (before === ASSIGNED) sign(19, 0.5);
    if (before === AND) sign(20, 0.25);
  }
  sign(21, Math.min(3, comparing) / 2);
  sign(22, Math.min(3, compared) / 2);
  if (comparing > compared) sign(23, 1);
  if (compared > comparing) sign(24, 1);
}

/** What kinds of words the names hold, the word behind each included ("X alone"). */
function kindsOf(arm: ArmDraft): number {
  let kinds = 0;
  for (const { tokens, from, to } of arm.mentions)
    for (let at = from; at <= to && at < tokens.count; at++) if (isWord(tokens, at)) kinds |= kindAt(tokens, at);
  return kinds;
}

/** Roles by the scores of the arms: the likeliest comparator, where it is likely enough, and every other control. */
export function rolesOf(arms: readonly ArmDraft[], scores: readonly number[], sure: number): Arm["role"][] {
  if (arms.length < 2) return arms.map((arm) => (arm.control ? "comparator" : "unclear"));
  // Whatever else speaks for another: what alone is called the control is the comparator.
  const called = arms.map((arm) => arm.mentions.some(isCalledControl) || isInitial(arm, arms));
  if (called.filter(Boolean).length === 1) return arms.map((arm, index) => (called[index] || arm.control ? "comparator" : "experimental"));
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best = order[0] ?? 0;
  const lead = (scores[best] ?? 0) - (scores[order[1] ?? 0] ?? 0);
  const controls = arms.filter((arm) => arm.control).length;
  if (controls === 0 && arms.length > 2 && areDegrees(arms)) return arms.map(() => "unclear");
  if (lead < sure && controls !== 1) return arms.map((arm) => (controls === 0 ? "unclear" : arm.control ? "comparator" : "experimental"));
  return arms.map((arm, index) => (index === best || (arm.control && controls > 1) ? "comparator" : "experimental"));
}

function isInitial(arm: ArmDraft, arms: readonly ArmDraft[]): boolean {
  if (arms.length !== 2 || !arm.mentions.some(isInitialOfControl)) return false;
  return arms.some(({ mentions }) => mentions.some(isInitialOfTreatment));
}

/** "low intake", "medium intake" and "high intake": degrees of one thing, none of which is what the others are compared with. */
function areDegrees([first, ...rest]: readonly ArmDraft[]): boolean {
  return first?.words.some((word) => rest.every(({ words }) => words.includes(word))) === true;
}
