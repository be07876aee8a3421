/** Lines that are read together are those that would be read one by one, in as few readings as there are gaps and files. */
import { expect, test } from "vitest";
import type { LinePlace } from "../line-store.ts";
import { readLines } from "./read-lines.ts";

const BYTES = Buffer.from("one\ntwo\r\nthree\n\n\nfour\nfive");
/** Of two files together, the first of which ends behind "four\n". */
const FILE_END = BYTES.indexOf("five");

function placeOf(word: string): LinePlace {
  return { at: BYTES.indexOf(word), size: word.length };
}

test.each<[string, readonly string[], number]>([
  ["none", [], 0],
  ["one", ["two"], 1],
  ["side by side, in any order", ["three", "one", "two"], 1],
  ["with another between them", ["one", "three"], 2],
  ["with empty lines between them", ["three", "four"], 2],
  ["in two files", ["four", "five"], 2],
  ["all", ["five", "four", "three", "two", "one"], 3],
])("%s", async (_, words, readings) => {
  const read: LinePlace[] = [];
  const places = words.map(placeOf);
  const lines = await readLines(places, {
    fileEnd: (at) => (at < FILE_END ? FILE_END : BYTES.length),
    read: async (place) => {
      read.push(place);
      return BYTES.subarray(place.at, place.at + place.size);
    },
  });
  expect(places.map((place) => lines.get(place)?.toString())).toEqual(words);
  expect(read.length).toBe(readings);
});
