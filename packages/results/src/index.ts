/** The numeric results engine: clean sections in, every printed number with its meaning out. */
import type { AbstractRecord, Section } from "@tabstract/record";

export interface ExtractInput {
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly language: string | null;
}

export type Extraction = Pick<AbstractRecord, "study" | "results" | "comparisons" | "context" | "registrations">;

export function extract(_input: ExtractInput): Extraction {
  return { study: { design: null, participants: null, arms: [] }, results: [], comparisons: [], context: [], registrations: [] };
}
