import { readFileSync } from "node:fs";

/** The most memory this process ever held, in MB. */
export function peakMegabytes(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) / 1000;
  } catch {
    // Not Linux: the system call below knows it too.
  }
  return process.resourceUsage().maxRSS / 1000;
}
