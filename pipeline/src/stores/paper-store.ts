/**
 * Documents on disk until all are there, then paper by paper.
 *
 * The documents themselves go to a spill file, one after the other. What names them goes to an embedded database (DuckDB), which finds the
 * documents that belong together in bounded memory. Both live in a folder of their own under the system's temporary folder, and go with it.
 */
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Identity, identityOf, papersAmong } from "@tabstract/sources";
import type { MergeMode } from "../options.ts";
import type { ParsedDocument } from "../stages/parse.ts";
import { type FacedPlace, MOST_DOCUMENTS, openNames, type PaperPlace } from "./names.ts";
import { readOrder, writeOrder } from "./paper-order.ts";

/** PubMed's notice that it deleted a citation. */
export interface Deletion {
  readonly deletedPmid: string;
  readonly version: number;
}

export type Stored = ParsedDocument | Deletion;

export function isDeletion(stored: Stored): stored is Deletion {
  return "deletedPmid" in stored;
}

export interface PaperStore {
  /** In the order of the input. A deletion lies among the documents of the citation's paper. */
  add(stored: Stored): Promise<void>;
  /** Finds the papers, once all documents are there. Answers, in sentences, what was not taken for a paper. */
  join(): Promise<readonly string[]>;
  /** Once they are found: what is stored of each paper, in the order of the input; papers in the order of their first documents. */
  papers(): AsyncGenerator<readonly Stored[]>;
  close(): Promise<void>;
}

/** Bytes that wait to be written together. */
const WRITE_BYTES = 1024 * 1024;
const MOST_EXAMPLES = 3;

export async function openPaperStore(mode: MergeMode): Promise<PaperStore> {
  const folder = await mkdtemp(join(tmpdir(), "tabstract-papers-"));
  const names = await openNames(folder);
  const spill = await open(join(folder, "documents.jsonl"), "w+");
  const order = join(folder, "order.bin");
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let end = 0;

  async function flush(): Promise<void> {
    for (const buffer of waiting) await spill.appendFile(buffer);
    waiting = [];
    waitingBytes = 0;
  }

  return {
    async add(stored): Promise<void> {
      const bytes = Buffer.from(JSON.stringify(stored));
      names.add({ at: end, size: bytes.length, ...namesOf(stored, mode) });
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
        const named = await Promise.all(examples.map(async (one) => nameOf(await readStored(spill, one), one.kind)));
        const more = identifiers > named.length ? `, and ${identifiers - named.length} more` : "";
        notices.push(`${named.join(", ")}${more}: identifiers that stand in raw records of many papers, and join none of them`);
      }
      if (papers > 0)
        notices.push(
          `groups of more than ${MOST_DOCUMENTS} raw records that share identifiers are no papers, and were left apart: ${papers}`,
        );
      const parted = openParted((place) => readStored(spill, place));
      await writeOrder(order, mode === "paper" ? watched(names.papers(), parted.see) : names.papers());
      names.close();
      return [...notices, ...parted.notices()];
    },
    async *papers(): AsyncGenerator<readonly Stored[]> {
      let members: Stored[] = [];
      let paper = -1;
      for await (const place of readOrder(order)) {
        if (place.paper !== paper && members.length > 0) {
          yield members;
          members = [];
        }
        paper = place.paper;
        members.push(await readStored(spill, place));
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

/** The same places; and those of each paper that may be two, since its documents differ in title and in first author. */
async function* watched(
  places: AsyncIterable<FacedPlace>,
  see: (paper: readonly PaperPlace[]) => Promise<void>,
): AsyncGenerator<PaperPlace> {
  let paper: FacedPlace[] = [];
  const end = async (): Promise<void> => {
    if (isVaried(paper, "title") && isVaried(paper, "author")) await see(paper);
  };
  for await (const place of places) {
    if (place.paper !== paper[0]?.paper) {
      await end();
      paper = [];
    }
    paper.push(place);
    yield place;
  }
  await end();
}

function isVaried(paper: readonly FacedPlace[], what: "title" | "author"): boolean {
  const known = paper.map((place) => place[what]).filter((hash) => hash !== 0);
  return known.some((hash) => hash !== known[0]);
}

interface Parted {
  see(paper: readonly PaperPlace[]): Promise<void>;
  notices(): readonly string[];
}

/** Identifiers that do not join all documents that bear them: they are parted paper by paper later, as here. */
function openParted(read: (place: PaperPlace) => Promise<Stored>): Parted {
  const examples: string[] = [];
  let count = 0;
  return {
    async see(paper): Promise<void> {
      const documents: ParsedDocument[] = [];
      for (const place of paper) {
        const stored = await read(place);
        if (!isDeletion(stored)) documents.push(stored);
      }
      const shared = new Set<string>();
      papersAmong(documents, (one, other) => shared.add(sharedName(one, other)));
      count += shared.size;
      examples.push(...[...shared].sort().slice(0, MOST_EXAMPLES - examples.length));
    },
    notices(): readonly string[] {
      if (count === 0) return [];
      const more = count > examples.length ? `, and ${count - examples.length} more` : "";
      return [
        `${examples.join(", ")}${more}: identifiers that stand in raw records of several papers, by their titles, first authors and pages, and join only those of one`,
      ];
    },
  };
}

function sharedName(one: ParsedDocument, other: ParsedDocument): string {
  const others = new Set(identityOf(other.document.metadata).identifiers.map(({ kind, value }) => `${kind} ${value}`));
  const names = identityOf(one.document.metadata).identifiers.map(({ kind, value }) => `${kind} ${value}`);
  return names.find((name) => others.has(name)) ?? "";
}

async function readStored(spill: FileHandle, { at, size }: { readonly at: number; readonly size: number }): Promise<Stored> {
  const buffer = Buffer.allocUnsafe(size);
  const { bytesRead } = await spill.read(buffer, 0, size, at);
  if (bytesRead !== size) throw new Error(`the spill file of documents ends at byte ${at + bytesRead}: its disk may be full`);
  return JSON.parse(buffer.toString("utf8")) as Stored;
}

function nameOf(stored: Stored, kind: string): string {
  const identifier = identityOfStored(stored).identifiers.find((one) => one.kind === kind);
  return `${kind} ${identifier?.value ?? ""}`;
}

const NO_FACE = { title: "", author: "" } as const;

function identityOfStored(stored: Stored): Identity {
  if (!isDeletion(stored)) return identityOf(stored.document.metadata);
  return { identifiers: [{ kind: "pmid", value: stored.deletedPmid }], titles: [], year: null, face: NO_FACE };
}

function namesOf(stored: Stored, mode: MergeMode): Identity {
  const identity = identityOfStored(stored);
  if (mode === "paper") return identity;
  const isRow = !isDeletion(stored) && stored.document.format === "s2-datasets";
  return { identifiers: identity.identifiers.filter(({ kind }) => isRow && kind === "s2CorpusId"), titles: [], year: null, face: NO_FACE };
}
