/** What may be shown of text that comes from data. A title may hold terminal commands and characters that turn text around; a terminal obeys both. */

/** Whole escape sequences: CSI and OSC (also in their one-byte forms), and those of two characters. */
const ESCAPE_SEQUENCES: RegExp = new RegExp(
  [
    "(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]", // CSI
    "(?:\\u001b[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u001b\\u009c]{0,4096}(?:\\u0007|\\u001b\\\\|\\u009c)", // OSC, DCS, SOS, PM, APC
    "\\u001b[ -/]*[0-~]", // two characters and their kin
  ].join("|"),
  "g",
);
const LAYOUT = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Marks, embeddings, overrides and isolates of the bidirectional algorithm. */
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text for one place on a terminal: no escape sequences, no control or bidirectional characters; line ends become spaces. */
export function printable(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCES, "")
    .replace(LAYOUT, " ")
    .replace(CONTROLS, "")
    .replace(BIDIRECTIONAL, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/** {@link printable} for text of several lines: its line feeds stay. */
export function printableLines(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(printable)
    .join("\n");
}
