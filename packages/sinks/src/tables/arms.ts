/** The arms of each study: who was compared with whom, and how many they were. */
import type { Arm } from "@tabstract/record";
import { numberOrNull, span, text, texts } from "../columns.ts";
import { listTable, type Table } from "../table.ts";

export const arms: Table = listTable<Arm>({
  name: "arms",
  description: "one arm of a study",
  items: (record) => record.study.arms,
  columns: [
    text("arm", "A, B, … in order of first mention: what the lists named arms hold", (arm) => arm.id),
    text("name", "as the abstract names it, shortest full form", (arm) => arm.name),
    texts("aliases", "other names for it in the same abstract", (arm) => arm.aliases),
    text("role", "experimental, comparator or unclear", (arm) => arm.role),
    numberOrNull("n", "its size as printed, randomised before analysed", (arm) => arm.n),
    ...span<Arm>((arm) => arm.span, true),
  ],
});
