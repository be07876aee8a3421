import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "The cytokine interleukin ⟦6⟧ was blocked.", zone: "METHODS", expect: [{ as: "name-part", value: 6 }] },
  { text: "Loss of argonaute ⟦2⟧ was seen.", expect: [{ as: "name-part", value: 2 }] },
  {
    text: "Inhibitors of cyclin-dependent kinases ⟦4⟧ and ⟦6⟧ exist.",
    zone: "BACKGROUND",
    expect: [
      { as: "name-part", value: 4 },
      { as: "name-part", value: 6 },
    ],
  },
  { text: "A finger of the type ring ⟦16⟧ (RNG16) is new.", zone: "BACKGROUND", expect: [{ as: "name-part", value: 16 }] },
  { text: "The adhesion molecule desmoglein (DSG) ⟦2⟧ was stained.", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  { text: "Data were kept in STATA ⟦9⟧.", zone: "METHODS", expect: [{ as: "name-part", value: 9 }] },
  { text: "We used version ⟦2.1⟧ of the tool.", zone: "METHODS", expect: [{ as: "name-part", value: 2.1 }] },
  { text: "The Haploview ⟦4.2⟧ software was used.", zone: "METHODS", expect: [{ as: "name-part", value: 4.2 }] },
  { text: "Controls came from Perth (dataset ⟦2⟧).", zone: "METHODS", expect: [{ as: "name-part", value: 2 }] },
  { text: "Carriers of TPMT*⟦3⟧ were rare.", zone: "BACKGROUND", expect: [{ as: "name-part", value: 3 }] },
  { text: "The alleles at position ⟦-819⟧ were typed.", zone: "METHODS", expect: [{ as: "name-part", value: -819 }] },
  { text: "The variants ⟦-330⟧ A/G were typed.", zone: "METHODS", expect: [{ as: "name-part", value: -330 }] },
  { text: "The change c.⟦287⟧+2T>C was rare.", zone: "METHODS", expect: [{ as: "name-part", value: 287 }] },
  { text: "Pulses came from a BTX ⟦830⟧ generator.", expect: [{ as: "name-part", value: 830 }] },
  { text: "In the trial MOONRISE ⟦2⟧ it was tested.", zone: "BACKGROUND", expect: [{ as: "name-part", value: 2 }] },
  { text: "Complexes with SMT 62, LT 55 and CT 60 scored." },
  { text: "They trained with weights (FLEX) 3× a week.", zone: "METHODS", why: "how often" },
  { text: "The AUC 90 was high." },
  { text: "The members were 6." },
  { text: "The genes 12% shared were known." },
  { text: "The ABC ⟦3⟧ trial has ended.", zone: "METHODS", expect: [{ as: "name-part" }] },
  { text: "In the MAGIC ⟦4⟧ Study pain fell.", expect: [{ as: "name-part" }] },
  { text: "In all RCT 3 trials were found.", zone: "METHODS" },
  { text: "The ⟦-857⟧ C allele was rare (⟦-238⟧ G).", expect: [{ as: "name-part" }, { as: "name-part" }] },
  { text: "The ⟦-262⟧ C / T variant was rare.", expect: [{ as: "name-part" }] },
];
export default rows;
