/** What the gold says of values: which arms there are, where the text names them, and which value is whose. */
import type { Arm } from "@tabstract/record";
import {
  type ArmMention,
  type ArmModel,
  type FoundArms,
  findArms,
  type Item,
  readScene,
  type Scene,
  valueAt,
} from "@tabstract/results/training";
import { alignment } from "./alignment.ts";
import type { GoldAbstract, GoldSet, NumbersRow, PicoRow, RctArtRow } from "./gold.ts";
import { type GoldArm, mentionsOf, type Witness, withGroupNames } from "./gold-mentions.ts";
import type { MarkedAbstract } from "./marked-abstract.ts";
import { linkTable } from "./tables.ts";

/** An abstract whose values are known. */
export interface KnownValues {
  readonly id: string;
  /** "table": a sentence of the engine's own tables. */
  readonly set: GoldSet | "table" | MarkedAbstract["set"];
  readonly scene: Scene;
  readonly items: readonly Item[];
  /** The gold's own arms and the places that print their names. */
  readonly told: FoundArms;
  /** Arm of an item; null where it belongs to none; no entry where the gold says nothing of it. */
  readonly truth: ReadonlyMap<Item, string | null>;
}

interface GoldValue {
  /** Character range in the gold's own text. */
  readonly from: number;
  readonly to: number;
  /** Null where the gold marks the place alone. */
  readonly value: number | null;
  readonly arm: string | null;
}

interface Told {
  /** What the values' places count in. */
  readonly text: string;
  readonly arms: readonly GoldArm[];
  readonly values: readonly GoldValue[];
}

const SAME = 1e-9;

/** The abstracts whose gold tells arms that the text names in a way that can be followed. */
export function knownValues(gold: readonly GoldAbstract[]): KnownValues[] {
  return gold.flatMap((abstract) => {
    const told = toldOf(abstract);
    const known = told.arms.length === 0 ? null : place(abstract, told);
    return known === null ? [] : [known];
  });
}

/** How often the rows of the table are learned: there are few of them, and each stands for a frame. */
const TABLE_TIMES = 10;

/** The rows of the linker's own table, with the arms that the finder sees in them. */
export function knownTableValues(finder: ArmModel | undefined): KnownValues[] {
  const known = linkTable().map(({ id, input, expect }): KnownValues => {
    const { scene, items } = readScene(input);
    const told = findArms(scene, items, finder);
    const truth = new Map<Item, string | null>();
    for (const item of items) {
      const { start, end } = scene.tokens;
      const said = expect[scene.text.slice(start[item.at], end[item.at])];
      if (said === null) truth.set(item, null);
      const arm = told.arms.find(({ name }) => name === said);
      if (arm !== undefined) truth.set(item, arm.id);
    }
    return { id, set: "table", scene, items, told, truth };
  });
  return Array.from({ length: TABLE_TIMES }, () => known).flat();
}

/** Abstracts in which every place that names an arm is marked. */
export function knownMarkedValues(texts: readonly MarkedAbstract[]): KnownValues[] {
  return texts
    .filter(({ arms }) => arms.length > 0)
    .map(({ id, set, input, text, arms, names, values }) => {
      const { scene, items } = readScene(input);
      const project = alignment(text, scene.text);
      const truth = truthOf({ scene, items }, { text, values: values.map((value) => ({ ...value, value: null })) });
      const mentions = names.flatMap(({ arm, from, to }): ArmMention[] => {
        const place = tokensIn(scene, project(from), project(to - 1));
        return place === null || arm === null ? [] : [{ arm, ...place }];
      });
      return { id, set, scene, items, truth, told: { arms: arms.map(armOf), mentions } };
    });
}

/** The tokens between two characters, both included. */
function tokensIn({ tokens }: Scene, first: number | null, last: number | null): { from: number; to: number } | null {
  if (first === null || last === null) return null;
  let from = 0;
  while (from < tokens.count && (tokens.end[from] ?? 0) <= first) from++;
  let to = from;
  while (to < tokens.count && (tokens.start[to] ?? 0) <= last) to++;
  return from < to ? { from, to } : null;
}

function armOf({ id, names: [name = "", ...aliases], role }: GoldArm): Arm {
  return { id, name, aliases, role, n: null, span: null };
}

function truthOf({ scene, items }: Pick<KnownValues, "scene" | "items">, told: Pick<Told, "text" | "values">): Map<Item, string | null> {
  const project = alignment(told.text, scene.text);
  const truth = new Map<Item, string | null>();
  for (const value of told.values) {
    const from = project(value.from);
    const to = project(value.to - 1);
    if (from === null || to === null) continue;
    for (const item of items) if (isSaid(scene, item, { ...value, from, to: to + 1 })) truth.set(item, value.arm);
  }
  return truth;
}

