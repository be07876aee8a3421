/** What tests share: marks inside samples, lookalikes, family registries, tables, invariants, arbitraries. */
export { abstractLike, anyText, cuts, printedNumber } from "./arbitraries.ts";
export { assertRegistry, type Family, familyFiles, loadTables, type Table } from "./family.ts";
export { fixtureRecord, type RecordDraft, type ResultDraft } from "./fixture.ts";
export { expectContract, expectDeterministic, expectDisjoint, expectTextOrder, expectTrueTexts, expectValidSpans } from "./invariants.ts";
export { type Lookalike, lookalikes } from "./lookalikes.ts";
export { CLOSE_MARK, type Marked, OPEN_MARK, parseMarks, withPrefix, writeMarks } from "./marks.ts";
export { processorTime } from "./processor-time.ts";
export { assertTable, type TableShape } from "./table.ts";
