/**
 * Invented abstracts with marks, which say what gold sets rarely do: how studies other than trials name their groups, and what names no group at all.
 *
 * A block of `invented/*.txt` opens with `=== id design`, then come `title: …`, `arms: A experimental, B comparator` (or `arms: none`), and the sections as
 * `LABEL: text`, or `-: text` without a label. In title and text `[A zelotinib]` names arm A, `{A 41}` is its size or a value of it, and `{- 0.03}` a number
 * that belongs to no single arm.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { joinSections, type Section } from "@tabstract/record";
import { type ExtractInput, readScene } from "@tabstract/results/training";
import { categoryOf } from "@tabstract/sections";
import { whenAsked } from "@tabstract/text";
import { alignment } from "./alignment.ts";
import { inputOf } from "./gold.ts";

export interface InventedArm {
  readonly id: string;
  readonly role: "experimental" | "comparator" | "unclear";
  /** Every form in which title or text names it. */
  readonly names: readonly string[];
}

/** A stretch of the text, its sections joined by line breaks. */
export interface Marked {
  readonly from: number;
  readonly to: number;
  /** Null for a value that belongs to no single arm. */
  readonly arm: string | null;
}

export interface InventedAbstract {
  readonly id: string;
  readonly input: ExtractInput;
  /** What marks count in: the sections as a source's reader gives them, joined by line breaks. */
  readonly text: string;
  readonly arms: readonly InventedArm[];
  readonly names: readonly Marked[];
  readonly values: readonly Marked[];
}

const FOLDER = fileURLToPath(new URL("invented", import.meta.url));
const ROLES = ["experimental", "comparator", "unclear"] as const;
const MARK = /\[([A-H]) ([^\]]*)\]|\{([A-H-]) ([^}]*)\}/g;

/** All of them, and what their sentences say by themselves. */
export const inventedAndSentences: () => readonly InventedAbstract[] = whenAsked(() => {
  const whole = readInvented();
  return [...whole, ...whole.flatMap(sentencesOf)];
});

/** All of them, in a fixed order. @throws Error that names the abstract of which something cannot be read. */
export function readInvented(): InventedAbstract[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => inventedIn(readFileSync(join(FOLDER, name), "utf8")));
}

export function inventedIn(file: string): InventedAbstract[] {
  return file.split(/^=== /m).slice(1).map(inventedAbstract);
}

function inventedAbstract(block: string): InventedAbstract {
  const [head = "", ...lines] = block.trim().split("\n");
  const [id = ""] = head.split(" ");
  const roles = new Map<string, InventedArm["role"]>();
  const sections: Section[] = [];
  const marks: Mark[] = [];
  let title: Unmarked = { plain: "", marks: [] };
  let text = "";
  for (const line of lines) {
    const [, key = "", said = ""] = line.match(/^([^:]*): (.*)$/) ?? [];
    if (said === "") throw new Error(`${id}: a line without "LABEL: ": ${line.slice(0, 60)}`);
    if (key === "title") title = unmarked(said, 0);
    else if (key === "arms") readRoles(said, { id, roles });
    else {
      if (text !== "") text += "\n";
      const own = unmarked(said, text.length);
      const category = key === "-" ? "UNASSIGNED" : categoryOf(key);
      sections.push({ label: key === "-" ? null : key, category, inferred: false, text: own.plain, start: text.length });
      marks.push(...own.marks);
      text += own.plain;
    }
  }
  // Without labels, sections are told as those of any abstract.
  const isLabelled = sections.some(({ label }) => label !== null);
  const input = isLabelled ? { title: title.plain, sections, language: "en" } : inputOf(id, { title: title.plain, text });
  if (input === null) throw new Error(`${id}: no abstract`);
  const strange = [...title.marks, ...marks].find(({ arm }) => arm !== null && !roles.has(arm));
  if (strange !== undefined) throw new Error(`${id}: "${strange.text}" is marked for an arm that there is none of`);
  const read = joinSections(input.sections);
  const project = alignment(text, read);
  const placed = marks.map((mark): Mark => {
    const [from, last] = [project(mark.from), project(mark.to - 1)];
    if (from === null || last === null) throw new Error(`${id}: "${mark.text}" is not in the text as it is read`);
    return { ...mark, from, to: last + 1 };
  });
  const names = placed.filter(({ isName }) => isName);
  const arms = [...roles].map(([arm, role]): InventedArm => {
    const forms = [...title.marks, ...names].filter((mark) => mark.isName && mark.arm === arm);
    return { id: arm, role, names: [...new Set(forms.map((mark) => mark.text))] };
  });
  const values = placed.filter(({ isName }) => !isName);
  return { id, input, text: read, arms, names, values };
}

/** The sentences that name two arms or more and give values to no others, or whose study compares nobody, each as an abstract: dumps and gold sets hold such texts. */
function sentencesOf(whole: InventedAbstract): InventedAbstract[] {
  const { scene } = readScene(whole.input);
  const { start, end } = scene.tokens;
  return scene.sentences.flatMap(([first, last], index): InventedAbstract[] => {
    const [from, to] = [start[first] ?? 0, end[last - 1] ?? 0];
    const isInside = (mark: Marked): boolean => mark.from >= from && mark.to <= to;
    const moved = (mark: Marked): Marked => ({ ...mark, from: mark.from - from, to: mark.to - from });
    const names = whole.names.filter(isInside);
    const values = whole.values.filter(isInside);
    const text = whole.text.slice(from, to);
    const arms = whole.arms.flatMap((arm): InventedArm[] => {
      const forms = names.filter((mark) => mark.arm === arm.id).map((mark) => whole.text.slice(mark.from, mark.to));
      return forms.length === 0 ? [] : [{ ...arm, names: [...new Set(forms)] }];
    });
    const known = new Set(arms.map(({ id }) => id));
    const isOfNobody = whole.arms.length === 0;
    if ((known.size < 2 && !isOfNobody) || values.length < 2 || values.some(({ arm }) => arm !== null && !known.has(arm))) return [];
    const input = inputOf(`${whole.id}.${index}`, { title: null, text });
    return input === null ? [] : [{ id: `${whole.id}.${index}`, input, text, arms, names: names.map(moved), values: values.map(moved) }];
  });
}

function readRoles(said: string, { id, roles }: { readonly id: string; readonly roles: Map<string, InventedArm["role"]> }): void {
  for (const [, arm = "", word] of said.matchAll(/([A-H]) (\w+)/g)) {
    const role = ROLES.find((one) => one === word);
    if (role === undefined) throw new Error(`${id}: no role of an arm: ${word}`);
    roles.set(arm, role);
  }
}

interface Mark extends Marked {
  readonly isName: boolean;
  readonly text: string;
}

interface Unmarked {
  readonly plain: string;
  readonly marks: readonly Mark[];
}

/** A line without its marks; what it marks counts from `start`. */
function unmarked(line: string, start: number): Unmarked {
  const marks: Mark[] = [];
  let plain = "";
  let done = 0;
  for (const { index, 0: whole, 1: named, 2: name, 3: owner, 4: number } of line.matchAll(MARK)) {
    plain += line.slice(done, index);
    const text = name ?? number ?? "";
    const from = start + plain.length;
    const arm = named ?? (owner === "-" ? null : (owner ?? null));
    marks.push({ from, to: from + text.length, arm, isName: named !== undefined, text });
    plain += text;
    done = index + whole.length;
  }
  return { plain: plain + line.slice(done), marks };
}
