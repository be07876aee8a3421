/** The blocks of a page of documentation that can be run, and what each is run with. */
import { execFile, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../root.ts";

export type Language = "sh" | "python" | "sql" | "r" | "ts";

export interface Block {
  readonly language: Language;
  readonly body: string;
  /** Its first line in the page. */
  readonly line: number;
  /** What the page says that it prints: a block of text right behind it. */
  readonly prints: string | null;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm;
const LANGUAGES: ReadonlySet<string> = new Set<Language>(["sh", "python", "sql", "r", "ts"]);

export function blocksOf(page: string): Block[] {
  const fenced = [...page.matchAll(FENCED)];
  return fenced.flatMap((found, at): Block[] => {
    const [whole, language = "", body = ""] = found;
    if (!LANGUAGES.has(language)) return [];
    const next = fenced[at + 1];
    const follows = next?.[1] === "text" && page.slice(found.index + whole.length, next.index).trim() === "";
    const line = page.slice(0, found.index).split("\n").length + 1;
    return [{ language: language as Language, body, line, prints: follows ? (next[2] ?? null) : null }];
  });
}

/** What a block needs and this machine does not have, such as "pandas for python3". */
export function missingFor({ language, body }: Block): readonly string[] {
  if (language === "python") return pythonFor(body).lacking;
  if (language === "r") return absent("Rscript", R_LACKS, namesIn(body, /(?:\blibrary\((\w+)\)|\b(\w+)::)/g));
  return [];
}

interface Python {
  readonly program: string;
  readonly lacking: readonly string[];
}

/** A system's packages are those of its own Python, which is not always the first one on the path. */
const PYTHONS = ["python3", "/usr/bin/python3"];

/** The Python that has all modules of a block, or the first one and what it lacks. */
function pythonFor(body: string): Python {
  const names = namesIn(body, /^\s*(?:import|from)\s+(\w+)/gm);
  // pandas reads Parquet through pyarrow, and says so only then.
  const needed = body.includes("pandas.read_parquet") ? [...names, "pyarrow"] : names;
  const found = PYTHONS.map((program): Python => ({ program, lacking: absent(program, PYTHON_LACKS, needed) }));
  return found.find(({ lacking }) => lacking.length === 0) ?? (found[0] as Python);
}

function namesIn(body: string, pattern: RegExp): string[] {
  return [...new Set([...body.matchAll(pattern)].map(([, one, other]) => one ?? other ?? ""))];
}

const PYTHON_LACKS = "-c import importlib.util, sys; print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name) is None])";
const R_LACKS = "-e cat(setdiff(commandArgs(TRUE), rownames(installed.packages())))";

function absent(program: string, script: string, names: readonly string[]): string[] {
  const [flag = "", code] = [script.slice(0, 2), script.slice(3)];
  const asked = spawnSync(program, [flag, code, ...names], { encoding: "utf8" });
  if (asked.error !== undefined) return [program];
  const lacking = asked.stdout.split(/\s+/).filter(Boolean);
  return lacking.map((name) => `${name} for ${program}`);
}

const require = createRequire(join(ROOT, "package.json"));
export const TSX: string = pathToFileURL(require.resolve("tsx")).href;
const DUCKDB: string = pathToFileURL(createRequire(join(ROOT, "pipeline/package.json")).resolve("@duckdb/node-api")).href;
export const PROGRAM: string = `"${process.execPath}" --conditions=@tabstract/source --import "${TSX}" "${join(ROOT, "packages/cli/src/bin.ts")}"`;

/** Runs a block as it stands, in this folder, whose bin/ holds the command. */
export function runBlock(block: Block, folder: string): Promise<Ended> {
  const { language, body, line } = block;
  if (language === "sh") return run("sh", ["-eu", "-c", body], folder);
  if (language === "python") return run(pythonFor(body).program, ["-c", body], folder);
  if (language === "r") return run("Rscript", ["-e", body], folder);
  if (language === "sql") return run(process.execPath, ["--input-type=module", "-e", QUERY, "--", body], folder);
  const file = join(folder, scriptName(line));
  writeFileSync(file, body);
  return run(process.execPath, ["--conditions=@tabstract/source", "--import", TSX, file], folder);
}

export function scriptName(line: number): string {
  return `line-${line}.mts`;
}

/** What DuckDB's own command would do: the database that the first line names, or one in memory. */
const QUERY = `
  const { DuckDBInstance } = await import(${JSON.stringify(DUCKDB)});
  const sql = process.argv[1];
  const [, database = ":memory:"] = /^-- duckdb (\\S+)/.exec(sql) ?? [];
  const connection = await (await DuckDBInstance.create(database)).connect();
  for (const statement of sql.replace(/^--.*$/gm, "").split(";")) {
    if (statement.trim() === "") continue;
    const rows = (await connection.runAndReadAll(statement)).getRowsJson();
    if (rows.length === 0) throw new Error("no row: " + statement);
    for (const row of rows) console.log(JSON.stringify(row));
  }
`;

function run(file: string, words: readonly string[], folder: string): Promise<Ended> {
  const path = `${join(folder, "bin")}:${process.env.PATH ?? ""}`;
  const env = { ...process.env, PATH: path, NO_COLOR: "1", PYTHONIOENCODING: "utf-8" };
  return new Promise((resolve) => {
    execFile(file, words, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}
