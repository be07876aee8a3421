/**
 * Files as they arrive in folders.
 *
 * The folders are looked through again and again. Events of the file system would be told sooner, but not for volumes of a network and of containers, not
 * beyond a limit of watched folders, and they do not say when a file is whole: that takes a second look in any case.
 */
import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { findInputs, type InputFile } from "./inputs.ts";

export interface ArrivalsOptions {
  readonly inputs: readonly string[];
  readonly exclude: readonly string[];
  /** A file is whole when neither its size nor its time of change were others for so long. */
  readonly settleMs?: number | undefined;
  readonly signal: AbortSignal;
}

export interface Arrivals {
  /** Files that are whole and were not given before, in the order of their names; waits for the first. Null once it is called off. */
  next(): Promise<readonly InputFile[] | null>;
}

const SETTLE_MS = 2000;
const LOOK_EVERY_MS = 1000;
/** Looking through large folders shall not take more than a tenth of the time. */
const SHARE_OF_LOOKING = 10;
/** How programs that fetch or copy name what is not whole yet. */
const IS_WORK_IN_PROGRESS = /(?:^|\/)\.[^/]*$|\.(?:part|partial|filepart|crdownload|download|tmp)$/i;

/** @param known names of files that were given before. */
export function openArrivals(known: Iterable<string>, options: ArrivalsOptions): Arrivals {
  const { inputs, exclude, signal, settleMs = SETTLE_MS } = options;
  const given = new Set(known);
  const settling = openSettling(settleMs);

  async function look(): Promise<readonly InputFile[]> {
    const { files } = await findInputs(inputs, { exclude });
    const states = new Map<string, string>();
    for (const input of files) {
      if (!given.has(input.file) && !IS_WORK_IN_PROGRESS.test(input.file)) states.set(input.file, await stateOf(input));
    }
    const whole = settling.look(states, performance.now());
    for (const file of whole) given.add(file);
    return files.filter(({ file }) => whole.has(file));
  }

  return {
    async next(): Promise<readonly InputFile[] | null> {
      while (!signal.aborted) {
        const begun = performance.now();
        const whole = await look();
        if (whole.length > 0) return whole;
        const pause = Math.max(Math.min(LOOK_EVERY_MS, settleMs), SHARE_OF_LOOKING * (performance.now() - begun));
        await sleep(pause, undefined, { signal }).catch(() => {});
      }
      return null;
    },
  };
}

interface Settling {
  /** @param states of the files that are there, in any words. Answers those whose state was the same for long enough, once. */
  look(states: ReadonlyMap<string, string>, nowMs: number): ReadonlySet<string>;
}

export function openSettling(settleMs: number): Settling {
  let waiting = new Map<string, { readonly state: string; readonly since: number }>();
  return {
    look(states, nowMs): ReadonlySet<string> {
      const whole = new Set<string>();
      const next: typeof waiting = new Map();
      for (const [file, state] of states) {
        const before = waiting.get(file);
        const seen = before?.state === state ? before : { state, since: nowMs };
        if (nowMs - seen.since >= settleMs) whole.add(file);
        else next.set(file, seen);
      }
      waiting = next;
      return whole;
    },
  };
}

async function stateOf({ path, bytes, problem }: InputFile): Promise<string> {
  if (path === null || problem !== null) return problem?.code ?? "";
  const time = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
  return `${bytes} ${time}`;
}
