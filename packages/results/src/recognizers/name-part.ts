/**
 * Numbers inside names: "SF-36", "T2", "IL-6", "CD4+", "(SF)-36", "COVID-19", "type 2 diabetes", "grade 3/4", "phase IIB", "stage III", "6-minute walk test",
 * "two-sided", "one-way ANOVA", "vitamin B12", "day 1" of a named scale. Not a value glued to its unit ("20mg").
 */
import { contextClaim } from "../claims.ts";
import { DASH, isA, isGlued, isNumber, isOneOf, isSign, isWord, numberAt, sentenceOf, type Tokens, valueAt } from "../lexer.ts";
import { C, wordIds } from "../lexicon.ts";
import { pastBracket } from "../parts/bracket.ts";
import { isInName } from "../parts/frame.ts";
import { isBehindGroup } from "../parts/group-beside.ts";
import { pastLetterOfName } from "../parts/letter-of-name.ts";
import { isExponent } from "../parts/unit.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

const LABELS = wordIds(
  `phase phases grade grades stage stages type types class classes category level levels score figure table version wave tier step steps nyha gold ecog trimester factor cycle cycles part parts item items quartile
   quartiles tertile quintile experiment experiments study studies group groups cohort cohorts arm arms model dimension groupe grupo gruppe channel genotype genotypes serotype serotypes exon exons chromosome
   domain domains question questions school site sites patient case subject participant aim objective hypothesis angle layer zone segment lead stratum cluster tooth receptor kinase core post subunit status prevention`,
);
/** Labels that also stand before values; a number behind them is a name only where no value can stand. */
const LOOSE = wordIds("level levels score step steps study studies cohort cohorts item items status");
const LISTED_NEVER = wordIds("score level levels study studies");
const COMPOUND = wordIds(
  `way sided tailed dimensional item items point points arm armed step stage center centre centred centered site group factor level blind mouth phase period sequence treatment part third thirds color body component
   compartment drug by legged handed cell lead channel hit tier question category scale term dose hydroxy methyl alpha beta oxo deoxy fluoro fu hydroxytamoxifen fluorouracil positive negative`,
);
const WAY = wordIds("way sided tailed dimensional armed mouth blind fluorouracil hydroxytryptamine ht fu d");
const JOINERS = wordIds("and or to vs versus");
/** Tests that are named after how long they last. */
const TESTS = wordIds("walk walking sit step chair recall stand repetition holter oral");
const TIMES = wordIds("min minute m metre meter hour h second s day week month year minutes metres meters hours seconds days");

export const namePart: Recognizer = {
  name: "name-part",
  precedence: 30,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    return (
      bodySurface(tokens, at) ??
      behindCaret(tokens, at) ??
      labelled(tokens, at) ??
      family(tokens, at) ??
      glued(tokens, at) ??
      compound(tokens, at) ??
      test(tokens, at)
    );
  },
};

/** The "1.73 m2" of "ml/min/1.73 m2" and "per 1.73 m2": the surface of a body, to which a rate is scaled. */
function bodySurface(tokens: Tokens, at: number): Claim | null {
  if (!isSign(tokens, at - 1, 0x2f) && !isOneOf(tokens, at - 1, PER)) return null;
  if (!isWord(tokens, at + 1) || !isExponent(tokens, at + 2)) return null;
  return contextClaim(tokens, { as: "name-part", from: at, to: at + 3 });
}

const PER = wordIds("per");
const CARET = 0x5e;

/** The "2" of "kg/m^2", the "2.7" of "g/m^2.7". */
function behindCaret(tokens: Tokens, at: number): Claim | null {
  if (!isSign(tokens, at - 1, CARET) || !isGlued(tokens, at - 1) || !isGlued(tokens, at) || !isWord(tokens, at - 2)) return null;
  return contextClaim(tokens, { as: "name-part", from: at - 2, to: at + 1 });
}

/** "type 2", "grade 3/4", "phase II", "groups 1 and 2", "post 1 =". */
function labelled(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (number === null || number.form === "word" || number.form === "decimal" || number.form === "scientific") return null;
  const before = at - 1;
  if (number.form === "roman") return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  if (number.value > 40 || number.signed) return null;
  if (!isOneOf(tokens, before, LABELS) || isGlued(tokens, at)) return listed(tokens, at);
  if (isBehindGroup(tokens, at)) return null;
  if (
    isSign(tokens, at + 1, 0x25) ||
    (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && !isNumber(tokens, at + 2) && !isOneOf(tokens, at + 2, COMPOUND))
  )
    return null;
  if (
    isOneOf(tokens, before, LOOSE) &&
    !(isSign(tokens, at + 1, 0x29) || isWord(tokens, at + 1) || isSign(tokens, at + 1, 0x2c) || isSign(tokens, at + 1, 0x2e))
  )
    return null;
  let to = at + 1;
  while ((isSign(tokens, to, 0x2f) || isSign(tokens, to, DASH)) && isNumber(tokens, to + 1) && to < at + 8) to += 2;
  return contextClaim(tokens, { as: "name-part", from: at, to });
}

/** The "2" of "groups 1 and 2", "grades 1, 2 and 3". */
function listed(tokens: Tokens, at: number): Claim | null {
  let back = at - 1;
  for (let items = 0; items < 6; items++) {
    if (isOneOf(tokens, back, JOINERS)) back--;
    if (isSign(tokens, back, 0x2c) || isSign(tokens, back, DASH) || isSign(tokens, back, 0x2f)) back--;
    if (!isNumber(tokens, back)) return null;
    back--;
    // "10 in group 1 and 31 in group 2", "12 in arm 1 and 16 (4.4%) in arm 2": the next arm's value.
    if (isOneOf(tokens, back, LABELS) && isValueOfNext(tokens, at)) return null;
    if (isOneOf(tokens, back, LABELS) && !isOneOf(tokens, back, LISTED_NEVER))
      return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  }
  return null;
}

