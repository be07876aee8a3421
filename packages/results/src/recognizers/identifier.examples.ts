import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "ClinicalTrials.gov identifier: ⟦NCT01234567⟧.", zone: "METHODS", expect: [{ kind: "context", as: "identifier", value: null }] },
  { text: "Registered as ⟦NCT 01234567⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Current Controlled Trials ⟦ISRCTN12345678⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "The trial number is ⟦ISRCTN 12345678⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Registered with ⟦ACTRN12613000123456⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Trial registration: ⟦ANZCTR 12610000660099⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Registered as ⟦ChiCTR-TRC-12002345⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Registered as ⟦CTRI/2011/07/001857⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Registered as ⟦IRCT2013090211235N1⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Registered as ⟦UMIN000012345⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Registered as ⟦NTR1234⟧ in the Dutch register.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "PROSPERO registration ⟦CRD42018123456⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "EudraCT number: ⟦2008-007749-29⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  {
    text: "Registered as ⟦DRKS00001234⟧, ⟦PACTR201305000546276⟧ and ⟦RBR-6vg7kq⟧.",
    zone: "METHODS",
    expect: [{ as: "identifier" }, { as: "identifier" }, { as: "identifier" }],
  },
  { text: "The data are at ⟦doi:10.5555/abc.2016-12⟧.", expect: [{ as: "identifier" }] },
  { text: "The online version (⟦10.5555/s12889-016-3375-4⟧) has more.", expect: [{ as: "identifier" }], why: "a DOI without its label" },
  { text: "See ⟦https://example.org/trial/1234⟧ for data.", expect: [{ as: "identifier" }] },
  { text: "Infants received Lactobacillus (⟦DSM 17999⟧).", expect: [{ as: "identifier" }] },
  { text: "The committee agreed (approval ⟦1234/56⟧).", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "Funded by grant number ⟦12345⟧.", zone: "METHODS", expect: [{ as: "identifier" }] },
  { text: "The number of 1250 patients was reached." },
  { text: "In 2008 there were 1234 visits." },
  { text: "NTR fell by 20%.", why: "no digits behind it" },
  { text: "We saw 10.5555 units." },
];

export default rows;
