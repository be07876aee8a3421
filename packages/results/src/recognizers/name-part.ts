/**
 * Numbers inside names: "SF-36", "T2", "IL-6", "CD4+", "(SF)-36", "COVID-19", "type 2 diabetes", "grade 3/4", "phase IIB", "stage III", "6-minute walk test",
 * "two-sided", "one-way ANOVA", "vitamin B12", "day 1" of a named scale. Not a value glued to its unit ("20mg").
 */
import { contextClaim } from "../claims.ts";
import { wordIds } from "../lexicon.ts";
import { DASH, isGlued, isNumber, isOneOf, isSign, isWord, lowerOf, numberAt, type Tokens } from "../lexer.ts";
import { isInName } from "../parts/frame.ts";
import type { Claim, Recognizer } from "../recognizer.ts";

const LABELS = wordIds("phase grade grades stage stages type types class classes category level levels score figure table version wave tier step nyha gold ecog trimester factor cycle part item quartile tertile quintile experiment study group cohort arm model dimension");
const PLURAL_LABELS = /^(?:phases?|groups?|types?|grades?|stages?|classes|levels?|arms?|experiments?|studies|cohorts?|groupe|grupo|gruppe|quartiles?|channel|genotypes?|serotypes?|exons?|chromosomes?|domains?|steps?|parts?|questions?|items?|schools?|sites?|patient|case|subject|participant|aim|objective|hypothesis|angle|layer|zone|segment|lead|stratum|cluster|tooth)$/;
const COMPOUND = /^(?:way|sided|tailed|dimensional|item|items|point|points|arm|armed|step|stage|center|centre|centred|centered|site|group|factor|level|blind|mouth|phase|period|sequence|treatment|part|third|thirds|color|body|component|compartment|drug|by|legged|handed|cell|lead|channel|hit|tier|question|category|scale|term|dose|way|hydroxy|methyl|alpha|beta|oxo|deoxy|fluoro|fu)$/;
const WAY = /^(?:way|sided|tailed|dimensional|armed|item|point|mouth|blind|fluorouracil|hydroxytryptamine|ht|fu|d)$/;

export const namePart: Recognizer = {
  name: "name-part",
  precedence: 30,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    return labelled(tokens, at) ?? glued(tokens, at) ?? compound(tokens, at) ?? test(scene.text, tokens, at);
  },
};

/** "type 2", "grade 3/4", "phase II", "groups 1 and 2". */
function labelled(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (number === null || number.form === "word" || number.form === "decimal" || number.form === "scientific") return null;
  const before = at - 1;
  if (number.form === "roman") return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  if (number.value > 40 || number.signed) return null;
  if (!isWord(tokens, before) || isGlued(tokens, at)) return listed(tokens, at);
  if (!isOneOf(tokens, before, LABELS) && !PLURAL_LABELS.test(lowerOf(tokens, before))) return null;
  if (isSign(tokens, at + 1, 0x25) || (isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 1) && !isNumber(tokens, at + 2))) return null;
  if (/^(?:level|score|step|study|cohort|item)s?$/.test(lowerOf(tokens, before)) && !(isSign(tokens, at + 1, 0x29) || isWord(tokens, at + 1) || isSign(tokens, at + 1, 0x2c) || isSign(tokens, at + 1, 0x2e))) return null;
  let to = at + 1;
  while ((isSign(tokens, to, 0x2f) || isSign(tokens, to, DASH)) && isNumber(tokens, to + 1)) to += 2;
  return contextClaim(tokens, { as: "name-part", from: at, to });
}

/** The "2" of "groups 1 and 2", "grades 1, 2 and 3". */
function listed(tokens: Tokens, at: number): Claim | null {
  let back = at - 1;
  for (let items = 0; items < 6; items++) {
    const word = isWord(tokens, back) ? lowerOf(tokens, back) : "";
    if (word === "and" || word === "or" || word === "to" || word === "vs" || word === "versus") back--;
    if (isSign(tokens, back, 0x2c) || isSign(tokens, back, DASH) || isSign(tokens, back, 0x2f)) back--;
    if (!isNumber(tokens, back)) return null;
    back--;
    if (isWord(tokens, back) && (isOneOf(tokens, back, LABELS) || PLURAL_LABELS.test(lowerOf(tokens, back))) && !/^(?:scores?|levels?|studies|study)$/.test(lowerOf(tokens, back))) return contextClaim(tokens, { as: "name-part", from: at, to: at + 1 });
  }
  return null;
}

