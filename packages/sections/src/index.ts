export { categoryOf } from "./categories.ts";
export { abstractLanguage } from "./language.ts";
export { splitAbstract } from "./split-abstract.ts";
export type { Part, SplitAbstract, SplitResult, Splitter } from "./splitter.ts";
