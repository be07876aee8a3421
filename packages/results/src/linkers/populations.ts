/** Subgroups and analysis sets that a result holds for: "in women", "per-protocol population", "among smokers", so that nobody pools them. */
import type { Phrase } from "@tabstract/record";
import { type Item, phraseOf } from "../items.ts";
import { wordIds } from "../lexicon.ts";
import { isOneOf, isSign, isWord, lowerOf, type Tokens } from "../lexer.ts";
import type { Scene } from "../scene.ts";

const SETS = /^(?:per-protocol|per protocol|intention-to-treat|intent-to-treat|modified intention-to-treat|ITT|mITT|safety population|full analysis set)/i;
const IN = wordIds("in among for");
const SUBGROUP = /^(?:women|men|girls|boys|males|females|smokers|non-smokers|premenopausal|postmenopausal|older|younger|elderly|children|adolescents|diabetics|nonsmokers)$/;

export function linkPopulations(scene: Scene, items: readonly Item[]): void {
  for (const item of items) {
    if (item.fields.kind === "sample-size") continue;
    item.population = populationOf(scene, item);
  }
}

function populationOf(scene: Scene, item: Item): Phrase | null {
  const { tokens } = scene;
  const [from, to] = scene.sentences[item.sentence] ?? [item.from, item.to];
  for (let at = from; at < to; at++) {
    const start = tokens.start[at] ?? 0;
    const match = isWord(tokens, at) ? SETS.exec(tokens.text.slice(start, start + 32)) : null;
    if (match !== null) return { text: match[0], span: [start, start + match[0].length] };
  }
  return subgroupBefore(tokens, item, from);
}

/** "In women, the risk was …", "among smokers": the whole-study population is not one of these. */
function subgroupBefore(tokens: Tokens, item: Item, from: number): Phrase | null {
  for (let at = item.from - 1; at > from && at > item.from - 30; at--) {
    if (isSign(tokens, at, 0x3b)) return null;
    if (isWord(tokens, at) && SUBGROUP.test(lowerOf(tokens, at)) && isOneOf(tokens, at - 1, IN)) {
      const noun = isWord(tokens, at + 1) && /^(?:women|men|patients|participants|adults|subjects)$/.test(lowerOf(tokens, at + 1)) ? at + 2 : at + 1;
      return phraseOf(tokens, at, noun);
    }
  }
  return null;
}