/** "SF-36", "IL-6", "T2", "C18:3n-3": digits that a letter, or a hyphen behind a letter, holds. */
function glued(tokens: Tokens, at: number): Claim | null {
  const number = numberAt(tokens, at);
  if (number === null || number.form === "word") return null;
  const inName = isInName(tokens, at);
  const after = isGlued(tokens, at + 1) && isWord(tokens, at + 1) && !isUnitWord(tokens, at + 1);
  const chemical = isGlued(tokens, at + 1) && isSign(tokens, at + 1, DASH) && isGlued(tokens, at + 2) && isWord(tokens, at + 2) && COMPOUND.test(lowerOf(tokens, at + 2));
  const inner = isGlued(tokens, at) && (isSign(tokens, at - 1, 0x3a) || isSign(tokens, at - 1, DASH) || isSign(tokens, at - 1, 0x2f)) && isGlued(tokens, at - 1) && isNumber(tokens, at - 2) && isInName(tokens, at - 2);
  if (!inName && !after && !chemical && !inner) return null;
  return contextClaim(tokens, { as: "name-part", from: wholeName(tokens, at), to: at + 1 });
}

/** "T2" is covered whole; of "SF-36" the number. */
function wholeName(tokens: Tokens, at: number): number {
  return isGlued(tokens, at) && isWord(tokens, at - 1) && !(isGlued(tokens, at - 1) && isNumber(tokens, at - 2)) ? at - 1 : at;
}

const UNIT_WORD = /^(?:mg|g|kg|ml|l|cm|mm|m|h|hr|hrs|min|mins|s|sec|d|wk|wks|mo|yr|yrs|y|µg|μg|mcg|ng|iu|u|gy|hz|khz|mhz|ghz|w|kj|kcal|mmol|nm|µm|μm|x|years?|months?|weeks?|days?|hours?|minutes?|ppm|st|nd|rd|th|mmhg|bpm|k|c|f|v|ma|n|pt|pts|fold|kda|bp)$/;

function isUnitWord(tokens: Tokens, at: number): boolean {
  return UNIT_WORD.test(lowerOf(tokens, at));
}

/** "two-sided", "one-way", "three-dimensional", "5-fluorouracil". */
function compound(tokens: Tokens, at: number): Claim | null {
  let next = at + 1;
  if (isSign(tokens, next, DASH) && isGlued(tokens, next)) next++;
  if (!isWord(tokens, next)) return null;
  const word = lowerOf(tokens, next);
  const hyphen = next === at + 2;
  return (hyphen ? COMPOUND.test(word) : WAY.test(word) && word !== "item" && word !== "point") ? contextClaim(tokens, { as: "name-part", from: at, to: at + 1 }) : null;
}

const TESTS = /^-?\s?(?:min(?:ute)?|m|metre|meter|hour|h|second|s|day|week|month|year)?s?-?\s?(?:walk|walking|sit|step|chair|recall|stand|ambulatory|repetition|urine|holter|food|oral glucose)/i;

/** "6-minute walk test", "24-hour urine", "30-s chair stand": the time is part of a test's name. */
function test(text: string, tokens: Tokens, at: number): Claim | null {
  const end = tokens.end[at] ?? 0;
  if (text.charCodeAt(end) !== 0x2d && text.charCodeAt(end) !== 0x20 && text.charCodeAt(end) !== 0x2010 && text.charCodeAt(end) !== 0x2011) return null;
  const rest = text.slice(end, end + 26);
  return TESTS.test(rest) && /walk|sit|step|chair|recall|stand|repetition|holter|oral/i.test(rest) ? contextClaim(tokens, { as: "name-part", from: at, to: at + 1 }) : null;
}
