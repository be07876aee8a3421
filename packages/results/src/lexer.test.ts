/** What the lexer makes of a text: which signs mean the same, where words and sentences end, and that no character is lost. */
import { abstractLike, anyText, expectDisjoint, expectValidSpans } from "@tabstract/testkit";
import { isSpace } from "@tabstract/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DASH,
  GREATER_EQUAL,
  isA,
  isAnySign,
  isGlued,
  isNumber,
  isOneOf,
  isSign,
  isThe,
  isWord,
  LESS_EQUAL,
  LONGEST_SENTENCE,
  lex,
  NUMBER,
  numberAt,
  PLUS_MINUS,
  SIGN,
  sentenceOf,
  signSet,
  type Tokens,
  textOf,
  WORD,
} from "./lexer.ts";
import { wordIds } from "./lexicon.ts";

function tokensOf({ text, count, start, end }: Tokens): string[] {
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]));
}

/** The text cut where the lexer begins a new sentence. */
function sentencesOf(tokens: Tokens): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.sentence[at] === tokens.sentence[from]) continue;
    sentences.push(tokens.text.slice(tokens.start[from], tokens.end[at - 1]));
    from = at;
  }
  return sentences;
}

describe("signs that mean the same have one code", () => {
  const families: readonly (readonly [name: string, code: number, spellings: readonly string[]])[] = [
    ["a dash", DASH, ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uff5e"]],
    ["plus-minus", PLUS_MINUS, ["±", "+/-", "+/\u2212", "+-", "+\u2013"]],
    ["at most", LESS_EQUAL, ["≤", "<=", "=<", "⩽", "≦", "</=", "< ="]],
    ["at least", GREATER_EQUAL, ["≥", ">=", "=>", "⩾", "≧", ">/=", "> ="]],
    ["less than", 0x3c, ["<", "＜", "≪"]],
    ["more than", 0x3e, [">", "＞", "≫"]],
    ["equals", 0x3d, ["=", "＝"]],
    ["about", 0x7e, ["~", "≈", "∼", "≃"]],
    ["percent", 0x25, ["%", "％", "\ufe6a"]],
    ["an opening bracket", 0x28, ["(", "（"]],
    ["a closing bracket", 0x29, [")", "）"]],
    ["a comma", 0x2c, [",", "，", "、"]],
    ["a semicolon", 0x3b, [";", "；"]],
    ["a colon", 0x3a, [":", "："]],
    ["a slash", 0x2f, ["/", "／", "⁄", "∕"]],
  ];
  for (const [name, code, spellings] of families) {
    it.each(spellings)(`${name}: %s`, (sign) => {
      const tokens = lex(`pain ${sign} score`);
      expect(tokensOf(tokens)).toEqual(["pain", sign, "score"]);
      expect([tokens.kind[1], tokens.id[1]]).toEqual([SIGN, code]);
    });
  }
  it("leaves signs of other meanings apart", () => {
    const codes = ["<", ">", "≤", "≥", "=", "±", "-", "~", "×", "/", "%", "("].map((sign) => lex(`a ${sign} b`).id[1]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("tokens", () => {
  it.each([
    ["double-blind follow-up", ["double", "-", "blind", "follow", "-", "up"]],
    ["Crohn's disease and patients' pain", ["Crohn", "'", "s", "disease", "and", "patients", "'", "pain"]],
    ["n=12", ["n", "=", "12"]],
    ["p<.0001", ["p", "<", ".0001"]],
    ["45.2 %", ["45.2", "%"]],
    ["1,250 patients", ["1,250", "patients"]],
    ["4.6±0.3", ["4.6", "±", "0.3"]],
    ["fifty-two women", ["fifty-two", "women"]],
    ["0·34–0·92", ["0·34", "–", "0·92"]],
    ["(HR 0.5)", ["(", "HR", "0.5", ")"]],
    ["12/58", ["12", "/", "58"]],
    ["χ²", ["χ", "²"]],
    ["年齢12歳", ["年齢", "12", "歳"]],
    ["", []],
    [" \n ", []],
  ])("%j", (text, expected) => {
    expect(tokensOf(lex(text))).toEqual(expected);
  });
  it("takes the s of a genitive for no second", () => {
    const mask = (text: string): number | undefined => lex(text).mask.at(2);
    expect(mask("Crohn's disease")).toBe(0);
    expect(mask("Crohn’S disease")).toBe(0);
    expect(mask("after 5 s")).not.toBe(0);
    expect(mask("12 's")).not.toBe(0);
  });
  it("says what is a word and what a number", () => {
    const { kind, count } = lex("Twelve of 40 women (30%)");
    expect([...kind.slice(0, count)]).toEqual([NUMBER, WORD, NUMBER, WORD, SIGN, NUMBER, SIGN, SIGN]);
  });
  it("finds room for a text that is all signs", () => {
    const { kind, count } = lex("%".repeat(5_000));
    expect(count).toBe(5_000);
    expect(new Set(kind.subarray(0, count))).toEqual(new Set([SIGN]));
  });
  it("knows a word in any case", () => {
    const ids = ["patients", "Patients", "PATIENTS"].map((word) => lex(word).id[0]);
    expect(new Set(ids)).toEqual(new Set([lex("patients").id[0]]));
    expect(ids[0]).toBeGreaterThan(0);
    expect(lex("qwxyzzy").id[0]).toBe(0);
  });
});

describe("a place without a token", () => {
  const questions: readonly ((tokens: Tokens, at: number) => boolean)[] = [
    isWord,
    isNumber,
    isGlued,
    (tokens, at) => isSign(tokens, at, 0),
    (tokens, at) => isAnySign(tokens, at, signSet("%(-")),
    (tokens, at) => isThe(tokens, at, 0),
    (tokens, at) => isOneOf(tokens, at, wordIds("patients women")),
    (tokens, at) => isA(tokens, at, -1),
    (tokens, at) => numberAt(tokens, at) !== null,
    (tokens, at) => textOf(tokens, at) !== "",
  ];
  it("answers every question with no", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), abstractLike()), fc.integer({ min: 1, max: 200 }), (text, away) => {
        const tokens = lex(text);
        for (const ask of questions) {
          expect(ask(tokens, -away)).toBe(false);
          expect(ask(tokens, tokens.count - 1 + away)).toBe(false);
        }
        expect(sentenceOf(tokens, -away)).toBe(-1);
        expect(sentenceOf(tokens, tokens.count - 1 + away)).toBe(-1);
      }),
    );
  });
});

describe("sentences", () => {
  it.each<readonly [text: string, sentences: readonly string[]]>([
    ["Pain fell. Sleep improved.", ["Pain fell.", "Sleep improved."]],
    ["The score was 7.2 vs. 9.1 points.", ["The score was 7.2 vs. 9.1 points."]],
    ["Some drugs, e.g. Zelotinib, were stopped.", ["Some drugs, e.g. Zelotinib, were stopped."]],
    ["As in Example et al. Twelve women came.", ["As in Example et al. Twelve women came."]],
    ["It fell (P=0.05. Patients slept well.", ["It fell (P=0.05.", "Patients slept well."]],
    ["It fell (P = 0.05). Patients slept well.", ["It fell (P = 0.05).", "Patients slept well."]],
    ["Did it fall? It did! Patients slept.", ["Did it fall?", "It did!", "Patients slept."]],
    ["The mean was 4.5. It rose.", ["The mean was 4.5.", "It rose."]],
    ["The dose was .5 mg.", ["The dose was .5 mg."]],
    ["痛みは減った。睡眠は増えた。", ["痛みは減った。", "睡眠は増えた。"]],
    ["One section\nanother section", ["One section", "another section"]],
    ["Dr. Example and Mrs. Sample agreed.", ["Dr. Example and Mrs. Sample agreed."]],
    ["Weight was stable.Height increased.", ["Weight was stable.", "Height increased."]],
    ["They came approx. 3 times.", ["They came approx. 3 times."]],
    ["The answer was no. Nobody slept.", ["The answer was no.", "Nobody slept."]],
    ["Registration (no. Z-12) was late.", ["Registration (no. Z-12) was late."]],
    ["See Fig. Two arms are shown.", ["See Fig. Two arms are shown."]],
    ["It was given i.e. It was taken.", ["It was given i.e. It was taken."]],
    ["They took vitamin D. It helped.", ["They took vitamin D.", "It helped."]],
    ["Pain was 3 in group B. In the others it rose.", ["Pain was 3 in group B.", "In the others it rose."]],
    ["The house of B. Example was kept by group B. 3 of them left.", ["The house of B. Example was kept by group B. 3 of them left."]],
    ["They liked the diet. It helped.", ["They liked the diet.", "It helped."]],
  ])("%j", (text, expected) => {
    expect(sentencesOf(lex(text))).toEqual(expected);
  });
  it("cuts a text without full stops into sentences of a bounded length", () => {
    const tokens = lex("pain, ".repeat(5_000));
    const lengths = sentencesOf(tokens).map((sentence) => lex(sentence).count);
    expect(Math.max(...lengths)).toBe(LONGEST_SENTENCE);
    const whole = lex(`${"pain, ".repeat(LONGEST_SENTENCE / 2 - 1)}pain. Sleep`);
    expect(sentencesOf(whole)).toHaveLength(2);
  });
});

describe("for any text", () => {
  const text = fc.oneof(anyText(), abstractLike());
  it("every character that is no space belongs to exactly one token, in text order", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const tokens = lex(sample);
        const spans = Array.from({ length: tokens.count }, (_, at): [number, number] => [tokens.start[at] ?? -1, tokens.end[at] ?? -1]);
        expectDisjoint(spans);
        for (const [start, end] of spans) expect(start).toBeLessThan(end);
        let at = 0;
        for (const [start, end] of [...spans, [sample.length, sample.length] as const]) {
          for (; at < start; at++)
            expect(isSpace(sample.charCodeAt(at)) || sample[at] === "\n", `${JSON.stringify(sample)} at ${at}`).toBe(true);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });
  it("sentence numbers never fall, and numbers are those of the one definition", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const tokens = lex(sample);
        for (let at = 1; at < tokens.count; at++) expect(tokens.sentence[at]).toBeGreaterThanOrEqual(tokens.sentence[at - 1] ?? 0);
        expectValidSpans(
          sample,
          tokens.numberTokens.map((at) => [tokens.start[at] ?? -1, tokens.end[at] ?? -1]),
        );
        expect(tokens.numberTokens.map((at) => tokens.start[at])).toEqual(tokens.numbers.map(({ start }) => start));
      }),
      { numRuns: 300 },
    );
  });
});
