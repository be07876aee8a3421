/** `tabstract schema`: the contract as JSON Schema. */
import { jsonSchema } from "@tabstract/record";
import { CannotWork, EXIT, type Io } from "../io.ts";

const NAMES = ["record", "reject", "run"] as const;

export async function schemaCommand(words: readonly string[], io: Io): Promise<number> {
  const wanted = words[0] ?? "record";
  const name = NAMES.find((one) => one === wanted);
  if (name === undefined) throw new CannotWork(`there is no schema "${wanted}"; there are ${NAMES.join(", ")}`);
  await io.stdout.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  return EXIT.clean;
}
