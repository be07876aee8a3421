/** An audit as one JSON object, as `tabstract schema audit` describes it, written record by record: the counts come last. */
import type { AuditReport, RecordChange } from "@tabstract/audit";
import { jsonLine } from "@tabstract/pipeline";

export async function* auditJson(changes: AsyncIterable<RecordChange>, report: () => AuditReport): AsyncGenerator<string> {
  yield '{"records":[\n';
  let first = true;
  for await (const change of changes) {
    yield `${first ? "" : ","}${jsonLine(change)}`;
    first = false;
  }
  yield `],"report":${jsonLine(report()).trimEnd()}}\n`;
}
