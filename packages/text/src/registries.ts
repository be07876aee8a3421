/** Trial and review registries, and how each prints its identifiers. Source: WHO ICTRP primary registries, PROSPERO, EudraCT. */

export interface RegistryForm {
  readonly registry: string;
  /** The two characters, in upper case, that it can begin with. */
  readonly openings: readonly string[];
  /** Sticky, from the first character of the identifier; groups hold its parts. */
  readonly form: RegExp;
  /** The normalised identifier. */
  normalise(match: RegExpExecArray): string;
}

/** Sorted by the word that begins the identifier; the longest form of a prefix first. */
export const REGISTRY_FORMS: readonly RegistryForm[] = [
  {
    registry: "ANZCTR",
    openings: ["AN", "AC"],
    form: /(?:ANZCTR[\s:-]{0,2}(?:ACTRN)?|ACTRN)[\s:-]{0,2}(\d{14})/iy,
    normalise: ([, digits]) => `ACTRN${digits}`,
  },
  {
    registry: "ChiCTR",
    openings: ["CH"],
    form: /ChiCTR[\s:-]{0,2}((?:[A-Z]{2,6}-?)?\d{8,10})/iy,
    normalise: ([, rest]) => `ChiCTR${/^\d/.test(rest ?? "") ? "" : "-"}${rest?.toUpperCase()}`,
  },
  {
    registry: "CTRI",
    openings: ["CT"],
    form: /CTRI[\s/:-]{0,2}(\d{4})\/(\d{2,3})\/(\d{4,6})/iy,
    normalise: ([, year, month, number]) => `CTRI/${year}/${month}/${number}`,
  },
  { registry: "DRKS", openings: ["DR"], form: /DRKS[\s:-]{0,2}(\d{8})/iy, normalise: ([, digits]) => `DRKS${digits}` },
  { registry: "INPLASY", openings: ["IN"], form: /INPLASY[\s:-]{0,2}(\d{8,13})/iy, normalise: ([, digits]) => `INPLASY${digits}` },
  {
    registry: "IRCT",
    openings: ["IR"],
    form: /IRCT[\s:-]{0,2}(\d{8,14}N\d{1,3})/iy,
    normalise: ([, rest]) => `IRCT${rest?.toUpperCase()}`,
  },
  {
    registry: "ISRCTN",
    openings: ["IS"],
    form: /ISRCTN?[\s:#-]{0,3}(?:No\.?\s?:?\s?)?(\d{8})/iy,
    normalise: ([, digits]) => `ISRCTN${digits}`,
  },
  { registry: "JapicCTI", openings: ["JA"], form: /JapicCTI[\s:-]{0,2}(\d{5,6})/iy, normalise: ([, digits]) => `JapicCTI-${digits}` },
  {
    registry: "jRCT",
    openings: ["JR"],
    form: /jRCT[\s:-]{0,2}([a-z]{0,2}\d{9,12})/iy,
    normalise: ([, rest]) => `jRCT${rest?.toLowerCase()}`,
  },
  { registry: "KCT", openings: ["KC"], form: /KCT[\s:-]{0,2}(\d{7})/iy, normalise: ([, digits]) => `KCT${digits}` },
  {
    registry: "ClinicalTrials.gov",
    openings: ["NC"],
    form: /NCT[\s#:.-]{0,3}(?:No\.?\s?)?(\d{8})/iy,
    normalise: ([, digits]) => `NCT${digits}`,
  },
  { registry: "NTR", openings: ["NT"], form: /NTR[\s:-]{0,2}(\d{2,5})/y, normalise: ([, digits]) => `NTR${digits}` },
  { registry: "NTR", openings: ["NL"], form: /NL[\s:-]?(\d{4,5})\b/y, normalise: ([, digits]) => `NL${digits}` },
  { registry: "PACTR", openings: ["PA"], form: /PACTR[\s:-]{0,2}(\d{15,16})/iy, normalise: ([, digits]) => `PACTR${digits}` },
  { registry: "PROSPERO", openings: ["CR"], form: /CRD[\s:-]{0,2}(\d{11,12})/iy, normalise: ([, digits]) => `CRD${digits}` },
  { registry: "ReBEC", openings: ["RB"], form: /RBR-?([0-9a-z]{6,8})/iy, normalise: ([, rest]) => `RBR-${rest?.toLowerCase()}` },
  { registry: "RPCEC", openings: ["RP"], form: /RPCEC[\s:-]{0,2}(\d{8})/iy, normalise: ([, digits]) => `RPCEC${digits}` },
  { registry: "SLCTR", openings: ["SL"], form: /SLCTR\/(\d{4})\/(\d{3})/iy, normalise: ([, year, number]) => `SLCTR/${year}/${number}` },
  { registry: "TCTR", openings: ["TC"], form: /TCTR[\s:-]{0,2}(\d{11})/iy, normalise: ([, digits]) => `TCTR${digits}` },
  {
    registry: "UMIN",
    openings: ["JP", "UM"],
    form: /(?:JPRN-?)?UMIN(?:-?CTR)?[\s:-]{0,3}(?:ID:?\s?)?(\d{9})/iy,
    normalise: ([, digits]) => `UMIN${digits}`,
  },
  { registry: "UMIN", openings: ["C0"], form: /C(0{4,5}\d{4,5})\b/y, normalise: ([, digits]) => `UMIN${digits?.padStart(9, "0")}` },
];

/** EudraCT numbers have no prefix of their own: YYYY-NNNNNN-CC. */
export const EUDRACT: RegExp = /((?:19|20)\d{2})-(\d{6})-(\d{2})(?!\d)/y;

/** Where an identifier that stands alone, as metadata prints it, is registered and in what normal form; null for one of no registry that is known. */
export function normaliseRegistration(printed: string): { readonly registry: string; readonly id: string } | null {
  const id = printed.trim();
  for (const { registry, form, normalise } of REGISTRY_FORMS) {
    form.lastIndex = 0;
    const match = form.exec(id);
    if (match !== null && match[0].length === id.length) return { registry, id: normalise(match) };
  }
  EUDRACT.lastIndex = 0;
  const match = EUDRACT.exec(id.replace(/^EudraCT[\s:-]{0,2}/i, ""));
  return match === null ? null : { registry: "EudraCT", id: match[0] };
}
