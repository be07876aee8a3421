/** Places that name an arm in words of their own: of two arms that are told, which one each other phrase points to. */
import type { Arm } from "@tabstract/record";
import { describe, expect, it } from "vitest";
import { lex, numberAt } from "../lexer.ts";
import { candidates } from "./candidates.ts";
import { clustersOf } from "./clusters.ts";
import { echoesOf } from "./echoes.ts";
import { placesOf } from "./mentions.ts";
import { VALUE } from "./neighbours.ts";
import { draftOf } from "./select.ts";

type Told = Readonly<Record<string, Arm["role"]>>;

const TWO: Told = { zelotinib: "experimental", saline: "comparator" };

/** Every echo as "phrase: arm", where the arms are the names that are told, with their roles. */
function echoesIn(text: string, told: Told): string[] {
  const tokens = lex(text);
  const marks = Uint8Array.from({ length: tokens.count }, (_, at) => (numberAt(tokens, at) === null ? 0 : VALUE));
  const { clusters, places } = clustersOf(candidates({ tokens, marks, title: false }), tokens);
  const phrase = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    text.slice(tokens.start[from], tokens.end[to - 1]);
  const names = Object.keys(told);
  const drafts = names.map((name) => {
    const cluster = clusters.find(({ mentions }) => mentions.some((mention) => phrase(mention) === name));
    if (cluster === undefined) throw new Error(`no phrase is "${name}" alone`);
    return draftOf({ cluster, score: 0 });
  });
  const echoes = echoesOf(tokens, drafts, { places, roles: Object.values(told), taken: placesOf(tokens, drafts) });
  return echoes.map((echo) => `${phrase(echo)}: ${names[echo.arm]}`);
}

describe("echoes", () => {
  it.each([
    [
      "a word of the same stem",
      "Horses had a nebuliser or pills. Pulse was 40 with nebulised drugs and 44 with pills.",
      "nebuliser pills",
      ["nebulised drugs: nebuliser"],
    ],
    [
      "the control of two",
      "Patients were assigned to zelotinib or saline. Rash was seen in 12% with zelotinib and 9% in the control group.",
      null,
      ["control: saline"],
    ],
    [
      "the treatment of two",
      "Patients were assigned to zelotinib or saline. Rash was seen in 9% with saline and 12% of the treatment group.",
      null,
      ["treatment: zelotinib"],
    ],
    ["not both treatments", "Patients were assigned to zelotinib or saline. Rash was seen in 12% with both treatments.", null, []],
    ["nothing in other words", "Patients were assigned to zelotinib or saline. Rash was seen in 12% of the penicillin group.", null, []],
  ])("are %s", (_, text, names, expected) => {
    const told: Told = names === null ? TWO : Object.fromEntries(names.split(" ").map((name) => [name, "unclear"] as const));
    expect(echoesIn(text, told)).toEqual(expected);
  });

  it("need two arms that differ", () => {
    const text = "Patients were assigned to zelotinib. Rash was seen in 12% in controls.";
    expect(echoesIn(text, { zelotinib: "experimental" })).toEqual([]);
    expect(echoesIn(`${text} Rash was seen in 9% with pills.`, { zelotinib: "experimental", pills: "unclear" })).toEqual([]);
  });
});
