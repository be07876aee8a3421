/** Invented audits: records with results before and after, and the report that counts them. */
import type { AuditReport, Change, RecordChange, RecordView } from "@tabstract/audit";
import { CHANGE_TYPES, RESULT_KINDS } from "@tabstract/audit";

type ViewResult = RecordView["results"][number];

export interface InventedRecord {
  readonly id: string;
  readonly title: string;
  readonly background: string;
}

/** The view of an invented trial; `p` is what the run read as its p-value, null where it missed it. */
export function inventedView(number: number, { p, record }: { p: number | null; record: InventedRecord }): RecordView {
  const size = 40 + (number % 60);
  const methods = `We randomised ${size} adults to zelotinib 5 mg or placebo for 12 weeks.`;
  const findings = `Pain fell by ${10 + (number % 30)}% with zelotinib (odds ratio 1.${10 + (number % 80)}, 95% CI 1.05 to 2.31; P = 0.0${1 + (number % 4)}).`;
  const sections = placed([
    { label: "Background", category: "BACKGROUND", text: record.background },
    { label: "Methods", category: "METHODS", text: methods },
    { label: "Findings", category: "RESULTS", text: findings },
  ]);
  const text = sections.map((section) => section.text).join("\n");
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const result = (kind: ViewResult["kind"], words: string, fields: Partial<ViewResult> = {}): ViewResult => ({
    index: 0,
    kind,
    span: at(words),
    text: words,
    statement: words,
    value: null,
    unit: null,
    arms: [],
    outcome: null,
    timepoint: null,
    ...fields,
  });
  const results = [
    result("sample-size", String(size), { value: size, statement: `${size} randomised` }),
    result("group-value", `${10 + (number % 30)}%`, {
      value: 10 + (number % 30),
      unit: "%",
      arms: ["zelotinib"],
      outcome: "pain",
      timepoint: "12 weeks",
    }),
    result("estimate", `odds ratio 1.${10 + (number % 80)}`, { value: Number(`1.${10 + (number % 80)}`), outcome: "pain" }),
    result("interval", "95% CI 1.05 to 2.31"),
    ...(p === null ? [] : [result("p-value", `P = 0.0${1 + (number % 4)}`, { value: p, statement: `P = ${p}` })]),
  ];
  return {
    id: record.id,
    key: number.toString(16).padStart(16, "0"),
    title: record.title,
    sections,
    arms: [
      { id: "A", name: "zelotinib" },
      { id: "B", name: "placebo" },
    ],
    results: results.map((one, index) => ({ ...one, index })),
    context: [
      { kind: "dose", span: at("5 mg"), text: "5 mg" },
      { kind: "duration", span: at("12 weeks"), text: "12 weeks" },
    ],
    checks:
      number % 5 === 0 ? [{ rule: "arm-sizes-sum", outcome: "inconsistent", message: `20 + 21 = 41, printed ${size}`, results: [0] }] : [],
  };
}

/** A pair whose p-value changed, was missed or was found, by the number's rest of three. */
export function inventedChange(number: number, fields: Partial<InventedRecord> = {}): RecordChange {
  const record = {
    id: `doi:10.5555/invented.${number}`,
    title: `Invented trial ${number} of zelotinib for shoulder pain`,
    background: "Shoulder pain is common, and what helps is not known.",
    ...fields,
  };
  const [p, q] = [[0.04, 0.01] as const, [0.04, null] as const, [null, 0.04] as const][number % 3] ?? [0.04, 0.01];
  const beforeView = inventedView(number, { p, record });
  const afterView = inventedView(number, { p: q, record });
  return {
    id: record.id,
    title: record.title,
    beforeKey: beforeView.key,
    afterKey: afterView.key,
    matchedBy: "id",
    changes: [pChange(beforeView, afterView)],
    beforeView,
    afterView,
  };
}

function pChange(before: RecordView, after: RecordView): Change {
  const [was, is] = [before, after].map(({ results }) => results.find(({ kind }) => kind === "p-value"));
  const type = was === undefined ? "result-added" : is === undefined ? "result-removed" : "value-changed";
  return {
    type,
    field: type === "value-changed" ? "p-value.value" : "p-value",
    kind: "p-value",
    about: was?.text ?? is?.text ?? null,
    before: was?.statement ?? null,
    after: is?.statement ?? null,
    beforeResult: was?.index ?? null,
    afterResult: is?.index ?? null,
    beforeSpan: was?.span ?? null,
    afterSpan: is?.span ?? null,
  };
}

/** The report of `records` pairs, with these changes among them. */
export function inventedReport(changes: Iterable<RecordChange>, records: number): AuditReport {
  const groups = new Map<string, { type: Change["type"]; field: string; changes: number; records: number; samples: [] }>();
  let changed = 0;
  for (const { changes: own } of changes) {
    changed++;
    for (const { type, field } of own) {
      const group = groups.get(`${type} ${field}`) ?? { type, field, changes: 0, records: 0, samples: [] };
      groups.set(`${type} ${field}`, { ...group, changes: group.changes + 1, records: group.records + 1 });
    }
  }
  const all = [...groups.values()];
  const resultsByKind = Object.fromEntries(RESULT_KINDS.map((kind) => [kind, records])) as AuditReport["before"]["resultsByKind"];
  return {
    auditVersion: 1,
    mode: "runs",
    before: { name: "runs/before", records, results: records * 5, resultsByKind },
    after: { name: "runs/after", records, results: records * 5, resultsByKind },
    records: { paired: records, identical: records - changed, unchanged: 0, changed, added: 0, removed: 0 },
    changes: changed,
    byType: CHANGE_TYPES.map((type) => {
      const own = all.filter((group) => group.type === type);
      return {
        type,
        changes: own.reduce((sum, group) => sum + group.changes, 0),
        records: own.reduce((sum, group) => sum + group.records, 0),
      };
    }),
    groups: all,
    movers: { records: [], values: [] },
    gold: null,
    ignored: [],
    only: [],
  };
}

function placed(sections: readonly Omit<RecordView["sections"][number], "start">[]): RecordView["sections"] {
  let start = 0;
  return sections.map((section) => {
    const placedSection = { ...section, start };
    start += section.text.length + 1;
    return placedSection;
  });
}
