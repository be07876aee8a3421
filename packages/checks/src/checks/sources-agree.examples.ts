import { emptyMetadata, type Metadata } from "@tabstract/record";
import type { CheckRow } from "../check.examples.ts";

type Source = NonNullable<CheckRow["sources"]>[number];

function source(name: string, more: { [Field in keyof Metadata]?: Partial<Metadata[Field]> } & { published?: string }): Source {
  const empty = emptyMetadata();
  return {
    name,
    metadata: {
      ...empty,
      identifiers: { ...empty.identifiers, doi: "10.5555/invented.1", ...more.identifiers },
      title: { ...empty.title, text: "Invented naps for invented adults", ...more.title },
      journal: { ...empty.journal, ...more.journal },
      published: more.published ?? null,
    },
  };
}

const rows: readonly CheckRow[] = [
  {
    about: "what one source leaves out, prints shorter or with other letters is no disagreement",
    sources: [
      source("a.nbib", { published: "2024-03", journal: { pages: "1572-1583", volume: "8" } }),
      source("b.json", { published: "2024", title: { text: "INVENTED NAPS, for invented adults" }, journal: { pages: "1572-83" } }),
    ],
    expect: [["consistent", "2 sources agree on the paper they describe"]],
  },
  {
    about: "two years, two first pages",
    sources: [
      source("a.nbib", { published: "2024-03", journal: { pages: "12-19" } }),
      source("b.json", { published: "2023", journal: { pages: "13-19" } }),
      source("c.ris", { published: "2024" }),
    ],
    expect: [
      ["inconsistent", "the year is 2024 in a.nbib and 2023 in b.json"],
      ["inconsistent", "the first page is 12-19 in a.nbib and 13-19 in b.json"],
    ],
  },
  {
    about: "three titles",
    sources: [
      source("a.nbib", {}),
      source("b.json", { title: { text: "Invented walks for invented adults" } }),
      source("c.ris", { title: { text: "Invented swims" } }),
    ],
    expect: [
      [
        "inconsistent",
        "the title is Invented naps for invented adults in a.nbib, Invented walks for invented adults in b.json and Invented swims in c.ris",
      ],
    ],
  },
  {
    about: "a title in another language is a translation",
    sources: [
      source("a.nbib", { title: { language: "en" } }),
      source("b.json", { title: { text: "Erfundene Nickerchen", language: "de" } }),
      source("c.ris", { title: { text: "Invented naps for invented adults" } }),
    ],
    expect: [["consistent", "3 sources agree on the paper they describe"]],
  },
  {
    about: "two identifiers of one kind",
    sources: [source("a.nbib", { identifiers: { pmid: "1" } }), source("b.json", { identifiers: { pmid: "2" } })],
    expect: [["inconsistent", "the PMID is 1 in a.nbib and 2 in b.json"]],
  },
  { about: "one source has nothing to agree with", sources: [source("a.nbib", {})], expect: [] },
  { about: "nothing was merged", sources: [], expect: [] },
];
export default rows;
