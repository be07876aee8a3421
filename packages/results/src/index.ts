/** The numeric results engine: clean sections in, every printed number with its meaning out. */

export { numericTokens } from "@tabstract/text";
export { type ExtractInput, type Extraction, extract, extractAll } from "./extract.ts";
export { lex, NUMBER, SIGN, type Tokens, WORD } from "./lexer.ts";
export type { Claim, Recognizer } from "./recognizer.ts";
export { recognizers } from "./recognizers/index.ts";
export type { Scene } from "./scene.ts";
