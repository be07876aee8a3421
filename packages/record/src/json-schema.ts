/** The contract as JSON Schema, for validators in other languages. */
import { z } from "zod";
import { recordShapeSchema } from "./record.ts";
import { rejectSchema } from "./reject.ts";
import { runSchema } from "./run.ts";

/** JSON Schemas (draft 2020-12) by name. They hold the shapes; the rules between fields are in `contractIssues`. */
export function jsonSchema(name: "record" | "reject" | "run"): Record<string, unknown> {
  const schema = { record: recordShapeSchema, reject: rejectSchema, run: runSchema }[name];
  const title = { record: "AbstractRecord", reject: "Reject", run: "Run" }[name];
  return { ...z.toJSONSchema(schema, { target: "draft-2020-12", io: "input", unrepresentable: "any" }), title: `tabstract ${title}` };
}
