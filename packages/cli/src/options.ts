/** Every command and option, once: the parser, --help and the documentation are made from this table. */
import {
  COMPRESSIONS,
  checkRules,
  DEFAULT_FORMS,
  DEFAULT_JOBS,
  DEFAULT_MAX_RECORD_BYTES,
  DEFAULT_SEED,
  OUTPUT_FORMS,
  RECORD_PARTS,
  SEVERITIES,
} from "@tabstract/pipeline";
import { clauses, format, forms, names, oneOf, parts, port, positive, rejectLimit, rules, shard, unmetLimit } from "./option-parsers.ts";
import {
  AUDIT_FORMATS,
  type AuditValues,
  CHECK_FORMATS,
  type CheckValues,
  type ConvertValues,
  type ExplainValues,
  type GatherValues,
  type NoValues,
  type RawValues,
  type ServerValues,
  STAGES,
} from "./option-values.ts";
import { type QueueCommands, queueCommands } from "./queue-options.ts";

export interface OptionSpec<Value> {
  /** In commander's notation: "--jobs <n>". */
  readonly flags: string;
  readonly description: string;
  readonly fallback: Value;
  /** Absent for switches. Throws CannotWork with what is wrong with the text. */
  readonly parse?: (text: string) => Value;
}

export interface CommandSpec<Values> {
  readonly name: string;
  readonly summary: string;
  /** In commander's notation, with what each is. */
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
  readonly options: { readonly [Name in keyof Values]: OptionSpec<Values[Name]> };
  readonly examples: readonly string[];
}

const convertOptions: CommandSpec<ConvertValues>["options"] = {
  out: {
    flags: "-o, --out <dir>",
    description: "write the records, rejects.jsonl, run.json and what describes them into this folder",
    fallback: null,
    parse: String,
  },
  stdout: {
    flags: "--stdout",
    description: "write records to standard output as JSON Lines; rejects are told on standard error",
    fallback: false,
  },
  to: {
    flags: "--to <forms>",
    description: `write the records in these forms, in one pass: ${OUTPUT_FORMS.join(", ")}`,
    fallback: DEFAULT_FORMS.to,
    parse: forms,
  },
  rawCsv: {
    flags: "--raw-csv",
    description: "write texts to CSV as they are, even those that a spreadsheet would run as a formula",
    fallback: false,
  },
  shardBytes: {
    flags: "--shard-bytes <n>",
    description: "begin another records-NNNNN.jsonl before one exceeds this many bytes, counted before compression",
    fallback: null,
    parse: positive,
  },
  compress: {
    flags: "--compress <kind>",
    description: `compress records.jsonl: ${COMPRESSIONS.join(", ")}`,
    fallback: null,
    parse: (text) => oneOf(text, { among: COMPRESSIONS, what: "compression" }),
  },
  from: {
    flags: "--from <format>",
    description: "read every file as this format instead of recognising it by its content",
    fallback: null,
    parse: format,
  },
  force: { flags: "--force", description: "replace the run in a folder that is not empty", fallback: false },
  resume: {
    flags: "--resume",
    description: "go on with a run that was cut short; start where there is none, leave a finished one as it is",
    fallback: false,
  },
  watch: {
    flags: "--watch",
    description: "convert files of the input folders as they arrive, until Ctrl-C, into one folder that grows",
    fallback: false,
  },
  jobs: {
    flags: "-j, --jobs <n>",
    description: "files open at once; never changes the output",
    fallback: DEFAULT_JOBS,
    parse: positive,
  },
  threads: {
    flags: "--threads <n>",
    description: "threads that convert, as many as the machine runs at once where it is not said; never changes the output",
    fallback: null,
    parse: positive,
  },
  limit: {
    flags: "--limit <n>",
    description: "stop after the first n records; what lies behind the last of them counts as not read",
    fallback: null,
    parse: positive,
  },
  sample: {
    flags: "--sample <n>",
    description: "convert n raw records drawn at random; those not drawn count as not read, faults of whole files always count",
    fallback: null,
    parse: positive,
  },
  seed: { flags: "--seed <s>", description: "what the draw of --sample depends on", fallback: DEFAULT_SEED, parse: String },
  select: {
    flags: "--select <parts>",
    description: `keep only these parts of each record: ${RECORD_PARTS.join(", ")}; the keys of the others are left out`,
    fallback: null,
    parse: parts,
  },
  maxRejects: {
    flags: "--max-rejects <n|p%>",
    description: "exit with 1 when more than this many, or this share, of the raw records are rejected",
    fallback: { unit: "records", value: 0 },
    parse: rejectLimit,
  },
  maxRecordBytes: {
    flags: "--max-record-bytes <n>",
    description: "reject raw records larger than this",
    fallback: DEFAULT_MAX_RECORD_BYTES,
    parse: positive,
  },
  merge: {
    flags: "--merge",
    description: "make one record of all raw records of the same paper, told by identifiers, else by title, first author and year",
    fallback: false,
  },
  join: {
    flags: "--join",
    description: "join the rows of Semantic Scholar's datasets (abstracts, papers) that have the same corpus id; --merge does so too",
    fallback: false,
  },
  shard: {
    flags: "--shard <i/n>",
    description: "convert the i-th of n parts of the input, for one of n machines; gather puts the parts together",
    fallback: null,
    parse: shard,
  },
  corrections: {
    flags: "--corrections <file>",
    description: 'put what people said of an earlier run (corrections.jsonl of a review) into the records, each with a warning "corrected"',
    fallback: null,
    parse: String,
  },
  maxUnmet: {
    flags: "--max-unmet <n|p%>",
    description: "exit with 1 when more than this many, or this share, of the corrections meet no record or cannot be applied",
    fallback: { unit: "records", value: 0 },
    parse: unmetLimit,
  },
  quiet: { flags: "-q, --quiet", description: "print no progress, notices or summary", fallback: false },
};

