/** records.jsonl: the lines of the records, in one file or in shards, compressed or not. */
import { join } from "node:path";
import type { WrittenFile } from "@tabstract/sinks";
import { type LineFile, openLineFile } from "../line-file.ts";
import type { OutputForms } from "../output-forms.ts";
import { recordsFile } from "../run-files.ts";
import { pieceEncoder } from "./piece-encoders.ts";
import { markOf, type Past, type RecordWriter, type WriterMark } from "./record-writer.ts";

interface Shard {
  readonly name: string;
  readonly file: LineFile;
  /** Of its lines, before compression. */
  bytes: number;
  rows: number;
}

export async function openLinesWriter(folder: string, { shardBytes, compress }: OutputForms, past: Past | null): Promise<RecordWriter> {
  const encoder = await pieceEncoder(compress);
  const written: WrittenFile[] = [...(past?.closed ?? [])];
  let told = written.length;
  let shard = await openShard(past);

  async function openShard(from: Past | null): Promise<Shard> {
    const name = recordsFile({ shard: shardBytes === null ? null : written.length, compress });
    const mark = markOf(from, name);
    return {
      name,
      file: await openLineFile(join(folder, name), { encoder, from: mark }),
      bytes: mark?.measure ?? 0,
      rows: mark?.rows ?? 0,
    };
  }

  async function closeShard(): Promise<void> {
    const { name, file, rows } = shard;
    const mediaType = compress === null ? "application/jsonl" : compress === "gz" ? "application/gzip" : "application/zstd";
    written.push({ name, form: name.slice(name.indexOf(".") + 1), mediaType, ...(await file.close()), rows, table: null });
  }

  async function writeInNext(line: string | Uint8Array, bytes: number): Promise<void> {
    await closeShard();
    shard = await openShard(null);
    shard.bytes = bytes;
    shard.rows = 1;
    await shard.file.write(line, bytes);
  }

  return {
    write(event): Promise<void> | undefined {
      const { size } = event;
      const line = event.bytes ?? event.line;
      if (shardBytes !== null) {
        if (shard.rows > 0 && shard.bytes + size > shardBytes) return writeInNext(line, size);
        shard.bytes += size;
      }
      shard.rows++;
      return shard.file.write(line, size);
    },
    async checkpoint(): Promise<WriterMark> {
      const { name, file, rows, bytes } = shard;
      const closed = written.slice(told);
      told = written.length;
      return { open: [{ name, ...(await file.flush()), rows, measure: bytes }], closed };
    },
    // Those that were closed since are synced.
    sync: () => shard.file.sync(),
    async finish(): Promise<readonly WrittenFile[]> {
      await closeShard();
      return written;
    },
    async abandon(): Promise<void> {
      await shard.file.close();
    },
  };
}
