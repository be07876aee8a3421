/**
 * Invented MEDLINE records from a seed, as full as those that PubMed saves: six authors with affiliations, a structured abstract of some
 * 1,300 characters, nine MeSH headings, wrapped at 88 columns. No sentence is from anywhere.
 */
import { generatePaper } from "./generate.ts";
import { openRandom } from "./random.ts";

const WIDTH = 82;
const PLACES = ["Northwick", "Quillbury", "Neu-Beispiel", "Castelfinto"];
const HEADINGS = ["Adult", "Female", "Humans", "Male", "Middle Aged", "Pain Measurement/*methods", "Treatment Outcome", "Aged", "*Tea"];

/** Record `number` of a seed, with its last line feed. */
export function medlineRecord(number: number, seed: number): string {
  const random = openRandom(seed * 9_000_011 + number);
  const paper = generatePaper(number, seed);
  const year = random.between(1995, 2025);
  const abstract = paper.sections.map(({ label, text }) => `${label.toUpperCase()}: ${text} ${text}`.slice(0, 430)).join(" ");
  const authors = Array.from({ length: 6 }, (_, at) => {
    const [given = "", family = ""] = (paper.authors[at % paper.authors.length] ?? "").split(" ");
    const place = random.pick(PLACES);
    return [
      tag("FAU", `${family}, ${given} ${String.fromCharCode(65 + at)}`),
      tag("AU", `${family} ${given.charAt(0)}${String.fromCharCode(65 + at)}`),
      tag(
        "AD",
        `Department of Invented Medicine, University of ${place}, ${number} Example Road, ${place}. ${family.toLowerCase()}@${at}.example.`,
      ),
    ];
  });
  return [
    tag("PMID", String(90_000_000 + number)),
    tag("OWN", "NLM"),
    tag("STAT", "MEDLINE"),
    tag("DCOM", `${year}0504`),
    tag("LR", `${year}0605`),
    tag("IS", "0000-0019 (Electronic)"),
    tag("IS", "0000-0019 (Linking)"),
    tag("VI", "12"),
    tag("IP", "3"),
    tag("DP", `${year} ${random.pick(["Jan", "Jun 4", "Oct-Dec", ""])}`.trim()),
    tag("TI", `${paper.title}.`),
    tag("PG", "11-19"),
    tag("LID", `10.5555/bench.${number} [doi]`),
    tag("AB", abstract),
    tag("CI", `(c) ${year} The Inventors.`),
    ...authors.flat(),
    tag("LA", "eng"),
    tag("GR", `INV ${number}/Invented Research Council/Nowhere`),
    tag("PT", "Journal Article"),
    tag("PT", "Randomized Controlled Trial"),
    tag("DEP", `${year}0109`),
    tag("PL", "Nowhere"),
    tag("TA", "J Invent Trials"),
    tag("JT", "The journal of invented trials"),
    tag("JID", "0000001"),
    tag("SB", "IM"),
    ...HEADINGS.map((heading) => tag("MH", heading)),
    tag("OTO", "NOTNLM"),
    tag("OT", "invention"),
    tag("OT", "tea"),
    tag("COIS", "The inventors declare that they have invented no interests."),
    tag("EDAT", `${year}/01/11 06:00`),
    tag("MHDA", `${year}/05/05 06:00`),
    tag("CRDT", `${year}/01/10 06:00`),
    tag("PHST", `${year}/01/02 00:00 [received]`),
    tag("PHST", `${year}/01/05 00:00 [accepted]`),
    tag("AID", `10.5555/bench.${number} [doi]`),
    tag("PST", "ppublish"),
    tag("SO", `J Invent Trials. ${year};12(3):11-19. doi: 10.5555/bench.${number}.`),
  ].join("");
}

/** A field with its line ends: wrapped between words, six spaces before what goes on. */
function tag(name: string, value: string): string {
  const lines: string[] = [];
  let rest = value;
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(" ", WIDTH);
    if (space <= 0) break;
    lines.push(rest.slice(0, space + 1));
    rest = rest.slice(space + 1);
  }
  lines.push(rest);
  return `${name.padEnd(4)}- ${lines.join("\n      ")}\n`;
}
