import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["participants"]>[] = [
  { text: "A total of 120 patients were randomised.", zone: "METHODS", expect: { total: "120 patients randomised" } },
  { text: "We enrolled 214 women.", zone: "METHODS", expect: { total: "214 women enrolled" } },
  {
    text: "Patients were randomly assigned to zelotinib (n = 80) or placebo (n = 40).",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 80, placebo: 40 } },
  },
  {
    text: "A total of 114 patients were randomised to the yoga group (n = 58) or the control group (n = 56).",
    zone: "METHODS",
    expect: { total: "114 patients randomised", arms: { yoga: 58, control: 56 } },
  },
  {
    text: "Sixty infants were randomised; 30 received zinc and 30 received placebo.",
    zone: "METHODS",
    expect: { total: "60 infants randomised" },
  },
  {
    text: "Forty patients were randomised to receive zelotinib or placebo (20 per group).",
    zone: "METHODS",
    expect: { total: "40 patients randomised", arms: { zelotinib: 20, placebo: 20 } },
  },
  {
    text: "Relapse occurred in 12 patients in the zelotinib group and 20 patients in the placebo group.",
    expect: { total: null, arms: { zelotinib: null, placebo: null } },
    why: "events",
  },
  { text: "Pain was lower in the yoga group than in the control group.", expect: { total: null, arms: { yoga: null, control: null } } },
  { text: "Ninety-eight patients were analysed.", expect: { total: "98 patients analysed" } },
  {
    text: "Adults were randomised to yoga (n = 31), relaxation (n = 29) or usual care (n = 30).",
    zone: "METHODS",
    expect: { total: null, arms: { yoga: 31, relaxation: 29, "usual care": 30 } },
  },
  { text: "Of 90 women, 45 received letrozole and 45 received placebo.", zone: "METHODS", expect: { total: "90 women unspecified" } },
  {
    text: "A total of 1,204 participants were enrolled and 1,118 participants completed follow-up.",
    zone: "METHODS",
    expect: { total: "1204 participants enrolled" },
    why: "enrolled before completed",
  },
  { text: "The mean age was 54 years.", zone: "METHODS", expect: { total: null } },
  { text: "Patients took 20 mg of zelotinib daily for 12 weeks.", zone: "METHODS", expect: { total: null } },
];

export default rows;
