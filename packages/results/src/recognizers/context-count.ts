/** Counts that are no result: "two groups", "15 centres", "ten items", "three times a week", "both of the two", "one of the". */
import { contextClaim, finite } from "../claims.ts";
import { C } from "../lexicon.ts";
import { DASH, isA, isGlued, isSign, isWord, lowerOf, numberAt, type Tokens, valueAt } from "../lexer.ts";
import { isInName } from "../parts/frame.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

const THINGS =
  /^(?:groups?|arms?|cent(?:er|re)s?|hospitals?|sites?|countries|times?|items?|questions?|questionnaires?|domains?|scales?|subscales?|points?|sets?|exercises?|sessions?|phases?|parts?|steps?|types?|categories|factors?|methods?|techniques?|treatments?|interventions?|conditions?|diets?|regimens?|strategies|models?|stages?|levels?|variables?|outcomes?|end-?points?|measures?|tests?|assessments?|visits?|time-?points?|occasions?|doses?|drugs?|agents?|formulations?|products?|schools?|clinics?|departments?|units?|wards?|cities|regions?|provinces|states|villages?|databases?|reviewers?|researchers?|investigators?|authors?|observers?|raters?|surgeons?|physicians?|nurses?|therapists?|dentists?|examiners?|blocks?|clusters?|subgroups?|cohorts?|phases|periods?|sequences?|weeks?|parameters?|dimensions?|components?|modules?|topics?|themes?|aspects?|criteria|scenarios?|images?|samples?|replicates?|strata|ways?|different|consecutive|separate|independent|equal|main|major|distinct|additional|further|parallel|kinds?|forms?|elements?|areas?|genes?|loci|snps?|species|strains?|proteins?|cytokines?|muscles?|levels|lumbar|meals?|trials?|studies|experiments?|protocols?|versions?|scores?|indices|classes|pairs?|copies|litters?|pens?|rounds?|hypotheses|waves?|reasons?|options?|procedures?|devices?|systems?|sources?|research|primary|secondary|co|most|more|or|and|of|other|single|common|key|important|new|active|experimental|possible|potential|key)$/;

export const contextCount: Recognizer = {
  name: "context-count",
  precedence: 20,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    const number = numberAt(tokens, at);
    if (number === null || isInName(tokens, at)) return null;
    if (number.form === "ordinal") return contextClaim(tokens, { as: "ordinal", from: at, to: at + 1 });
    if (number.form === "fraction" && Number.isNaN(number.value)) return null;
    if (number.form === "word") return contextClaim(tokens, { as: "count", from: at, to: at + 1, value: finite(valueAt(tokens, at)) });
    if (number.form === "fraction") return contextClaim(tokens, { as: "ratio", from: at, to: at + 1, value: finite(valueAt(tokens, at)) });
    if (!Number.isInteger(number.value) || number.signed) return null;
    return isThing(tokens, at + 1) || zoneAt(scene, at) !== "RESULTS" && isWord(tokens, at + 1) && !isA(tokens, at + 1, C.UNIT | C.PREPOSITION | C.VERB | C.CONJUNCTION) ? contextClaim(tokens, { as: "count", from: at, to: at + 1, value: number.value }) : null;
  },
};

/** The counted noun, possibly behind one adjective or a hyphen ("10-item", "two treatment groups"). */
function isThing(tokens: Tokens, at: number): boolean {
  let next = at;
  if (isSign(tokens, next, DASH) && isGlued(tokens, next)) next++;
  if (!isWord(tokens, next)) return false;
  return THINGS.test(lowerOf(tokens, next)) || (isWord(tokens, next + 1) && !isA(tokens, next, C.PREPOSITION | C.VERB | C.CONJUNCTION | C.UNIT) && THINGS.test(lowerOf(tokens, next + 1)));
}
