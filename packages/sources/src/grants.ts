/** Grants as MEDLINE prints them: "R01 XY000001/XY/NXYZ NIH HHS/United States", every part but the funder left out at times. */
import type { Metadata } from "@tabstract/record";

type Funding = Metadata["funding"][number];

/** Number, acronym, funder and country from the end on, since numbers hold slashes too. */
export function medlineGrant(printed: string): Funding | null {
  const parts = printed
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const country = parts.length > 1 && isCountry(parts.at(-1) as string) ? (parts.pop() as string) : null;
  const funder = isNumber(parts.at(-1) as string) && parts.length === 1 && country === null ? null : (parts.pop() ?? null);
  if (parts.length > 1 && /^[A-Z][A-Z_]{1,5}$/.test(parts.at(-1) as string)) parts.pop();
  const grant = parts.join("/");
  return { funder, grant: grant === "" ? null : grant, country };
}

function isCountry(part: string): boolean {
  return /^\p{Lu}[^\d]{2,60}$/u.test(part) && !/^[A-Z]{4,}/.test(part);
}

function isNumber(part: string): boolean {
  return /\d/.test(part) && !/[a-z]{3}/.test(part);
}
