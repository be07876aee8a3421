/** Which corrections hold of a record: the last about each place, and none of another paper that had its key. */
import type { Correction } from "@tabstract/audit";
import { expect, test } from "vitest";
import { holdCorrections } from "./held-corrections.ts";

const key = "0123456789abcdef";
const said = (id: string, value: number): Correction => ({
  ...{ correctionVersion: 1, record: { key, id }, verdict: "fixed" },
  result: { kind: "p-value", span: [3, 11], text: "P = 0.04" },
  fix: { value },
});

test("the last word about a place holds", () => {
  const held = holdCorrections([said("doi:10.5555/one", 1), said("doi:10.5555/one", 2)]);
  expect(held.of({ key, id: "doi:10.5555/one" })).toEqual([said("doi:10.5555/one", 2)]);
  expect(held.lines).toBe(2);
});

test("another paper at the same place of a file of the same name has its own", () => {
  const held = holdCorrections([said("doi:10.5555/one", 1), said("doi:10.5555/two", 2)]);
  expect(held.of({ key, id: "doi:10.5555/one" })).toEqual([said("doi:10.5555/one", 1)]);
  expect(held.of({ key, id: "doi:10.5555/two" })).toEqual([said("doi:10.5555/two", 2)]);
  expect(held.of({ key, id: "doi:10.5555/three" })).toEqual([]);
});

test.each([["pmid:1"], ["sha256:00"]])("a paper that was known by another name keeps them: %s", (id) => {
  expect(holdCorrections([said(id, 1)]).of({ key, id: "doi:10.5555/one" })).toEqual([said(id, 1)]);
});
