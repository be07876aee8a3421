/**
 * The reference that a run is held against: one JSON object a line, one line a record (docs/audit.md). Fields of a result that are left out are not
 * compared; a text without a place is looked for in the abstract.
 */
import { z } from "zod";
import type { Correction, Fix } from "./corrections.ts";
import { RESULT_KINDS } from "./model.ts";
import { catalogueOf, mayBeSamePaper } from "./same-paper.ts";

const words = z.string().min(1);
const offset = z.int().nonnegative();
const kind = z.enum(RESULT_KINDS);
const span = z.tuple([offset, offset]).refine(([start, end]) => end > start, "must be [start, end) with end after start");

const goldResultSchema = z.strictObject({
  kind,
  /** As printed; null where only the value is known. */
  text: words.nullable().default(null),
  /** Where the text stands in the abstract text; null where it is to be looked for. */
  span: span.nullable().default(null),
  value: z.number().nullable().optional(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  relation: z.enum(["=", "<", ">", "<=", ">=", "~"]).optional(),
  unit: words.nullable().optional(),
  denominator: z.number().nullable().optional(),
  statistic: words.optional(),
  measure: words.optional(),
  stage: words.optional(),
  symbol: words.optional(),
  /** Names of arms, in any words that the record knows for them. */
  arms: z.array(words).optional(),
  outcome: words.nullable().optional(),
  timepoint: words.nullable().optional(),
});
export type GoldResult = z.infer<typeof goldResultSchema>;

export const goldRecordSchema = z.strictObject({
  goldVersion: z.literal(1),
  /** A record's id or key, or one of its identifiers: "doi:10.…", "pmid:123", or its bare value. */
  id: words,
  title: words.nullable().default(null),
  /** Kinds of which every result of the abstract is listed. What a run has more of them is invented; of others it is not judged. */
  kinds: z.array(kind).default([...RESULT_KINDS]),
  results: z.array(goldResultSchema),
  /** What a run has taken for results and is none. */
  absent: z.array(z.strictObject({ kind, span: span.nullable().default(null), text: words })).default([]),
});
export type GoldRecord = z.infer<typeof goldRecordSchema>;

export interface GoldOfCorrections {
  readonly gold: GoldRecord;
  /** Of the record that they are about, which may have got another one since. A record of the same key and another id may be another paper. */
  readonly recordIds: readonly string[];
  readonly names: readonly string[];
}

interface SaidOfPaper {
  readonly key: string;
  readonly ids: Set<string>;
  /** The last id of each catalogue. */
  readonly catalogues: Map<string, string>;
  /** The last word about each place. */
  readonly said: Map<string, Correction>;
}

/** Corrections as a reference: what was called right, fixed or added must be there, what was called wrong must not. The last word on a result holds. */
export function goldOfCorrections(corrections: readonly Correction[]): GoldOfCorrections[] {
  const papers = new Set<SaidOfPaper>();
  const byName = new Map<string, SaidOfPaper>();
  const latest = new Map<string, SaidOfPaper>();
  for (const correction of corrections) {
    const { key, id } = correction.record;
    const last = latest.get(key);
    const own = byName.get(`${key} ${id}`) ?? (last !== undefined && mayBeOf(last, id) ? last : newPaper(key));
    papers.add(own);
    latest.set(key, own);
    byName.set(`${key} ${id}`, own);
    own.ids.add(id);
    own.catalogues.set(catalogueOf(id), id);
    const place = correction.verdict === "added" ? correction.added : correction.result;
    own.said.set(`${place.kind} ${place.span.join()}`, correction);
  }
  return [...papers].map(({ key, ids, said }) => {
    const all = [...said.values()];
    const gold: GoldRecord = {
      goldVersion: 1,
      id: key,
      title: null,
      kinds: [],
      results: all.flatMap(goldResult),
      absent: all.flatMap((one) =>
        one.verdict === "wrong" ? [{ kind: one.result.kind, span: one.result.span, text: one.result.text }] : [],
      ),
    };
    // The key first: it is unique in a run, but another layout of the files gives another one.
    return { gold, recordIds: [...ids], names: [key, ...ids] };
  });
}

function newPaper(key: string): SaidOfPaper {
  return { key, ids: new Set(), catalogues: new Map(), said: new Map() };
}

function mayBeOf({ catalogues }: SaidOfPaper, id: string): boolean {
  const known = catalogues.get(catalogueOf(id));
  return known === undefined || mayBeSamePaper(known, id);
}

function goldResult(correction: Correction): GoldResult[] {
  if (correction.verdict === "wrong") return [];
  const place = correction.verdict === "added" ? correction.added : correction.result;
  const fix: Fix = correction.fix ?? {};
  const { kind: found, span: where, text } = place;
  return [{ span: where, text, ...fix, kind: fix.kind ?? found }];
}