function place({ id, set, input }: GoldAbstract, told: Told): KnownValues | null {
  const { scene, items } = readScene(input);
  const truth = truthOf({ scene, items }, told);
  const arms = told.arms.map(armOf);
  const witnesses: Witness[] = [];
  for (const item of items) {
    const arm = truth.get(item);
    if (arm !== undefined && arm !== null) witnesses.push({ from: item.from, to: item.to, arm });
  }
  const mentions = withGroupNames(scene.tokens, mentionsOf(scene.tokens, told.arms), { witnesses, few: arms.length <= 2 });
  return mentions === null ? null : { id, set, scene, items, truth, told: { arms, mentions } };
}

function isSaid({ tokens }: Scene, item: Item, { from, to, value }: GoldValue): boolean {
  if (item.fields.kind !== "group-value" && item.fields.kind !== "sample-size") return false;
  return item.claim.numbers.some(({ at, role }) => {
    const start = tokens.start[at] ?? 0;
    if (role !== "value" || start >= to || (tokens.end[at] ?? 0) <= from) return false;
    return value === null || Math.abs(Math.abs(valueAt(tokens, at)) - Math.abs(value)) < SAME;
  });
}

function toldOf({ set, row }: GoldAbstract): Told {
  switch (set) {
    case "numbers":
      return tellNumbers(row);
    case "pico":
      return tellPico(row);
    case "rct-art":
      return tellRctArt(row);
  }
}

function tellNumbers({ sections, arms, groupValues }: NumbersRow): Told {
  const text = sections.map((section) => section.text).join("\n");
  const values: GoldValue[] = [];
  const quoted = new Map<string, number>();
  for (const { n } of arms) if (n !== null) quoted.set(n.quote, (quoted.get(n.quote) ?? 0) + 1);
  for (const { label, n } of arms)
    if (n !== null && quoted.get(n.quote) === 1) values.push(...placed(text, n.quote, { value: n.value, arm: label }));
  for (const { arm, value, quote } of groupValues) values.push(...placed(text, quote, { value, arm }));
  return {
    text,
    arms: arms.map(({ label, name, role }) => ({ id: label, names: splitName(name), role: role === "control" ? "comparator" : role })),
    values,
  };
}

/** "bupivacaine (Group B)" is both. */
function splitName(name: string): string[] {
  const outer = name.replace(/\s*[([][^)\]]*[)\]]/g, "").trim();
  const inner = [...name.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => match[1]?.trim() ?? "");
  return [outer, ...inner].filter((text) => text !== "");
}

function placed(text: string, quote: string, own: { value: number; arm: string | null }): GoldValue[] {
  const from = text.indexOf(quote);
  return from < 0 ? [] : [{ from, to: from + quote.length, ...own }];
}

function tellPico({ text, spans }: PicoRow): Told {
  const names = (wanted: string): string[] => [...new Set(spans.filter(({ label }) => label === wanted).map((span) => span.text))];
  const values: GoldValue[] = [];
  for (const { label, start, end } of spans) {
    const side = /^(?:iv-(?!.*sd)|intervention-participants)/.test(label)
      ? "A"
      : /^(?:cv-(?!.*sd)|control-participants)/.test(label)
        ? "B"
        : null;
    if (side !== null) values.push({ from: start, to: end, value: null, arm: side });
    else if (label === "total-participants") values.push({ from: start, to: end, value: null, arm: null });
  }
  const tried = names("intervention");
  const arms: GoldArm[] = [
    { id: "A", names: tried, role: "experimental" },
    { id: "B", names: names("control"), role: "comparator" },
  ];
  return { text, arms: tried.length === 0 ? [] : arms, values };
}

/** Measures stand in the order of the text: one that is printed twice is told twice. A measure of both sides says nothing of one arm. */
function tellRctArt({ text, measures }: RctArtRow): Told {
  const names = new Map<string, string[]>();
  const values: GoldValue[] = [];
  const used = new Set<number>();
  for (const measure of measures) {
    let from = text.indexOf(measure.text);
    while (from >= 0 && used.has(from)) from = text.indexOf(measure.text, from + 1);
    if (from < 0) continue;
    used.add(from);
    for (const [side, name] of measure.arm) {
      const id = side === 1 ? "A" : "B";
      const list = names.get(id) ?? [];
      if (!list.includes(name)) list.push(name);
      names.set(id, list);
    }
    const [first, second] = measure.arm;
    if (first !== undefined && second === undefined)
      values.push({ from, to: from + measure.text.length, value: null, arm: first[0] === 1 ? "A" : "B" });
  }
  return {
    text,
    arms: [...names].map(([id, list]) => ({ id, names: list, role: id === "A" ? "experimental" : "comparator" })),
    values,
  };
}
