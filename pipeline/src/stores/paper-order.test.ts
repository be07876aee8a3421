import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PaperPlace } from "./names.ts";
import { readOrder, writeOrder } from "./paper-order.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tabstract-order-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* each(places: readonly PaperPlace[]): AsyncGenerator<PaperPlace> {
  yield* places;
}

async function backFrom(places: readonly PaperPlace[]): Promise<PaperPlace[]> {
  const path = join(folder, "order.bin");
  await writeOrder(path, each(places));
  const back: PaperPlace[] = [];
  for await (const place of readOrder(path)) back.push(place);
  return back;
}

it("gives back what was written, of files beyond four gigabytes too", async () => {
  const place = fc.record({
    at: fc.maxSafeNat(),
    size: fc.nat({ max: 0xffff_ffff }),
    paper: fc.nat({ max: 0x7fff_ffff }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: 20 }), async (places) => {
      expect(await backFrom(places)).toEqual(places);
    }),
    { numRuns: 50 },
  );
});

it.each([4095, 4096, 4097, 10_000])("gives back %d places", async (count) => {
  const places = Array.from({ length: count }, (_, n) => ({ at: n * 1_000_000, size: n, paper: count - n }));
  expect(await backFrom(places)).toEqual(places);
});
