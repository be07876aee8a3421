/** The tags that abstracts are marked up with, in HTML, JATS and MathML, and what each becomes before parsing. */

/** What a tag is to us: an element that is kept under this name, a line break, a space, nothing (looks alone, or a thing of its own),
 * or a region without text for readers. */
export type TagRole =
  | "h4"
  | "p"
  | "div"
  | "b"
  | "sup"
  | "sub"
  | "span"
  | "x-math"
  | MathElement
  | "br"
  | "space"
  | "inline"
  | "apart"
  | "dropped";
type MathElement = "msup" | "msub" | "msubsup" | "mfrac" | "msqrt" | "mmultiscripts" | "mprescripts" | "none";

const NAMES: Readonly<Record<TagRole, string>> = {
  h4: "h1 h2 h3 h4 h5 h6 title subtitle",
  p: "p simple-para para",
  div: `abstract abstract-sec abstracttext address article aside blockquote body caption center dd def-item def-list details dir disp-formula
    disp-quote div dl dt fieldset figcaption figure footer form header hgroup html li list list-item main menu nav ol otherabstract pre sec
    section summary table table-wrap tbody tfoot thead tr trans-abstract ul`,
  b: "b strong bold",
  sup: "sup superscript inf-sup",
  sub: "sub subscript inf",
  span: "mrow mi mn mo mtext mstyle mpadded mover munder munderover menclose mtd mtr mtable mfenced merror maction ms",
  "x-math": "math",
  msup: "msup",
  msub: "msub",
  msubsup: "msubsup",
  mfrac: "mfrac",
  msqrt: "msqrt mroot",
  mmultiscripts: "mmultiscripts",
  mprescripts: "mprescripts",
  none: "none",
  br: "br hr break",
  space: "td th mspace option optgroup select textarea",
  inline: `abbr acronym big bdi bdo dfn em font hi i italic mark monospace mphantom nobr overline roman s sans-serif sc small span strike
    styled-content tt u underline wbr`,
  apart: `a alternatives button chem-struct cite code data del email ext-link graphic img inline-formula inline-graphic ins kbd label
    named-content q related-article related-object samp semantics time uri url var xref`,
  dropped: "script style head noscript iframe object embed svg canvas template annotation annotation-xml tex-math xml",
};

const ROLES: ReadonlyMap<string, TagRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.split(/\s+/).map((name): [string, TagRole] => [name, role as TagRole])),
);

/** The role of a tag by its name as written, any case, any namespace prefix; undefined where it is no tag that we know. */
export function tagRole(name: string): TagRole | undefined {
  return ROLES.get(name.slice(name.lastIndexOf(":") + 1).toLowerCase());
}

const SOME_TAG: RegExp = /(?:<|&(?:amp;)*lt;)(?:\/([a-z][\w:.-]*)|((?:jats:)?p|br|(?:jats:)?title)\s*\/?)\s*(?:>|&(?:amp;)*gt;)/gi;

/** Whether text holds markup: a closing tag that we know, or an opening paragraph or break. "P<0.001 … >" is none. */
export function holdsMarkup(text: string): boolean {
  if (!text.includes("<") && !text.includes("lt;")) return false;
  for (const [, closing, opening] of text.matchAll(SOME_TAG)) {
    if (opening !== undefined || (closing !== undefined && tagRole(closing) !== undefined)) return true;
  }
  return false;
}
