import type { CheckRow } from "../check.examples.ts";

type Draft = NonNullable<CheckRow["results"]>[number];

function total(value: number, stage: string, of = "patients"): Draft {
  return { kind: "sample-size", scope: "total", value, stage, of };
}

const rows: readonly CheckRow[] = [
  {
    about: "fewer at each stage",
    text: "We screened ⟦214⟧, randomised ⟦160⟧ and followed ⟦148⟧ patients to the end.",
    results: [total(214, "screened"), total(160, "randomised"), total(148, "completed")],
    expect: [["consistent", "214 screened, 160 randomised, 148 completed"]],
  },
  {
    about: "all of them",
    text: "We randomised ⟦160⟧ and analysed ⟦160⟧ patients.",
    results: [total(160, "randomised"), total(160, "analysed")],
    expect: [["consistent", "160 randomised, 160 analysed"]],
  },
  {
    about: "more than before",
    text: "We screened ⟦160⟧ and randomised ⟦214⟧ patients.",
    results: [total(160, "screened"), total(214, "randomised")],
    expect: [["inconsistent", "160 screened, 214 randomised: more than before"]],
  },
  {
    about: "an extension enrols anew",
    text: "We randomised ⟦160⟧ patients; ⟦190⟧ completed the extension.",
    results: [total(160, "randomised"), total(190, "completed")],
    expect: [["not-applicable", "160 randomised, 190 completed: they may be of several flows, or parts"]],
  },
  {
    about: "a part called so",
    text: "Of ⟦79⟧ patients randomised, ⟦94⟧ were analysed.",
    results: [total(79, "randomised"), total(94, "analysed")],
    expect: [["not-applicable", "79 randomised, 94 analysed: they may be of several flows, or parts"]],
  },
  {
    about: "a stage with two sizes",
    text: "We randomised ⟦160⟧, then ⟦90⟧, and analysed ⟦170⟧ patients.",
    results: [total(160, "randomised"), total(90, "randomised"), total(170, "analysed")],
    expect: [],
  },
  {
    about: "eyes of patients",
    text: "We randomised ⟦160⟧ patients and analysed ⟦310⟧ eyes.",
    results: [total(160, "randomised"), total(310, "analysed", "eyes")],
    expect: [],
  },
  { about: "one stage", text: "We randomised ⟦160⟧ patients.", results: [total(160, "randomised")], expect: [] },
  {
    about: "a stage with two sizes makes all doubtful",
    text: "We screened ⟦160⟧ and randomised ⟦214⟧ patients; ⟦190⟧ and ⟦150⟧ completed.",
    results: [total(160, "screened"), total(214, "randomised"), total(190, "completed"), total(150, "completed")],
    expect: [["not-applicable", "160 screened, 214 randomised: they may be of several flows, or parts"]],
  },
  {
    about: "people who came later",
    text: "We screened ⟦160⟧ patients; a further group came, and ⟦190⟧ were randomised.",
    results: [total(160, "screened"), total(190, "randomised")],
    expect: [["not-applicable", "160 screened, 190 randomised: they may be of several flows, or parts"]],
  },
  {
    about: "those screened in one year",
    text: "We screened ⟦160⟧ patients in 2010; ⟦190⟧ were randomised.",
    results: [total(160, "screened"), total(190, "randomised")],
    expect: [["not-applicable", "160 screened, 190 randomised: they may be of several flows, or parts"]],
  },
];
export default rows;
