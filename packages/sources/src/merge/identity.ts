/** By what two raw documents are known to be of the same paper. */
import type { Metadata } from "@tabstract/record";
import { folded } from "@tabstract/text";

/** Kinds of identifiers, each the name of a paper in one catalogue. */
export type IdentifierKind = keyof Metadata["identifiers"];

export interface Identity {
  /** Identifiers that the document has. Documents that share one are of the same paper. */
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  /**
   * Title, family name of the first author and year, folded; null where one of them is missing or the title is too short to name a paper
   * ("Editorial"). Documents that share it are of the same paper unless their identifiers say otherwise.
   */
  readonly title: string | null;
}

const KINDS: readonly IdentifierKind[] = ["doi", "pmid", "pmcid", "s2PaperId", "s2CorpusId", "arxiv"];
/** Letters and digits that a title must have. */
const MIN_TITLE = 24;

export function identityOf(metadata: Metadata): Identity {
  const { identifiers } = metadata;
  return {
    identifiers: KINDS.flatMap((kind) => {
      const value = identifiers[kind];
      return value === null ? [] : [{ kind, value: kind === "arxiv" ? unversioned(String(value)) : String(value) }];
    }),
    title: titleKey(metadata),
  };
}

function titleKey(metadata: Metadata): string | null {
  const title = folded(metadata.title.text ?? "");
  const first = metadata.authors[0];
  const family = folded(first?.family ?? first?.name ?? "");
  const year = metadata.published?.slice(0, 4) ?? "";
  if (title.length < MIN_TITLE || family === "" || year === "") return null;
  return `${title}/${family}/${year}`;
}

/** "2101.00001v2" is a version of "2101.00001". */
function unversioned(arxiv: string): string {
  return arxiv.replace(/v\d+$/i, "").toLowerCase();
}
