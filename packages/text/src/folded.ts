/** The text's letters and digits only, without case, accents, and super- or subscript forms: what two printings of one text share. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, "");
}
