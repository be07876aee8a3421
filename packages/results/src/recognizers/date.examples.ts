import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Patients were seen in ⟦April 2018⟧.", zone: "METHODS", expect: [{ kind: "context", as: "date", value: 2018 }] },
  { text: "Patients were seen from ⟦1 April 2018⟧ on.", zone: "METHODS", expect: [{ as: "date", value: 2018 }] },
  { text: "Patients were seen until ⟦April 3, 2019⟧.", zone: "METHODS", expect: [{ as: "date", value: 2019 }] },
  { text: "Patients were seen in ⟦2005–2010⟧.", zone: "METHODS", expect: [{ as: "date", low: 2005, high: 2010 }] },
  { text: "Patients were seen in ⟦2005-10⟧.", zone: "METHODS", expect: [{ as: "date", low: 2005, high: 2010 }] },
  {
    text: "Patients were seen between ⟦2005⟧ and ⟦2010⟧.",
    zone: "METHODS",
    expect: [
      { as: "date", value: 2005 },
      { as: "date", value: 2010 },
    ],
  },
  { text: "The last visit was on ⟦2018-04-01⟧.", zone: "METHODS", expect: [{ as: "date", value: 2018 }] },
  { text: "The last visit was on ⟦01/04/2018⟧.", zone: "METHODS", expect: [{ as: "date", value: 2018 }] },
  { text: "The last visit was on ⟦12.05.2019⟧.", zone: "METHODS", expect: [{ as: "date" }] },
  {
    text: "Between ⟦01/2009⟧ and ⟦02/2010⟧ we enrolled children.",
    zone: "METHODS",
    expect: [
      { as: "date", value: 2009 },
      { as: "date", value: 2010 },
    ],
  },
  {
    text: "Between ⟦09/92⟧ and ⟦12/96⟧ we enrolled children.",
    zone: "METHODS",
    expect: [
      { as: "date", value: 1992 },
      { as: "date", value: 1996 },
    ],
  },
  { text: "2019 patients were seen.", zone: "METHODS" },
  { text: "The score rose to 1998 points." },
  { text: "Of 01/20 samples none grew.", why: "a fraction" },
  { text: "Responses were seen in 9/92 patients.", why: "a fraction" },
  { text: "Patients may take 20 mg." },
  {
    text: "Between ⟦1990⟧ and ⟦1995⟧, 1920 women were randomly assigned to tea and 1944 to water.",
    zone: "METHODS",
    expect: [
      { as: "date", value: 1990 },
      { as: "date", value: 1995 },
    ],
    why: "those of the second group are people too",
  },
  { text: "Falls occurred in 1902 and 2010 women.", why: "what counts people, so does its fellow" },
  {
    text: "Women were asked in ⟦1990⟧ and ⟦2010⟧.",
    expect: [
      { as: "date", value: 1990 },
      { as: "date", value: 2010 },
    ],
  },
  {
    text: "We randomised 242 adults between ⟦2003⟧ and ⟦2005⟧ to usual care or tea.",
    zone: "METHODS",
    expect: [
      { as: "date", value: 2003 },
      { as: "date", value: 2005 },
    ],
  },
];

export default rows;
