/** The authors of each paper, in the order of the source. */
import type { Author } from "@tabstract/record";
import { boolean, text, textOrNull } from "../columns.ts";
import { listTable, type Table } from "../table.ts";

export const authors: Table = listTable<Author>({
  name: "authors",
  description: "one author of a paper",
  items: (record) => record.authors,
  columns: [
    text("name", "as printed", (author) => author.name),
    textOrNull("family", "family name, where it can be told apart", (author) => author.family),
    textOrNull("given", "given names, where they can be told apart", (author) => author.given),
    textOrNull("initials", "initials of the given names", (author) => author.initials),
    textOrNull("suffix", "Jr, III, …", (author) => author.suffix),
    boolean("collective", "true for a study group", (author) => author.collective),
  ],
});
