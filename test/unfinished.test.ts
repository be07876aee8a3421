/** What a run that was cut short leaves is gone on with only where that comes to the same, and nothing of it is thrown away in silence. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ConvertOptions,
  convert,
  emit,
  findInputs,
  inputDifference,
  openOutput,
  outputSettings,
  withDefaults,
} from "@tabstract/pipeline";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { bundle } from "./support/bundle.ts";
import { paper, temporaryFolder } from "./support/program.ts";

interface Asked extends Partial<ConvertOptions> {
  readonly force?: boolean;
  readonly resume?: boolean;
  /** Breaks off at this record, as a full disk would. */
  readonly breakAt?: number;
}

/** Converts in/ into out/ with small checkpoints; says how it was refused, from which record on it worked, or that there was nothing to do. */
async function run(folder: string, { force = false, resume = false, breakAt, ...more }: Asked = {}): Promise<string> {
  const options: ConvertOptions = { inputs: [join(folder, "in")], checkpointLength: 8000, ...more };
  const settings = withDefaults(options);
  const found = await findInputs(options.inputs, settings);
  const plan = await openOutput(join(folder, "out"), {
    force,
    resume,
    options: outputSettings(settings),
    forms: settings.forms,
    files: found.files,
    inputDifference: (before) => inputDifference(before, found.files, settings),
  });
  if (plan.kind === "refused") return plan.message;
  if (plan.kind === "finished") return "nothing to do";
  let made = 0;
  let first: string | null = null;
  async function* events() {
    for await (const event of convert({ ...options, found, startAt: plan.kind === "ready" ? plan.output.resumed?.position : undefined })) {
      if (event.kind === "record" && made++ === breakAt) throw Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write" });
      if (event.kind === "record") first ??= event.record.id;
      yield event;
    }
  }
  try {
    await emit(events(), { output: plan.output, watch: () => {}, signal: new AbortController().signal });
    return `from ${first}`;
  } catch (error) {
    return String(error);
  }
}

const FIRST = "from doi:10.5555/paper.0";
const LINES = Array.from({ length: 30 }, (_, at) => `${paper(at)}\n`);

/** in/a.jsonl with the papers 0 to 19, in/b.jsonl with 20 to 29, and a run that broke off. */
async function brokenOff(breakAt = 25): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", "a.jsonl"), LINES.slice(0, 20).join(""));
  writeFileSync(join(folder, "in", "b.jsonl"), LINES.slice(20).join(""));
  expect(await run(folder, { breakAt })).toBe("Error: full");
  return folder;
}

const partial = (folder: string): string => join(folder, ".out.tabstract-partial");
const journal = (folder: string): string => join(partial(folder), ".tabstract-journal");
const records = (folder: string): string => readFileSync(join(folder, "out", "records.jsonl"), "utf8");

async function whole(folder: string): Promise<string> {
  let lines = "";
  for await (const event of convert({ inputs: [join(folder, "in")] })) if (event.kind === "record") lines += event.line;
  return lines;
}

