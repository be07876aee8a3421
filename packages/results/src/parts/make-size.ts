/** The claim of one sample size. */
import type { Stage } from "@tabstract/record";
import { valueAt } from "../lexer.ts";
import type { Claim } from "../recognizer.ts";
import type { Scene } from "../scene.ts";

interface Size {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly stage: Stage;
  readonly scope: "total" | "arm" | "subgroup";
  readonly of: string | null;
}

export function makeSize({ scene, from, to, number, stage, scope, of }: Size): Claim {
  return {
    from,
    to,
    numbers: [{ at: number, role: "value" }],
    fields: { kind: "sample-size", value: valueAt(scene.tokens, number), stage, scope, of: of?.toLowerCase() ?? null },
  };
}
