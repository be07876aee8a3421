/**
 * Documents on disk until all are there, then paper by paper.
 *
 * The documents themselves go to a spill file, one after the other. What names them goes to an embedded database (DuckDB), which finds the
 * documents that belong together in bounded memory. Both live in a folder of their own under the system's temporary folder, and go with it.
 */
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identityOf } from "@tabstract/sources";
import type { MergeMode } from "../options.ts";
import type { ParsedDocument } from "../stages/parse.ts";
import { MOST_DOCUMENTS, openNames } from "./names.ts";

export interface PaperStore {
  /** In the order of the input. */
  add(parsed: ParsedDocument): Promise<void>;
  /** Finds the papers, once all documents are there. Answers, in sentences, what was not taken for a paper. */
  join(): Promise<readonly string[]>;
  /** Once they are found: the documents of each paper, in the order of the input; papers in the order of their first documents. */
  papers(): AsyncGenerator<readonly ParsedDocument[]>;
  close(): Promise<void>;
}

/** Bytes that wait to be written together. */
const WRITE_BYTES = 1024 * 1024;

export async function openPaperStore(mode: MergeMode): Promise<PaperStore> {
  const folder = await mkdtemp(join(tmpdir(), "tabstract-papers-"));
  const names = await openNames(folder);
  const spill = await open(join(folder, "documents.jsonl"), "w+");
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let end = 0;

  async function flush(): Promise<void> {
    for (const buffer of waiting) await spill.appendFile(buffer);
    waiting = [];
    waitingBytes = 0;
  }

  return {
    async add(parsed): Promise<void> {
      const bytes = Buffer.from(JSON.stringify(parsed));
      names.add({ at: end, size: bytes.length, ...namesOf(parsed, mode) });
      end += bytes.length;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= WRITE_BYTES) await flush();
    },
    async join(): Promise<readonly string[]> {
      await flush();
      const { identifiers, examples, papers } = await names.join();
      const notices: string[] = [];
      if (identifiers > 0) {
        const named = await Promise.all(examples.map(async (one) => nameOf(await readDocument(spill, one), one.kind)));
        const more = identifiers > named.length ? `, and ${identifiers - named.length} more` : "";
        notices.push(`${named.join(", ")}${more}: identifiers that stand in raw records of many papers, and join none of them`);
      }
      if (papers > 0)
        notices.push(
          `groups of more than ${MOST_DOCUMENTS} raw records that share identifiers are no papers, and were left apart: ${papers}`,
        );
      return notices;
    },
    async *papers(): AsyncGenerator<readonly ParsedDocument[]> {
      let members: ParsedDocument[] = [];
      let paper = -1;
      for await (const place of names.papers()) {
        if (place.paper !== paper && members.length > 0) {
          yield members;
          members = [];
        }
        paper = place.paper;
        members.push(await readDocument(spill, place));
      }
      if (members.length > 0) yield members;
    },
    async close(): Promise<void> {
      names.close();
      await spill.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readDocument(spill: FileHandle, { at, size }: { readonly at: number; readonly size: number }): Promise<ParsedDocument> {
  const buffer = Buffer.allocUnsafe(size);
  const { bytesRead } = await spill.read(buffer, 0, size, at);
  if (bytesRead !== size) throw new Error(`the spill file of documents ends at byte ${at + bytesRead}: its disk may be full`);
  return JSON.parse(buffer.toString("utf8")) as ParsedDocument;
}

function nameOf({ document }: ParsedDocument, kind: string): string {
  const identifier = identityOf(document.metadata).identifiers.find((one) => one.kind === kind);
  return `${kind} ${identifier?.value ?? ""}`;
}

function namesOf({ document }: ParsedDocument, mode: MergeMode): ReturnType<typeof identityOf> {
  const identity = identityOf(document.metadata);
  if (mode === "paper") return identity;
  const isRow = document.format === "s2-datasets";
  return { identifiers: identity.identifiers.filter(({ kind }) => isRow && kind === "s2CorpusId"), title: null };
}
