/** What was asked and what was told, line by line, and the table that people read. */

export interface Tally {
  readonly lines: ReadonlyMap<string, Counts>;
  add(line: string, asked: number, right: number): void;
}

interface Counts {
  readonly asked: number;
  readonly right: number;
}

export function makeTally(): Tally {
  const lines = new Map<string, Counts>();
  return {
    lines,
    add(line, asked, right) {
      const known = lines.get(line);
      lines.set(line, { asked: (known?.asked ?? 0) + asked, right: (known?.right ?? 0) + right });
    },
  };
}

export function tableOf({ lines }: Tally): string {
  const wide = Math.max(0, ...[...lines.keys()].map((line) => line.length)) + 2;
  const head = `${"".padEnd(wide)}share   right      of`;
  const rows = [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([line, { asked, right }]) => {
      const share = asked === 0 ? "-" : (right / asked).toFixed(3);
      return `${line.padEnd(wide)}${share.padStart(5)}${String(right).padStart(8)}${String(asked).padStart(8)}`;
    });
  return [head, ...rows].join("\n");
}
