/** CITATION.md: where the abstracts come from, whose they are, and what to cite. */
import type { Run } from "@tabstract/record";
import { sourcesOf } from "./sources.ts";

/** @param licences how many records name each licence of their open copy; the others name none. */
export function citationNote(run: Run, licences: ReadonlyMap<string, number>): string {
  const { tool, files, totals } = run;
  const named = [...licences].sort(([a], [b]) => (a < b ? -1 : 1));
  const silent = totals.records - named.reduce((sum, [, count]) => sum + count, 0);
  const rows = [...named.map(([licence, count]) => [cell(licence), String(count)]), ["none named", String(silent)]];
  return `# Citation and terms of use

These ${totals.records} records were made from ${files.length} source file${files.length === 1 ? "" : "s"} by ${tool.name} ${tool.version}. Abstracts are the words of their authors: this folder gives nobody rights in them
that the sources do not give.

## Sources

${sourcesOf(files.map(({ format }) => format))
  .map(({ title, homepage, terms, termsUrl, citation }) => `- **${title}** (<${homepage}>). ${terms} See <${termsUrl}>. Cite: ${citation}`)
  .join("\n")}

The files themselves, with their sizes and SHA-256, are in \`run.json\`; each record names its file and bytes.

## Licences that the records name

| licence of the open copy | records |
| --- | --- |
${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}
`;
}

/** A licence is text of a source: nothing in it becomes markup. */
function cell(text: string): string {
  const line = text.replace(/\s+/gu, " ").slice(0, 200);
  return line.replace(/[\\`*_{}[\]()#+!|<>~&-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
