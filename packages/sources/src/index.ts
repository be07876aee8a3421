/** Readers of source formats: detection by content, framing of streams, and reading of one record at a time. */
export { DEFAULT_MAX_RECORD_BYTES, detect, HEAD_BYTES, headOf } from "./detect.ts";
export { looksLike } from "./looks-like.ts";
export { type IdentifierKind, type Identity, identityOf } from "./merge/identity.ts";
export { type MergedDocument, type MergeMember, mergeDocuments } from "./merge/merge-documents.ts";
export { papersAmong } from "./merge/papers.ts";
export { withoutSuperseded } from "./merge/superseded.ts";
export type { Detection, Frame, Framer, FramerOptions, Head, Problem, Reader, ReadOutcome } from "./reader.ts";
export { readers } from "./readers/index.ts";
