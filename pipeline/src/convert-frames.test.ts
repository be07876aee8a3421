/** Frames that are worked on together give what each gives by itself, and a fault of one costs none of the others. */
import { type Frame, type Reader, readers } from "@tabstract/sources";
import { describe, expect, it } from "vitest";
import { convertFrame, convertFrames, INTERNAL_CODE } from "./convert-frame.ts";

const ABSTRACTS = [
  "We randomised 80 adults to invented naps (n = 41) or to none (n = 39). Pain fell by 30% with naps and by 12% without (p = 0.04).",
  "It was hot.",
  "Invented tea raised alertness from 3.1 to 4.2 points (95% CI for the difference 0.4 to 1.8).",
];
const FRAMES = ABSTRACTS.map((abstract, at): Frame => {
  const bytes = Buffer.from(JSON.stringify({ paperId: `p${at}`, title: "An invented trial", abstract }));
  return { start: at * 1000, end: at * 1000 + bytes.length, bytes, problem: null };
});
const BROKEN: Frame = { start: 5000, end: 5001, bytes: Buffer.from("{"), problem: null };

function graphReader(): Reader {
  const reader = readers.find(({ format }) => format === "s2-graph");
  if (reader === undefined) throw new Error("no reader for s2-graph");
  return reader;
}

describe("frames worked on together", () => {
  it("give, in their order, what each gives by itself", () => {
    const context = { reader: graphReader(), file: "a" };
    const frames = [...FRAMES.slice(0, 1), BROKEN, ...FRAMES.slice(1)];
    const outcomes = convertFrames(frames, context);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["record", "reject", "record", "record"]);
    expect(outcomes).toEqual(frames.map((frame) => convertFrame(frame, context)));
  });

  it("lose only the one that trips a fault of ours", () => {
    const sound = graphReader();
    const reader: Reader = {
      ...sound,
      read(bytes) {
        const outcome = sound.read(bytes);
        if (bytes !== FRAMES[1]?.bytes || outcome.kind !== "document") return outcome;
        return { ...outcome, document: { ...outcome.document, variants: null as never } };
      },
    };
    const outcomes = convertFrames(FRAMES, { reader, file: "a" });
    expect(outcomes.map(({ kind }) => kind)).toEqual(["record", "reject", "record"]);
    expect(outcomes[1]).toMatchObject({ reject: { code: INTERNAL_CODE, bytes: [1000, FRAMES[1]?.end] } });
  });
});
