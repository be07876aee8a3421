/** How the lists of NLM's labels are written: see `nlm-labels.ts`. */

/** The labels of a list, in its order. */
export function nlmLabels(list: string): string[] {
  let words: string[] = [];
  return [...list.matchAll(/(?:\n?(\d)|\n)([^\d\n*]+)(\*?)/g)].flatMap(([, shared = "", rest = "", plural]) => {
    words = [...words.slice(0, Number(shared)), ...rest.replaceAll("+", " AND ").split(" ")];
    const label = words.join(" ");
    return plural === "" ? label : [label, `${label}S`];
  });
}
