/** records.jsonl: the lines of the records, in one file or in shards, compressed or not. */
import { join } from "node:path";
import type { WrittenFile } from "@tabstract/sinks";
import { type LineFile, openLineFile } from "../line-file.ts";
import type { OutputForms } from "../output-forms.ts";
import { recordsFile } from "../run-files.ts";
import { pieceEncoder } from "./piece-encoders.ts";
import type { RecordWriter } from "./record-writer.ts";

interface Shard {
  readonly name: string;
  readonly file: LineFile;
  /** Of its lines, before compression. */
  bytes: number;
  rows: number;
}

export async function openLinesWriter(folder: string, { shardBytes, compress }: OutputForms): Promise<RecordWriter> {
  const encoder = await pieceEncoder(compress);
  const written: WrittenFile[] = [];
  let shard = await openShard();

  async function openShard(): Promise<Shard> {
    const name = recordsFile({ shard: shardBytes === null ? null : written.length, compress });
    return { name, file: await openLineFile(join(folder, name), encoder), bytes: 0, rows: 0 };
  }

  async function closeShard(): Promise<void> {
    const { name, file, rows } = shard;
    const mediaType = compress === null ? "application/jsonl" : compress === "gz" ? "application/gzip" : "application/zstd";
    written.push({ name, form: name.slice(name.indexOf(".") + 1), mediaType, ...(await file.close()), rows, table: null });
  }

  async function writeInNext(line: string | Uint8Array, bytes: number): Promise<void> {
    await closeShard();
    shard = await openShard();
    shard.bytes = bytes;
    shard.rows = 1;
    await shard.file.write(line);
  }

  return {
    write(event): Promise<void> | undefined {
      const line = event.bytes ?? event.line;
      if (shardBytes !== null) {
        const bytes = Buffer.byteLength(line);
        if (shard.rows > 0 && shard.bytes + bytes > shardBytes) return writeInNext(line, bytes);
        shard.bytes += bytes;
      }
      shard.rows++;
      return shard.file.write(line);
    },
    async finish(): Promise<readonly WrittenFile[]> {
      await closeShard();
      return written;
    },
    async abandon(): Promise<void> {
      await shard.file.close();
    },
  };
}
