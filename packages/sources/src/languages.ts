/** Language codes of library catalogues (ISO 639-2, "eng", "ger") as the BCP 47 tags that records hold. */

const UNKNOWN: ReadonlySet<string> = new Set(["und", "mul", "zxx", "mis"]);

/** "en" for "eng", "ENG" and "en"; null for what names no single language ("und", "mul") or is no code. */
export function languageTag(code: string | null): string | null {
  if (code === "eng") return "en";
  const printed = code?.trim() ?? "";
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/.test(printed)) return null;
  try {
    const tag = Intl.getCanonicalLocales(printed)[0] ?? null;
    return tag === null || UNKNOWN.has(tag) ? null : tag;
  } catch {
    return null;
  }
}

/** English names of languages as PubMed prints them: "German" is "de"; null for a name that is not known. */
export function languageOfName(name: string): string | null {
  return BY_NAME.get(name.trim().toLowerCase()) ?? null;
}

/** Those that PubMed names in "[Article in …]". */
const TAGS =
  "af ar az be bg bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko la lt lv mk ml ms nb nl nn no pl ps pt ro ru sa sk sl sq sr sv ta th tr uk ur vi zh".split(
    " ",
  );

const BY_NAME: ReadonlyMap<string, string> = namesByTag();

function namesByTag(): Map<string, string> {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return new Map(TAGS.map((tag) => [(names.of(tag) ?? tag).toLowerCase(), tag]));
}
