/**
 * Positions in names of compounds, genes and isotopes: "2,4,6-trinitrobenzene", "1,25(OH)2D3", "5-ASA", "8-hydroxydeoxyguanosine", "5′ flanking",
 * "(60)Co", "3H-thymidine"; and indices that have lost their place: "CaSO 4", "cm 2". A number that a hyphen ties to a
 * plain word counts what the word names ("a 24-gene panel"). Not a time or an amount ("6-month").
 * Rule: IUPAC, Nomenclature of Organic Chemistry (2013), P-14.3.
 */
import { contextClaim } from "../claims.ts";
import { DASH, isA, isApostropheAt, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, type Tokens, textOf, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { unitAt } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

const LARGEST = 40;
const OPEN = 0x28;
const CLOSE = 0x29;
const BRACKET = 0x5b;
const COMMA = 0x2c;

export const locant: Recognizer = {
  name: "locant",
  precedence: 23,
  triggers: { numbers: { forms: ["integer"] } },
  recognize({ tokens }, at) {
    const number = numberAt(tokens, at);
    if (number?.form !== "integer") return null;
    if (isPower(tokens, at)) return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
    if (number.signed) return null;
    const small = number.value <= LARGEST;
    if ((small && (isListed(tokens, at) || isPrimed(tokens, at) || holdsGroup(tokens, at) || isIndex(tokens, at))) || isIsotope(tokens, at))
      return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
    return hyphened(tokens, at, small);
  },
};

function isTied(tokens: Tokens, at: number, code: number): boolean {
  return isSign(tokens, at, code) && isGlued(tokens, at) && isGlued(tokens, at + 1);
}

function isPrime(tokens: Tokens, at: number): boolean {
  return isGlued(tokens, at) && (isApostropheAt(tokens, at) || isSign(tokens, at, 0x2032));
}

/** "2,4,6-trinitro", "3,3′,5,5′-tetra", "1,25(OH)": tied to others by commas without a space, and the last of them to a word. */
function isListed(tokens: Tokens, at: number): boolean {
  let end = at + 1;
  let items = 1;
  for (; items < 9; items++) {
    if (isPrime(tokens, end)) end++;
    if (!isTied(tokens, end, COMMA) || !isNumber(tokens, end + 1)) break;
    end += 2;
  }
  if (isPrime(tokens, end)) end++;
  const first = at - (isPrime(tokens, at - 1) ? 3 : 2);
  const follows = isNumber(tokens, first) && isSign(tokens, at - 1, COMMA) && isGlued(tokens, at) && isGlued(tokens, at - 1);
  if (items === 1 && !follows) return false;
  if (isTied(tokens, end, DASH)) return isLetters(tokens, end + 1) || isSign(tokens, end + 1, OPEN) || isSign(tokens, end + 1, BRACKET);
  return isGroup(tokens, end);
}

function isLetters(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && unitAt(tokens, at) === null;
}

const HYDROXY = wordIds("oh");

/** "(OH)" behind a position. */
function isGroup(tokens: Tokens, at: number): boolean {
  return isTied(tokens, at, OPEN) && isOneOf(tokens, at + 1, HYDROXY) && isSign(tokens, at + 2, CLOSE);
}

/** "25(OH)D". */
function holdsGroup(tokens: Tokens, at: number): boolean {
  return isGroup(tokens, at + 1);
}

const LENGTHS = wordIds("m cm mm km nm dm µm μm");
const POWERED = wordIds("m cm mm km nm s min h g kg mol l ml day k ha");

/** "150 J/cm 2", "40 cm 3", "5 s −1": a power that stands apart from its unit where the source has lost its place. */
function isPower(tokens: Tokens, at: number): boolean {
  const value = valueAt(tokens, at);
  if (isGlued(tokens, at) || Math.abs(value) > 4 || isA(tokens, at + 1, C.PEOPLE)) return false;
  const behind = isNumber(tokens, at - 2) || isSign(tokens, at - 2, 0x2f) || isA(tokens, at - 2, C.UNIT) || isNumber(tokens, at - 3);
  if (value < 0) return isOneOf(tokens, at - 1, POWERED) && behind;
  return (
    (value === 2 || value === 3) && isOneOf(tokens, at - 1, LENGTHS) && behind && !isNumber(tokens, at + 1) && !isSign(tokens, at + 1, DASH)
  );
}

const FORMULA = /^(?:[A-Z][a-z]?)*(?:SO|PO|NO|CO|CH|NH|ClO|SiO|TiO|ZrO|FeO|MnO|AlCl|CaCl|FeCl|MgCl|CaF|LiClO)$/;

/** "(OH)2(py)2]", "(CTT)15": behind a bracket of a formula; "CaSO 4": apart from it where the source has lost the index. */
function isIndex(tokens: Tokens, at: number): boolean {
  if (isGlued(tokens, at))
    return (
      isSign(tokens, at - 1, CLOSE) &&
      ((isWord(tokens, at - 2) && /^[ACGT]{2,}$/.test(textOf(tokens, at - 2))) ||
        (isGlued(tokens, at + 1) && (isSign(tokens, at + 1, OPEN) || isSign(tokens, at + 1, BRACKET) || isSign(tokens, at + 1, 0x5d))))
    );
  const value = numberAt(tokens, at)?.value ?? 0;
  return (
    value >= 2 &&
    value <= 6 &&
    isWord(tokens, at - 1) &&
    FORMULA.test(textOf(tokens, at - 1)) &&
    unitAt(tokens, at + 1) === null &&
    !isA(tokens, at + 1, C.PEOPLE)
  );
}

const STRAND = wordIds(
  "untranslated utr utrs flanking region regions end ends splice regulatory upstream promoter terminus terminal side cap exonuclease",
);

/** "5′ flanking", "the 3′-UTR", "5′ and 3′ ends": the ends of a strand; a prime behind other numbers is a minute or a foot. */
function isPrimed(tokens: Tokens, at: number): boolean {
  if (!isPrime(tokens, at + 1)) return false;
  if (isTied(tokens, at + 2, DASH)) return isLetters(tokens, at + 3);
  const value = numberAt(tokens, at)?.value;
  if (value !== 3 && value !== 5) return false;
  for (let next = at + 2; next < at + 7; next++) if (isOneOf(tokens, next, STRAND)) return true;
  return false;
}

const NUCLEI = /^(?:H|C|N|O|F|P|S|He|Co|Cs|Ga|Tc|Lu|Cu|Zr|Rb|Kr|Pt|Al|Si|In|Xe|Ra|Sr|Y|Re|I)$/;

/** "(60)Co", "(13)C", "3H-thymidine", "13C-octanoate", "1H NMR". */
function isIsotope(tokens: Tokens, at: number): boolean {
  if (
    isSign(tokens, at - 1, OPEN) &&
    isGlued(tokens, at) &&
    isTied(tokens, at + 1, CLOSE) &&
    !(isGlued(tokens, at - 1) && isWord(tokens, at - 2))
  )
    return isWord(tokens, at + 2) && NUCLEI.test(textOf(tokens, at + 2));
  if (!isGlued(tokens, at + 1) || !isWord(tokens, at + 1) || !NUCLEI.test(textOf(tokens, at + 1))) return false;
  return isTied(tokens, at + 2, DASH) ? isLetters(tokens, at + 3) : isSign(tokens, at + 2, 0x7b) || isOneOf(tokens, at + 2, NMR);
}

const NMR = wordIds("nmr mrs mri");

const CHEMICAL =
  /^(?:substituted|[npmodl]$|tert|cis|trans|hydr|amin|ox|ket|meth|dimeth|eth|nitr|dinitr|trinitr|chlor|dichlor|brom|fluor|iod|phosph|mercapto|aza|lipox|diox|thi|phen|benz|but|prop|pent|hex|hept|oct|dec|iso|cyan|carb|deox|acet|phenyl|naphth|pyr|imid|tri|tetra|sulf|sulph|glyc|gluc|fucos|galact|dehydro|epoxy|androst|estr)/;

/** "5-ASA", "15-PGDH", "8-HOdG": a capital or a chemical root behind the hyphen. "24-gene", "4-corner": what is counted. */
function hyphened(tokens: Tokens, at: number, small: boolean): Claim | null {
  if (!isTied(tokens, at + 1, DASH) || (isGlued(tokens, at) && (isWord(tokens, at - 1) || isSign(tokens, at - 1, DASH)))) return null;
  const word = at + 2;
  if (small && (isSign(tokens, word, OPEN) || isSign(tokens, word, BRACKET)))
    return isNumber(tokens, word + 1) || isLetters(tokens, word + 1)
      ? contextClaim(tokens, { as: "name-part", from: at, to: at + 1 })
      : null;
  if (
    !isWord(tokens, word) ||
    isA(tokens, word, C.UNIT | C.TIME_UNIT | C.DOSE_UNIT | C.PREPOSITION | C.CONJUNCTION) ||
    unitAt(tokens, at + 1) !== null
  )
    return null;
  const name = textOf(tokens, word);
  if (small && /^(?:.?[A-Z]|[A-Z])/.test(name) && /[A-Z]/.test(name))
    return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  if (small && isOneOf(tokens, word, SUFFIXES) && isWord(tokens, at - 1))
    return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  if (small && CHEMICAL.test(name) && !isOneOf(tokens, word, ENGLISH))
    return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  const free = !isWord(tokens, at - 1) || isA(tokens, at - 1, C.DETERMINER | C.PREPOSITION | C.CONJUNCTION | C.VERB);
  return free && /^[a-z]/.test(name) && name.length > 2 && !/^(?:fold|folds|odd|plus|year|base)/.test(name)
    ? contextClaim(tokens, { as: "count", from: at, to: at + 1 })
    : null;
}

/** What goes on behind the number of a name: "domain 2-induced", "inositol 4-kinase"; with nothing before it, behind a position ("4-substituted"). */
const SUFFIXES = wordIds(
  "kinase kinases related like induced dependent mediated linked associated doped deficient specific intercellular incorporated containing phosphate bisphosphate expressing null driven regulated",
);

/** Words that begin like a chemical root. */
const ENGLISH = wordIds(
  "program programme programs prong pronged probe probes property properties option options decile decision person position process produce button phenotype triangle trial layer letter note node nodes panel page pages pair paired parameter pathway peptide plate player pocket pole protein protocol pulse object octave operator order outcome oxygen method mile minor mode model month marker member metabolite microrna mutation digit day dimension disease dose drug metal metre machine man lane lead leg level line locus location lobe neuron nucleotide hexagon isoform tricks propeller tribe triple",
);
