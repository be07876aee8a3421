/**
 * The order of things where records of one paper become one: all inputs are read into a store on disk first; then, paper by paper in the
 * order in which the input first names them, their documents are merged and converted.
 *
 * In the account, the file of the primary document counts the record, the files of the others count theirs as merged.
 */
import type { RunFile, SourceFormat } from "@tabstract/record";
import { mergeDocuments, papersAmong, withoutSuperseded } from "@tabstract/sources";
import { type ConvertEvent, noDocumentEvent, recordEvent } from "./convert-event.ts";
import type { FrameWork } from "./convert-file.ts";
import { type FrameContent, makeRecord, type NoDocument, readFrame } from "./convert-frame.ts";
import { type OpenCorrectionsAccount, openCorrectionsAccount } from "./corrections-account.ts";
import { type FilesOptions, filesInOrder, sizeOfNoDocument } from "./files-in-order.ts";
import type { InputFile } from "./inputs.ts";
import { openManifest } from "./manifest.ts";
import { type MergeMode, outputSettings } from "./options.ts";
import { type ParsedDocument, recordId } from "./stages/parse.ts";
import type { Fingerprint } from "./stored.ts";
import { isDeletion, openPaperStore, type PaperStore, type Stored } from "./stores/paper-store.ts";

type Parsed = Exclude<FrameContent, NoDocument>;

interface FileAccount {
  readonly fingerprint: Fingerprint;
  readonly format: SourceFormat | null;
  /** Raw records and faults of the file. */
  readonly read: number;
  records: number;
  rejects: number;
  merged: number;
  deleted: number;
}

export async function* convertMerged(files: readonly InputFile[], mode: MergeMode, options: FilesOptions): AsyncGenerator<ConvertEvent> {
  const { settings } = options;
  const store = await openPaperStore(mode);
  try {
    const accounts = yield* collect(files, store, options);
    for (const message of await store.join()) yield { kind: "notice", message };
    const { corrections: book, shard } = settings;
    const corrections = book === null ? null : openCorrectionsAccount(book, { from: null, shard });
    yield* papers(store, accounts, { mode, settings, corrections });
    const manifest = openManifest(outputSettings(settings));
    for (const [file, account] of accounts) {
      const { fingerprint, ...counts } = account;
      // With a limit, papers that were not reached count as not read.
      const read = settings.limit === null ? account.read : account.records + account.rejects + account.merged + account.deleted;
      const row: RunFile = { file, ...counts, ...fingerprint, read };
      manifest.add(row);
      yield { kind: "file", row };
    }
    yield { kind: "end", run: manifest.finish(corrections?.finish() ?? null) };
  } finally {
    await store.close();
  }
}

/** Reads every input into the store; tells what is no document. */
async function* collect(
  files: readonly InputFile[],
  store: PaperStore,
  options: FilesOptions,
): AsyncGenerator<ConvertEvent, Map<string, FileAccount>> {
  const accounts = new Map<string, FileAccount>();
  let [format, rejects, deleted]: [SourceFormat | null, number, number] = [null, 0, 0];
  for await (const [{ file }, item] of filesInOrder(files, parseWork, options)) {
    if (item.kind === "end") {
      const { fingerprint, read } = item;
      accounts.set(file, { fingerprint, format, read, records: 0, rejects, merged: 0, deleted });
      [format, rejects, deleted] = [null, 0, 0];
      continue;
    }
    format ??= item.format;
    for (const outcome of item.outcomes) {
      if (outcome.kind === "document") {
        await store.add(outcome.parsed);
        continue;
      }
      if (outcome.kind === "reject") rejects++;
      else {
        deleted++;
        await store.add({ deletedPmid: outcome.id.replace(/^pmid:/, ""), version: outcome.version });
      }
      yield noDocumentEvent(outcome, file);
    }
  }
  return accounts;
}

const parseWork: FrameWork<Parsed> = {
  ahead: 1,
  make: (frames, context) => frames.map((frame) => readFrame(frame, context)),
  // The raw record, which is some half of what its document takes.
  sizeOf: (made) =>
    made.kind === "document" ? 2 * (made.parsed.provenance.bytes[1] - made.parsed.provenance.bytes[0]) : sizeOfNoDocument(made),
};

