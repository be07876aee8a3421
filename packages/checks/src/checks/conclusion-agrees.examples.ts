import type { CheckRow } from "../check.examples.ts";

function p(value: number, more: object = {}): NonNullable<CheckRow["results"]>[number] {
  return { kind: "p-value", value, ...more };
}

const TEXT = "The primary outcome, sleep time, differed little (P = ⟦.31⟧).";

const rows: readonly CheckRow[] = [
  {
    about: "a benefit that the p-value says too",
    text: "The primary outcome, sleep time, was longer with naps (P = ⟦.003⟧).",
    conclusion: "Naps improved sleep in adults. They cost little.",
    results: [p(0.003)],
    expect: [["consistent", 'the primary p = .003 reaches 0.05, and the conclusion says "improved"']],
  },
  {
    about: "no benefit, said so",
    text: TEXT,
    conclusion: "Naps did not improve sleep in adults.",
    results: [p(0.31)],
    expect: [["consistent", 'the primary p = .31 does not reach 0.05, and the conclusion says "did not improve"']],
  },
  {
    about: "a benefit that the p-value does not say",
    text: TEXT,
    conclusion: "Naps are effective in adults.",
    results: [p(0.31)],
    expect: [["not-applicable", `the primary p = .31 does not reach 0.05: on which result does the conclusion's "are effective" rest?`]],
  },
  {
    about: "none, where the p-value says one",
    text: "The primary endpoint, sleep time, was longer with naps (P < ⟦.001⟧).",
    conclusion: "There was no difference between naps and none.",
    results: [p(0.001, { relation: "<" })],
    expect: [["not-applicable", `the primary p < .001 reaches 0.05: on which result does the conclusion's "no difference" rest?`]],
  },
  {
    about: "the primary comparison, where the sentence does not say so",
    text: "Sleep time differed little (P = ⟦.31⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.31)],
    comparisons: [{ arms: [], results: [0], primary: true }],
    expect: [["not-applicable", `the primary p = .31 does not reach 0.05: on which result does the conclusion's "improved" rest?`]],
  },
  {
    about: "an outcome that is said to be primary apart from its result",
    text: "The primary outcome was total sleep time at night. Sleep time differed little (P = ⟦.31⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.31, { outcome: { text: "Sleep time", span: [0, 1] } })],
    expect: [["not-applicable", `the primary p = .31 does not reach 0.05: on which result does the conclusion's "improved" rest?`]],
  },
  {
    about: "another outcome than the primary one",
    text: "The primary outcome was total sleep time at night. Mood differed little (P = ⟦.31⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.31, { outcome: { text: "Mood", span: [0, 1] } })],
    expect: [],
  },
  {
    about: "a conclusion without a section of its own",
    text: "The primary outcome, sleep time, was longer with naps (P = ⟦.003⟧). In conclusion, naps improved sleep.",
    results: [p(0.003)],
    expect: [["consistent", 'the primary p = .003 reaches 0.05, and the conclusion says "improved"']],
  },
  { about: "a hedged claim", text: TEXT, conclusion: "Naps may have improved sleep.", results: [p(0.31)], expect: [] },
  {
    about: "a claim and its contrary",
    text: TEXT,
    conclusion: "Naps improved mood, but did not improve sleep.",
    results: [p(0.31)],
    expect: [],
  },
  { about: "no claim", text: TEXT, conclusion: "Longer studies are needed.", results: [p(0.31)], expect: [] },
  { about: "no conclusion", text: TEXT, results: [p(0.31)], expect: [] },
  {
    about: "nothing primary",
    text: "Sleep time differed little (P = ⟦.31⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.31)],
    expect: [],
  },
  {
    about: "two primary p-values that decide differently",
    text: "The primary outcomes were longer sleep (P = ⟦.003⟧) and fewer naps (P = ⟦.31⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.003), p(0.31)],
    expect: [],
  },
  {
    about: "a test of non-inferiority",
    text: "The primary outcome was non-inferior (P = ⟦.31⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.31)],
    expect: [],
  },
  {
    about: "a limit that does not decide",
    text: "The primary outcome differed little (P > ⟦.01⟧).",
    conclusion: "Naps improved sleep.",
    results: [p(0.01, { relation: ">" })],
    expect: [],
  },
];
export default rows;