describe("a run that was cut short", () => {
  test("is gone on with behind its last checkpoint", async () => {
    const folder = await brokenOff();
    const message = await run(folder, { resume: true });
    expect(message).toMatch(/^from doi:10\.5555\/paper\.2\d$/);
    expect(records(folder)).toBe(await whole(folder));
    expect(readdirSync(folder).toSorted()).toEqual(["in", "out"]);
    expect(await run(folder, { resume: true })).toBe("nothing to do");
  });

  test("draws the same sample, and keeps the same parts", async () => {
    const folder = await brokenOff();
    const more = { sample: 24, seed: "s", select: ["metadata", "results"], checkpointLength: 4000 } as const;
    expect(await run(folder, { ...more, force: true, breakAt: 20 })).toBe("Error: full");
    expect(await run(folder, { ...more, resume: true })).toMatch(/^from /);
    const resumed = records(folder);
    expect(resumed.split("\n")).toHaveLength(25);
    expect(await run(folder, { ...more, force: true })).toMatch(/^from /);
    expect(records(folder)).toBe(resumed);
  });

  test("before its first checkpoint leaves nothing", async () => {
    const folder = await brokenOff(0);
    expect(readdirSync(folder)).toEqual(["in"]);
    expect(await run(folder, { resume: true })).toBe(FIRST);
  });

  test("is not thrown away without a word", async () => {
    const folder = await brokenOff();
    expect(await run(folder)).toMatch(/cut short; say --resume to go on with it, or --force to begin again/);
    expect(existsSync(journal(folder))).toBe(true);
    expect(await run(folder, { force: true })).toBe(FIRST);
    expect(records(folder)).toBe(await whole(folder));
  });

  test("is found where an empty folder was made in its place", async () => {
    const folder = await brokenOff();
    mkdirSync(join(folder, "out"));
    expect(await run(folder, { resume: true })).toMatch(/paper\.2\d$/);
    expect(readdirSync(folder).toSorted()).toEqual(["in", "out"]);
  });

  test.each<[string, (folder: string) => void, RegExp]>([
    ["a further file", (folder) => writeFileSync(join(folder, "in", "c.jsonl"), LINES[0] ?? ""), /c\.jsonl was none of its inputs/],
    ["a file less", (folder) => rmSync(join(folder, "in", "b.jsonl")), /b\.jsonl was one of them/],
    ["a longer file", (folder) => appendFileSync(join(folder, "in", "b.jsonl"), LINES[0] ?? ""), /b\.jsonl had \d+ bytes and has \d+/],
    ["other bytes in a file that is done", (folder) => rewrite(join(folder, "in", "a.jsonl")), /a\.jsonl has changed since/],
    ["other bytes in the file that it was reading", (folder) => rewrite(join(folder, "in", "b.jsonl")), /b\.jsonl has changed since/],
  ])("is refused over %s", async (_, change, message) => {
    const folder = await brokenOff();
    change(folder);
    const said = await run(folder, { resume: true });
    expect(said).toMatch(message);
    expect(said).toMatch(/had other inputs: .*; say --force to begin again, or choose another folder$/);
  });

  test("may have inputs that were written again, with the same bytes", async () => {
    const folder = await brokenOff();
    utimesSync(join(folder, "in", "a.jsonl"), 1, 1);
    expect(await run(folder, { resume: true })).toMatch(/paper\.2\d$/);
  });

  test("is refused with other options, and by another version", async () => {
    const folder = await brokenOff();
    expect(await run(folder, { resume: true, limit: 29 })).toMatch(/had other options; say --force .*, or give the same options/);
    const [, ...rest] = readFileSync(journal(folder), "utf8").split("\n");
    const head = JSON.parse((readFileSync(journal(folder), "utf8").split("\n")[0] ?? "").slice(17));
    writeFileSync(journal(folder), [summed({ ...head, version: "0.0.1" }), ...rest].join("\n"));
    expect(await run(folder, { resume: true })).toMatch(/was one of tabstract 0\.0\.1, this is \d/);
  });

  test("that somebody wrote into is refused as damaged", async () => {
    const folder = await brokenOff();
    const path = join(partial(folder), "records.jsonl");
    writeFileSync(path, readFileSync(path, "utf8").replace("Naps", "Caps"));
    expect(await run(folder, { resume: true })).toMatch(
      /is damaged: records\.jsonl does not begin with what was written into it; say --force/,
    );
    rmSync(path);
    expect(await run(folder, { resume: true })).toMatch(/is damaged: records\.jsonl is gone/);
  });
});

/** The last letter of the last record that is read in any case. */
function rewrite(path: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replace("Naps", "Caps"));
}

function summed(value: unknown): string {
  const json = JSON.stringify(value);
  return `${createHash("sha256").update(json).digest("hex").slice(0, 16)} ${json}`;
}

describe("a journal", () => {
  test("may be torn at any byte: what lies before it counts", async () => {
    const folder = await brokenOff();
    const bytes = readFileSync(journal(folder));
    const lines = bytes.toString("utf8").split("\n").length - 1;
    expect(lines).toBeGreaterThan(3);
    const kept = join(folder, "kept");
    execFileSync("cp", ["-r", partial(folder), kept]);
    const expected = await whole(folder);
    const starts = new Set<string>();
    for (let cut = 1; cut <= 12; cut++) {
      rmSync(partial(folder), { recursive: true, force: true });
      rmSync(join(folder, "out"), { recursive: true, force: true });
      execFileSync("cp", ["-r", kept, partial(folder)]);
      truncateSync(journal(folder), Math.floor((bytes.length * cut) / 12) - 1);
      const message = await run(folder, { resume: true });
      starts.add(message);
      expect(message).toMatch(/^from /);
      expect(records(folder)).toBe(expected);
    }
    // From the beginning, and from several checkpoints.
    expect(starts).toContain(FIRST);
    expect(starts.size).toBeGreaterThan(2);
  });

  test("with a line that was changed ends before it", async () => {
    const folder = await brokenOff();
    const lines = readFileSync(journal(folder), "utf8").split("\n");
    lines[2] = (lines[2] ?? "").replace('"records":', '"records": ');
    writeFileSync(journal(folder), lines.join("\n"));
    expect(await run(folder, { resume: true })).toMatch(/^from /);
    expect(records(folder)).toBe(await whole(folder));
  });
});

