/** What audits read and write, as JSON Schema (draft 2020-12), for validators in other languages. */
import { z } from "zod";
import { correctionSchema } from "./corrections.ts";
import { goldRecordSchema } from "./gold-format.ts";
import { auditSchema } from "./model.ts";

export const AUDIT_SCHEMAS = ["audit", "gold", "correction"] as const;

export function auditJsonSchema(name: (typeof AUDIT_SCHEMAS)[number]): Record<string, unknown> {
  const schema = { audit: auditSchema, gold: goldRecordSchema, correction: correctionSchema }[name];
  const title = { audit: "Audit", gold: "Reference", correction: "Correction" }[name];
  return { ...z.toJSONSchema(schema, { target: "draft-2020-12", io: "input", unrepresentable: "any" }), title: `tabstract ${title}` };
}
