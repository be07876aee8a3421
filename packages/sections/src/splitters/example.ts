/** One row of a splitter's table. The texts are invented. */
import type { RawAbstract } from "@tabstract/record";

export interface SplitterExample {
  /** What the row shows. */
  readonly shows: string;
  readonly raw: RawAbstract;
  /** A page does not load what this takes. */
  readonly isRare?: true;
  /** Label and body of each part as the splitter finds them, white space squeezed; null where it must refuse. */
  readonly parts: readonly (readonly [label: string | null, text: string])[] | null;
}

export function text(value: string): RawAbstract {
  return { form: "text", text: value, language: null };
}

export function html(value: string): RawAbstract {
  return { form: "markup", text: value, language: null };
}
