/** Stage 3: the contract, enforced on every record. What fails here is a fault of ours, never of the input. */
import { type AbstractRecord, recordPredicateWith, recordSchemaWith } from "@tabstract/record";
import type { Problem } from "@tabstract/sources";
import { numericTokens } from "@tabstract/text";

/** The code of rejects that are our own fault. */
export const SCHEMA_CODE = "schema";

const keepsContract = recordPredicateWith(numericTokens);
const schema = recordSchemaWith(numericTokens);

/** Null where the record keeps the contract. */
export function validateRecord(record: AbstractRecord): Problem | null {
  if (keepsContract(record)) return null;
  const outcome = schema.safeParse(record);
  if (outcome.success) return null;
  const issues = outcome.error.issues;
  const first = issues[0];
  const place = first === undefined || first.path.length === 0 ? "the record" : first.path.join(".");
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return {
    code: SCHEMA_CODE,
    message: `${place}: ${first?.message ?? "does not keep the contract"}${more}; this is a fault of tabstract: please report it with these bytes`,
  };
}
