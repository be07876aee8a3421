/**
 * The script of every page: an audit that was written to a file, or a run that a server shows. It is bundled into
 * ../client-script.ts by client-script.test.ts (UPDATE=1 writes it), which keeps these files typed and linted modules like all others, lets
 * the page carry the same bytes whatever runs the program, and leaves nothing to build when a report is written.
 */
import { PAGE_IDS, type PageHead } from "../page.ts";
import { auditPage } from "./audit-page.ts";
import { runPage } from "./run-page.ts";

const head = JSON.parse(document.getElementById(PAGE_IDS.head)?.textContent ?? "null") as PageHead;
document.getElementById(PAGE_IDS.app)?.append(head.mode === "audit" ? auditPage(head.report) : runPage(head));
