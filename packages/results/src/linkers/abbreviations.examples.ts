import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["abbreviations"]>[] = [
  {
    text: "Bone mineral density (BMD) was measured by dual-energy X-ray absorptiometry (DXA).",
    expect: { BMD: "Bone mineral density", DXA: "dual-energy X-ray absorptiometry" },
  },
  { text: "Patients received mesenchymal stromal cells (MSCs) or saline.", expect: { MSCs: "mesenchymal stromal cells" } },
  { text: "Relapse-free survival (RFS) was the primary outcome.", expect: { RFS: "Relapse-free survival" } },
  {
    text: "Cells from bone marrow (BM) were given with zelotinib hydrochloride (ZH).",
    expect: { BM: "bone marrow", ZH: "zelotinib hydrochloride" },
  },
  { text: "The visual analogue scale [VAS] was used.", expect: { VAS: "visual analogue scale" } },
  {
    text: "Cognitive behavioural therapy (CBT, n = 40) was given weekly.",
    expect: { CBT: "Cognitive behavioural therapy" },
    why: "a size stands in the bracket too",
  },
  { text: "The rate of major adverse cardiac events (MACE) was low.", expect: { MACE: "major adverse cardiac events" } },
  { text: "Pain was recorded (in the morning) by nurses.", expect: {} },
  { text: "Zelotinib (Acme Ltd, Norwich) was given at night.", expect: {}, why: "a maker" },
  { text: "The score fell (P = 0.03).", expect: {}, why: "a statistic" },
  { text: "We measured weight. (BMI) was not recorded.", expect: {}, why: "the sentence ends before the bracket" },
  { text: "Blood was taken from the knee (KXQ) at noon.", expect: {}, why: "the letters are not those of the words" },
  {
    text: "They did weight training combined with rowing (WR).",
    expect: { WR: "weight training combined with rowing" },
    why: "a long form begins with no preposition",
  },
  {
    text: "Zelotinib (20 mg daily) plus brinatide (1 g, twice daily for 3 days) (ZB) was given.",
    expect: { ZB: "Zelotinib (20 mg daily) plus brinatide (1 g, twice daily for 3 days)" },
    why: "over doses",
  },
];

export default rows;