const RECORDS = 1300;

describe("as a process", () => {
  const folder = mkdtempSync(join(tmpdir(), "tabstract-process-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let program = "";
  beforeAll(async () => {
    program = await bundle(new URL("../packages/cli/src/bin.ts", import.meta.url).pathname, folder);
    // Enough for two checkpoints, made of few records: authors cost little.
    const authors = Array.from({ length: 400 }, (_, at) => ({ authorId: `${at}`, name: `Invented Author Number ${at}` }));
    writeFileSync(
      join(folder, "large.jsonl"),
      Array.from(
        { length: RECORDS },
        (_, at) => `${paper(at, { authors })}
`,
      ).join(""),
    );
    execFileSync(process.execPath, [program, "convert", "large.jsonl", "--out", "alone", "-q"], { cwd: folder });
  }, 240_000);
  const convertTo = (out: string, ...more: readonly string[]): readonly string[] => [
    program,
    "convert",
    "large.jsonl",
    "--out",
    out,
    ...more,
  ];
  const expectWhole = (out: string): void => {
    expect(readdirSync(out).toSorted()).toEqual(readdirSync(join(folder, "alone")).toSorted());
    for (const name of readdirSync(out))
      expect([name, readFileSync(join(out, name)).equals(readFileSync(join(folder, "alone", name)))]).toEqual([name, true]);
  };

  test("Ctrl-C stops with a summary, and leaves a run that --resume goes on with to the same summary", async () => {
    const child = spawn(process.execPath, convertTo("out", "--threads", "1"), { cwd: folder });
    const said = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].on("data", (text) => {
        said[name] += text;
      });
    const path = join(folder, ".out.tabstract-partial", ".tabstract-journal");
    while (child.exitCode === null && !(existsSync(path) && readFileSync(path, "utf8").split("\n").length > 2)) {
      await new Promise((done) => setTimeout(done, 20));
    }
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    expect(said.stderr).toMatch(/^interrupted: the run is not finished; say --resume to go on with it$/m);
    expect(said.stdout).toMatch(/records +[\d,]+/);
    const again = spawnSync(process.execPath, convertTo("out", "--resume"), { cwd: folder, encoding: "utf8" });
    expect(again.stderr).toMatch(/^going on with the run in out: \d+ records and 0 rejects are there$/m);
    expect(again.stdout).toMatch(/records +1,300/);
    expectWhole(join(folder, "out"));
  });

  test.skipIf(!canMount())("a full disk is told, and --resume goes on once there is room (needs the right to mount)", () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    shell("mount -t tmpfs -o size=44m tmpfs", disk);
    onTestFinished(() => void shell("umount", disk));
    const full = spawnSync(process.execPath, convertTo("disk/out", "-q"), { cwd: folder, encoding: "utf8" });
    expect(full.stderr).toMatch(
      /^tabstract: cannot write the output: the disk is full \(ENOSPC\); once it can be written, --resume goes on with the run\n$/,
    );
    expect(full.status).toBe(2);
    shell("mount -o remount,size=200m", disk);
    const again = spawnSync(process.execPath, convertTo("disk/out", "-q", "--resume"), { cwd: folder, encoding: "utf8" });
    expect([again.stderr, again.status]).toEqual(["", 0]);
    expectWhole(join(disk, "out"));
  });

  test.skipIf(process.platform === "win32")("a file that may not grow is told like a full disk (needs ulimit)", () => {
    const limited = ["-c", 'ulimit -f 80000; exec "$@"', "sh", process.execPath, ...convertTo("limited", "-q")];
    const full = spawnSync("sh", limited, { cwd: folder, encoding: "utf8" });
    expect(full.stderr).toMatch(/^tabstract: cannot write the output: .*; once it can be written, --resume goes on with the run\n$/);
    expect(full.status).toBe(2);
    expect(spawnSync(process.execPath, convertTo("limited", "-q", "--resume"), { cwd: folder }).status).toBe(0);
    expectWhole(join(folder, "limited"));
  });
});

function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), "tabstract-mount-"));
  const mounted = shell("mount -t tmpfs -o size=1m tmpfs", place) === 0;
  if (mounted) shell("umount", place);
  rmSync(place, { recursive: true });
  return mounted;
}

/** The exit code of a command of the system on a folder. */
function shell(command: string, place: string): number | null {
  return spawnSync("sh", ["-c", `${command} "$1"`, "sh", place]).status;
}
