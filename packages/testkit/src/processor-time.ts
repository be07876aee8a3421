/**
 * How long the processor was at work for something, in milliseconds: what a bound on linear time is held against. The clock on the wall also counts what
 * other programs on the machine take.
 */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
