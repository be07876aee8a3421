/** Whether a name is that of a group or an organisation, by whole words that name such. Some of these words are people's names as well. */

/** Nobody's name. */
const ALWAYS =
  "academy|administration|agency|association|cent(?:er|re)s|collaborat(?:ion|ive|ors)|commission|committee|consortium|department|federation|foundation|initiative|institut(?:e|o|es|ion)?|investigators|ministr(?:y|ies)|network|organi[sz]ations?|program(?:me)?|services|task force|trialists|universi(?:dad|dade|ties|ty)|working party";
/** Hardly anybody's: groups, unless initials stand beside them. */
const USUALLY = "alliance|groups?|registry|society|study|team";
/** Service, Trust and College are found among authors: groups only beside other words that no name has. */
const SOMETIMES = "authority|bureau|cent(?:er|re)|college|council|hospitals?|service|trust|union";

const ANY_WORD = words(`${ALWAYS}|${USUALLY}|${SOMETIMES}`);
const ALWAYS_WORD = words(ALWAYS);
const LIKELY_WORD = words(`${ALWAYS}|${USUALLY}`);
/** "Royal College of Tea", "The Tea Trust", "Centre de Recherche". */
const LINKED = / (?:of|for|on|and|in|the|&) |^The |(?:[Cc]ent(?:er|re)|[Hh]ospital|[Ss]ervice) d(?:e|u|es) /;
const EPITHET = words(
  "american|australian|british|cancer|canadian|clinical|european|federal|general|health|international|medical|national|public|research|royal|state|world",
);
/** "A. Group", "A.B. Study", "Bo K. Society"; "Service RW". */
const INITIALS_BEFORE = /^(?:\p{L}{2,20} )?(?:\p{Lu}\.[\s-]?){1,3} ?\p{L}+$|^\p{Lu} \p{L}+$/u;
const INITIALS_AFTER = /^\p{L}+ (?:\p{Lu}[.-]?){1,3}$/u;

function words(alternatives: string): RegExp {
  return new RegExp(`\\b(?:${alternatives})(?![\\w'’-])`, "i");
}

/** One word alone is nobody's organisation: "Trust" is a family name. */
export function isOrganisation(name: string): boolean {
  return name.includes(" ") && ANY_WORD.test(name) && isNoPerson(name);
}

function isNoPerson(name: string): boolean {
  const comma = name.indexOf(",");
  if (comma > 0)
    return isBeforeComma(name.slice(0, comma), name.slice(comma + 1)) || (name.includes(",", comma + 1) && namesStudyGroup(name));
  if (ALWAYS_WORD.test(name)) return true;
  if (INITIALS_BEFORE.test(name) || INITIALS_AFTER.test(name)) return false;
  return LIKELY_WORD.test(name) || LINKED.test(name) || EPITHET.test(name);
}

/**
 * "Ministry of Tea, Milk and Sugar", "Tea Network, Oolong Branch"; "Organization, World Health", as reference managers turn what they take for
 * a person. "Group, B." and "Ada Example, Department of Tea" are persons.
 */
function isBeforeComma(first: string, others: string): boolean {
  if (first.includes(" ")) return isOrganisation(first) || namesStudyGroup(others);
  if (ALWAYS_WORD.test(first) || (ANY_WORD.test(first) && EPITHET.test(others))) return true;
  return (
    (!others.includes(",") && LIKELY_WORD.test(others)) || (LIKELY_WORD.test(first) && (STUDIED.test(others) || IN_CAPITALS.test(others)))
  );
}

/** "Group, The INVENT Trial", "Study, INVENT-2", "Group, GOLD": no given names. */
const STUDIED = /^ ?The |\b(?:trial|study|research|investigators)\b|\d/i;
const IN_CAPITALS = /^ ?\p{Lu}{4,}$/u;

/** Words that name a group of a study's people: of a paragraph they say that it lists authors, where the other words say nothing. */
const STUDY_GROUP =
  /\b(?:groups?|investigators?|collaborators|collaboration|collaborative|consortium|committee|network|team|initiative|task force|working party|trialists|association|society|study|alliance|registry|program(?:me)?)\b/i;

export function namesStudyGroup(text: string): boolean {
  return text.includes(" ") && STUDY_GROUP.test(text) && !/^\p{Lu}\.? (?:Group|Study|Society)$/u.test(text);
}