const explainOptions: CommandSpec<ExplainValues>["options"] = {
  record: {
    flags: "--record <id>",
    description: "which record: its id, its key, or its number counted from 1",
    fallback: null,
    parse: String,
  },
  stage: {
    flags: "--stage <stage>",
    description: `look inside one stage: ${STAGES.join(", ")}`,
    fallback: null,
    parse: (text) => oneOf(text, { among: STAGES, what: "stage" }),
  },
  from: convertOptions.from,
};

const gatherOptions: CommandSpec<GatherValues>["options"] = {
  out: { flags: "-o, --out <dir>", description: "write the whole run into this folder", fallback: null, parse: String },
  to: convertOptions.to,
  rawCsv: convertOptions.rawCsv,
  shardBytes: convertOptions.shardBytes,
  compress: convertOptions.compress,
  force: convertOptions.force,
};

const checkOptions: CommandSpec<CheckValues>["options"] = {
  severity: {
    flags: "--severity <severity>",
    description: `the least that is a finding: ${SEVERITIES.join(", ")}`,
    fallback: "warning",
    parse: (text) => oneOf(text, { among: SEVERITIES, what: "severity" }),
  },
  format: {
    flags: "--format <format>",
    description: `how verdicts are printed: ${CHECK_FORMATS.join(", ")}`,
    fallback: "text",
    parse: (text) => oneOf(text, { among: CHECK_FORMATS, what: "format" }),
  },
  rule: { flags: "--rule <names>", description: "run these checks alone, with commas between them", fallback: checkRules, parse: rules },
  all: { flags: "--all", description: "print every verdict, what agrees and what does not apply included", fallback: false },
};

const rawOptions: CommandSpec<RawValues>["options"] = {
  root: {
    flags: "--root <dir>",
    description: "the folder that the paths of the run start from; looked for nearby where not given",
    fallback: null,
    parse: String,
  },
};

const auditOptions: CommandSpec<AuditValues>["options"] = {
  gold: {
    flags: "--gold <file>",
    description: "hold one run against a reference made by people, or against the corrections of a review",
    fallback: null,
    parse: String,
  },
  format: {
    flags: "--format <format>",
    description: `how to say it: ${AUDIT_FORMATS.join(", ")}`,
    fallback: "text",
    parse: (text) => oneOf(text, { among: AUDIT_FORMATS, what: "format" }),
  },
  out: { flags: "-o, --out <file>", description: "write into this file instead of printing", fallback: null, parse: String },
  failOn: {
    flags: "--fail-on <list>",
    description: 'exit with 1 when one of these holds: "result-removed>0,p-value changed>0.1%", "any>0"',
    fallback: [],
    parse: clauses,
  },
  ignore: {
    flags: "--ignore <names>",
    description: "leave out changes of these types, fields or kinds of results: citationCount,sections,warnings",
    fallback: [],
    parse: names,
  },
  only: { flags: "--only <names>", description: "tell nothing but changes of these types, fields or kinds", fallback: [], parse: names },
};

const serverOptions: CommandSpec<ServerValues>["options"] = {
  port: {
    flags: "--port <n>",
    description: "the port of 127.0.0.1 to listen at; 0 takes one that is free",
    fallback: 0,
    parse: port,
  },
};