interface PapersOptions extends Pick<FilesOptions, "settings"> {
  readonly mode: MergeMode;
  readonly corrections: OpenCorrectionsAccount | null;
}

async function* papers(
  store: PaperStore,
  accounts: ReadonlyMap<string, FileAccount>,
  { mode, settings, corrections }: PapersOptions,
): AsyncGenerator<ConvertEvent> {
  let wanted = settings.limit ?? Number.POSITIVE_INFINITY;
  if (wanted === 0) return;
  for await (const stored of store.papers()) {
    const { members, deleted } = afterDeletions(stored);
    for (const { provenance, document } of deleted) {
      accountOf(accounts, provenance.file).deleted++;
      yield { kind: "deleted", file: provenance.file, id: `pmid:${document.metadata.identifiers.pmid}` };
    }
    for (const paper of mode === "paper" ? papersAmong(members) : [members]) {
      if (paper.length === 0) continue;
      const parsed = mergeParsed(paper);
      for (const { provenance } of paper) {
        const account = accountOf(accounts, provenance.file);
        if (provenance !== parsed.provenance) account.merged++;
      }
      const account = accountOf(accounts, parsed.provenance.file);
      const made = makeRecord(parsed, settings.corrections?.of);
      if ("recordVersion" in made) {
        account.records++;
        corrections?.see(made);
        yield recordEvent(made, settings.select);
        if (--wanted === 0) return;
      } else {
        account.rejects++;
        const { file, bytes, sha256 } = parsed.provenance;
        const reject = { file, bytes, sha256, code: made.code, message: made.message, raw: null };
        yield noDocumentEvent({ kind: "reject", reject }, file);
      }
    }
  }
}

function accountOf(accounts: ReadonlyMap<string, FileAccount>, file: string): FileAccount {
  const account = accounts.get(file);
  if (account === undefined) throw new Error(`a document comes from ${file}, which was not read`);
  return account;
}

/** Copies of PubMed's own citations. */
const PUBMED: ReadonlySet<SourceFormat> = new Set(["pubmed-abstract", "pubmed-html", "pubmed-medline", "pubmed-xml"]);

/** The documents of a paper, and those of them that are citations of PubMed, in any of its formats, which it deleted afterwards. */
function afterDeletions(stored: readonly Stored[]): { readonly members: ParsedDocument[]; readonly deleted: ParsedDocument[] } {
  const members: ParsedDocument[] = [];
  const deleted: ParsedDocument[] = [];
  const after = new Set<string>();
  // From the end: what a deletion stands behind is deleted.
  for (const one of stored.toReversed()) {
    if (isDeletion(one)) after.add(`${one.deletedPmid}.${one.version}`);
    else {
      const { format, revision, metadata } = one.document;
      const isDeleted = PUBMED.has(format) && after.has(`${metadata.identifiers.pmid}.${revision?.version ?? 1}`);
      (isDeleted ? deleted : members).push(one);
    }
  }
  return { members: members.reverse(), deleted: deleted.reverse() };
}

/** @param members at least one, in the order of the input. */
export function mergeParsed(members: readonly ParsedDocument[]): ParsedDocument {
  const [first] = members;
  if (first === undefined) throw new RangeError("there is nothing to merge");
  if (members.length === 1) return first;
  const named = members.map(({ provenance, document }) => ({ name: `${provenance.file} at byte ${provenance.bytes[0]}`, document }));
  const { document, primary } = mergeDocuments(named);
  const present = withoutSuperseded(named);
  const chosen = members[primary] ?? first;
  return {
    ...chosen,
    id: recordId(document.metadata.identifiers, chosen.provenance.sha256),
    document,
    mergedFrom: members.filter((member) => member !== chosen).map(({ provenance }) => provenance),
    sources: present.length === 1 ? [] : present.map(({ name, document: { metadata } }) => ({ name, metadata })),
  };
}
