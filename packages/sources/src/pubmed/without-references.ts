/** Lists of references, which are half of a record's bytes and none of what is read: left out before they are decoded. */
import { findRare, needle } from "../framers/find-bytes.ts";
import { isLayout } from "../framers/layout.ts";

/** Without its "<": few letters of a record are an "R". */
const NAME = needle("ReferenceList>");
const LESS_THAN = 0x3c;

const TAIL: readonly string[] = ["</PubmedArticle>", "</PubmedData>", "</ReferenceList>"];
/**
 * The bytes of an article before and after its lists of references, where these are the last thing in its PubmedData; null where they are not.
 * It holds only where no comment, CDATA section or processing instruction begins before them.
 */
export function withoutReferences(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] | null {
  let end = bytes.length;
  let listEnd = end;
  for (const tag of TAIL) {
    while (end > 0 && isLayout(bytes[end - 1])) end--;
    listEnd = end;
    end -= tag.length;
    for (let i = 0; i < tag.length; i++) if (bytes[end + i] !== tag.charCodeAt(i)) return null;
  }
  let name = findRare(bytes, NAME, 0);
  while (name >= 0 && name < end && bytes[name - 1] !== LESS_THAN) name = findRare(bytes, NAME, name + 1);
  return name < 0 || name >= end ? null : [bytes.subarray(0, name - 1), bytes.subarray(listEnd)];
}
