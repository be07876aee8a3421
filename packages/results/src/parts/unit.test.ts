/** Units whose exponent was flattened, and what only looks like one. */
import { expect, it } from "vitest";
import { lex } from "../lexer.ts";
import { unitAt } from "./unit.ts";

function unitOf(text: string): string | null {
  return unitAt(lex(text), 1)?.text ?? null;
}

it.each([
  ["12.1 mm2 in all", "mm2"],
  ["23.1 kg/m2, on average", "kg/m2"],
  ["23.1 kg/m^2, on average", "kg/m^2"],
  ["45 g/m2.7 in all", "g/m2.7"],
  ["45 g/m^2.7.", "g/m^2.7"],
  ["3.5 mL/kg0.75/day", "mL/kg0.75/day"],
  ["12 m2.7", "m"],
  ["45 g/m5.7", "g/m"],
  ["3.2 cm3 or less", "cm3"],
  ["60 mg/m2/day", "mg/m2/day"],
  ["42.1 ml/min/1.73 m2 in all", "ml/min/1.73 m2"],
  ["42.1 mL/min/1.73m2", "mL/min/1.73m2"],
  ["42.1 mL/min per 1.73 m2 in all", "mL/min per 1.73 m2"],
  ["12 mm 2 days later", "mm"],
  ["12 mm25", "mm"],
  ["12 m2b", "m"],
  ["12 kg2", "kg"],
  ["12 mg per 3 doses", "mg"],
])("%s", (text, unit) => {
  expect(unitOf(text)).toBe(unit);
});
