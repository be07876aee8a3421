import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Patients were randomly assigned ⟦2:1⟧ to zelotinib or placebo.",
    zone: "METHODS",
    expect: [{ kind: "context", as: "ratio", value: null }],
  },
  { text: "We randomised adults in a ⟦1:1:2⟧ ratio.", zone: "METHODS", expect: [{ as: "ratio" }] },
  { text: "Randomisation followed a ⟦2 to 1⟧ allocation.", zone: "METHODS", expect: [{ as: "ratio" }] },
  { text: "The serum was diluted ⟦1:1,000⟧ in buffer.", zone: "METHODS", expect: [{ as: "ratio" }] },
  { text: "Pain fell from 2 to 1 points." },
  { text: "Blood pressure was 120/80 mmHg at baseline." },
  { text: "The odds ratio was: 1.4.", why: "a colon announces the value" },
  { text: "They were randomised in a ⟦2 : 1⟧ ratio.", zone: "METHODS", expect: [{ kind: "context", as: "ratio" }] },
  { text: "The scores of women : 5 and men : 6 were noted." },
  { text: "Neutropenia was frequent (grade 3/4: 41.3% vs 8.4%).", why: "a class and its share" },
  { text: "Mutations were rare (SMAD4: 17.4%)." },
  { text: "Women were assigned to zelotinib (arm 1:373 women).", zone: "METHODS", why: "those of an arm" },
];

export default rows;
