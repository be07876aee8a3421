import { type CheckRow, count, estimate, percentage } from "../check.examples.ts";

const rows: readonly CheckRow[] = [
  {
    about: "a share of some",
    text: "Pain went in ⟦12/58⟧ (⟦20.7%⟧).",
    results: [count(12, 58), percentage(20.7)],
    expect: [["consistent", "the share lies between 0 and 100 %"]],
  },
  {
    about: "more than all",
    text: "Pain went in ⟦12/58⟧ (⟦117%⟧).",
    results: [count(12, 58), percentage(117)],
    expect: [["inconsistent", "117 % is no share"]],
  },
  { about: "a percentage of something else", text: "Recovery was ⟦117%⟧.", results: [percentage(117)], expect: [] },
  { about: "a change", text: "It rose in ⟦12/58⟧ (⟦117%⟧).", results: [count(12, 58), percentage(117, { change: true })], expect: [] },
  {
    about: "a sensitivity",
    text: "Sensitivity was ⟦104%⟧.",
    results: [estimate(104, { measure: "sensitivity", unit: "%" })],
    expect: [["inconsistent", "104 % is no share"]],
  },
  {
    about: "a sensitivity and a specificity",
    text: "Sensitivity was ⟦94%⟧, specificity ⟦88%⟧.",
    results: [estimate(94, { measure: "sensitivity", unit: "%" }), estimate(88, { measure: "specificity", unit: "%" })],
    expect: [["consistent", "2 shares lie between 0 and 100 %"]],
  },
  {
    about: "more than all patients",
    text: "With A ⟦104%⟧ of patients responded.",
    results: [percentage(104)],
    expect: [["inconsistent", "104 % is no share"]],
  },
  {
    about: "more than were planned",
    text: "At the end, ⟦104%⟧ of patients were recruited.",
    results: [percentage(104)],
    expect: [],
  },
  {
    about: "more than were thought to live there",
    text: "Vaccine coverage: ⟦104%⟧ of children had doses.",
    results: [percentage(104)],
    expect: [],
  },
];
export default rows;
