/** What the rows of all of Semantic Scholar's bulk files have in common when they become documents. */
import type { Metadata, RawDocument, Warning } from "@tabstract/record";
import { body, type JsonObject, only, type Place, warn } from "../fields.ts";
import { rawAbstract } from "../raw-abstract.ts";
import { readTitle } from "../s2-fields.ts";

/** One line of a file, parsed. */
export interface Row {
  readonly object: JsonObject;
  readonly warnings: Warning[];
  readonly isPlain: boolean;
  readonly mostEastAsian: number;
}

interface Content {
  readonly title: unknown;
  readonly abstract: unknown;
  readonly metadata: Pick<Metadata, "identifiers"> & Partial<Pick<Metadata, Printed>>;
}

/** What some of the files say of a paper beside its title. */
type Printed = "authors" | "journal" | "published" | "publicationTypes" | "openAccess" | "citationCount";

/** The release cuts abstracts at this many characters, in the middle of a word. */
const CUT_AT = 10_000;

/** Where a field of this row stands. */
export function placeIn({ warnings, isPlain }: Row, path: string): Place {
  return { path, warnings, isPlain };
}

export function documentOf(row: Row, { title, abstract: boxed, metadata }: Content): RawDocument {
  const place = placeIn(row, "abstract");
  const abstract = only(boxed);
  const printed = body(abstract, place);
  if (typeof abstract === "string" && abstract.length >= CUT_AT && [...abstract].length === CUT_AT) {
    const message = `The abstract is exactly ${CUT_AT} characters long, where the dataset cuts abstracts off: its end is missing.`;
    warn(place, { code: "abstract-truncated", message });
  }
  return {
    format: "s2-datasets",
    revision: null,
    // Written out: this is done for every line of files of hundreds of millions.
    metadata: {
      identifiers: metadata.identifiers,
      title: readTitle(title, placeIn(row, "title.text")),
      authors: metadata.authors ?? [],
      authorsComplete: true,
      languages: [],
      journal: metadata.journal ?? {
        name: null,
        abbreviation: null,
        issn: null,
        volume: null,
        issue: null,
        pages: null,
        impactFactor: null,
        quartile: null,
      },
      published: metadata.published ?? null,
      publicationTypes: metadata.publicationTypes ?? [],
      meshTerms: [],
      keywords: [],
      openAccess: metadata.openAccess ?? { isOpenAccess: null, url: null, license: null },
      citationCount: metadata.citationCount ?? null,
      relations: [],
      funding: [],
      conflictOfInterest: null,
    },
    registrations: [],
    abstract: rawAbstract(printed, row.mostEastAsian),
    otherAbstracts: [],
    copyright: null,
    variants: [],
    warnings: row.warnings,
  };
}
