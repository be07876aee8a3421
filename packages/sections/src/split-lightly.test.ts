import { readdirSync } from "node:fs";
import { joinSections } from "@tabstract/record";
import fc from "fast-check";
import type { Nodes } from "hast";
import { describe, expect, it } from "vitest";
import { parseRepaired } from "./markup/repair.ts";
import { sanitise } from "./markup/sanitise.ts";
import { parseTagSoup } from "./markup/tag-soup.ts";
import { splitAbstract } from "./split-fully.ts";
import { splitLightly } from "./split-lightly.ts";
import type { SplitterExample } from "./splitters/example.ts";

const FOLDER = new URL("./splitters/", import.meta.url);
const tables = await Promise.all(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".examples.ts"))
    .map(async (file) => ((await import(new URL(file, FOLDER).href)) as { default: readonly SplitterExample[] }).default),
);

/** What a tree says: all its text. */
function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

describe("without the parser of HTML", () => {
  it("splits every example of the splitters in the same way, or says that it repaired the markup", () => {
    const common = tables.flat().filter(({ isRare }) => isRare !== true);
    const raws = common.map(({ raw }) => ({ ...raw, language: raw.language ?? "en" }));
    expect(raws.length).toBeGreaterThan(50);
    const repaired = raws.filter((raw) => splitLightly(raw).warnings.some(({ code }) => code === "markup-repaired"));
    expect(repaired.length).toBeLessThan(raws.length / 10);
    for (const raw of raws) if (!repaired.includes(raw)) expect(splitLightly(raw)).toEqual(splitAbstract(raw));
  });

  it("keeps every letter and digit of broken markup", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<div>",
      "</div>",
      "<h3>",
      "</h3>",
      "<sub>",
      "</sub>",
      "<br>",
      "<i>",
      " 12 ",
      "pain ",
      "fell. ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const sanitised = sanitise(`We ${pieces.join("")} end.`, []);
        expect(textOf(parseRepaired(sanitised))).toBe(textOf(parseTagSoup(sanitised)));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes a long row of open tags in its stride", () => {
    const text = `${"<div><b><p>".repeat(20_000)}12${"</sub></i>".repeat(20_000)}`;
    expect(joinSections(splitLightly({ form: "markup", text, language: "en" }).abstract?.sections ?? [])).toBe("12");
  });
});
