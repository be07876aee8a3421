/** The study's design in one word, from the words of the title and the abstract. Sources: CONSORT extensions, EQUATOR. */
import type { Design } from "@tabstract/record";
import type { Scene } from "../scene.ts";

/** In order: the first form that the text shows is the design. */
const FORMS: readonly (readonly [Design, RegExp])[] = [
  ["review", /\b(?:meta-?analys[ie]s|systematic(?:ally)? review|scoping review|umbrella review|network meta)/i],
  ["crossover", /\bcross-?over\b/i],
  ["cluster", /\bcluster[- ]?(?:randomi[sz]ed|rct|trial|controlled)|\b(?:randomi[sz]ed|randomi[sz]ation) (?:by|at the level of) (?:cluster|practice|school|village|hospital)|\bstepped[- ]wedge/i],
  ["factorial", /\b(?:\d ?[×x] ?\d )?factorial\b/i],
];
const RANDOMISED = /\brandom(?:i[sz]ed|ly|i[sz]ation)\b|\b(?:RCT|randomi[sz]ed controlled trial)\b/i;
const ANIMAL = /\b(?:rats?|mice|mouse|rabbits?|dogs?|pigs?|piglets?|steers?|cows?|heifers?|sheep|ewes?|lambs?|goats?|broilers?|hens?|chicks?|horses?|calves|monkeys?|zebrafish|larvae|Wistar|Sprague)\b/;
const LABORATORY = /\b(?:in vitro|ex vivo|cell lines?|cell culture|cultured cells|finite element|bench|cadaver\w*)\b/i;
const DIAGNOSTIC = /\b(?:diagnostic accuracy|sensitivity and specificity|diagnostic performance|receiver operating)/i;
const OBSERVATIONAL = /\b(?:cohort|case-?control|cross-?sectional|retrospective\w*|observational|registry|survey\w*|prospective(?:ly)?|case series|longitudinal|epidemiolog\w*|population-based)\b/i;
const SINGLE = /\b(?:single-?arm|open-label,? (?:phase|single)|phase (?:I|1|II|2)\b|uncontrolled|pilot study|before-?(?:and-?)?after)/i;

export function studyDesign(scene: Scene, arms: number): Design | null {
  const text = `${scene.title}\n${scene.text}`;
  for (const [design, form] of FORMS) if (form.test(text)) return design;
  const randomised = RANDOMISED.test(text);
  if (ANIMAL.test(text) && !/\b(?:patients|women|men|volunteers|participants|children)\b/i.test(text)) return "animal";
  if (randomised) return "parallel";
  if (LABORATORY.test(text)) return "laboratory";
  if (DIAGNOSTIC.test(text)) return "diagnostic";
  if (OBSERVATIONAL.test(text)) return "observational";
  if (SINGLE.test(text)) return arms > 1 ? "parallel" : "single-arm";
  return null;
}