const IN = wordIds("in for with");

function isValueOfNext(tokens: Tokens, at: number): boolean {
  // "in group 1 and 12 patients"
  if (isA(tokens, at + 1, C.PEOPLE) && valueAt(tokens, at) > valueAt(tokens, at - 2) + 1) return true;
  const next = isSign(tokens, at + 1, 0x28) ? pastBracket(tokens, at + 1) : at + 1;
  return isOneOf(tokens, next, IN) && (isOneOf(tokens, next + 1, LABELS) || isOneOf(tokens, next + 2, LABELS));
}

/** "-21", "-99a" in "miR-20a, -21, -99a and -223": further names of the first one's family. */
function family(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (
    number === null ||
    !number.signed ||
    number.form !== "integer" ||
    (!isSign(tokens, at - 1, 0x2c) && !isOneOf(tokens, at - 1, JOINERS))
  )
    return null;
  for (let back = at - 1; back > at - 60 && back >= 0; back--) {
    if (isSign(tokens, back, 0x2c) || isSign(tokens, back, DASH) || isOneOf(tokens, back, JOINERS)) continue;
    if (isWord(tokens, back) && isGlued(tokens, back)) continue;
    if (!isNumber(tokens, back)) return null;
    if (isInName(tokens, back)) return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
    if (numberAt(tokens, back)?.signed !== true) return null;
  }
  return null;
}

/** "SF-36", "IL-6", "T2", "C18:3n-3", "16S": digits that a letter, or a hyphen behind a letter, holds. */
function glued(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (number === null || number.form === "word") return null;
  if (isIndex(tokens, at)) return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  const letter = pastLetterOfName(tokens, at);
  if (letter > 0) return contextClaim(tokens, { as: "name-part", from: at, to: letter });
  const inName = isInName(tokens, at);
  const after = isGlued(tokens, at + 1) && isWord(tokens, at + 1) && !isUnitWord(tokens, at + 1);
  const chemical = isGlued(tokens, at + 1) && isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 2) && isOneOf(tokens, at + 2, COMPOUND);
  const inner =
    isGlued(tokens, at) &&
    (isSign(tokens, at - 1, 0x3a) || isSign(tokens, at - 1, DASH) || isSign(tokens, at - 1, 0x2f)) &&
    isGlued(tokens, at - 1) &&
    isNumber(tokens, at - 2) &&
    isInName(tokens, at - 2);
  if (!inName && !after && !chemical && !inner) return null;
  return contextClaim(tokens, { as: "name-part", from: wholeName(tokens, at), to: at + 1 });
}

/** "FEC(75)", "mg/m(2)", "χ(2)", "m(-2)": a number in brackets that a word holds. */
function isIndex(tokens: Tokens, at: number): boolean {
  return (
    isSign(tokens, at + 1, 0x29) &&
    isGlued(tokens, at + 1) &&
    isGlued(tokens, at) &&
    isSign(tokens, at - 1, 0x28) &&
    ((isGlued(tokens, at - 1) && isWord(tokens, at - 2)) || isRaised(tokens, at))
  );
}

/** "191 J/cm (2)": the raised figure of a unit, printed apart. */
function isRaised(tokens: Tokens, at: number): boolean {
  const value = valueAt(tokens, at);
  return (value === 2 || value === 3) && isA(tokens, at - 2, C.UNIT) && isSign(tokens, at - 3, 0x2f);
}

/** "T2" is covered whole; of "SF-36" the number. */
function wholeName(tokens: Tokens, at: number): number {
  return isGlued(tokens, at) && isWord(tokens, at - 1) && !(isGlued(tokens, at - 1) && isNumber(tokens, at - 2)) ? at - 1 : at;
}

const GLUED_UNITS = wordIds("x fold st nd rd th pt pts ghz c k f v n w s h d m g l y");

function isUnitWord(tokens: Tokens, at: number): boolean {
  return isA(tokens, at, C.UNIT | C.TIME_UNIT | C.DOSE_UNIT) || isOneOf(tokens, at, GLUED_UNITS);
}

/** "two-sided", "one-way", "three-dimensional", "5-fluorouracil". */
function compound(tokens: Tokens, at: number): Claim | null {
  const hyphen = isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1);
  return (hyphen ? isOneOf(tokens, at + 2, COMPOUND) : isOneOf(tokens, at + 1, WAY))
    ? contextClaim(tokens, { as: "name-part", from: at, to: at + 1 })
    : null;
}

/** "6-minute walk test", "30-s chair stand", "6 min walking": the time is part of a test's name. */
function test(tokens: Tokens, at: number): Claim | null {
  const sentence = sentenceOf(tokens, at);
  let timed = false;
  for (let next = at + 1; next < at + 6 && sentenceOf(tokens, next) === sentence; next++) {
    if (isSign(tokens, next, DASH)) continue;
    if (isOneOf(tokens, next, TESTS))
      return timed || isSign(tokens, at + 1, DASH) ? contextClaim(tokens, { as: "name-part", from: at, to: next + 1 }) : null;
    if (timed || !isOneOf(tokens, next, TIMES)) return null;
    timed = true;
  }
  return null;
}
