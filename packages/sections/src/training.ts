/** What learns the weights of the sections needs of this package's insides. */
export { FEATURES, FIRST, LAST, MOST_FEATURES, moveFeature, STATES, sentenceFeatures, TOLD } from "./inference/features.ts";
export { inferSections } from "./inference/infer-sections.ts";
export { likelihoods, readSectionModel, type SectionModel } from "./inference/model.ts";
export { sentenceEnds } from "./inference/sentences.ts";
