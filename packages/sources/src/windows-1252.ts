/** Windows-1252, the encoding of old Western exports: Latin-1, with punctuation where that has controls. */

/** Code points of Windows-1252 that ended up in the C1 range because their bytes were taken for Latin-1 (as the HTML standard maps them). */
export const WINDOWS_1252: ReadonlyMap<string, string> = new Map(
  [
    ..."\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178",
  ].flatMap((character, index) => (character === "\0" ? [] : [[String.fromCharCode(0x80 + index), character] as const])),
);

const latin1 = new TextDecoder("latin1");

/** Decoders of that name differ in the controls: some runtimes read them as Latin-1 does. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return latin1.decode(bytes).replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.get(character) ?? character);
}
