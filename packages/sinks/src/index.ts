/** Records to each form of output. */
export { jsonLine } from "./json-line.ts";
export { RECORD_PARTS, type RecordPart, type Sink } from "./sink.ts";
export { sinks } from "./sinks/index.ts";
export { jsonl } from "./sinks/jsonl.ts";
