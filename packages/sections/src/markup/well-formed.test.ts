/** Both parsers give the same tree, or the fast one gives none: on generated fragments and on all markup of the test data. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Nodes, Root } from "hast";
import { describe, expect, it } from "vitest";
import { parseFragment } from "./parse-fragment.ts";
import { sanitise } from "./sanitise.ts";
import { parseTagSoup } from "./tag-soup.ts";
import { parseWellFormed } from "./well-formed.ts";

/** A tree as text, positions aside. */
function treeOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => (key === "position" ? undefined : value));
}

/** Whether the fast parser read it. */
function agree(markup: string): boolean {
  const sanitised = sanitise(markup, []);
  const fast = parseWellFormed(sanitised);
  const slow = treeOf(parseTagSoup(sanitised));
  if (fast !== null && treeOf(fast) !== slow) throw new Error(`${JSON.stringify(sanitised)}\n  fast ${treeOf(fast)}\n  slow ${slow}`);
  return fast !== null;
}

describe("well-formed markup", () => {
  it.each([
    ["text", "Pain fell (P&lt;0.001), R&amp;D & more &#177; &#xb1; &plusmn; &nbsp;."],
    ["nested tags", "<div><h4>Methods</h4><p>Of <b>20<sup>a<sub>b</sub></sup></b> knees<br>12</p></div>"],
    ["a formula", "<x-math><mfrac><span>1</span><span>2</span></mfrac></x-math>"],
    ["blocks in bold words, headings in blocks, blocks in headings", "<b><div>a</div><p>b</p></b><h4><div>c</div><p>d</p></h4>"],
    ["bold words in bold words", `${"<b>".repeat(6)}a${"</b>".repeat(6)}`],
    ["empty elements and text between", " <p></p>\n<b></b> <br><br>"],
    ["nothing", ""],
  ])("is read fast: %s", (_, markup) => {
    const tree = parseWellFormed(markup);
    expect(tree).not.toBeNull();
    expect(treeOf(tree as Root)).toBe(treeOf(parseTagSoup(markup)));
  });

  it.each([
    ["a paragraph in a paragraph", "<p>a<p>b</p></p>"],
    ["a block in a paragraph", "<p>a<div>b</div></p>"],
    ["a heading in a heading", "<h4>a<h4>b</h4></h4>"],
    ["crossed tags", "<b>a<sup>b</b>c</sup>"],
    ["a tag left open", "<b>a"],
    ["a tag that was not open", "a</p>b"],
    ["an unknown tag", "<i>a</i>"],
    ["attributes", '<p class="x">a</p>'],
    ["references that HTML reads its own way", "&amp 1"],
    ["a reference with a longer name", "&notit;"],
    ["Windows-1252 in disguise", "&#150;"],
    ["a control", "a\0b"],
    ["line ends to be unified", "a\r\nb"],
    ["an open angle", "a<"],
  ])("is all that is read fast, not %s", (_, markup) => {
    expect(parseWellFormed(markup)).toBeNull();
    expect(parseTagSoup(markup).type).toBe("root");
  });

  it("gives the tree of the parser of HTML on 50,000 generated fragments", () => {
    const random = generator(20_240_131);
    let fast = 0;
    for (let run = 0; run < 50_000; run++) if (agree(fragment(random, run % 3 === 0))) fast++;
    expect(fast).toBeGreaterThan(25_000);
    expect(fast).toBeLessThan(45_000);
  }, 60_000);
});

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const FOLDERS = [`${ROOT}samples`, `${ROOT}../shared/seeds`, `${ROOT}../shared/dumps`].filter((folder) => existsSync(folder));

describe.skipIf(FOLDERS.length < 3)("real markup (needs ../shared)", () => {
  it("gives the same tree from both parsers, nearly always fast", () => {
    const all = FOLDERS.flatMap(markupOf);
    const fast = all.filter(agree).length;
    for (const markup of all.slice(0, 50))
      expect(treeOf(parseFragment(markup, { dropped: [], parseTagSoup }))).toBe(treeOf(parseTagSoup(sanitise(markup, []))));
    expect(all.length).toBeGreaterThan(50);
    expect(fast / all.length).toBeGreaterThan(0.9);
  });
});

/** Everything between quotes of JSON, and every abstract of XML, that holds a tag or a reference. */
function markupOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:jsonl?|txt|xml|yml)$/.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(`${entry.parentPath}/${entry.name}`, "utf8");
      const quoted = [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].map(([found]) => unquoted(found));
      const abstracts = [...text.matchAll(/<(Abstract|jats:abstract|ArticleTitle)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
        ([, , body = ""]) => body,
      );
      return [...quoted, ...abstracts].filter((found) => /<\/?[a-z][^>]*>|&#?\w+;/i.test(found));
    });
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

type Generator = (below: number) => number;

function generator(seed: number): Generator {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const BLOCKS = ["div", "p", "h3", "section", "jats:p", "jats:sec", "jats:title", "li", "AbstractText"];
const INLINES = [
  "b",
  "strong",
  "i",
  "sup",
  "sub",
  "jats:italic",
  "a",
  "td",
  "math",
  "mml:msup",
  "mfrac",
  "mrow",
  "mn",
  "msqrt",
  "SUB",
  "font",
];
const WORDS = [
  "pain ",
  "fell",
  " 12 ",
  "P<0.05",
  "n > 3 ",
  "&lt;",
  "&amp;lt;",
  "&nbsp;",
  "&plusmn;",
  "&#8804;",
  "&#x2265;",
  "R&D ",
  " & ",
  "\n  ",
  " ",
  "中文",
  "é",
  "<br>",
  "<br/>",
  "a < b and c > d",
];
const ODD = [
  "&amp",
  "&copy2",
  "&notit;",
  "&#150;",
  "&#0;",
  "&#xd800;",
  "&#x1F600;",
  "\0",
  "\r\n",
  "\f",
  "😀",
  "\ufeff",
  "\u0085",
  "\uffff",
  "<",
  ">",
  "</",
  "<!-- c -->",
  "<![CDATA[x<y]]>",
  "<?xml v?>",
  "</p>",
  "</br>",
  "<p/>",
  "<div/>",
  "<script>x</script>",
  "<x>",
  "&",
  ";",
  "&;",
  "&#;",
  "&#x;",
  "</b>",
  "<p>",
  "<b>",
  "<h3>",
];

/** Nested tags around words; where `isOdd`, with faults among them. */
function fragment(random: Generator, isOdd: boolean): string {
  let out = "";
  const open: string[] = [];
  const size = 1 + random(14);
  for (let piece = 0; piece < size; piece++) {
    const kind = random(10);
    if (isOdd && random(4) === 0) out += ODD[random(ODD.length)] ?? "";
    else if (kind < 4) out += WORDS[random(WORDS.length)] ?? "";
    else if (kind < 6 && open.length > 0) out += `</${open.pop() ?? ""}>`;
    else {
      const names = kind < 8 && (isOdd || !open.includes("p")) ? BLOCKS : INLINES;
      const name = names[random(names.length)] ?? "b";
      open.push(name);
      out += random(6) === 0 ? `<${name} class="a b" id='c'>` : `<${name}>`;
    }
  }
  while (open.length > 0 && (!isOdd || random(5) > 0)) out += `</${open.pop() ?? ""}>`;
  return out;
}
