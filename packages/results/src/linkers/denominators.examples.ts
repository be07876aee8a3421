import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["denominators"]>[] = [
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). Response was seen in 52/81 (64.2%) and 35/79 (44.3%) patients.",
    expect: { "52": "zelotinib", "64.2": "zelotinib", "35": "placebo", "44.3": "placebo" },
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). Falls occurred in 12 of 79 patients (15.2%).",
    expect: { "12": "placebo", "15.2": "placebo" },
  },
  {
    text: "Adults were randomised to zelotinib (n = 80) or placebo (n = 80). Falls occurred in 12/80 patients.",
    expect: { "12": null },
    why: "the size is that of both arms",
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). Of all adults, 31/160 withdrew.",
    expect: { "31": null },
    why: "the size is that of no arm",
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). In the placebo group, 12/81 visits were missed.",
    expect: { "12": "placebo" },
    why: "what the sentence says outweighs the number",
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). Falls occurred in 12/79, and 40.0% slept badly.",
    expect: { "12": "placebo", "40.0": null },
    why: "the percentage is not that of the count",
  },
];

export default rows;
