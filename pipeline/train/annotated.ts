/**
 * Annotations of our own on abstracts of the dumps that lie beside the repository (`../shared/dumps`): cohorts, surveys, laboratory work and studies of one
 * group, as databases hold them, where the gold is made of trials.
 *
 * The texts are not part of the repository. A line of `annotated/*.jsonl` says where an abstract lies and counts its letters and digits (cleaning changes
 * signs and spaces, never those), first of the title, then of the sections.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { joinSections } from "@tabstract/record";
import { splitAbstract } from "@tabstract/sections";
import { readers } from "@tabstract/sources";
import { solid } from "./alignment.ts";
import type { Marked, MarkedAbstract, MarkedArm } from "./marked-abstract.ts";

/** Letters and digits from the first, up to before the second. */
type Place = readonly [from: number, to: number];

/** One line of a file of annotations. */
interface Annotation {
  /** Below the folder of dumps. */
  readonly file: string;
  readonly format: string;
  /** The record's bytes in the file, decompressed. */
  readonly bytes: readonly [start: number, end: number];
  /** SHA-256 of the letters and digits that places count in, its first 16 hexadecimal digits. */
  readonly letters: string;
  readonly arms: readonly { readonly id: string; readonly role: MarkedArm["role"]; readonly names: readonly Place[] }[];
  /** Numbers that are the size or a value of one arm, or (null) of none. */
  readonly values: readonly (readonly [...Place, arm: string | null])[];
  /** Numbers, and where the text says what they measure. */
  readonly outcomes: readonly (readonly [...Place, ...Place])[];
}

const FOLDER = fileURLToPath(new URL("annotated", import.meta.url));

/**
 * All annotated abstracts, in a fixed order; none where the folder of dumps is absent.
 * @throws Error that names the abstract whose text is not the one that was annotated.
 */
export function readAnnotated(dumps: string, annotations = FOLDER): MarkedAbstract[] {
  if (!existsSync(dumps)) return [];
  const files = new Map<string, Buffer>();
  const bytesOf = (name: string): Buffer => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const raw = readFileSync(join(dumps, name));
    const bytes = name.endsWith(".gz") ? gunzipSync(raw) : raw;
    files.set(name, bytes);
    return bytes;
  };
  return readdirSync(annotations)
    .sort()
    .flatMap((name) => readFileSync(join(annotations, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Annotation)
    .map((annotation) => placed(annotation, bytesOf(annotation.file).subarray(...annotation.bytes)));
}

function placed({ file, format, bytes, letters, ...said }: Annotation, record: Uint8Array): MarkedAbstract {
  const id = `${file}@${bytes[0]}`;
  const outcome = readers.find((reader) => reader.format === format)?.read(record);
  if (outcome?.kind !== "document" || outcome.document.abstract === null) throw new Error(`${id}: no abstract is there`);
  const { abstract } = splitAbstract(outcome.document.abstract);
  const title = outcome.document.metadata.title.text ?? "";
  const text = joinSections(abstract?.sections ?? []);
  const whole = `${title}\n${text}`;
  const { letters: own, places } = solid(whole);
  if (abstract === null || hashOf(own) !== letters) throw new Error(`${id}: not the text that was annotated`);
  const range = ([from = -1, to = -1]: readonly number[]): [number, number] => {
    const [first, last] = [places[from], places[to - 1]];
    if (first === undefined || last === undefined) throw new Error(`${id}: no letters ${from} to ${to}`);
    return [first, last + 1];
  };
  const print = (place: readonly number[]): string => whole.slice(...range(place));
  const start = title.length + 1;
  const inText = ([from, to]: readonly number[]): { from: number; to: number } => {
    const [first, end] = range([from ?? 0, to ?? 0]);
    return { from: first - start, to: end - start };
  };
  const names = said.arms.flatMap(({ id: arm, names }) => names.map((place): Marked => ({ ...inText(place), arm })));
  return {
    id,
    set: "annotated",
    input: { title, sections: abstract.sections, language: abstract.language },
    text,
    arms: said.arms.map((arm): MarkedArm => ({ id: arm.id, role: arm.role, names: [...new Set(arm.names.map(print))] })),
    names: names.filter(({ from }) => from >= 0),
    values: said.values.map(([from, to, arm]): Marked => ({ ...inText([from, to]), arm })),
    outcomes: said.outcomes.map(([from, to, ...phrase]) => ({ ...inText([from, to]), outcome: print(phrase) })),
  };
}

/** What tells the letters and digits of one abstract from those of others. */
export function hashOf(letters: string): string {
  return createHash("sha256").update(letters).digest("hex").slice(0, 16);
}
