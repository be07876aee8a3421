import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["arms"]>[] = [
  {
    text: "Patients were randomly assigned to receive zelotinib or placebo.",
    zone: "METHODS",
    expect: ["zelotinib (experimental)", "placebo (comparator)"],
  },
  { text: "Pain was lower in the yoga group than in the control group.", expect: ["yoga (experimental)", "control (comparator)"] },
  {
    text: "Women were randomised to either letrozole (n = 80) or tamoxifen (n = 40).",
    zone: "METHODS",
    expect: ["letrozole (unclear)", "tamoxifen (unclear)"],
  },
  {
    text: "The acupuncture group, the massage group and the waiting-list group were followed.",
    zone: "METHODS",
    expect: ["acupuncture (experimental)", "massage (experimental)", "waiting-list (comparator)"],
  },
  { text: "Mean pain was 3.1 in group A and 4.2 in group B.", expect: ["group A (unclear)", "group B (unclear)"] },
  {
    text: "Children were divided into group 1 and group 2. Height was 90 cm in group 1 and 92 cm in group 2.",
    expect: ["group 1 (unclear)", "group 2 (unclear)"],
  },
  {
    text: "Adults were allocated to mindfulness training (n = 31), relaxation training (n = 29) or usual care (n = 30).",
    zone: "METHODS",
    expect: ["mindfulness training (experimental)", "relaxation training (experimental)", "usual care (comparator)"],
  },
  {
    text: "Infants received either oral zinc or placebo for 14 days.",
    zone: "METHODS",
    expect: ["oral zinc (experimental)", "placebo (comparator)"],
  },
  { text: "The intervention and control groups did not differ.", expect: ["intervention (experimental)", "control (comparator)"] },
  { text: "We reviewed 214 cases of appendicitis.", zone: "METHODS", expect: [], why: "nobody is compared" },
  { text: "There was no difference between the two groups.", expect: [], why: "groups without a name" },
  { text: "Age groups and risk groups were compared.", expect: [], why: "groups of everybody" },
  { text: "The protocol was approved by the working group.", zone: "METHODS", expect: [], why: "no arm of a study" },
];

export default rows;
