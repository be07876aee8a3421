import { describe, expect, it } from "vitest";
import { endsSentence } from "./sentences.ts";

/** The text with "|" behind every sign that ends a sentence. */
function marked(text: string): string {
  return Array.from(text, (character, at) => (endsSentence(text, at, text.charCodeAt(at)) ? `${character}|` : character)).join("");
}

describe("endsSentence", () => {
  it.each([
    ["Pain fell. We waited.", "Pain fell.| We waited.|"],
    ["Did it fall? It did! Well.", "Did it fall?| It did!| Well.|"],
    ["It fell (P<0.05.) We waited.", "It fell (P<0.05.|) We waited.|"],
    ["疼痛减轻。我们等待。", "疼痛减轻。|我们等待。|"],
    ["In 2010. 20 knees were braced.", "In 2010.| 20 knees were braced.|"],
    ["The answer was no. We waited.", "The answer was no.| We waited.|"],
    ["Pain fell.We waited.", "Pain fell.|We waited.|"],
    ["They took 10 mg b.i.d. 20 had pain.", "They took 10 mg b.i.d.| 20 had pain.|"],
    ["They took 10 mg b.i.d. We waited.", "They took 10 mg b.i.d.| We waited.|"],
  ])("ends sentences: %s", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ["decimals", "a fall of 3.5 points"],
    ["decimals that a wrapped line cut", "it fell (P = 0. 004) and r = 1. 25"],
    ["versus", "3.1 vs. 4.2 and 3.1 v. Placebo"],
    ["for example, that is", "drugs, e.g. Aspirin, i.e. Old ones"],
    ["spreads", "was 0.74 (s.e. 0.05) and 0.91 (S.D. 0.06), or 3.1 (s.e.m. 0.2)"],
    ["ways of dosing", "zelotinib 10 mg o.d. (n = 30) or 5 mg b.i.d. (31)"],
    ["figures and numbers", "shown in Fig. 2 and No. 3"],
    ["about", "approx. 30 knees, ca. 20"],
    ["others", "Quill et al. 2019"],
    ["initials", "as J. Quill and A. B. Voss say"],
    ["species", "Salmonella spp. were found"],
    ["a small letter behind", "the so-called no. one"],
  ])("does not end one at %s", (_, text) => {
    expect(marked(text)).toBe(text);
  });
});
