import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "This was shown by others [⟦7⟧].", zone: "BACKGROUND", expect: [{ as: "identifier", value: null }] },
  {
    text: "This was shown by others [⟦1⟧, ⟦2⟧].",
    zone: "BACKGROUND",
    expect: [{ as: "identifier" }, { as: "identifier" }],
  },
  {
    text: "Related ring systems (⟦9⟧, ⟦12⟧, ⟦14⟧) are known.",
    zone: "BACKGROUND",
    expect: [{ as: "identifier" }, { as: "identifier" }, { as: "identifier" }],
  },
  { text: "The court ruled for the state.(⟦16⟧) Others did not.", zone: "BACKGROUND", expect: [{ as: "identifier" }] },
  { text: "From: J Example Med. ⟦2025;21(8):1499-1502⟧.", zone: "BACKGROUND", expect: [{ as: "identifier", value: null }] },
  { text: "The median was high in drug users [7].", why: "may be a value" },
  { text: "Patients with colitis (51) took part.", zone: "METHODS", why: "a number of patients" },
  { text: "It ran in 2025; 21 people came.", zone: "METHODS" },
];
export default rows;
