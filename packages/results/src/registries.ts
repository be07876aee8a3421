/** Trial and review registries, and how each prints its identifiers. Source: WHO ICTRP primary registries, PROSPERO, EudraCT. */

export interface RegistryForm {
  readonly registry: string;
  /** Sticky, from the first character of the identifier; groups hold its parts. */
  readonly form: RegExp;
  /** The normalised identifier. */
  normalise(match: RegExpExecArray): string;
}

/** Sorted by the word that begins the identifier; the longest form of a prefix first. */
export const REGISTRY_FORMS: readonly RegistryForm[] = [
  { registry: "ANZCTR", form: /ACTRN[ :-]{0,2}(\d{14})/iy, normalise: ([, digits]) => `ACTRN${digits}` },
  { registry: "ChiCTR", form: /ChiCTR[ :-]{0,2}((?:[A-Z]{2,6}-?)?\d{8,10})/iy, normalise: ([, rest]) => `ChiCTR${/^\d/.test(rest ?? "") ? "" : "-"}${rest?.toUpperCase()}` },
  { registry: "CTRI", form: /CTRI[ /:-]{0,2}(\d{4})\/(\d{2,3})\/(\d{4,6})/iy, normalise: ([, year, month, number]) => `CTRI/${year}/${month}/${number}` },
  { registry: "DRKS", form: /DRKS[ :-]{0,2}(\d{8})/iy, normalise: ([, digits]) => `DRKS${digits}` },
  { registry: "IRCT", form: /IRCT[ :-]{0,2}(\d{8,14}N\d{1,3})/iy, normalise: ([, rest]) => `IRCT${rest?.toUpperCase()}` },
  { registry: "ISRCTN", form: /ISRCTN[ :-]{0,3}(\d{8})/iy, normalise: ([, digits]) => `ISRCTN${digits}` },
  { registry: "jRCT", form: /jRCT[ :-]{0,2}([a-z]{0,2}\d{9,12})/iy, normalise: ([, rest]) => `jRCT${rest?.toLowerCase()}` },
  { registry: "KCT", form: /KCT[ :-]{0,2}(\d{7})/iy, normalise: ([, digits]) => `KCT${digits}` },
  { registry: "ClinicalTrials.gov", form: /NCT[ #:.-]{0,3}(?:No\.? ?)?(\d{8})/iy, normalise: ([, digits]) => `NCT${digits}` },
  { registry: "NTR", form: /NTR[ :-]{0,2}(\d{2,5})/y, normalise: ([, digits]) => `NTR${digits}` },
  { registry: "NTR", form: /NL[ :-]?(\d{4,5})\b/y, normalise: ([, digits]) => `NL${digits}` },
  { registry: "PACTR", form: /PACTR[ :-]{0,2}(\d{15,16})/iy, normalise: ([, digits]) => `PACTR${digits}` },
  { registry: "PROSPERO", form: /CRD[ :-]{0,2}(\d{11,12})/iy, normalise: ([, digits]) => `CRD${digits}` },
  { registry: "ReBEC", form: /RBR-?([0-9a-z]{6,8})/iy, normalise: ([, rest]) => `RBR-${rest?.toLowerCase()}` },
  { registry: "SLCTR", form: /SLCTR\/(\d{4})\/(\d{3})/iy, normalise: ([, year, number]) => `SLCTR/${year}/${number}` },
  { registry: "TCTR", form: /TCTR[ :-]{0,2}(\d{11})/iy, normalise: ([, digits]) => `TCTR${digits}` },
  { registry: "UMIN", form: /(?:JPRN-?)?UMIN(?:-?CTR)?[ :-]{0,3}(?:ID:? ?)?(\d{9})/iy, normalise: ([, digits]) => `UMIN${digits}` },
  { registry: "UMIN", form: /C(0{4,5}\d{4,5})\b/y, normalise: ([, digits]) => `UMIN${digits?.padStart(9, "0")}` },
];

/** EudraCT numbers have no prefix of their own: YYYY-NNNNNN-CC. */
export const EUDRACT: RegExp = /((?:19|20)\d{2})-(\d{6})-(\d{2})(?!\d)/y;
