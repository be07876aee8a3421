import type { CheckRow } from "../check.examples.ts";

const DOI = "10.5555/invented.1";
const TEXT = "Pain fell by 3.2 points (n = 21) on 2 × 10⁷ cells.";

function variant(name: string, text: string | null, doi: string | null = DOI): NonNullable<CheckRow["variants"]>[number] {
  return { name, doi, text };
}

const rows: readonly CheckRow[] = [
  {
    about: "three equal renderings",
    variants: [variant("outer object", TEXT), variant("resultStr", TEXT), variant("plain text", TEXT, null)],
    expect: [["consistent", "3 variants agree in 32 letters and digits"]],
  },
  {
    about: "space, punctuation, case, accents and superscripts do not count",
    variants: [variant("outer object", TEXT), variant("plain text", "PAIN fell by 3.2 points: n=21, on 2×107 cells", "10.5555/INVENTED.1")],
    expect: [["consistent", "2 variants agree in 32 letters and digits"]],
  },
  {
    about: "one digit differs",
    variants: [variant("outer object", TEXT), variant("plain text", TEXT.replace("3.2", "3.3"))],
    expect: [
      [
        "inconsistent",
        'after 11 equal letters and digits, outer object reads "Pain fell by 3.2 points (n = 21) on 2 ×" and plain text reads "Pain fell by 3.3 points (n = 21) on 2 ×"',
      ],
    ],
  },
  {
    about: "a copy cut off",
    variants: [variant("outer object", "Pain fell by 3.2 points."), variant("plain text", "Pain fell")],
    expect: [["inconsistent", 'plain text ends after 8 equal letters and digits; outer object goes on "Pain fell by 3.2 points."']],
  },
  {
    about: "two DOIs",
    variants: [variant("outer object", TEXT), variant("resultStr", TEXT, "10.5555/invented.2")],
    expect: [["inconsistent", "outer object has the DOI 10.5555/invented.1, resultStr has 10.5555/invented.2"]],
  },
  {
    about: "a translation cannot be compared",
    variants: [variant("outer object", "疼痛评分下降了3.2分。"), variant("resultStr", TEXT)],
    expect: [["not-applicable", "outer object and resultStr are in different scripts"]],
  },
  { about: "one rendering has nothing to agree with", variants: [variant("outer object", TEXT)], expect: [] },
  {
    about: "renderings without abstracts, the same DOI",
    variants: [variant("outer object", null), variant("resultStr", null)],
    expect: [],
  },
  { about: "no renderings", variants: [], expect: [] },
];
export default rows;
