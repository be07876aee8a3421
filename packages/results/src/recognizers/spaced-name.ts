/**
 * Numbers that stand apart from the name that they belong to: "interleukin 6", "chemokine ligand 5", "argonaute 2", "kinases 4 and 6", "compound 1",
 * "zinc finger protein 16 (ZF16)", "receptor (DSG) 2", "STATA 9", "version 2.1", "TPMT*3", "position −819", "−330 G/T", "MUC 1, 2, 3".
 * In the results an acronym before a number names nothing unless a word goes on behind it. Not "was 6", "PFS 12 months", "IQR 4".
 */
import { contextClaim, finite } from "../claims.ts";
import {
  DASH,
  isA,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  numberAt,
  sentenceOf,
  startOf,
  type Tokens,
  textOf,
  valueAt,
} from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { isInName, listHead } from "../parts/frame.ts";
import type { Recognizer } from "../recognizer.ts";
import { type Scene, zoneAt } from "../scene.ts";

const NAMES = wordIds(
  `interleukin interleukins ligand ligands receptor receptors member members protein proteins antigen antigens kinase kinases dioxygenase
   cyclooxygenase oxygenase argonaute villin arginase transcription desmoglein claudin syndecan galectin caspase collagen keratin cytokeratin
   mucin mucins synthase transferase transporter subunit channel spoke spokes complex complexes analogue analogues ligase erythroid exon exons
   intron codon codons chromosome chromosomes allele alleles haplotype haplotypes residue residues motif beta alpha gamma delta kappa adenovirus
   coronavirus parvovirus herpesvirus papillomavirus virus serotype substance homolog homologue peptide protease phosphatase hydroxylase
   reductase dehydrogenase isoform polypeptide box finger homeobox band equation eq fig figs figure chapter ref refs ayat nomor track aquaporin
   adiponectin calmodulin connexin toll nucleotide isozyme cytokine microrna mirna mark apolipoprotein resolution circular highway`,
);
/** Nouns that are also counted: behind them a name only where nothing goes on that could be counted. */
const LOOSE = wordIds(
  "lot visit dataset datasets paragraph family chi like containing associated related induced inducible helper trial study test tests program programme experiment file gene genes domain article articles compound compounds station stations cluster clusters position positions section module factor factors route",
);
const VERSION = wordIds("version ver v release software vers");
const SOFTWARE = wordIds("software package program statistical statistics program programme macro module toolbox");
const POSITIONS = wordIds("position positions nucleotide nucleotides codon codons residue residues site sites locus");
const BASE = /^(?:[ACGT]|del|ins|bp|SNP|TG|polymorphism|upstream|promoter)$/;
const LARGEST = 99_999;
const P = wordId("p");

export const spacedName: Recognizer = {
  name: "spaced-name",
  precedence: 22,
  triggers: { numbers: { forms: ["integer", "decimal"] } },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if ((number?.form !== "integer" && number?.form !== "decimal") || Math.abs(number.value) > LARGEST) return null;
    const named = isVersion(tokens, at) || (number.form === "integer" && isName(scene, at));
    return named ? contextClaim(tokens, { as: "name-part", from: at, to: at + 1, value: finite(number.value) }) : null;
  },
};

/** "SAS version 8.1", "ver.3.0", "Haploview 4.2 software". */
function isVersion(tokens: Tokens, at: number): boolean {
  const name = isSign(tokens, at - 1, 0x2e) ? at - 2 : at - 1;
  if (!isWord(tokens, name) || valueAt(tokens, at) > 200) return false;
  if (isOneOf(tokens, name, VERSION)) return true;
  const behind = isOneOf(tokens, at + 1, SOFTWARE) || (isSign(tokens, at + 1, 0x29) && isOneOf(tokens, at + 2, SOFTWARE));
  return (
    (behind && !isA(tokens, name, C.VERB | C.PREPOSITION | C.COMPARE)) ||
    (tokens.text.charCodeAt(startOf(tokens, name)) < 0x5b && PROGRAMS.test(textOf(tokens, name)))
  );
}

const PROGRAMS =
  /^(?:SPSS|SAS|STATA|Stata|RevMan|Haploview|HAPLOVIEW|GraphPad|Prism|Windows|MATLAB|Matlab|Python|DAVID|MedCalc|PLINK|Plink|ImageJ|Minitab|WinBUGS|MEDLINE)$/;

function isName(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (isSign(tokens, at + 1, 0x25) || isSign(tokens, at + 1, 0xd7) || isInName(tokens, at)) return false;
  return isAllele(tokens, at) || isCoding(tokens, at) || isVariant(tokens, at) || isEchoed(tokens, at) || behindName(scene, at);
}

/** "TPMT*3", "hsa_01", "AIx@75", "rs_123", "fs*7": a sign that no value stands behind. */
function isAllele(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at) || !isGlued(tokens, at - 1)) return false;
  if (isSign(tokens, at - 1, 0x2a) || isSign(tokens, at - 1, 0x5f) || isSign(tokens, at - 1, 0x40)) return isWord(tokens, at - 2);
  return false;
}

