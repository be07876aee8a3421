/** Every command and every example of docs/ does what the page says, in a folder like the one that the pages speak of. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { convert } from "tabstract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./root.ts";
import { type Block, blocksOf, missingFor, PROGRAM, runBlock, scriptName } from "./support/runnable-docs.ts";

const DOCS = join(ROOT, "docs");
const pages = readdirSync(DOCS)
  .filter((name) => name.endsWith(".md"))
  .sort();
const page = (name: string): string => readFileSync(join(DOCS, name), "utf8");

/** What waits for people, or for what no machine has by itself, and the test that runs it. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/\btabstract review\b/, "test/review.test.ts"],
  [/\btabstract view\b/, "test/view.test.ts"],
  [/ --watch\b/, "test/watch.test.ts"],
  [/\btabstract (?:enqueue|work|queue)\b/, "test/queue.test.ts"],
  [/\btabstract convert [^\n]*\$SLURM_ARRAY_TASK_ID|\bparallel tabstract|\bgather \/scratch/, "test/shards.test.ts"],
  [/\bpnpm@\S+ train\b/, "pipeline/train/learners.test.ts"],
];

/** Samples of which nothing is rejected. */
const DUMPS = [
  "aggregator-html",
  "aggregator-lines-disagree",
  "crossref-page",
  "graph-one-paper",
  "graph-search-page",
  "pubmed-medline",
  "ris",
];

const base = mkdtempSync(join(tmpdir(), "tabstract-docs-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeAll(async () => {
  cpSync(join(ROOT, "samples"), join(base, "samples"), { recursive: true });
  mkdirSync(join(base, "dumps"));
  for (const name of DUMPS) {
    const [input = ""] = readdirSync(join(base, "samples", name)).filter((file) => file.startsWith("input."));
    cpSync(join(base, "samples", name, input), join(base, "dumps", input.replace("input", name)));
  }
  for (const out of ["before", "after", "records"]) await convert({ input: join(base, "dumps"), out: join(base, out) });
  // The other machines have done their parts.
  for (const part of [1, 2, 4, 5, 6, 7, 8])
    await convert({ input: join(base, "dumps"), out: join(base, `part-${part}`), shard: `${part}/8` });
  const [line = ""] = readFileSync(join(base, "records/records.jsonl"), "utf8").split("\n");
  const { id, key, results } = JSON.parse(line);
  const { kind, span, text, value } = results[0];
  writeFileSync(join(base, "reference.jsonl"), `${JSON.stringify({ goldVersion: 1, id, results: [{ kind, text, value }] })}\n`);
  const correction = { correctionVersion: 1, record: { key, id }, verdict: "right", result: { kind, span, text }, fix: null };
  writeFileSync(join(base, "records/corrections.jsonl"), `${JSON.stringify(correction)}\n`);
  mkdirSync(join(base, "bin"));
  writeFileSync(join(base, "bin/tabstract"), `#!/bin/sh\nexec ${PROGRAM} "$@"\n`);
  chmodSync(join(base, "bin/tabstract"), 0o755);
  mkdirSync(join(base, "node_modules"));
  symlinkSync(join(ROOT, "packages/cli"), join(base, "node_modules/tabstract"));
});

describe.each(pages)("docs/%s", (name) => {
  const text = page(name);
  const blocks = blocksOf(text);
  const folder = mkdtempSync(join(tmpdir(), "tabstract-page-"));
  beforeAll(() => cpSync(base, folder, { recursive: true, verbatimSymlinks: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("links to what is there", () => {
    const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, path]) => path ?? "");
    expect(links.filter((path) => !existsSync(join(dirname(join(DOCS, name)), path)))).toEqual([]);
  });

  for (const block of blocks) {
    const { language, body, line, prints } = block;
    const elsewhere = ELSEWHERE.filter(([pattern]) => pattern.test(body));
    if (elsewhere.length > 0) {
      it(`line ${line}, ${language}, is run by ${elsewhere.map(([, file]) => file).join(", ")}`, () => {
        for (const [, file] of elsewhere) expect(existsSync(join(ROOT, file)), file).toBe(true);
      });
      continue;
    }
    const lacking = missingFor(block);
    const note = lacking.length === 0 ? "" : ` (skipped: this machine has no ${lacking.join(", no ")})`;
    if (note !== "") process.stderr.write(`docs/${name}, line ${line}${note}\n`);
    it.skipIf(note !== "")(`line ${line}, ${language}, runs${note}`, async () => {
      const ended = await runBlock(block, folder);
      expect(ended.code, ended.stderr + ended.stdout).toBe(0);
      if (prints !== null) expect(ended.stdout).toBe(prints);
    });
  }
});

describe("docs", () => {
  it("are all found from their index", () => {
    const index = page("README.md");
    expect(pages.filter((name) => name !== "README.md" && !index.includes(`](${name})`))).toEqual([]);
    expect(readFileSync(join(ROOT, "README.md"), "utf8").includes("](docs/README.md)")).toBe(true);
  });
  it("hold TypeScript that the compiler accepts", () => {
    const scripts: Block[] = pages.flatMap((name) => blocksOf(page(name))).filter(({ language }) => language === "ts");
    expect(scripts.length).toBeGreaterThan(2);
    const names = scripts.map(({ line, body }) => {
      writeFileSync(join(base, scriptName(line)), body);
      return scriptName(line);
    });
    const options = {
      target: "es2023",
      module: "nodenext",
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
    };
    const customConditions = ["@tabstract/source"];
    const typeRoots = [join(ROOT, "node_modules/@types")];
    const config = { compilerOptions: { ...options, customConditions, typeRoots, types: ["node"] }, files: names };
    writeFileSync(join(base, "tsconfig.json"), JSON.stringify(config));
    expect(execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", base], { encoding: "utf8" })).toBe("");
  });
});
