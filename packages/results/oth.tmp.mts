
import fs, { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { abstractText } from "@tabstract/record";
import { extract } from "/work/main/packages/results/src/index.ts";
import { splitAbstract } from "/work/main/packages/sections/src/index.ts";
import { numericTokens } from "@tabstract/text";
import { contractIssues, emptyMetadata } from "@tabstract/record";
const SHARED="/work/shared"; const SHORTEST=60;
const ABSTRACT_FIELDS = new Set(["abstract", "paperAbstract", "abstractText", "text"]);
const cache="/tmp/oth-cache.json";
let all; if(fs.existsSync(cache)) all=JSON.parse(fs.readFileSync(cache,"utf8")); else {all=allAbstracts();fs.writeFileSync(cache,JSON.stringify(all));}
const by={};let N=0,O=0,bad=0;const lines=[],kinds=[];
for(const {from,raw} of all){const {abstract}=splitAbstract(raw); if(!abstract)continue; const {sections,language}=abstract; let e; try{e=extract({title:null,sections,language})}catch(x){console.log(from,x.message);continue}
 const rec={...emptyMetadata(),abstract,...e,checks:[],warnings:[]};
 if(process.env.CONTRACT){const is=contractIssues(rec,numericTokens); if(is.length&&bad++<5)console.log(from,is[0].path.join("."),is[0].message)}
 const text=abstractText({abstract}); const n=numericTokens(text).length; const o=e.context.filter(c=>c.kind==="other").length; N+=n;O+=o; const k=from.split("/").slice(0,3).join("/"); (by[k]??=[0,0,0]);by[k][0]+=n;by[k][1]+=o;by[k][2]++;
 const show=(t,s)=>text.slice(Math.max(0,s[0]-45),s[0])+"⟦"+text.slice(...s)+"⟧"+text.slice(s[1],s[1]+35);
 for(const c of e.context){const z=sections[c.section]?.category?.slice(0,4); (c.kind==="other"?lines:kinds).push(JSON.stringify([c.kind,z,from.split("/").pop().slice(0,12),show(text,c.span),text.slice(Math.max(0,c.span[0]-50),c.span[1]+30)]))}
 for(const r of e.results) kinds.push(JSON.stringify([r.kind+(r.statistic?":"+r.statistic:""),sections[r.section]?.category?.slice(0,4),from.split("/").pop().slice(0,12),show(text,r.span)]));
}
fs.writeFileSync(process.argv[2]??"/tmp/oth.out",lines.join("\n"));fs.writeFileSync((process.argv[2]??"/tmp/oth.out")+".kinds",kinds.join("\n"));
for(const [k,v] of Object.entries(by).sort((a,b)=>b[1][1]-a[1][1]).slice(0,22))console.log(k,v[2],v[0],v[1],(100*v[1]/v[0]).toFixed(1)+"%");
console.log({N,O,share:(100*O/N).toFixed(2),bad});
interface Found {
  readonly from: string;
  readonly raw: any;
}

/** Each text once, with the file that it came from. */
function allAbstracts(): Found[] {
  const found = new Map<string, Found>();
  for (const folder of ["gold", "dumps"]) {
    for (const name of readdirSync(join(SHARED, folder), { recursive: true, encoding: "utf8" }).sort()) {
      const path = join(SHARED, folder, name);
      for (const raw of abstractsOf(path)) {
        const key = raw.form === "text" ? raw.text : JSON.stringify(raw);
        if (key.length >= SHORTEST && !found.has(key)) found.set(key, { from: `${folder}/${name}`, raw });
      }
    }
  }
  return [...found.values()];
}

function abstractsOf(path: string): any[] {
  const name = path.replace(/\.gz$/, "");
  // Spreadsheets, summaries and saved searches beside the dumps hold citations, not abstracts.
  if (!/\.(?:jsonl?|txt|nbib|ris|xml)$/.test(name) || /summary-set|search-history/.test(name)) return [];
  const bytes = readFileSync(path);
  const content = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  if (name.endsWith(".json")) return fieldsOf(parse(content));
  if (name.endsWith(".jsonl")) return content.split("\n").flatMap((line) => fieldsOf(parse(line)));
  if (name.endsWith(".xml"))
    return matches(content, /<(?:jats:)?(?:AbstractText|abstract)\b[^>]*>([\s\S]*?)<\/(?:jats:)?(?:AbstractText|abstract)>/g);
  const tagged = matches(content, /^(?:AB|N2) {1,2}- (.*(?:\r?\n(?! *$|[A-Z][A-Z0-9]{1,3} *- ).*)*)/gm);
  return tagged.length > 0 ? tagged : paragraphsOf(content);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}



/** Every abstract in a JSON value: plain fields, and OpenAlex's table of places by word. */
function fieldsOf(value: unknown): any[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]): any[] => {
    if (name === "abstract_inverted_index" && typeof field === "object" && field !== null)
      return [asText(fromIndex(field as Record<string, number[]>))];
    if (ABSTRACT_FIELDS.has(name) && typeof field === "string" && field.length < 20_000) return [asText(field)];
    return fieldsOf(field);
  });
}

function fromIndex(index: Readonly<Record<string, readonly number[]>>): string {
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) for (const place of places) words[place] = word;
  return words.join(" ");
}

function matches(content: string, pattern: RegExp): any[] {
  return [...content.matchAll(pattern)].map((match) => asText((match[1] ?? "").replace(/\s*\r?\n\s*/g, " ")));
}

/** PubMed's "Abstract (text)": paragraphs long enough to be abstracts, wrapped at eighty columns; those with "Example A(1), Sample B(2)" list authors. */
function paragraphsOf(content: string): any[] {
  return content
    .split(/\r?\n\s*\r?\n/)
    .filter(
      (paragraph) =>
        paragraph.length > 500 &&
        !/[a-z] [A-Z]{1,3}\(\d/.test(paragraph) &&
        !/^\s*(?:Author information|Comment|DOI|Erratum|©|Copyright)/.test(paragraph),
    )
    .map((paragraph) => asText(paragraph.replace(/\s*\r?\n\s*/g, " ")));
}

function asText(text: string): any {
  return { form: "text", text: text.trim(), language: null };
}
