/** `tabstract schema`: the contract as JSON Schema. */
import { AUDIT_SCHEMAS, auditJsonSchema } from "@tabstract/audit";
import { jsonSchema } from "@tabstract/record";
import { CannotWork, EXIT, type Io } from "../io.ts";

const NAMES = ["record", "reject", "run"] as const;

export async function schemaCommand(words: readonly string[], io: Io): Promise<number> {
  const schema = schemaNamed(words[0] ?? "record");
  await io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.clean;
}

function schemaNamed(wanted: string): Record<string, unknown> {
  const name = NAMES.find((one) => one === wanted);
  if (name !== undefined) return jsonSchema(name);
  const ofAudits = AUDIT_SCHEMAS.find((one) => one === wanted);
  if (ofAudits !== undefined) return auditJsonSchema(ofAudits);
  throw new CannotWork(`there is no schema "${wanted}"; there are ${[...NAMES, ...AUDIT_SCHEMAS].join(", ")}`);
}
