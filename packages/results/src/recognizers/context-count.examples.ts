/** Counts that are no result, list numbers and shares; the last resort before other. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "⟦Two⟧ groups at ⟦15⟧ centres were formed.",
    zone: "METHODS",
    expect: [
      { as: "count", value: 2 },
      { as: "count", value: 15 },
    ],
  },
  { text: "A 10-item scale was used.", zone: "METHODS" },
  { text: "⟦One⟧ of the raters left.", zone: "METHODS", expect: [{ as: "count", value: 1 }] },
  { text: "The ⟦95th⟧ centile was used.", zone: "METHODS", expect: [{ as: "ordinal", value: 95 }] },
  { text: "⟦Half⟧ of the sessions were held at night.", zone: "METHODS", expect: [{ as: "ratio", value: 0.5 }] },
  {
    text: "A ⟦2⟧ × ⟦2⟧ factorial design was used.",
    zone: "METHODS",
    expect: [
      { as: "count", value: 2 },
      { as: "count", value: 2 },
    ],
  },
  { text: "Performance status ⟦0-2⟧ was required.", zone: "METHODS", expect: [{ as: "threshold", low: 0, high: 2 }] },
  { text: "The scale (range, ⟦0-10⟧) was used.", zone: "METHODS", expect: [{ as: "threshold", low: 0, high: 10 }] },
  { text: "They kept ⟦12⟧ diaries.", zone: "METHODS", expect: [{ as: "count", value: 12 }] },
  { text: "⟦Ten⟧ items were dropped.", expect: [{ as: "count", value: 10 }] },
  { text: "The score was 12." },
  { text: "They took 20 mg for 12 weeks.", zone: "METHODS" },
  { text: "Twelve patients died." },
  { text: "SF-36 was used.", zone: "METHODS" },
  { text: "Cell numbers were ≥ 5 in 13% of women.", why: "no ratio" },
];
export default rows;
