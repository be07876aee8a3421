export { numericTokens } from "./numeric-tokens.ts";