export interface Commands extends QueueCommands {
  readonly convert: CommandSpec<ConvertValues>;
  readonly explain: CommandSpec<ExplainValues>;
  readonly check: CommandSpec<CheckValues>;
  readonly gather: CommandSpec<GatherValues>;
  readonly raw: CommandSpec<RawValues>;
  readonly audit: CommandSpec<AuditValues>;
  readonly review: CommandSpec<ServerValues>;
  readonly view: CommandSpec<ServerValues>;
  readonly schema: CommandSpec<NoValues>;
  readonly formats: CommandSpec<NoValues>;
}

export const commands: Commands = {
  convert: {
    name: "convert",
    summary: "turn dumps of abstracts into JSON records",
    arguments: [
      {
        name: "<inputs...>",
        description: "files, folders (with all that is in them), or - for standard input; .gz and .zst are read as they are",
      },
    ],
    options: convertOptions,
    examples: [
      "tabstract convert dumps/ --out records/",
      "zcat dump.jsonl.gz | tabstract convert - --stdout | head -n 1",
      "tabstract convert dumps/ --out tables/ --to parquet,duckdb",
      "tabstract convert dumps/ --out records/ --resume",
      "tabstract convert inbox/ --out records/ --watch",
      "tabstract convert dumps/ --out sample/ --sample 100 --seed 7 --max-rejects 5%",
    ],
  },
  explain: {
    name: "explain",
    summary: "show what one record became, with every number explained",
    arguments: [{ name: "<file>", description: "a dump, or - for standard input" }],
    options: explainOptions,
    examples: [
      "tabstract explain dumps/004.txt",
      "tabstract explain dump.jsonl --record doi:10.5555/example",
      "tabstract explain dump.jsonl --stage tokens",
    ],
  },
  gather: {
    name: "gather",
    summary: "put the shards of a run together",
    arguments: [{ name: "<shards...>", description: "the output folders of --shard 1/n to n/n, in any order" }],
    options: gatherOptions,
    examples: ["tabstract gather part-1/ part-2/ part-3/ --out records/"],
  },
  ...queueCommands(convertOptions),
  check: {
    name: "check",
    summary: "check the arithmetic of records again",
    arguments: [{ name: "<records>", description: "a records.jsonl, the output folder of a run, or - for standard input" }],
    options: checkOptions,
    examples: [
      "tabstract check records/",
      "tabstract check records.jsonl --severity error --format sarif > checks.sarif",
      "tabstract check records.jsonl --rule p-of-statistic,grim --all",
    ],
  },
  raw: {
    name: "raw",
    summary: "print the exact source bytes of one record",
    arguments: [
      { name: "<run>", description: "the output folder of a run" },
      { name: "<key>", description: "a record's key or id" },
    ],
    options: rawOptions,
    examples: ["tabstract raw records/ 95246b575bb57bae", "tabstract raw records/ pmid:12345 --root /data/dumps"],
  },
  audit: {
    name: "audit",
    summary: "tell what changed from one run to another, number by number, or how far a run is from a reference",
    arguments: [
      {
        name: "<before>",
        description: "an output folder or a JSON Lines file (.gz and .zst too), or - for standard input; with --gold, the run",
      },
      { name: "[after]", description: "the run to compare it with" },
    ],
    options: auditOptions,
    examples: [
      "tabstract audit before/ after/",
      'tabstract audit before/ after/ --format markdown --out audit.md --fail-on "result-removed>0,p-value changed>0.1%"',
      "tabstract audit records/ --gold reference.jsonl",
    ],
  },
  review: {
    name: "review",
    summary: "look through the results of a run in a browser and say what is right, wrong or missing",
    arguments: [{ name: "<run>", description: "the output folder of a run; what is said is kept in its corrections.jsonl" }],
    options: serverOptions,
    examples: ["tabstract review records/", "tabstract review records/ --port 8080"],
  },
  view: {
    name: "view",
    summary: "look through the records of a run in a browser: search, failed checks, plots, one page a record",
    arguments: [
      {
        name: "<run>",
        description: "an output folder or a JSON Lines file (.gz and .zst too), or - for standard input; nothing is changed",
      },
    ],
    options: serverOptions,
    examples: ["tabstract view records/", "tabstract view records.jsonl.gz --port 8080"],
  },
  schema: {
    name: "schema",
    summary: "print the JSON Schema (draft 2020-12) of a record, a reject, a run or an audit",
    arguments: [{ name: "[name]", description: "record (the default), reject, run, audit, gold or correction" }],
    options: {},
    examples: ["tabstract schema > record.schema.json", "tabstract schema reject"],
  },
  formats: {
    name: "formats",
    summary: "list what can be read, and how it is recognised",
    arguments: [],
    options: {},
    examples: ["tabstract formats"],
  },
};
