/**
 * variants-agree: the renderings of one paper inside one raw record say the same.
 *
 * Finds: two copies of an abstract that differ in a digit, a copy cut off, two DOIs. Must not take: differences of markup, space, punctuation,
 * case, accents or superscript forms; a translation into another script, which cannot be compared letter by letter.
 * Example: "3 variants agree in 1,532 letters and digits".
 */
import type { Check } from "@tabstract/record";
import { folded } from "@tabstract/text";
import type { CheckInput, CheckRule } from "../check.ts";

type Variant = CheckInput["variants"][number];
interface Rendering {
  readonly name: string;
  readonly text: string;
  readonly folded: string;
}

const RULE = "variants-agree";
/** How much of each text a message shows, in characters. */
const EXCERPT = 40;

export const variantsAgree: CheckRule = {
  name: RULE,
  summary: "the letters and digits, and the DOIs, of all renderings of the paper in one raw record",
  severity: "warning",
  needsSources: true,
  run({ variants }) {
    if (variants.length < 2) return [];
    const [first, ...others] = variants.flatMap((variant): Rendering[] =>
      variant.text === null ? [] : [{ name: variant.name, text: variant.text, folded: folded(variant.text) }],
    );
    const differing = [...dois(variants), ...(first === undefined ? [] : others.flatMap((other) => compare(first, other)))];
    if (differing.length > 0) return differing;
    if (first === undefined || others.length === 0) return [];
    const count = others.length + 1;
    return [verdict("consistent", `${count} variants agree in ${grouped(first.folded.length)} letters and digits`)];
  },
};

function dois(variants: readonly Variant[]): Check[] {
  const known = variants.filter((variant) => variant.doi !== null);
  const first = known[0];
  if (first === undefined) return [];
  return known
    .filter((variant) => variant.doi?.toLowerCase() !== first.doi?.toLowerCase())
    .map((variant) => verdict("inconsistent", `${first.name} has the DOI ${first.doi}, ${variant.name} has ${variant.doi}`));
}

function compare(first: Rendering, other: Rendering): Check[] {
  if (first.folded === other.folded) return [];
  if (isHan(first.folded) !== isHan(other.folded)) {
    return [verdict("not-applicable", `${first.name} and ${other.name} are in different scripts`)];
  }
  let at = 0;
  while (at < first.folded.length && first.folded[at] === other.folded[at]) at++;
  const [one, two] = [excerpt(first.text, at), excerpt(other.text, at)];
  const where = `after ${grouped(at)} equal letters and digits`;
  if (one === null) return [verdict("inconsistent", `${first.name} ends ${where}; ${other.name} goes on "${two}"`)];
  if (two === null) return [verdict("inconsistent", `${other.name} ends ${where}; ${first.name} goes on "${one}"`)];
  return [verdict("inconsistent", `${where}, ${first.name} reads "${one}" and ${other.name} reads "${two}"`)];
}

/** The text from the folded place on, begun a few characters earlier; null where the text ends there. */
function excerpt(text: string, at: number): string | null {
  let passed = 0;
  let place = 0;
  for (const character of text) {
    const size = folded(character).length;
    if (size > 0 && passed + size > at) {
      return cut(text, Math.max(0, place - EXCERPT / 2));
    }
    passed += size;
    place += character.length;
  }
  return null;
}

/** A few words from a place on; never half a character. */
function cut(text: string, from: number): string {
  const whole = [...text.slice(from, from + 2 * EXCERPT)].slice(0, EXCERPT);
  if (/^[\udc00-\udfff]$/.test(whole[0] ?? "")) whole.shift();
  return whole.join("").replace(/\s+/g, " ").trim();
}

/** True where Han letters prevail: a few names in another script do not make a translation. */
function isHan(folded: string): boolean {
  const head = folded.slice(0, 2000);
  return (head.match(/\p{Script=Han}/gu)?.length ?? 0) > head.length / 4;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function verdict(outcome: Check["outcome"], message: string): Check {
  return { rule: RULE, outcome, message, results: [] };
}
