import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Contents: ⟦1⟧. Scope and aims ⟦2⟧. Motivation.",
    zone: "BACKGROUND",
    expect: [
      { as: "ordinal", value: 1 },
      { as: "ordinal", value: 2 },
    ],
  },
  {
    text: "We asked (⟦1⟧) whether it works and (⟦2⟧) how it works.",
    zone: "OBJECTIVE",
    expect: [
      { as: "ordinal", value: 1 },
      { as: "ordinal", value: 2 },
    ],
  },
  { text: "The yield was equal to 10. Production was cheap.", zone: "BACKGROUND" },
  { text: "The salts of copper (1) and of zinc (2) were made.", zone: "BACKGROUND", why: "labels of compounds" },
  { text: "It needs (N + 2) sums and (N + 3) products.", zone: "BACKGROUND" },
  { text: "Pain eased in women (1) and in men (2) of the group.", why: "counts in brackets" },
  {
    text: "It differs in ways: (⟦1⟧) a code is no must; (⟦2⟧) it needs a reader; and (⟦3⟧) cards are there.",
    expect: [{ as: "ordinal" }, { as: "ordinal" }, { as: "ordinal" }],
  },
  { text: "Gains were (⟦1⟧) a plan and (⟦2⟧) a map.", expect: [{ as: "ordinal" }, { as: "ordinal" }] },
  { text: "There were five deaths, (2) in the yoga group and (3) in the other.", why: "a list begins at one" },
  { text: "Reasons were pain: (4), rash: (3), and fever: (1).", why: "nor does it go backwards" },
  {
    text: "We aimed to ⟦1⟧) treat and ⟦2⟧) cure.",
    zone: "METHODS",
    expect: [
      { as: "ordinal", value: 1 },
      { as: "ordinal", value: 2 },
    ],
  },
  { text: "Cough was seen in 6. Tremor was seen in 8, 9, 7. Pain fell.", why: "sentences that end in a value" },
  { text: "We found that (⟦1⟧) all slept and (⟦2⟧) none ate.", expect: [{ as: "ordinal" }, { as: "ordinal" }] },
];
export default rows;
