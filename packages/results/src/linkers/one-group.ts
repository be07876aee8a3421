/**
 * The one arm of a study that gave all its participants the same thing and compared them with nobody: a single-arm trial, an uncontrolled before-and-after
 * study, a series of patients after one operation. Nothing sets the name of such an arm against another, which is what the finder of arms looks for; it is told
 * by the title, by words of giving ("patients treated with X", "X was introduced"), and by what the study says of itself.
 */
import type { Mention } from "../arms/candidates.ts";
import type { Cluster, Clusters } from "../arms/clusters.ts";
import { sharedWords } from "../arms/names.ts";
import { beforeCode } from "../arms/neighbours.ts";
import { type ArmDraft, addNames, draftOf, homeOf } from "../arms/select.ts";
import type { Item } from "../items.ts";
import { beforeArticle, DASH, isA, isOneOf, isSign, isThe, isWord, type Tokens, textOf } from "../lexer.ts";
import { C, wordId, wordIds } from "../lexicon.ts";
import { closesBracket } from "../parts/bracket.ts";
import type { Scene } from "../scene.ts";
import { type DesignSign, designSigns } from "./design.ts";

/** The last word of the name of what is done to people. */
const TREATMENT = wordIds(
  `therapy therapies treatment treatments surgery resection transplantation transplant implantation replacement arthroplasty repair reconstruction ablation embolization embolisation
   stimulation injection injections infusion infusions vaccine vaccination immunization immunisation chemotherapy radiotherapy chemoradiotherapy immunotherapy irradiation brachytherapy
   intervention interventions program programs programme programmes training exercise exercises rehabilitation counseling counselling coaching education curriculum course workshop
   regimen combination supplementation supplement diet prophylaxis anesthesia anaesthesia sedation stenting angioplasty bypass technique bundle system inhibitor agonist antagonist`,
);
const GIVING = wordIds(
  `treated received receiving receive given administered underwent undergoing undergone started starting initiated initiating implemented implementing introduced introducing tried
   offered took taken taking tested testing piloted piloting`,
);
/** What titles say of a treatment: "effects of X", "outcomes after X", "implementing X". */
const EFFECT = wordIds(
  `effect effects efficacy effectiveness safety outcome outcomes evaluation results experience treatment therapy use impact implementation introduction feasibility acceptability tolerability
   trial study administration response responses benefit benefits evaluating implementing introducing employing using pilot phase multicenter multicentre
   prospective retrospective`,
);
/** "treatment of gout", "outcomes of preterm birth": what is treated or looked at, not what is given. */
const OF_SOMETHING = wordIds("treatment therapy response responses outcome outcomes");
const OF = wordId("of");
const LINKING = wordIds("of with by after following using through via to");
const OPEN = wordId("open");
const LABEL = wordIds("label labeled labelled");
const BEFORE = wordId("before");
const AND = wordId("and");
const AFTER = wordId("after");
const PART = wordId("part");
const PASSIVE = wordIds("introduced implemented started initiated given");
const FOLLOWED = wordIds(
  "baseline preoperative preoperatively postoperative postoperatively pretreatment posttreatment pre post improved improvement improvements",
);
/** Nobody is given anything, or several groups are set against each other. */
const ELSE = wordIds(
  `survey surveys surveyed questionnaire questionnaires interviews prevalence polymorphism polymorphisms genotype genotypes review qualitative predictors prognostic validation
   simulation algorithm`,
);
/** "27 vs 59" may be one group before and after. */
const SET_AGAINST = wordIds("versus vs");
const COMPARED = wordIds(
  "controls comparator comparators placebo matched untreated unvaccinated unexposed historical comparison sensitivity specificity nondiabetic nonsmokers",
);
/** Designs that compare, or give nobody anything. */
const OTHERWISE: readonly DesignSign[] = ["review", "diagnostic", "laboratory", "case-control", "crossover", "factorial"];
const COLON = 0x3a;
const RECEIVING = beforeCode("receiving");
const OWNING = wordIds("in among with without for by");
/** How far behind the people a verb of giving may stand: "patients with stage III disease received". */
const REACH = 8;
/** Log-odds from which two arms, or one by itself of another name, show that a study compares, whatever else it says of itself. */
const LIKELY = 0.5;
const PLAIN = 1;
const LEAST_STUDY = 2;
const LEAST_NAME = 4;

/**
 * The arm that all participants were, with all its names; null where the study is of another kind, where no name stands out, or where what was found as arms
 * is too plain to be wrong.
 */
export function oneGroup(
  { clusters, vocabulary }: Pick<Clusters, "clusters" | "vocabulary">,
  found: readonly ArmDraft[],
  { scene, items }: { readonly scene: Scene; readonly items: readonly Item[] },
): ArmDraft | null {
  const study = studyScore(scene);
  if (study < LEAST_STUDY || comparesInside(scene, items)) return null;
  let best: Cluster | null = null;
  let most = 0;
  for (const cluster of clusters) {
    if (cluster.control || cluster.label) continue;
    const score = nameScore(cluster);
    if (score > most) {
      most = score;
      best = cluster;
    }
  }
  if (best === null || most < LEAST_NAME) return null;
  // The more the study says of itself, the less is left to what looks like arms.
  const certain = (study - LEAST_STUDY + most - LEAST_NAME) / 2;
  if (found.filter(({ score }) => score >= LIKELY + certain).length > 1) return null;
  const names = best.mentions.filter((mention) => !isEffect(mention));
  const arm = { ...draftOf({ cluster: best, score: 0 }), mentions: names };
  if (found.some(({ score, words }) => score >= PLAIN + certain && sharedWords(words, arm.words, vocabulary) === 0)) return null;
  for (const cluster of clusters) {
    if (cluster === best) continue;
    if (homeOf(cluster, [arm], vocabulary) !== null || isNickname(cluster, best)) addNames(arm, cluster);
  }
  return arm;
}

