/** Verdicts as SARIF 2.1.0, the form that code scanners and their viewers exchange: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { type CheckRule, version } from "@tabstract/pipeline";
import type { Check } from "@tabstract/record";
import { type CheckedRecord, printedWords, type Verdict, type VerdictPrinter } from "../verdicts.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const KINDS = { consistent: "pass", inconsistent: "fail", "not-applicable": "notApplicable" } as const satisfies Record<
  Check["outcome"],
  string
>;

export function verdictsAsSarif(rules: readonly CheckRule[]): VerdictPrinter {
  const indices = new Map(rules.map(({ name }, index) => [name, index]));
  let isFirst = true;
  const item = (checked: CheckedRecord, verdict: Verdict): string => {
    const before = isFirst ? "\n" : ",\n";
    isFirst = false;
    return before + JSON.stringify(result(checked, verdict, indices.get(verdict.check.rule) ?? -1));
  };
  return {
    open: () => {
      const driver = {
        name: "tabstract",
        version,
        rules: rules.map(({ name, summary, severity }) => ({
          id: name,
          shortDescription: { text: summary },
          defaultConfiguration: { level: severity },
        })),
      };
      const head = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}}`;
      return `${head},"columnKind":"utf16CodeUnits","results":[`;
    },
    record: (checked) => checked.verdicts.map((verdict) => item(checked, verdict)).join(""),
    close: () => "\n]}]}\n",
  };
}

function result({ record, line }: CheckedRecord, { check, severity }: Verdict, ruleIndex: number): object {
  const { id, key, provenance } = record;
  const [start, end] = provenance.bytes;
  const place = {
    physicalLocation: { artifactLocation: { uri: uriOf(provenance.file) }, region: { byteOffset: start, byteLength: end - start } },
  };
  return {
    ruleId: check.rule,
    ruleIndex,
    kind: KINDS[check.outcome],
    // Anything that is no failure has to have the level "none".
    level: severity ?? "none",
    message: { text: check.message },
    locations: [{ ...(provenance.file === "-" ? {} : place), logicalLocations: [{ name: key, fullyQualifiedName: id, kind: "record" }] }],
    properties: {
      line,
      printed: printedWords(record, check),
      ...(check.suggestions === undefined ? {} : { suggestions: check.suggestions }),
    },
  };
}

/** A relative reference of RFC 3986: colons are encoded too, so that no name looks like a scheme. */
function uriOf(file: string): string {
  const whole = file.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return whole.split("/").map(encodeURIComponent).join("/");
}
