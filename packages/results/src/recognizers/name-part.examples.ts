/** Numbers inside names; not values glued to their unit. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "The SF-⟦36⟧ and IL-⟦6⟧ were used.",
    zone: "METHODS",
    expect: [
      { as: "name-part", value: 36 },
      { as: "name-part", value: 6 },
    ],
  },
  {
    text: "⟦CD4⟧ and ⟦T2⟧ were stained.",
    zone: "METHODS",
    expect: [
      { as: "name-part", value: 4 },
      { as: "name-part", value: 2 },
    ],
  },
  { text: "Patients with type ⟦2⟧ diabetes were asked.", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  {
    text: "Body mass index was 27.3 kg/⟦m^2⟧; left ventricular mass 45 g/⟦m^2.7⟧ and 51 g/⟦m2.7⟧.",
    zone: "RESULTS",
    expect: [{ as: "name-part" }, { as: "name-part" }, { as: "name-part" }],
  },
  { text: "Grade ⟦3/4⟧ toxicity was recorded.", zone: "METHODS", expect: [{ as: "name-part" }] },
  { text: "A phase ⟦IIB⟧ trial was run.", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  {
    text: "Groups ⟦1⟧ and ⟦2⟧ were compared.",
    zone: "METHODS",
    expect: [
      { as: "name-part", value: 1 },
      { as: "name-part", value: 2 },
    ],
  },
  { text: "Drug A was given at 60 mg/m(⟦2⟧).", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  { text: "Patients in the FEC(⟦90⟧) arm did better.", expect: [{ as: "name-part", value: 90 }] },
  { text: "A ⟦two⟧-sided test was used.", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  { text: "⟦One⟧-way ANOVA was used.", zone: "METHODS", expect: [{ as: "name-part", value: 1 }] },
  { text: "A ⟦6-minute walk⟧ test was done.", zone: "METHODS", expect: [{ as: "name-part", value: 6 }] },
  { text: "⟦5⟧-fluorouracil was given.", zone: "METHODS", expect: [{ as: "name-part", value: 5 }] },
  {
    text: "A human epidermal growth factor receptor ⟦2⟧-positive tumour was required.",
    zone: "METHODS",
    expect: [{ as: "name-part", value: 2 }],
  },
  { text: "The ⟦30-s chair⟧ stand was done.", zone: "METHODS", expect: [{ as: "name-part", value: 30 }] },
  { text: "They took 20mg of it.", zone: "METHODS" },
  { text: "Stage II disease was excluded.", zone: "METHODS" },
  { text: "A 6-month course was given.", zone: "METHODS" },
  { text: "miR-⟦20⟧a, ⟦-21⟧ and ⟦-223⟧ were raised.", expect: [{ as: "name-part" }, { as: "name-part" }, { as: "name-part" }] },
  { text: "Ten relapses were seen in group ⟦1⟧ and 31 in group ⟦2⟧.", expect: [{ as: "name-part" }, { as: "name-part" }] },
  { text: "The mean fluence was 191 J/cm (⟦2⟧) in all.", expect: [{ as: "name-part" }] },
  { text: "Two died in group ⟦1⟧ and 12 patients left.", expect: [{ as: "name-part" }] },
  { text: "The rate was 42.1 ml/min/⟦1.73 m2⟧.", expect: [{ as: "name-part" }], why: "the surface of a body" },
  { text: "In the control group 29 (45%) had improved.", why: "how many of the group" },
  { text: "Survival was longer in group ⟦10⟧ than in group ⟦12⟧.", expect: [{ as: "name-part" }, { as: "name-part" }] },
  {
    text: "The ⟦16S⟧ rRNA gene and the ⟦26S⟧ proteasome were studied.",
    zone: "METHODS",
    expect: [{ as: "name-part" }, { as: "name-part" }],
  },
  { text: "A ⟦3D⟧ model and ⟦2-D⟧ views were made.", zone: "METHODS", expect: [{ as: "name-part" }, { as: "name-part" }] },
  { text: "Codes of the ICD-⟦9⟧-CM were used.", zone: "METHODS", expect: [{ as: "name-part" }], why: "no centimetres" },
];
export default rows;
