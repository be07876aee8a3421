/**
 * The report as one page that opens from a disk: no network, no file beside it. It is written piece by piece, and holds no more than one chunk
 * of records in memory; the page shows the totals and the first records while the rest still comes in.
 *
 * The page is drawn by one script (client/, bundled into client-script.ts), from blocks of JSON. Nothing of a record is ever HTML here: the
 * blocks cannot be closed from inside (escape.ts), the script writes text only, and the page's Content-Security-Policy allows this one script
 * and this one style by their hashes, and nothing else: no network, no inline handler, no assignment of HTML.
 */
import type { AuditReport, RecordChange } from "../model.ts";
import { chunkScript, chunkScriptHash, clientScript, clientScriptHash, clientStyle, clientStyleHash } from "./client-script.ts";
import { escapeHtml, jsonForScript } from "./escape.ts";
import { PAGE_IDS, type PageHead, type RunHead } from "./page.ts";
import { pageRow, pageViews } from "./views.ts";

/** Records of one block of data: what a browser parses at once when one of them is opened. */
const CHUNK_RECORDS = 64;

/** `changes` come with their views; those without are listed, and have no text to show. */
export async function* renderHtml(
  report: AuditReport,
  changes: AsyncIterable<RecordChange> | Iterable<RecordChange>,
): AsyncGenerator<string, void, undefined> {
  const title = `${report.mode === "gold" ? "Score" : "Audit"}: ${report.before.name} → ${report.after.name}`;
  yield pageStart({ mode: "audit", report }, { title, connects: false });
  let chunk: RecordChange[] = [];
  for await (const change of changes) {
    chunk.push(change);
    if (chunk.length < CHUNK_RECORDS) continue;
    yield chunkText(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield chunkText(chunk);
  yield pageEnd;
}

/** The whole page of a run: its records are asked for one by one. */
export function renderRunPage(head: RunHead): string {
  const name = head.mode === "view" ? "View" : "Review";
  return pageStart(head, { title: `${name}: ${head.run}`, connects: true }) + pageEnd;
}

/** What a page may do. `connects`: it may ask the server that it came from. */
export function contentSecurityPolicy({ connects }: { readonly connects: boolean }): string {
  return [
    "default-src 'none'",
    `script-src '${clientScriptHash}' '${chunkScriptHash}'`,
    `style-src '${clientStyleHash}'`,
    ...(connects ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function pageStart(head: PageHead, { title, connects }: { title: string; connects: boolean }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy({ connects }))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${clientStyle}</style>
</head>
<body>
<noscript><p>This page is drawn by a script that it carries in itself; it loads nothing from anywhere. Allow scripts to read it.</p></noscript>
<div id="${PAGE_IDS.app}"></div>
<script type="application/json" id="${PAGE_IDS.head}">${jsonForScript(head)}</script>
<script>${clientScript}</script>
`;
}

const pageEnd = "</body>\n</html>\n";

function chunkText(changes: readonly RecordChange[]): string {
  const rows = jsonForScript(changes.map(pageRow));
  const views = jsonForScript(changes.map(pageViews));
  return `<script type="application/json">${rows}</script>
<script type="application/json">${views}</script>
<script>${chunkScript}</script>
`;
}
