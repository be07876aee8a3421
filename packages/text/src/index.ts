/** Characters, clean text and printed numbers: what every package means by them. */

export { namedCharacter } from "#character-names";
export { CJK, classOf, LETTER, SPACE } from "./character-classes.ts";
export {
  digitValue,
  isCjk,
  isDash,
  isLetter,
  isMiddleDot,
  isSpace,
} from "./characters.ts";
export { folded } from "./folded.ts";
export { cleanText, joinWrappedLines } from "./normalise.ts";
export { type NumberForm, type NumericToken, numericTokens, scanNumbers } from "./numeric-tokens.ts";
export { EUDRACT, normaliseRegistration, REGISTRY_FORMS, type RegistryForm } from "./registries.ts";
export { endsSentence } from "./sentences.ts";
export { toSubscript, toSuperscript } from "./superscript.ts";
export {
  byteScale,
  type PackedWeights,
  packWeights,
  readWeights,
  readWhole,
  type TrainedModel,
  whenAsked,
} from "./weights.ts";
