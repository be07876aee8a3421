/** The generated files of weights: a few lines of base64 each, the same bytes for the same weights. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { StoredArmModel, StoredWeights } from "@tabstract/results/training";
import type { PackedWeights, TrainedModel } from "@tabstract/text";

/** What was learned: each model as it is stored. */
export interface Learned {
  readonly finder?: StoredArmModel;
  readonly linker?: PackedWeights;
  readonly outcomes?: PackedWeights;
  readonly sections?: PackedWeights;
}

const WIDTH = 4_000;
const HEAD = '/** Written by "pnpm train"; see docs/training.md. Do not edit. */\n';
const SOURCE = new URL("../../packages/", import.meta.url);
const FILES: Readonly<Record<TrainedModel, string>> = {
  finder: "results/src/arms/weights.ts",
  linker: "results/src/linkers/arm-weights.ts",
  outcomes: "results/src/linkers/outcome-weights.ts",
  sections: "sections/src/inference/weights.ts",
};

/** Writes what was learned, and says where. */
export function writeLearned({ finder, linker, outcomes, sections }: Learned): string[] {
  return [
    ...(finder === undefined ? [] : [put("finder", finderFile(finder))]),
    ...(linker === undefined ? [] : [put("linker", weightsFile("LINKER_WEIGHTS", linker))]),
    ...(outcomes === undefined ? [] : [put("outcomes", weightsFile("OUTCOME_WEIGHTS", outcomes))]),
    ...(sections === undefined ? [] : [put("sections", weightsFile("SECTION_WEIGHTS", sections))]),
  ];
}

export function finderFile({ assigned, observed, role }: StoredArmModel): string {
  return `${HEAD}import type { StoredArmModel } from "./model.ts";

export const FINDER_WEIGHTS: StoredArmModel = {
  assigned: ${choice(assigned)},
  observed: ${choice(observed)},
  role: ${printed(role, "  ")},
};
`;
}

function choice({ name, step }: StoredArmModel["assigned"]): string {
  return `{\n    name: ${printed(name, "    ")},\n    step: ${printed(step, "    ")},\n  }`;
}

export function weightsFile(constant: string, weights: PackedWeights): string {
  return `${HEAD}import type { PackedWeights } from "@tabstract/text";

export const ${constant}: PackedWeights = ${printed(weights, "")};
`;
}

function printed(stored: PackedWeights | StoredWeights, indent: string): string {
  const bias = "bias" in stored ? [`bias: ${stored.bias},`] : [];
  const lines = stored.base64.match(new RegExp(`.{1,${WIDTH}}`, "g")) ?? [];
  const fields = [...bias, `features: ${stored.features},`, `scale: ${stored.scale},`, `bits: ${stored.bits},`];
  return `{\n${fields.map((field) => `${indent}  ${field}\n`).join("")}${indent}  base64: \`\n${lines.join("\n")}\n\`,\n${indent}}`;
}

function put(model: TrainedModel, text: string): string {
  const file = fileURLToPath(new URL(FILES[model], SOURCE));
  writeFileSync(file, text);
  return file;
}
