/** Lists of references, which are half of a record's bytes and none of what is read: left out before they are decoded. */
import { findBytes, needle } from "../framers/find-bytes.ts";
import { isLayout } from "../framers/layout.ts";

const OPENING = needle("<ReferenceList>");
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
  const start = findBytes(bytes, OPENING, { from: 0, to: end });
  return start < 0 ? null : [bytes.subarray(0, start), bytes.subarray(listEnd)];
}
