/** Which names of an abstract are one. */
import { describe, expect, it } from "vitest";
import { lex } from "../lexer.ts";
import { candidates } from "./candidates.ts";
import { clustersOf } from "./clusters.ts";

/** The names of a text, those of one cluster joined by "=". */
function clustersIn(text: string): string[] {
  const tokens = lex(text);
  const { clusters } = clustersOf(candidates({ tokens, marks: new Uint8Array(tokens.count), title: false }), tokens);
  return clusters.map(({ mentions }) =>
    [...new Set(mentions.map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1])))].join(" = "),
  );
}

describe("labels", () => {
  it.each([
    ["Rash was seen in group RD50 and in group RD20. Cough rose with RD50.", "group RD50 = RD50", true],
    ["Rash was seen in group-RD50 and in group-RD20. Cough rose with RD50.", "group-RD50 = RD50", true],
    ["Rash was seen in group-A and in group-B. Cough rose in group A.", "group-A = group A", true],
    ["Rash was seen in group A and in group B. Levels rose with A.", "group A = A", false],
    ["Rash was seen in group low and in group high. Levels rose with low.", "group low = low", false],
  ])("%s", (text, name, isOne) => {
    expect(clustersIn(text).includes(name)).toBe(isOne);
  });
});

describe("short forms", () => {
  it("of a study name nothing that is compared, those of anything else do", () => {
    const said = clustersIn("In the Silk Trial of Old Tailors (STOT), women in STOT had moist silk (MS) or tea. Rash fell with MS.");
    expect(said).toContain("moist silk = MS");
    expect(said.join(" ")).not.toContain("STOT");
  });
  it("of a study lend nothing to its title", () => {
    const tokens = lex("In the Silk Wearing Trial (SWT), cats had tea. The Silk Wearing Trial ended.");
    const { clusters } = clustersOf(candidates({ tokens, marks: new Uint8Array(tokens.count), title: false }), tokens);
    expect(clusters.filter(({ short }) => short)).toEqual([]);
  });
  it.each([
    ["a programme", "Cats joined the Silk Trial Programme (STP). Rash fell with STP.", "STP"],
    ["a thing that is called a trial", "Cats had a silk wearing trial (SWT) or tea. Rash fell with SWT.", "SWT"],
    ["a group of the study", "Cats of the Study Group (SG) had silk, others tea. Rash fell in the SG.", "SG"],
    ["a study that stands where arms do", "In the Silk Health Study (SHS) and at home, rash was 12% in SHS versus 9%.", "SHS"],
  ])("of %s stay", (_, text, name) => {
    expect(clustersIn(text).join(" ")).toContain(name);
  });
});

describe("a genitive", () => {
  it("is the name without it, whatever sets them side by side", () => {
    expect(clustersIn("Rash was rarer in the Crohn's disease group than in the Crohn disease group.")).toContain(
      "Crohn's disease = Crohn disease",
    );
  });
});
