/** What changed in the sections: labels, where the text is cut, and its words. */
import type { Section, Span } from "@tabstract/record";
import type { Change } from "./model.ts";
import { changeOf, type RecordPair, type Sided, shown } from "./pair.ts";
import type { TextAlignment } from "./text-alignment.ts";

export function compareSections({ before, after, alignment, texts }: RecordPair): Change[] {
  if (before.abstract === undefined || after.abstract === undefined) return [];
  if (before.abstract === null || after.abstract === null) {
    if (before.abstract === after.abstract) return [];
    return [changeOf({ type: "field-changed", field: "abstract", before: shown(texts.before || null), after: shown(texts.after || null) })];
  }
  const sections = { before: before.abstract.sections, after: after.abstract.sections };
  return groupsOf(sections, alignment).flatMap((group) => compareGroup(group, texts));
}

/** Sections that hold the same words: one on each side, or more where the text was cut elsewhere. */
type Group = Sided<readonly Section[]>;

/** Sections are in text order on both sides and so are the words they share: groups are runs of both lists. */
function groupsOf(sections: Sided<readonly Section[]>, alignment: TextAlignment): Group[] {
  const shared = sharedPairs(sections, alignment);
  const groups: Group[] = [];
  let [one, other] = [0, 0];
  const close = (oneEnd: number, otherEnd: number): void => {
    if (oneEnd > one || otherEnd > other)
      groups.push({ before: sections.before.slice(one, oneEnd), after: sections.after.slice(other, otherEnd) });
    [one, other] = [oneEnd, otherEnd];
  };
  let last: readonly [number, number] | null = null;
  for (const pair of shared) {
    if (last === null || (pair[0] > last[0] && pair[1] > last[1])) {
      if (last !== null) close(last[0] + 1, last[1] + 1);
      // Sections between groups that share no word with any.
      if (pair[0] > one) close(pair[0], other);
      if (pair[1] > other) close(one, pair[1]);
    }
    last = pair;
  }
  if (last !== null) close(last[0] + 1, last[1] + 1);
  close(sections.before.length, other);
  close(one, sections.after.length);
  return groups;
}

/** Which section before shares words with which after, in order. */
function sharedPairs({ before, after }: Sided<readonly Section[]>, alignment: TextAlignment): [number, number][] {
  const pairs: [number, number][] = [];
  let [one, other] = [0, 0];
  for (const block of alignment) {
    for (let at = 0; at < block.length; ) {
      while (one < before.length - 1 && endOf(before[one]) <= block.before + at) one++;
      while (other < after.length - 1 && endOf(after[other]) <= block.after + at) other++;
      const last = pairs.at(-1);
      const length = Math.min(block.length - at, endOf(before[one]) - block.before - at, endOf(after[other]) - block.after - at);
      // The line feed between two sections belongs to neither.
      if (length > 0 && (last === undefined || last[0] !== one || last[1] !== other)) pairs.push([one, other]);
      at += Math.max(1, length);
      if (one >= before.length - 1 && other >= after.length - 1) break;
    }
  }
  return pairs;
}

function endOf(section: Section | undefined): number {
  return section === undefined ? Number.MAX_SAFE_INTEGER : section.start + section.text.length;
}

function compareGroup(group: Group, texts: Sided<string>): Change[] {
  const [one, ...moreBefore] = group.before;
  const [other, ...moreAfter] = group.after;
  const spans = { before: spanOf(group.before), after: spanOf(group.after) };
  const changes: Change[] = [];
  if (one !== undefined && other !== undefined && moreBefore.length === 0 && moreAfter.length === 0) {
    for (const field of ["label", "category", "inferred"] as const) {
      if (one[field] === other[field]) continue;
      changes.push(
        changeOf({ type: "section-relabelled", field: `sections.${field}`, before: shown(one[field]), after: shown(other[field]), spans }),
      );
    }
  } else {
    const before = labelsOf(group.before);
    const after = labelsOf(group.after);
    changes.push(changeOf({ type: "section-resegmented", field: "sections", before, after, spans }));
    if (before === null || after === null) return changes;
  }
  const difference = differenceOf(textOf(spans.before, texts.before), textOf(spans.after, texts.after));
  if (difference !== null) changes.push(changeOf({ type: "field-changed", field: "sections.text", ...difference, spans }));
  return changes;
}

function labelsOf(sections: readonly Section[]): string | null {
  if (sections.length === 0) return null;
  return shown(sections.map(({ label, category }) => `${label ?? "(no label)"} [${category}]`).join(" | "));
}

function spanOf(sections: readonly Section[]): Span | null {
  const [first] = sections;
  return first === undefined ? null : [first.start, endOf(sections.at(-1))];
}

function textOf(span: Span | null, text: string): string {
  return span === null ? "" : text.slice(...span);
}

/** Characters shown around what differs. */
const AROUND = 24;

/** Null where two texts differ in nothing but space. */
function differenceOf(before: string, after: string): Sided<string> | null {
  if (before === after || withoutSpace(before) === withoutSpace(after)) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (text: string): string => {
    const from = Math.max(0, head - AROUND);
    const to = Math.min(text.length, text.length - tail + AROUND);
    return `${from > 0 ? "…" : ""}${shown(text.slice(from, to)) ?? ""}${to < text.length ? "…" : ""}`;
  };
  return { before: cut(before), after: cut(after) };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
