/**
 * Labels with a colon in languages whose words the other splitters do not know: "Amaç: … Gereç ve Yöntem: … Bulgular: … Sonuç: …".
 *
 * They count where they stand at the text's start, a line's start or after a sentence, and where two kinds of them, or three inside a text, prove each
 * other. Not brought into a page: the tables are larger than what they find there.
 */
import type { RawAbstract } from "@tabstract/record";
import { readLabel } from "../categories.ts";
import { otherLanguageCategory, otherLanguageLabels } from "../other-language-words.ts";
import type { Part, Splitter } from "../splitter.ts";
import { cutBody } from "./inline-labels.ts";

export const otherLanguages: Splitter = {
  name: "other-languages",
  split(raw: RawAbstract): readonly Part[] | null {
    if (raw.form !== "text" || !/[:：]/.test(raw.text)) return null;
    const { text } = raw;
    const found = otherLanguageLabels(text);
    if (found.length === 0) return null;
    const categories = new Set(found.map(([, label = ""]) => otherLanguageCategory(label)));
    const opens = text.slice(0, found[0]?.index).trim() === "";
    if (categories.size < (opens ? 2 : 3) || found.every(([, label = ""]) => readLabel(label)?.listed === true)) return null;
    const opening = text.slice(0, found[0]?.index);
    const parts: Part[] = opening.trim() === "" ? [] : [{ label: null, text: opening, category: null }];
    for (const [index, { 0: whole, 1: label = "", index: at }] of found.entries()) {
      parts.push({ label, text: text.slice(at + whole.length, found[index + 1]?.index), category: otherLanguageCategory(label) });
    }
    // What they do not know, and the labels of an abstract in another language behind the last.
    return parts.flatMap(cutBody);
  },
};
