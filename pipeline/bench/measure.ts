/** Timing: the median of several runs, since one run says little on a shared machine. */

export interface Measurement {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  /** Median, in seconds. */
  readonly seconds: number;
}

export interface Job {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  run(): void | Promise<void>;
}

/** Runs each job `rounds` times in turn, so that a slow moment of the machine touches all of them, after one round to warm up. */
export async function measure(jobs: readonly Job[], rounds: number): Promise<Measurement[]> {
  const times = new Map<Job, number[]>(jobs.map((job) => [job, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [job, seconds] of times) {
      const started = performance.now();
      await job.run();
      if (round >= 0) seconds.push((performance.now() - started) / 1000);
    }
  }
  return jobs.map(({ name, records, bytes }, at) => ({ name, records, bytes, seconds: median([...times.values()][at] ?? []) }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One row a job: records/s, MB/s, and how its speed compares with that of the job called `base`. */
export function printMeasurements(measurements: readonly Measurement[], base: string): void {
  const baseSeconds = measurements.find(({ name }) => name === base)?.seconds;
  console.log(`${"".padEnd(34)}${"records/s".padStart(12)}${"MB/s".padStart(10)}${`of ${base}`.padStart(16)}`);
  for (const { name, records, bytes, seconds } of measurements) {
    const ratio = baseSeconds === undefined ? "" : (baseSeconds / seconds).toFixed(3);
    console.log(
      `${name.padEnd(34)}${Math.round(records / seconds)
        .toLocaleString("en-US")
        .padStart(12)}${(bytes / seconds / 1e6).toFixed(1).padStart(10)}${ratio.padStart(16)}`,
    );
  }
}
