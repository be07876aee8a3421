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
];
export default rows;
