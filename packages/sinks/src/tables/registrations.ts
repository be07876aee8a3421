/** Trial and review registrations, each once a record. */
import type { Registration } from "@tabstract/record";
import { span, text } from "../columns.ts";
import { listTable, type Table } from "../table.ts";

export const registrations: Table = listTable<Registration>({
  name: "registrations",
  description: "one trial or review registration that a record names",
  items: (record) => record.registrations,
  columns: [
    text("registry", "ClinicalTrials.gov, ISRCTN, PROSPERO, …", (one) => one.registry),
    text("registration", "its number there, normalised", (one) => one.id),
    ...span<Registration>((one) => one.span, true),
  ],
});
