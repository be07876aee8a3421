/** Which mutations are tried, and what is found: a fault is told by the number of its mutation. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The same seed and number give the same bytes. */
  readonly seed: number;
}

export interface Fault {
  readonly mutation: number;
  readonly what: string;
}

/** Longer than any mutation takes, even on a machine that does other things too, in milliseconds. */
const HANG = 10_000;

/** What is wrong with one mutation; a crash and a hang are faults too. */
export function guarded(mutation: number, check: () => readonly string[]): Fault[] {
  const begun = performance.now();
  const found = attempt(check);
  return faultsOf(mutation, found, begun);
}

/** The same where it takes more than a turn. */
export async function guardedAsync(mutation: number, check: () => Promise<readonly string[]>): Promise<Fault[]> {
  const begun = performance.now();
  const found = await check().catch((error: unknown) => [crash(error)]);
  return faultsOf(mutation, found, begun);
}

function attempt(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    return [crash(error)];
  }
}

function crash(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function faultsOf(mutation: number, found: readonly string[], begun: number): Fault[] {
  const took = Math.round(performance.now() - begun);
  const slow = took > HANG ? [`it took ${took} ms`] : [];
  return [...found, ...slow].map((what) => ({ mutation, what }));
}
