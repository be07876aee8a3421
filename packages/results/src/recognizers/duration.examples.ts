/** Durations and points in time; not results measured in time, nor ages. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Treatment lasted ⟦12 months⟧.", zone: "METHODS", expect: [{ as: "duration", value: 12, unit: "month" }] },
  { text: "A ⟦6-month⟧ course was given.", zone: "METHODS", expect: [{ as: "duration", value: 6, unit: "month" }] },
  {
    text: "Visits were at ⟦month 12⟧ and ⟦week 8⟧.",
    zone: "METHODS",
    expect: [
      { as: "duration", value: 12, unit: "month" },
      { as: "duration", value: 8, unit: "week" },
    ],
  },
  {
    text: "Follow-up was at ⟦1⟧-, ⟦3⟧-, and ⟦6-months⟧.",
    zone: "METHODS",
    expect: [
      { as: "duration", value: 1, unit: "month" },
      { as: "duration", value: 3, unit: "month" },
      { as: "duration", value: 6, unit: "month" },
    ],
  },
  {
    text: "Visits were at ⟦1⟧, ⟦3⟧, ⟦6⟧ and ⟦12 months⟧.",
    zone: "METHODS",
    expect: [
      { as: "duration", value: 1, unit: "month" },
      { as: "duration", value: 3, unit: "month" },
      { as: "duration", value: 6, unit: "month" },
      { as: "duration", value: 12, unit: "month" },
    ],
  },
  { text: "Courses lasted ⟦3 to 6 weeks⟧.", zone: "METHODS", expect: [{ as: "duration", low: 3, high: 6, unit: "week" }] },
  { text: "Drug A was given on ⟦day −1⟧.", zone: "METHODS", expect: [{ as: "duration", value: -1, unit: "day" }] },
  {
    text: "Visits were at ⟦weeks 4⟧, ⟦8⟧ and ⟦12⟧.",
    zone: "METHODS",
    expect: [
      { as: "duration", value: 4, unit: "week" },
      { as: "duration", value: 8, unit: "week" },
      { as: "duration", value: 12, unit: "week" },
    ],
  },
  { text: "They took ⟦3-weekly⟧ courses.", zone: "METHODS", expect: [{ as: "duration", value: 3, unit: "week" }] },
  { text: "Pain fell at ⟦24 postoperative hours⟧.", expect: [{ as: "duration", value: 24, unit: "hour" }] },
  { text: "After ⟦8 weeks⟧ the score was better.", expect: [{ as: "duration", value: 8, unit: "week" }] },
  { text: "Survival was 12 months with drug A." },
  { text: "Adults aged 18 years were asked.", zone: "METHODS" },
  { text: "Glucose was 5.3 mmol/L." },
  { text: "Stay fell from 6.3 to 4.5 days." },
  { text: "A 6-minute walk test was done.", zone: "METHODS" },
  {
    text: "Morphine use at postoperative ⟦hours 1⟧, ⟦6⟧, ⟦12⟧ and ⟦24⟧ fell.",
    expect: [
      { as: "duration", value: 1, unit: "hour" },
      { as: "duration", value: 6, unit: "hour" },
      { as: "duration", value: 12, unit: "hour" },
      { as: "duration", value: 24, unit: "hour" },
    ],
  },
  { text: "Surgery took, in minutes, 95 and 110; its duration in minutes 95 was short.", why: "how many, not which" },
  { text: "Weekly working hours 45.2 and 38.1 were told by men and women.", why: "how many, not which" },
  {
    text: "Scars were judged at ⟦days 3⟧, ⟦5⟧, ⟦12 (± 2)⟧ and ⟦90 (± 7)⟧.",
    zone: "METHODS",
    expect: [
      { as: "duration", value: 3, unit: "day" },
      { as: "duration", value: 5, unit: "day" },
      { as: "duration", value: 12, unit: "day" },
      { as: "duration", value: 90, unit: "day" },
    ],
    why: "a tolerance is no spread",
  },
  { text: "Screen hours 3 and 4 were told.", why: "how many, not which" },
  { text: "Hospital days 12.5 and 14.1 were told.", why: "how many, not which" },
  { text: "By ⟦month 6⟧, 34 (57%) had healed.", expect: [{ as: "duration", value: 6, unit: "month" }], why: "34 of them" },
  { text: "Delays of ⟦9+ weeks⟧ and of ⟦4 additional weeks⟧ were seen.", expect: [{ value: 9, unit: "week" }, { value: 4 }] },
  { text: "Women of 65+ years were asked.", zone: "METHODS", why: "an age" },
  { text: "The 16S rRNA gene was sequenced.", zone: "METHODS", why: "Svedberg units, no seconds" },
  { text: "A 3D model and 2-D views were made.", zone: "METHODS", why: "dimensions, no days" },
  { text: "Pain fell within ⟦24H⟧ and after ⟦3D⟧.", expect: [{ unit: "hour" }, { unit: "day" }] },
];
export default rows;
