/**
 * A record with the corrections of a person in it. What was called wrong becomes context, what was fixed or added takes the place of what
 * the run read there. A warning "corrected" names each result that no longer is as it was read; one that cannot be corrected (its words are
 * gone, other results hold its numbers) is told as "correction-not-applied" and left alone.
 */
import { type AbstractRecord, abstractText, type Result, type Span, type Warning } from "@tabstract/record";
import { type CorrectionScene, correctedResult, type NotApplied, numbersIn, readNumber } from "./corrected-result.ts";
import { correctionPlace } from "./correction-place.ts";
import type { Correction, Fix } from "./corrections.ts";

type Draft = Omit<AbstractRecord, "checks">;

/** A result on its way: where it was, and whether a person has touched it. */
interface Slot {
  readonly index: number | null;
  result: Result | null;
  said: string | null;
}

/** @param corrections of this record, in the order in which they were made: the last about each place holds. */
export function applyCorrections(record: Draft, corrections: readonly Correction[]): Draft {
  const { abstract } = record;
  if (corrections.length === 0) return record;
  if (abstract === null)
    return { ...record, warnings: [...record.warnings, ...corrections.map((one) => notApplied(one, "there is no abstract"))] };
  const text = abstractText({ abstract });
  const slots = record.results.map((result, index): Slot => ({ index, result, said: null }));
  const arms = [...record.study.arms];
  const scene: CorrectionScene = { text, sections: abstract.sections, armId: (name) => armId(name, { arms, text }) };
  const warnings: Warning[] = [];
  for (const correction of lastOfEachPlace(corrections)) {
    const problem = applyOne(correction, { slots, scene });
    if (problem !== null) warnings.push(notApplied(correction, problem));
  }
  if (warnings.length === 0 && slots.every(({ said }) => said === null)) return record;
  return rebuilt({ ...record, study: { ...record.study, arms } }, { slots, text, warnings });
}

/** The code of a warning about a correction that a record does not have. */
export const NOT_APPLIED = "correction-not-applied";

function notApplied(correction: Correction, problem: string): Warning {
  return { code: NOT_APPLIED, message: `${correctedWords(correction)}: ${problem}`, path: null };
}

/** What a correction is about, for a person. */
export function correctedWords(correction: Correction): string {
  const { kind, text } = correction.verdict === "added" ? correction.added : correction.result;
  return `${kind} "${text}"`;
}

/** A record that has got another id may have been corrected at one place under each of them. */
function lastOfEachPlace(corrections: readonly Correction[]): Iterable<Correction> {
  const last = new Map<string, Correction>();
  for (const correction of corrections) {
    const { kind, span } = correction.verdict === "added" ? correction.added : correction.result;
    const name = `${kind} ${span.join()}`;
    last.delete(name);
    last.set(name, correction);
  }
  return last.values();
}

/** What is in the way, or null. */
function applyOne(correction: Correction, { slots, scene }: { readonly slots: Slot[]; readonly scene: CorrectionScene }): string | null {
  const place = correction.verdict === "added" ? correction.added : correction.result;
  const span = correctionPlace(place, scene.text);
  if ("problem" in span) return span.problem;
  if (correction.verdict === "added") return add(correction, { slots, scene, span });
  const kinds = [place.kind, ...(correction.fix?.kind === undefined ? [] : [correction.fix.kind])];
  const slot = kinds.map((kind) => slotAt(slots, { kind, span })).find((one) => one !== undefined);
  if (slot?.result === undefined || slot.result === null) {
    // What was called wrong and is not read any more is as it should be.
    return correction.verdict === "wrong" ? null : "there is no such result";
  }
  if (correction.verdict === "wrong") {
    slot.said = `taken out: "${slot.result.text}" is no ${place.kind}`;
    slot.result = null;
    return null;
  }
  return correction.verdict === "right" ? null : setFields(slot, { fix: correction.fix, kind: place.kind, scene });
}

interface Adding {
  readonly slots: Slot[];
  readonly scene: CorrectionScene;
  /** Where its words stand now. */
  readonly span: Span;
}

function add({ added: { kind }, fix }: Extract<Correction, { verdict: "added" }>, { slots, scene, span }: Adding): string | null {
  const made = correctedResult({ result: null, kind, span, fix }, scene);
  if ("problem" in made) return made.problem;
  const holder = slots.find(({ result }) => result?.numbers.some((own) => made.numbers.some((number) => overlaps(own.span, number.span))));
  if (holder !== undefined) {
    // What an earlier run missed may be read by now.
    if (holder.index !== null && holder.result?.kind === made.kind) return setFields(holder, { fix, kind, scene });
    return "another result holds its number";
  }
  slots.push({ index: null, result: made, said: "added" });
  return null;
}

