/**
 * A record with the corrections of a person in it. What was called wrong becomes context, what was fixed or added takes the place of what
 * the run read there. A warning "corrected" names each result that no longer is as it was read; one that cannot be corrected (its words are
 * gone, other results hold its numbers) is told as "correction-not-applied" and left alone.
 */
import { type AbstractRecord, abstractText, type Result, type Span, type Warning } from "@tabstract/record";
import { type CorrectionScene, correctedResult, type NotApplied, numbersIn, readNumber } from "./corrected-result.ts";
import { correctionPlace } from "./correction-place.ts";
import type { Correction } from "./corrections.ts";

type Draft = Omit<AbstractRecord, "checks">;

/** A result on its way: where it was, and whether a person has touched it. */
interface Slot {
  readonly index: number | null;
  result: Result | null;
  said: string | null;
}

/** @param corrections of this record, the last about each place. */
export function applyCorrections(record: Draft, corrections: readonly Correction[]): Draft {
  const { abstract } = record;
  const asked = corrections.filter(({ verdict }) => verdict !== "right");
  if (abstract === null || asked.length === 0) return record;
  const text = abstractText({ abstract });
  const slots = record.results.map((result, index): Slot => ({ index, result, said: null }));
  const arms = [...record.study.arms];
  const scene: CorrectionScene = { text, sections: abstract.sections, armId: (name) => armId(name, { arms, text }) };
  const warnings: Warning[] = [];
  for (const correction of asked) {
    const problem = applyOne(correction, { slots, scene });
    if (problem === null) continue;
    const { kind, text: words } = correction.verdict === "added" ? correction.added : correction.result;
    warnings.push({ code: "correction-not-applied", message: `${kind} "${words}": ${problem}`, path: null });
  }
  return rebuilt({ ...record, study: { ...record.study, arms } }, { slots, text, warnings });
}

/** What is in the way, or null. */
function applyOne(correction: Correction, { slots, scene }: { readonly slots: Slot[]; readonly scene: CorrectionScene }): string | null {
  const place = correction.verdict === "added" ? correction.added : correction.result;
  const span = correctionPlace(place, scene.text);
  if ("problem" in span) return span.problem;
  const slot = slotAt(slots, { kind: place.kind, span });
  if (correction.verdict === "added") {
    const made = correctedResult({ result: null, kind: place.kind, span, fix: correction.fix }, scene);
    if ("problem" in made) return made.problem;
    const held = slots.some(({ result }) => result?.numbers.some((own) => made.numbers.some((number) => overlaps(own.span, number.span))));
    if (held) return "another result holds its number";
    slots.push({ index: null, result: made, said: "added" });
    return null;
  }
  if (slot?.result === undefined || slot.result === null) {
    // What was called wrong and is not read any more is as it should be.
    return correction.verdict === "wrong" ? null : "there is no such result";
  }
  if (correction.verdict === "wrong") {
    slot.said = `taken out: "${slot.result.text}" is no ${place.kind}`;
    slot.result = null;
    return null;
  }
  if (correction.fix === null) return null;
  const made: Result | NotApplied = correctedResult(
    { result: slot.result, kind: place.kind, span: slot.result.span, fix: correction.fix },
    scene,
  );
  if ("problem" in made) return made.problem;
  slot.result = made;
  slot.said = `set ${Object.keys(correction.fix).join(", ")}`;
  return null;
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
