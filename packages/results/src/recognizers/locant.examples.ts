import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Colitis was induced with ⟦2⟧,⟦4⟧,⟦6⟧-trinitrobenzene sulphonic acid.",
    zone: "METHODS",
    expect: [
      { as: "name-part", value: 2 },
      { as: "name-part", value: 4 },
      { as: "name-part", value: 6 },
    ],
  },
  {
    text: "The level of ⟦1⟧,⟦25⟧(OH)D was normal.",
    zone: "BACKGROUND",
    expect: [
      { as: "name-part", value: 1 },
      { as: "name-part", value: 25 },
    ],
  },
  { text: "Serum ⟦25⟧(OH)D was normal.", zone: "BACKGROUND", expect: [{ as: "name-part", value: 25 }] },
  { text: "They took ⟦5⟧-ASA by mouth.", zone: "METHODS", expect: [{ as: "name-part", value: 5 }] },
  { text: "The enzyme ⟦15⟧-PGDH was lost.", expect: [{ as: "name-part", value: 15 }] },
  { text: "Urinary ⟦8⟧-hydroxydeoxyguanosine was low.", expect: [{ as: "name-part", value: 8 }] },
  { text: "Variants of the ⟦5⟧' flanking region were sought.", zone: "METHODS", expect: [{ as: "name-part", value: 5 }] },
  { text: "The ⟦3⟧'-UTR was cloned.", zone: "METHODS", expect: [{ as: "name-part", value: 3 }] },
  { text: "A source of (⟦60⟧)Co was used.", zone: "METHODS", expect: [{ as: "name-part", value: 60 }] },
  { text: "Uptake of ⟦3⟧H-thymidine was measured.", zone: "METHODS", expect: [{ as: "name-part", value: 3 }] },
  { text: "Loss of inositol ⟦4⟧-kinase was seen.", expect: [{ as: "name-part", value: 4 }] },
  { text: "A ⟦24⟧-marker panel was made.", zone: "METHODS", expect: [{ as: "count", value: 24 }] },
  { text: "A ⟦4⟧-corner fusion was done.", zone: "METHODS", expect: [{ as: "count", value: 4 }] },
  { text: "Whiskers of CaSO ⟦4⟧ were grown.", zone: "METHODS", expect: [{ as: "name-part", value: 4 }] },
  { text: "The repeat (CTT)⟦15⟧ was typed.", zone: "METHODS", expect: [{ as: "name-part", value: 15 }] },
  { text: "The skin received 150 J/cm ⟦2⟧ of light.", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  { text: "At a depth of 5 mm 2 patients bled.", why: "patients, not a power" },
  { text: "A 6-month course of a 20-mg tablet was given.", zone: "METHODS" },
  { text: "Values of 1,250 and 3,456 units were found.", why: "commas between thousands" },
  { text: "It was 5' long.", zone: "METHODS", why: "a prime that may be a foot" },
  { text: "There was a 3-fold rise.", why: "a factor" },
];
export default rows;