/** Nothing is said of a result that is so already. */
function setFields(
  slot: Slot,
  { fix, kind, scene }: { readonly fix: Fix; readonly kind: Result["kind"]; readonly scene: CorrectionScene },
): string | null {
  const { result } = slot;
  if (result === null) return "there is no such result";
  const made: Result | NotApplied = correctedResult({ result, kind: fix.kind ?? kind, span: result.span, fix }, scene);
  if ("problem" in made) return made.problem;
  if (isSame(made, result)) return null;
  slot.result = made;
  slot.said ??= `set ${Object.keys(fix).join(", ")}`;
  return null;
}

/** Whatever the order of their fields. */
function isSame(one: Result, other: Result): boolean {
  const sorted = (result: Result): string => JSON.stringify(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

/** The result of this kind at this place, else the first that shares words with it. */
function slotAt(slots: readonly Slot[], { kind, span }: { readonly kind: string; readonly span: Span }): Slot | undefined {
  const ofKind = slots.filter(({ result }) => result?.kind === kind);
  return (
    ofKind.find(({ result }) => result?.span[0] === span[0] && result.span[1] === span[1]) ??
    ofKind.find(({ result }) => result !== null && overlaps(result.span, span))
  );
}

function armId(name: string, { arms, text }: { readonly arms: AbstractRecord["study"]["arms"]; readonly text: string }): string {
  const wanted = name.toLowerCase();
  const known = arms.find((arm) => [arm.name, ...arm.aliases].some((one) => one.toLowerCase() === wanted));
  if (known !== undefined) return known.id;
  const taken = new Set(arms.map(({ id }) => id));
  let at = arms.length;
  while (taken.has(letters(at))) at++;
  const start = text.toLowerCase().indexOf(wanted);
  const span: Span | null = start < 0 || wanted.length !== name.length ? null : [start, start + name.length];
  arms.push({ id: letters(at), name, aliases: [], role: "unclear", n: null, span });
  return letters(at);
}

/** "A" … "Z", then "AA". */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

interface Rebuilding {
  readonly slots: readonly Slot[];
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** Results in text order again, and every index into them set right. */
function rebuilt(record: Draft, { slots, text, warnings }: Rebuilding): Draft {
  const kept = slots.filter((slot): slot is Slot & { result: Result } => slot.result !== null);
  kept.sort((a, b) => a.result.span[0] - b.result.span[0] || a.result.span[1] - b.result.span[1]);
  const places = new Map(kept.flatMap(({ index }, at) => (index === null ? [] : [[index, at] as const])));
  const results = kept.map(({ result }) => (result.kind === "interval" ? { ...result, bounds: moved(result.bounds, places) } : result));
  const told = slots.flatMap(({ index, result, said }): Warning[] => {
    if (said === null) return [];
    const at = kept.findIndex((slot) => slot.result === result && slot.index === index);
    return [{ code: "corrected", message: said, path: at < 0 ? null : `results[${at}]` }];
  });
  const comparisons = record.comparisons.flatMap((comparison) => {
    const members = comparison.results.flatMap((index) => moved(index, places) ?? []);
    return members.length === 0 ? [] : [{ ...comparison, results: members }];
  });
  return {
    ...record,
    study: { ...record.study, participants: participantsOf(record, results, places) },
    results,
    comparisons,
    context: contextOf(record, results, text),
    warnings: [...record.warnings, ...told, ...warnings],
  };
}

function moved(index: number | null, places: ReadonlyMap<number, number>): number | null {
  return index === null ? null : (places.get(index) ?? null);
}

function participantsOf({ study }: Draft, results: readonly Result[], places: ReadonlyMap<number, number>): Draft["study"]["participants"] {
  if (study.participants === null) return null;
  const at = moved(study.participants.result, places);
  const result = at === null ? undefined : results[at];
  return at === null || result?.kind !== "sample-size" ? null : { ...study.participants, value: result.value, result: at };
}

/** Numbers that no result holds any more become context; those that one holds now are context no longer. */
function contextOf(record: Draft, results: readonly Result[], text: string): Draft["context"] {
  const held = results.flatMap(({ numbers }) => numbers.map(({ span }) => span)).sort((a, b) => a[0] - b[0]);
  const isHeld = (span: Span): boolean => held.some((one) => overlaps(one, span));
  const context = record.context.filter(({ span }) => !isHeld(span));
  const covered = (span: Span): boolean => context.some((one) => overlaps(one.span, span));
  for (const [index, section] of (record.abstract?.sections ?? []).entries()) {
    for (const { span, text: words } of numbersIn([section.start, section.start + section.text.length], text, {})) {
      if (isHeld(span) || covered(span)) continue;
      context.push({ kind: "other", span, text: words, section: index, value: readNumber(words), low: null, high: null, unit: null });
    }
  }
  return context.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function overlaps(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
