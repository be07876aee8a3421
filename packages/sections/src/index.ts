export { categoryOf } from "./categories.ts";
export { abstractLanguage } from "./language.ts";
export { splitAbstract } from "./split-fully.ts";
export { splitLightly } from "./split-lightly.ts";
export type { Part, SplitAbstract, SplitResult, Splitter } from "./splitter.ts";
