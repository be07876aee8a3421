import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["design"]>[] = [
  { text: "We did a randomised, double-blind, placebo-controlled trial.", zone: "METHODS", expect: "parallel" },
  { text: "In this randomised crossover trial each volunteer took both drinks.", zone: "METHODS", expect: "crossover" },
  { text: "Volunteers took part in a cross-over study.", zone: "METHODS", expect: "crossover" },
  { text: "Twenty villages took part in a cluster randomised trial.", zone: "METHODS", expect: "cluster" },
  { text: "Wards were randomised in a stepped-wedge design.", zone: "METHODS", expect: "cluster" },
  { text: "A 2 × 2 factorial randomised trial was done.", zone: "METHODS", expect: "factorial" },
  {
    text: "We searched four databases.",
    title: "Zinc for colds: a systematic review and meta-analysis",
    zone: "METHODS",
    expect: "review",
    why: "the title says it",
  },
  { text: "A retrospective cohort of smokers was followed.", zone: "METHODS", expect: "observational" },
  { text: "This case-control study matched smokers by age.", zone: "METHODS", expect: "observational" },
  { text: "Wistar rats were fed zinc.", zone: "METHODS", expect: "animal" },
  { text: "We assessed the diagnostic accuracy of a urine test.", zone: "METHODS", expect: "diagnostic" },
  { text: "Zelotinib was given in a single-arm phase II trial.", zone: "METHODS", expect: "single-arm" },
  { text: "Growth of two cell lines was measured in vitro.", zone: "METHODS", expect: "laboratory" },
  { text: "The clusters of symptoms were described.", zone: "METHODS", expect: null, why: "clusters of another kind" },
  { text: "The cross was over the door.", zone: "METHODS", expect: null },
  { text: "We discuss the care of wounds.", zone: "BACKGROUND", expect: null },
  {
    text: "Volunteers in the luteal phase of the cycle took zelotinib.",
    zone: "METHODS",
    expect: null,
    why: "a phase that is none of a trial",
  },
  { text: "In this phase 2 study patients took zelotinib.", zone: "METHODS", expect: "single-arm" },
  {
    text: "This was a non-randomised, single-arm trial of zelotinib.",
    zone: "METHODS",
    expect: "single-arm",
    why: "assignment that is denied",
  },
];

export default rows;
