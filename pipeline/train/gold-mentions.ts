/** Where a text prints the names that the gold gives to its arms. */
import {
  type ArmMention,
  abbreviations,
  DASH,
  isSign,
  lex,
  lowerOf,
  NUMBER,
  sentenceOf,
  type Tokens,
  WORD,
} from "@tabstract/results/training";

export interface GoldArm {
  readonly id: string;
  readonly names: readonly string[];
  readonly role: "experimental" | "comparator" | "unclear";
}

const GROUP = /^(?:groups?|arms?|cohorts?|regimens?)$/;
const TAIL = /^(?:groups?|arms?|patients?|women|participants?|subjects?|therapy|treatment|alone|the|,|\.|-|eyes)$/;
const HEAD = /^(?:the|a|an|of|with|in|to)$/;
/** Words that tell no arm from another. */
const EMPTY = new Set(
  `group groups arm arms patient patients treatment treated therapy therapies the a an of in and or to for with at by on from only plus versus vs alone women men woman
   subjects participants participant day days week weeks month months year years mg g kg ml daily weekly dose doses study trial cancer breast both all no not oral
   intravenous who were was than regimen standard intervention care program programme based after before during every each per received receiving additional`.split(
    /\s+/,
  ),
);

/** Every place that names an arm: whole names (longest first), their short forms, and words that one arm alone has in its names. */
export function mentionsOf(tokens: Tokens, arms: readonly GoldArm[]): ArmMention[] {
  const { words, places } = plainWords(tokens);
  const entries: { words: readonly string[]; arm: string; needsGroup: boolean }[] = [];
  const owners = new Map<string, Set<string>>();
  const learn = (arm: string, name: readonly string[], needsGroup = false): void => {
    if (name.length > 0 && !(name.length === 1 && EMPTY.has(name[0] ?? "") && !needsGroup)) entries.push({ words: name, arm, needsGroup });
  };
  const short = abbreviations(tokens).map((form) => ({
    name: trimmed(plainWords(lex(form.short)).words),
    long: plainWords(lex(tokens.text.slice(tokens.start[form.from], tokens.end[form.to - 1]))).words.join(" "),
  }));
  for (const arm of arms) {
    for (const text of arm.names) {
      const name = trimmed(plainWords(lex(text)).words);
      learn(arm.id, name);
      for (const form of short) {
        if (form.long === name.join(" ") || ` ${name.join(" ")} `.includes(` ${form.name.join(" ")} `)) learn(arm.id, form.name);
      }
      if (name.length === 2 && GROUP.test(name[0] ?? "")) learn(arm.id, [name[1] ?? ""], true);
      for (const word of name) {
        if (EMPTY.has(word) || word.length < 3) continue;
        const owned = owners.get(word);
        if (owned === undefined) owners.set(word, new Set([arm.id]));
        else owned.add(arm.id);
      }
    }
    const alone = arms.filter(({ role }) => role === arm.role).length === 1;
    if (alone && arm.role === "comparator") learn(arm.id, ["control"]);
    if (alone && arm.role === "experimental")
      for (const word of ["intervention", "study", "experimental", "treatment", "treated"]) learn(arm.id, [word], true);
  }
  entries.sort((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, typeof entries>();
  for (const entry of entries) {
    const first = entry.words[0] ?? "";
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [entry]);
    else list.push(entry);
  }
  const mentions: ArmMention[] = [];
  const place = (index: number): number => places[index] ?? 0;
  let at = 0;
  while (at < words.length) {
    const hit = byFirst
      .get(words[at] ?? "")
      ?.find(
        (entry) =>
          entry.words.every((word, step) => words[at + step] === word) &&
          sentenceOf(tokens, place(at)) === sentenceOf(tokens, place(at + entry.words.length - 1)) &&
          (!entry.needsGroup || groupNear(words, at, at + entry.words.length)),
      );
    if (hit !== undefined) {
      mentions.push({ arm: hit.arm, from: place(at), to: place(at + hit.words.length - 1) + 1 });
      at += hit.words.length;
      continue;
    }
    const owned = owners.get(words[at] ?? "");
    if (owned?.size === 1) {
      const [arm = ""] = owned;
      const last = mentions.at(-1);
      if (last !== undefined && last.arm === arm && last.to === place(at)) mentions[mentions.length - 1] = { ...last, to: place(at) + 1 };
      else mentions.push({ arm, from: place(at), to: place(at) + 1 });
    }
    at++;
  }
  return joined(tokens, mentions, arms);
}

/** "A plus B" against B: the whole names the arm that is not B. */
function joined(tokens: Tokens, mentions: readonly ArmMention[], arms: readonly GoldArm[]): ArmMention[] {
  const whole: ArmMention[] = [];
  for (const mention of mentions) {
    const last = whole.at(-1);
    const link = last !== undefined && mention.from - last.to === 1 ? tokens.text.slice(tokens.start[last.to], tokens.end[last.to]) : "";
    if (last === undefined || !/^(?:plus|\+|with|\/|-)$/.test(link) || arms.length !== 2) whole.push(mention);
    else {
      const first = arms.find(({ role }) => role === "experimental")?.id ?? last.arm;
      whole[whole.length - 1] = { arm: last.arm === mention.arm ? last.arm : first, from: last.from, to: mention.to };
    }
  }
  return whole;
}

function groupNear(words: readonly string[], from: number, to: number): boolean {
  if (GROUP.test(words[to] ?? "")) return true;
  for (let at = from - 1; at >= from - 5; at--)
    if (GROUP.test(words[at] ?? "")) return words[at]?.endsWith("s") === true || at === from - 1;
  return false;
}

/** Lower-cased tokens without dashes, plural endings cut, each with its token index. */
function plainWords(tokens: Tokens): { words: string[]; places: number[] } {
  const words: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (isSign(tokens, at, DASH)) continue;
    const word = tokens.kind[at] === NUMBER ? tokens.text.slice(tokens.start[at], tokens.end[at]) : lowerOf(tokens, at);
    words.push(word.length > 4 && word.endsWith("s") && !word.endsWith("ss") && !GROUP.test(word) ? word.slice(0, -1) : word);
    places.push(at);
  }
  return { words, places };
}

