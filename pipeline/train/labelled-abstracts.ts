/**
 * Labelled abstracts to learn sections from, with their labels removed: those of the gold set `numbers`, and of the dumps beside it
 * (`../shared/dumps`). Dumps are not read by the readers of `packages/sources`: whatever stretch of a file proves to be an abstract with labels
 * of its methods, its results and its conclusions or background will do, from whichever format.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Category, joinSections, type Section } from "@tabstract/record";
import { abstractLanguage, splitAbstract } from "@tabstract/sections";
import type { GoldFile } from "./gold.ts";

export interface LabelledAbstract {
  readonly id: string;
  readonly sections: readonly Pick<Section, "label" | "category" | "text">[];
}

/** All that the files of the set `numbers` and the folder of dumps hold, each abstract once. */
export function labelledAbstracts(gold: readonly GoldFile[], dumps: string): LabelledAbstract[] {
  const found = new Map<string, LabelledAbstract>();
  for (const text of [...goldTexts(gold), ...dumpTexts(dumps)]) {
    // Of a language that nobody knows, nothing is inferred: learning must not ask the weights that it is to make.
    const sections = splitAbstract({ form: "text", text, language: "und" }).abstract?.sections ?? [];
    const joined = joinSections(sections);
    if (!isLabelled(sections) || abstractLanguage(joined) !== "en") continue;
    const id = createHash("sha1").update(joined).digest("hex");
    found.set(id, { id, sections });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every section has a label and a category, methods and results are told apart, and a third kind is there. */
function isLabelled(sections: readonly Section[]): boolean {
  const kinds = new Set<Category>(sections.map(({ category }) => category));
  if (sections.some(({ label }) => label !== null && label.length > 60)) return false;
  return kinds.has("METHODS") && kinds.has("RESULTS") && kinds.size >= 3 && sections.filter(({ label }) => label === null).length <= 1;
}

function goldTexts(files: readonly GoldFile[]): string[] {
  return files
    .filter(({ set }) => set === "numbers")
    .flatMap(({ file }) => readFileSync(file, "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as { sections: { label: string | null; text: string }[] })
    .map(({ sections }) => sections.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join("\n"));
}

function dumpTexts(folder: string): string[] {
  return filesOf(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replaceAll("\r\n", "\n");
    if (/\.jsonl?(?:\.gz)?$/.test(file)) return jsonTexts(text);
    if (/\.xml(?:\.gz)?$/.test(file)) return xmlTexts(text);
    return /^PMID- /m.test(text) ? medlineTexts(text) : paragraphs(text);
  });
}

/** "AB  - …" and the lines behind it that are set in. */
function medlineTexts(text: string): string[] {
  return [...text.matchAll(/^AB {2}- (.*(?:\n {6}.*)*)/gm)].map(([, body = ""]) => body.replace(/ *\n {6}/g, " "));
}

/** Where a line ends in a space, PubMed wrapped it; where none does, any line may have been. */
function paragraphs(text: string): string[] {
  const wraps = / \n/.test(text);
  return text.split(/\n{2,}/).map((paragraph) => paragraph.replace(wraps ? / \n/g : /\n(?=[a-z\d(])/g, " "));
}

function jsonTexts(text: string): string[] {
  return [...text.matchAll(/"(?:abstract|paperAbstract)":\s*("(?:[^"\\\n]|\\.)*")/g)].map(([, body = '""']) => JSON.parse(body) as string);
}

function xmlTexts(text: string): string[] {
  return [...text.matchAll(/<Abstract>([\s\S]*?)<\/Abstract>/g)].map(([, body = ""]) =>
    [...body.matchAll(/<AbstractText([^>]*)>([\s\S]*?)<\/AbstractText>/g)]
      .map(
        ([, attributes = "", words = ""]) =>
          `${/\bLabel="([^"]*)"/.exec(attributes)?.[1] ?? "UNLABELLED"}: ${words.replace(/<[^>]*>/g, "")}`,
      )
      .join("\n"),
  );
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
