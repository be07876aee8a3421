import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "We made complex ⟦1⟧ and complex ⟦2⟧ from platinum, and loss of ⟦1⟧ was seen in ⟦2⟧.",
    expect: [
      { as: "name-part", value: 1 },
      { as: "name-part", value: 2 },
      { as: "name-part", value: 1 },
      { as: "name-part", value: 2 },
    ],
  },
  {
    text: "Compounds ⟦2⟧, ⟦3⟧ and ⟦5⟧ glow; ⟦3⟧ is blue.",
    expect: [{ as: "name-part" }, { as: "name-part" }, { as: "name-part" }, { as: "name-part", value: 3 }],
  },
  {
    text: "The colour of ligands ⟦1–7⟧ was told, and ⟦4⟧ was red.",
    expect: [
      { as: "name-part", low: 1, high: 7 },
      { as: "name-part", value: 4 },
    ],
  },
  {
    text: "Alkaloids ⟦1 to 3⟧ were found, ⟦2⟧ in roots.",
    expect: [
      { as: "name-part", low: 1 },
      { as: "name-part", value: 2 },
    ],
  },
  {
    text: "Compound ⟦4⟧ reacted to yield carbene ⟦5⟧.",
    zone: "METHODS",
    expect: [
      { as: "name-part", value: 4 },
      { as: "name-part", value: 5 },
    ],
  },
  {
    text: "Derivatives ⟦1⟧ and ⟦2⟧ fell by 2 mm and 1%.",
    expect: [{ as: "name-part" }, { as: "name-part" }],
    why: "what has a unit is measured",
  },
  { text: "A complex of 2 was seen in 2 of 12." },
  { text: "Complex 1 was active.", why: "one number may be a complex of the cell" },
  { text: "There were 3 complexes and 2 salts." },
  {
    text: "Patients took ester ⟦1⟧ or ester ⟦2⟧. The mean score was 1 in men and 2 in women.",
    expect: [{ as: "name-part" }, { as: "name-part" }],
    why: "beside people a number by itself may be anything",
  },
  {
    text: "Our group made ester ⟦1⟧ and ester ⟦2⟧. The yield of ⟦1⟧ was higher.",
    expect: [{ as: "name-part" }, { as: "name-part" }, { as: "name-part" }],
    why: "a group is nobody who was treated",
  },
];

export default rows;
