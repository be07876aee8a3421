/**
 * croissant.json: MLCommons Croissant 1.0. Every file, and a record set for each table, read from its CSV or else from its Parquet file.
 *
 * Croissant asks for the date and the address of publication. A run is not published, and its output depends on no clock: the date is that of the youngest
 * paper (absent where no paper has one), and the address is relative, for whoever publishes the folder to replace.
 */
import type { Run } from "@tabstract/record";
import type { Column, ColumnType, Table } from "../table.ts";
import { tables } from "../tables/index.ts";
import { sourcesOf } from "./sources.ts";
import type { WrittenFile } from "./written-file.ts";

/** The context that Croissant 1.0 recommends (its appendix 1, with the prefixes that it uses). */
const CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  rai: "http://mlcommons.org/croissant/RAI/",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  samplingRate: "cr:samplingRate",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
};

/** What Croissant's own reader calls these formats; it refuses every other name. Source: mlcroissant, EncodingFormat. */
const ENCODING_FORMATS: Readonly<Record<string, string>> = {
  "application/jsonl": "application/jsonlines",
  "application/vnd.apache.parquet": "application/x-parquet",
};

export interface CroissantInput {
  readonly run: Run;
  readonly files: readonly WrittenFile[];
  /** The latest date of publication of a record, as it stands there; null where no record has one. */
  readonly latest: string | null;
}

export function croissant({ run, files, latest }: CroissantInput): object {
  const { tool, totals } = run;
  const sources = sourcesOf(run.files.map(({ format }) => format));
  return {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: "tabstract-run",
    description: `${totals.records} records of scientific abstracts, with every printed number and its meaning.`,
    version: tool.version,
    url: "./",
    license: [...new Set(sources.map(({ termsUrl }) => termsUrl))],
    creator: { "@type": "sc:Organization", name: `${tool.name} ${tool.version}` },
    ...(latest === null ? {} : { datePublished: latest }),
    citeAs: sources.map(({ citation }) => citation).join(" "),
    distribution: files.map(({ name, mediaType, bytes, sha256 }) => ({
      "@type": "cr:FileObject",
      "@id": name,
      name,
      contentUrl: name,
      contentSize: `${bytes} B`,
      encodingFormat: ENCODING_FORMATS[mediaType] ?? mediaType,
      sha256,
    })),
    recordSet: tables.flatMap((table) => recordSetOf(table, files) ?? []),
  };
}

function recordSetOf(table: Table, files: readonly WrittenFile[]): object | null {
  const own = files.filter((file) => file.table === table.name);
  const file = own.find(({ form }) => form === "csv") ?? own.find(({ form }) => form === "parquet");
  if (file === undefined) return null;
  return {
    "@type": "cr:RecordSet",
    "@id": table.name,
    name: table.name,
    description: table.description,
    key: table.primaryKey.map((column) => ({ "@id": `${table.name}/${column}` })),
    field: table.columns.map((column) => fieldOf(column, { table, file })),
  };
}

function fieldOf({ name, type, description }: Column, { table, file }: { readonly table: Table; readonly file: WrittenFile }): object {
  const id = `${table.name}/${name}`;
  const key = table.foreignKeys.find(({ columns }) => columns.length === 1 && columns[0] === name);
  const source = { fileObject: { "@id": file.name }, extract: { column: name } };
  const head = { "@type": "cr:Field", "@id": id, name: id, description };
  const references = key === undefined ? {} : { references: { field: { "@id": `${key.table}/${key.references[0]}` } } };
  if (typeof type === "string") return { ...head, dataType: DATA_TYPES[type], source, ...references };
  // A cell of CSV holds lists and structs as JSON.
  if (file.form === "csv") return { ...head, description: `${description} (JSON)`, dataType: "sc:Text", source };
  const repeated = "list" in type ? { repeated: true } : {};
  const item = "list" in type ? type.list : type;
  if (typeof item === "string") return { ...head, ...repeated, dataType: DATA_TYPES[item], source };
  return { ...head, ...repeated, subField: subFields(item, { id, source }) };
}

function subFields(type: ColumnType, { id, source }: { readonly id: string; readonly source: object }): object[] {
  if (typeof type === "string" || "list" in type) return [];
  return Object.entries(type.fields).map(([name, one]) => ({
    "@type": "cr:Field",
    "@id": `${id}/${name}`,
    name: `${id}/${name}`,
    dataType: typeof one === "string" ? DATA_TYPES[one] : "sc:Text",
    source: { ...source, transform: { jsonPath: `$.${name}` } },
  }));
}

const DATA_TYPES = { text: "sc:Text", integer: "sc:Integer", number: "sc:Float", boolean: "sc:Boolean" } as const;