/** "c.287" of a coding sequence. */
function isCoding(tokens: Tokens, at: number): boolean {
  return isGlued(tokens, at) && isSign(tokens, at - 1, 0x2e) && isGlued(tokens, at - 1) && isOneOf(tokens, at - 2, CODING);
}

const CODING = wordIds("c g uc");

/** "−330 G/T", "+49 A/G", "−663 (A > G)", "positions 55 and 70", "−308 SNP". */
function isVariant(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, listHead(tokens, at) - 1, POSITIONS) && !isA(tokens, at + 1, C.PEOPLE)) return true;
  if (!isSign(tokens, at - 1, 0x2b) && numberAt(tokens, at)?.signed !== true) return false;
  const next = isSign(tokens, at + 1, 0x28) ? at + 2 : at + 1;
  return isWord(tokens, next) && BASE.test(textOf(tokens, next));
}

/** "zinc finger protein 16 (ZF16)": the abbreviation behind the name repeats its number. */
function isEchoed(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at - 1) && !isSign(tokens, at - 1, 0x29)) return false;
  if (!isSign(tokens, at + 1, 0x28) && !isSign(tokens, at + 1, 0x5b)) return false;
  const value = valueAt(tokens, at);
  for (let next = at + 2; next < at + 8 && !isSign(tokens, next, 0x29) && !isSign(tokens, next, 0x5d); next++)
    if (isNumber(tokens, next) && Math.abs(valueAt(tokens, next)) === value && isInName(tokens, next)) return true;
  return false;
}

/** Behind a noun that is numbered, behind its abbreviation in brackets, or behind an acronym; also further down a list of them. */
function behindName(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  const head = listHead(tokens, at);
  if (sentenceOf(tokens, head - 1) !== sentenceOf(tokens, at)) return false;
  const before = isSign(tokens, head - 1, DASH) && !isGlued(tokens, head - 1) ? head - 2 : head - 1;
  const value = Math.abs(valueAt(tokens, at));
  // "the ABC 3 trial": more than one are not counted in the singular.
  const isOne = isOneOf(tokens, at + 1, ONE_STUDY) && value > 1;
  const counted = !isOne && isA(tokens, at + 1, C.PEOPLE | C.UNIT | C.MEAN | C.MEDIAN) && !isA(tokens, at + 1, C.GROUP);
  if (counted) return false;
  if (isOneOf(tokens, before, LOOSE))
    return value <= 200 && (!isWord(tokens, at + 1) || isA(tokens, at + 1, C.VERB | C.CONJUNCTION | C.PREPOSITION));
  if (isOneOf(tokens, before, NAMES)) return value <= 200 || isClosed(tokens, at + 1);
  if (
    isSign(tokens, before, 0x29) &&
    isWord(tokens, before - 1) &&
    isSign(tokens, before - 2, 0x28) &&
    isNameOf(tokens, before - 3) &&
    isAcronym(tokens, before - 1)
  )
    return value <= 200;
  if (!isAcronym(tokens, before) || isGlued(tokens, head) || (value >= 1900 && value <= 2060)) return false;
  return (
    zoneAt(scene, at) !== "RESULTS" ||
    (head === at && isWord(tokens, at + 1) && !isA(tokens, at + 1, C.VERSUS | C.VERB | C.COMPARE | C.PREPOSITION | C.CONJUNCTION))
  );
}

const ONE_STUDY = wordIds("trial study");

function isNameOf(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at) && !isA(tokens, at, C.PEOPLE | C.GROUP | C.UNIT | C.STATISTIC);
}

function isClosed(tokens: Tokens, at: number): boolean {
  return isSign(tokens, at, 0x2c) || isSign(tokens, at, 0x29) || isSign(tokens, at, 0x2e) || isSign(tokens, at, 0x3a);
}

/** Two capitals or more, and no word of statistics, units, time or money: "BTX 830", "MONARCH 2". */
function isAcronym(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at) || isThe(tokens, at, P)) return false;
  if (
    tokens.id[at] !== 0 &&
    isA(
      tokens,
      at,
      C.STATISTIC |
        C.UNIT |
        C.EFFECT |
        C.SPREAD |
        C.CONFIDENCE |
        C.VERSUS |
        C.MONTH |
        C.COMPARE |
        C.TIME_UNIT |
        C.PREPOSITION |
        C.CONJUNCTION |
        C.VERB |
        C.PEOPLE |
        C.LABEL,
    )
  )
    return false;
  const name = textOf(tokens, at);
  return name.length > 1 && /^[A-Z][A-Za-z]*[A-Z]/.test(name) && !NO_NAMES.test(name);
}

/** Statistics, money and signs of measured values. */
const NO_NAMES =
  /^(?:USD|EUR|GBP|AUD|CAD|CHF|CNY|RMB|INR|JPY|EURO|AUC|ROC|PPV|NPV|IC|EC|ED|LD|BMI|IQR|SD|SE|SEM|CI|OR|HR|RR|IRR|MD|SMD|ICC|PFS|OS|DFS|ORR|DCR|AND|IN|OF|TO|AT|BY|FROM|WITH|WAS|PH|CR|PR|GD|KD|HDI|QALYs?|ICER)$/;
