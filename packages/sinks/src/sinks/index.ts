/** All sinks, sorted by name. */
import type { Sink } from "../sink.ts";
import { jsonl } from "./jsonl.ts";

export const sinks: readonly Sink[] = [jsonl];