function trimmed(words: readonly string[]): string[] {
  let from = 0;
  let to = words.length;
  while (to > from + 1 && TAIL.test(words[to - 1] ?? "")) to--;
  while (from < to - 1 && HEAD.test(words[from] ?? "")) from++;
  return words.slice(from, to);
}

/** A known value: its tokens and its arm. */
export interface Witness {
  readonly from: number;
  readonly to: number;
  readonly arm: string;
}

/**
 * Group names that the gold does not list ("group 1", "the 4-OHT arm"), given to the arm whose values stand beside them: the gold's own mentions with
 * these added.
 */
export function withGroupNames(
  tokens: Tokens,
  mentions: readonly ArmMention[],
  { witnesses, few }: { witnesses: readonly Witness[]; few: boolean },
): ArmMention[] | null {
  const covered = new Uint8Array(tokens.count);
  for (const { from, to } of mentions) covered.fill(1, from, to);
  const places: { name: string; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!GROUP.test(lowerOf(tokens, at))) continue;
    const next = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1;
    if (isLabel(tokens, next)) {
      places.push({ name: `label ${lowerOf(tokens, next)}`, from: at, to: next + 1 });
      let end = next + 1;
      while (end < next + 8) {
        const listed = isSign(tokens, end, 0x2c) && lowerOf(tokens, end + 1) === "and" ? end + 2 : end + 1;
        if (!(isSign(tokens, end, 0x2c) || ["and", "or", "vs", "versus"].includes(lowerOf(tokens, end))) || !isLabel(tokens, listed)) break;
        places.push({ name: `label ${lowerOf(tokens, listed)}`, from: listed, to: listed + 1 });
        end = listed + 1;
      }
    } else if (tokens.kind[at - 1] === WORD && (tokens.mask[at - 1] ?? 0) === 0 && !EMPTY.has(lowerOf(tokens, at - 1))) {
      const from = isSign(tokens, at - 2, DASH) && (tokens.mask[at - 3] ?? 0) === 0 ? at - 3 : at - 1;
      places.push({ name: tokens.text.slice(tokens.start[from], tokens.end[at - 1]).toLowerCase(), from, to: at });
    }
  }
  const votes = new Map<string, Map<string, number>>();
  for (const [index, { name, from, to }] of places.entries()) {
    const limit = places[index + 1]?.from ?? tokens.count;
    const before = witnesses.filter((one) => one.to <= from && one.to >= from - 8 && one.from >= (places[index - 1]?.to ?? 0)).at(-1);
    const behind = witnesses.find((one) => one.from >= to && one.from <= to + 6 && one.from < limit);
    const one = before ?? behind;
    if (one === undefined || sentenceOf(tokens, one.from) !== sentenceOf(tokens, from)) continue;
    const own = votes.get(name) ?? new Map<string, number>();
    own.set(one.arm, (own.get(one.arm) ?? 0) + 1);
    votes.set(name, own);
  }
  const all = [...mentions];
  for (const { name, from, to } of places) {
    const own = [...(votes.get(name) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = own.reduce((sum, [, count]) => sum + count, 0);
    const [arm, count] = own[0] ?? ["", 0];
    if (count < 0.7 * total || count === 0 || covered[from] === 1 || covered[to - 1] === 1) continue;
    all.push({ arm, from, to });
  }
  if (
    places.filter(({ name }, index) => name.startsWith("label ") && places.findIndex((other) => other.name === name) === index).length >
      2 &&
    few
  )
    return null;
  return all.sort((a, b) => a.from - b.from);
}

function isLabel(tokens: Tokens, at: number): boolean {
  const text = tokens.text.slice(tokens.start[at], tokens.end[at]);
  return /^(?:[A-HX]|[0-9]|I{1,3}|IV|[A-Z][0-9]?)$/.test(text) && text !== "";
}
