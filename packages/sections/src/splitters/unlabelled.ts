/**
 * Text in which no label was found: one part without a label. The last splitter of the list; it always answers for text.
 *
 * "Mesenchymal cells were injected in 52 patients." is one part; so is markup that the other splitters left, as plain text.
 */
import type { RawAbstract } from "@tabstract/record";
import type { Part, Splitter } from "../splitter.ts";

export const unlabelled: Splitter = {
  name: "unlabelled",
  split(raw: RawAbstract): readonly Part[] | null {
    return raw.form === "sections" ? null : [{ label: null, text: raw.text, category: null }];
  },
};
