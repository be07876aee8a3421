/** An audit as Markdown, for the description of a pull request. Nothing of a record is markup in it. */
import type { AuditReport, ChangeGroup } from "@tabstract/audit";
import { printable } from "../printable.ts";
import { amount, scoreRows, share } from "./audit-words.ts";

/** Longest text of one side of a change: a comment of a pull request holds some 60,000 characters. */
const SIDE_LENGTH = 200;
/** Groups with samples; the table counts all of them. */
const SAMPLED_GROUPS = 40;

export function auditMarkdown(report: AuditReport): string {
  const { before, after, records, groups } = report;
  const parts = [
    `## ${report.mode === "gold" ? "Score" : "Audit"}: ${code(before.name)} → ${code(after.name)}`,
    table(
      ["", "before", "after"],
      [
        ["records", amount(before.records), amount(after.records)],
        ["in both, with changes", "", amount(records.changed)],
        ["in both, without", "", amount(records.identical + records.unchanged)],
        ["in one alone", amount(records.removed), amount(records.added)],
        ["results", amount(before.results), amount(after.results)],
      ],
    ),
  ];
  if (report.ignored.length > 0) parts.push(`Left out: ${report.ignored.map(code).join(", ")}.`);
  if (report.only.length > 0) parts.push(`Nothing but: ${report.only.map(code).join(", ")}.`);
  if (report.gold !== null) {
    const { head, rows } = scoreRows(report);
    parts.push(table(head, rows));
  }
  if (groups.length === 0) parts.push("No changes.");
  else {
    const rows = groups.map(({ type, field, changes, records: of }) => [
      code(type),
      code(field),
      amount(changes),
      amount(of),
      share(of, before.records),
    ]);
    parts.push(table(["change", "field", "changes", "records", "of all"], rows), ...groups.slice(0, SAMPLED_GROUPS).map(samples));
  }
  return `${parts.join("\n\n")}\n`;
}

function samples({ type, field, changes, samples: some }: ChangeGroup): string {
  const items = some.map(({ id, change }) => {
    const sides = [change.before, change.after].map((words) => (words === null ? "nothing" : code(words)));
    const about = change.about === null || change.about === change.before || change.about === change.after ? "" : `, ${code(change.about)}`;
    return `- ${code(id)}${about}: ${sides.join(" → ")}`;
  });
  return [`<details><summary>${code(`${type} ${field}`)}: ${amount(changes)}</summary>`, "", ...items, "", "</details>"].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 || head[column] === "field" ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

/** As HTML's code element, with entities for all that Markdown or HTML could take for markup or a link: a code span would end at a backtick. */
function code(words: string): string {
  const plain = printable(words);
  const short = plain.length <= SIDE_LENGTH ? plain : `${plain.slice(0, SIDE_LENGTH - 1)}…`;
  return `<code>${short.replace(/[^\p{L}\p{M}\p{N} ,.%-]|(?<=www)\./giu, (one) => `&#${one.codePointAt(0)};`)}</code>`;
}
