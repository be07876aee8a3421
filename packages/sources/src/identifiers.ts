/** Identifiers in the one form that records hold, from the many that dumps print. */

/** "10.1000/xyz": lower case, without resolver, prefix or trailing full stop; null for what is no DOI (ISO 26324 syntax, Crossref's pattern). */
export function normaliseDoi(value: string | null): string | null {
  if (value === null || value.length > 2_000) return null;
  const printed = decoded(value.trim());
  // Most are bare as they come.
  const unprefixed = printed.startsWith("10.")
    ? printed
    : printed.replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, "").replace(/^doi\s*:?\s*/i, "");
  const bare = (/[\s.,;]/.test(unprefixed.slice(-1)) ? unprefixed.replace(/[\s.,;]+$/, "") : unprefixed).toLowerCase();
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : null;
}

/** Percent escapes undone where the slash itself is escaped, as in links. */
function decoded(value: string): string {
  if (!value.includes("%") || !/%2f/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Digits only, without leading zeros. */
export function normalisePmid(value: string | null): string | null {
  if (value === null || isNumber(value, 0)) return value;
  const digits = /^(?:https?:\/\/\S*\/|pmid\s*:?\s*)?(\d{1,9})\/?\.?$/i.exec(value.trim())?.[1]?.replace(/^0+/, "");
  return digits === undefined || digits === "" ? null : digits;
}

const LONGEST_NUMBER = 9;
const ZERO = 0x30;
const NINE = 0x39;

/** Whether nothing but digits stands from here on, without zeros before: nearly all are as they should be. */
function isNumber(value: string, from: number): boolean {
  if (value.length === from || value.length - from > LONGEST_NUMBER || value.charCodeAt(from) === ZERO) return false;
  for (let at = from; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

/** "PMC1234567", also from bare digits and links. */
export function normalisePmcid(value: string | null): string | null {
  if (value === null || (value.startsWith("PMC") && isNumber(value, 3))) return value;
  const digits = /^(?:https?:\/\/\S*\/|pmcid\s*:?\s*)?(?:pmc)?(\d{1,9})\/?\.?$/i.exec(value.trim())?.[1]?.replace(/^0+/, "");
  return digits === undefined || digits === "" ? null : `PMC${digits}`;
}

/** "2101.00001" or "hep-th/9901001", without prefix, as printed otherwise. */
export function normaliseArxiv(value: string | null): string | null {
  if (value === null) return null;
  const id = value.trim().replace(/^(?:https?:\/\/)?(?:arxiv\.org\/(?:abs|pdf)\/|arxiv\s*:\s*)/i, "");
  return /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.test(id) ? id : null;
}

/** "1234-567X". */
export function normaliseIssn(value: string | null): string | null {
  const match = /^(\d{4})-?(\d{3}[\dxX])$/.exec(value?.trim() ?? "");
  return match === null ? null : `${match[1]}-${match[2]}`.toUpperCase();
}

/** The identifier of a preprint on arXiv, whose DOIs hold it. */
export function arxivOfDoi(doi: string | null): string | null {
  return doi?.startsWith("10.48550/arxiv.") === true ? normaliseArxiv(doi.slice("10.48550/arxiv.".length)) : null;
}
