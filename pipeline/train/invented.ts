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
import { categoryOf } from "@tabstract/sections";
import { whenAsked } from "@tabstract/text";
import { alignment } from "./alignment.ts";
import { inputOf } from "./gold.ts";
import { type Marked, type MarkedAbstract, type MarkedArm, withSentences } from "./marked-abstract.ts";

const FOLDER = fileURLToPath(new URL("invented", import.meta.url));
const ROLES = ["experimental", "comparator", "unclear"] as const;
const MARK = /\[([A-H]) ([^\]]*)\]|\{([A-H-]) ([^}]*)\}/g;

/** All of them, and what their sentences say by themselves. */
export const inventedAndSentences: () => readonly MarkedAbstract[] = whenAsked(() => withSentences(readInvented()));

/** All of them, in a fixed order. @throws Error that names the abstract of which something cannot be read. */
export function readInvented(): MarkedAbstract[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => inventedIn(readFileSync(join(FOLDER, name), "utf8")));
}

export function inventedIn(file: string): MarkedAbstract[] {
  return file.split(/^=== /m).slice(1).map(inventedAbstract);
}

function inventedAbstract(block: string): MarkedAbstract {
  const [head = "", ...lines] = block.trim().split("\n");
  const [id = ""] = head.split(" ");
  const roles = new Map<string, MarkedArm["role"]>();
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
  const arms = [...roles].map(([arm, role]): MarkedArm => {
    const forms = [...title.marks, ...names].filter((mark) => mark.isName && mark.arm === arm);
    return { id: arm, role, names: [...new Set(forms.map((mark) => mark.text))] };
  });
  const values = placed.filter(({ isName }) => !isName);
  return { id, set: "invented", input, text: read, arms, names, values, outcomes: [] };
}

function readRoles(said: string, { id, roles }: { readonly id: string; readonly roles: Map<string, MarkedArm["role"]> }): void {
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
