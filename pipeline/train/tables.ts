/**
 * The engine's own tables of invented sentences as something to learn from: frames, and sentences that compare nobody, which gold sets rarely hold. Every
 * table's rows are short, and no table says more than what its own linker must give.
 */
import armRows from "@tabstract/results/examples/arms";
import linkRows from "@tabstract/results/examples/link-arms";
import outcomeRows from "@tabstract/results/examples/outcomes";
import type { ArmList, ByValue, ExtractInput, LabelledText, LinkerExample } from "@tabstract/results/training";

export interface TableRow<Expected> {
  readonly id: string;
  readonly input: ExtractInput;
  readonly expect: Expected;
}

/** Rows by themselves, and behind another sentence: arms are the same wherever a sentence stands. */
export function armTable(): TableRow<ArmList>[] {
  return [...toRows(armRows), ...toRows(armRows, [["BACKGROUND", "The protocol was approved by the ethics committee of the hospital."]])];
}

/** Frames that tell whose a value is. */
export function linkTable(): TableRow<ByValue>[] {
  return toRows(linkRows);
}

export function outcomeTable(): TableRow<ByValue>[] {
  return toRows(outcomeRows);
}

function toRows<Expected>(examples: readonly LinkerExample<Expected>[], before: readonly LabelledText[] = []): TableRow<Expected>[] {
  return examples.map(({ text, title, zone, expect }, index) => {
    const parts = [...before, ...(typeof text === "string" ? [[zone ?? "RESULTS", text] as const] : text)];
    let start = 0;
    const sections = parts.map(([category, own]) => {
      const section = { label: category, category, inferred: false, text: own, start };
      start += own.length + 1;
      return section;
    });
    return { id: `table-${before.length}-${index}`, input: { title: title ?? null, sections, language: "en" }, expect };
  });
}