/** "31% of older and 18% of younger patients", "41% with 10 mg and 62% with 20 mg": two values of a sentence, each with people or something of its own. */
function comparesInside({ tokens }: Scene, items: readonly Item[]): boolean {
  let sentence = -1;
  let owned = 0;
  for (const item of items) {
    if (item.fields.kind !== "group-value") continue;
    if (item.sentence !== sentence) {
      sentence = item.sentence;
      owned = 0;
    }
    const next = closesBracket(tokens, item.to) ? item.to + 1 : item.to;
    if (isOneOf(tokens, next, OWNING) && ++owned > 1) return true;
  }
  return false;
}

/** "QUAX: a telephone-delivered intervention", but not "Gout: a telephone-delivered intervention". */
function isNickname({ mentions }: Cluster, of: Cluster): boolean {
  return mentions.some(
    ({ tokens, title, from, to }) =>
      title &&
      from === 0 &&
      /[A-Z].*[A-Z]/.test(textOf(tokens, 0)) &&
      isSign(tokens, to, COLON) &&
      of.mentions.some((mention) => mention.title && mention.from >= to && mention.from <= to + 2),
  );
}

/** How often the words of each kind stand in title and abstract. */
interface Said {
  open: number;
  given: number;
  followed: number;
  other: number;
  against: number;
  compared: number;
}

function studyScore({ titleTokens, tokens }: Scene): number {
  const signs = designSigns({ titleTokens, tokens });
  if (OTHERWISE.some((sign) => signs.has(sign))) return 0;
  const said: Said = { open: 0, given: 0, followed: 0, other: 0, against: 0, compared: 0 };
  readStudy(titleTokens, said);
  readStudy(tokens, said);
  const speaksFor = (signs.has("single") || said.open > 0 ? 2 : 0) + Math.min(1, said.given) + Math.min(2, said.followed / 2);
  return speaksFor - Math.min(2, said.other) - Math.min(1, said.against / 2) - Math.min(2, said.compared);
}

function readStudy(tokens: Tokens, said: Said): void {
  let people = -REACH;
  for (let at = 0; at < tokens.count; at++) {
    if (!isWord(tokens, at)) continue;
    const next = isSign(tokens, at + 1, DASH) ? at + 2 : at + 1;
    if (isA(tokens, at, C.PEOPLE)) people = at;
    else if (isOneOf(tokens, at, GIVING) && at - people <= REACH && tokens.sentence[people] === tokens.sentence[at]) said.given++;
    if (isThe(tokens, at, OPEN) && isOneOf(tokens, next, LABEL)) said.open++;
    else if (isOneOf(tokens, at, FOLLOWED) || (isThe(tokens, at, BEFORE) && isThe(tokens, at + 1, AND) && isThe(tokens, at + 2, AFTER)))
      said.followed++;
    else if (isOneOf(tokens, at, ELSE)) said.other++;
    else if (isOneOf(tokens, at, SET_AGAINST)) said.against++;
    else if (isOneOf(tokens, at, COMPARED)) said.compared++;
  }
}

function nameScore(cluster: Cluster): number {
  let title = 0;
  let given = 0;
  let head = 0;
  let places = 0;
  for (const mention of cluster.mentions) {
    // "smoke-free"; "the introduction of X"
    if (isSign(mention.tokens, mention.to, DASH) || isEffect(mention)) continue;
    if (mention.title) title = Math.max(title, opensTitle(mention) ? 2 : 1);
    else places++;
    if (isGiven(mention)) given = Math.max(given, mention.title ? 1 : 2);
    if (isOneOf(mention.tokens, mention.to - 1, TREATMENT) || isOneOf(mention.tokens, mention.to, TREATMENT)) head = 1;
  }
  return title + given + head + Math.min(2, places) / 2;
}

function isEffect({ tokens, from, to }: Mention): boolean {
  return to - from === 1 && isOneOf(tokens, from, EFFECT);
}

/** "Effects of X on Y", "A pilot study of X", "QUAX: an X": nothing but such words, or a nickname, stands before the name. */
function opensTitle({ tokens, from }: Mention): boolean {
  for (let at = isSign(tokens, 1, COLON) ? 2 : 0; at < from; at++) {
    if (!isWord(tokens, at) || isOneOf(tokens, at, EFFECT) || isOneOf(tokens, at, LINKING)) continue;
    if (!isA(tokens, at, C.DETERMINER | C.ADVERB | C.PREPOSITION | C.CONJUNCTION)) return false;
  }
  return true;
}

/** "treated with X", "received the X", "efficacy of X", "X was introduced". */
function isGiven({ tokens, from, to, before }: Mention): boolean {
  if (before === RECEIVING) return true;
  const near = beforeArticle(tokens, from);
  if (isOneOf(tokens, near, GIVING) && !isThe(tokens, from, PART)) return true;
  // "took 20 mg of X"
  if (isOneOf(tokens, near, LINKING) && isA(tokens, near - 1, C.DOSE_UNIT)) return true;
  if (isThe(tokens, near, OF) && isOneOf(tokens, near - 1, OF_SOMETHING)) return false;
  if (isOneOf(tokens, near, LINKING) && (isOneOf(tokens, near - 1, GIVING) || isOneOf(tokens, near - 1, EFFECT))) return true;
  return isA(tokens, to, C.VERB) && (isOneOf(tokens, to + 1, PASSIVE) || isOneOf(tokens, to + 2, PASSIVE));
}
