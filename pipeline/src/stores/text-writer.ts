/** A sink's files, as text. */
import { join } from "node:path";
import { type Sink, type SinkFile, tables, type WrittenFile } from "@tabstract/sinks";
import type { RecordEvent } from "../convert-event.ts";
import { type LineFile, openLineFile } from "../line-file.ts";
import { type FileMark, markOf, type Past, type RecordWriter, type WriterMark } from "./record-writer.ts";

interface OpenFile {
  readonly of: SinkFile;
  readonly file: LineFile;
  rows: number;
}

export async function openTextWriter(folder: string, sink: Sink, past: Past | null): Promise<RecordWriter> {
  const files: OpenFile[] = [];
  for (const of of sink.files) {
    const from = markOf(past, of.name);
    const file = await openLineFile(join(folder, of.name), { from });
    files.push({ of, file, rows: from?.rows ?? 0 });
    if (from === null) await file.write(of.head);
  }

  function writeOne(open: OpenFile, { record }: RecordEvent): Promise<void> | undefined {
    const { text, rows } = open.of.write(record);
    if (text === "") return;
    const between = open.rows === 0 ? "" : open.of.between;
    open.rows += rows;
    return open.file.write(between + text);
  }

  return {
    write(event): Promise<void> | undefined {
      const waits = files.flatMap((open) => writeOne(open, event) ?? []);
      return waits.length === 0 ? undefined : Promise.all(waits).then(() => undefined);
    },
    async checkpoint(): Promise<WriterMark> {
      const open: FileMark[] = [];
      for (const { of, file, rows } of files) open.push({ name: of.name, ...(await file.flush()), rows, measure: 0 });
      return { open, closed: [] };
    },
    async sync(): Promise<void> {
      await Promise.all(files.map(({ file }) => file.sync()));
    },
    async finish(): Promise<readonly WrittenFile[]> {
      const written: WrittenFile[] = [];
      for (const { of, file, rows } of files) {
        await file.write(of.tail);
        const table = sink.name === "csv" ? (tables.find(({ name }) => of.name === `${name}.csv`)?.name ?? null) : null;
        written.push({ name: of.name, form: sink.name, mediaType: of.mediaType, ...(await file.close()), rows, table });
      }
      return written;
    },
    async abandon(): Promise<void> {
      await Promise.allSettled(files.map(({ file }) => file.close()));
    },
  };
}
