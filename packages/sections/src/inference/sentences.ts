/** An abstract's text to sentences that sections may be cut between: where a plain space parts them. */
import { endsSentence } from "@tabstract/text";

/** Where each sentence ends; the next begins behind the space there. The last ends with the text. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let from = 0;
  for (let space = text.indexOf(" "); space >= 0; space = text.indexOf(" ", space + 1)) {
    if (space - from < SHORTEST || !isEnd(text, space)) continue;
    ends.push(space);
    from = space + 1;
  }
  ends.push(text.length);
  return ends;
}

/** A sentence has two words at least. */
const SHORTEST = 4;
/** Brackets and quotes that close behind a full stop: "(P<0.05.) ". */
const CLOSING: RegExp = /[)\]"”’]/;

function isEnd(text: string, space: number): boolean {
  let at = space - 1;
  while (at > 0 && CLOSING.test(text.charAt(at))) at--;
  return endsSentence(text, at, text.charCodeAt(at));
}
