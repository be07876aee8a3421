/** How alike two names are, as sets of words. */

/** Words that say nothing about which arm or which outcome is meant. */
const STOP = new Set(
  "the a an of in and or to for with at by on group groups arm patients patient treatment treated was were rate rates".split(" "),
);

/** The words of a name in the singular, without those that say nothing unless there are no others. */
export function wordsOf(name: string): ReadonlySet<string> {
  const all = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/(?<=\w{3})s$/, ""));
  const content = all.filter((word) => !STOP.has(word));
  return new Set(content.length > 0 ? content : all);
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** Dice's coefficient of two sets of words, 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * sharedCount(a, b)) / (a.size + b.size);
}
