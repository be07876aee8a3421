/** Titles as sources of marked-up text print them: tags, entities and layout resolved, the final full stop off. */
import { cleanText, toSubscript, toSuperscript } from "@tabstract/text";
import { type Place, text } from "./fields.ts";
import { type PrintedTitle, plainTitle } from "./titles.ts";

const RAISED = /<(?:[a-z]{1,8}:)?(sup|sub)>([^<>]{1,40})<\/(?:[a-z]{1,8}:)?\1>/gi;
/** Tags that titles have; "P<0.05" and "a <b" hold none. A break is a space. */
const TAG =
  /<\/?(?:[a-z]{1,8}:)?(b|bold|br|em|i|inf|italic|math|m[a-z]{1,10}|p|sc|scp|span|strong|sub|sup|title|tt|u|underline|xref)(?:\s[^<>]{0,300})?\/?>/gi;

/** Null where there is no title. */
export function markedTitle(value: unknown, place: Place): PrintedTitle | null {
  const printed = markedText(value, place);
  const title = printed === null ? null : plainTitle(printed);
  return title?.text === "" ? null : title;
}

/** A name or another short text, final full stop kept; null where there is none. */
export function markedText(value: unknown, place: Place): string | null {
  const printed = text(value, place);
  if (printed === null || !/[<&]/.test(printed)) return printed;
  const clean = cleanText(withoutMarkup(printed.includes("&lt;") ? cleanText(printed) : printed));
  return clean === "" ? null : clean;
}

function withoutMarkup(printed: string): string {
  return printed
    .replace(RAISED, (_all, tag: string, run: string, at: number) =>
      tag.toLowerCase() === "sup" ? toSuperscript(run, printed.slice(Math.max(0, at - 1), at)) : toSubscript(run),
    )
    .replace(TAG, (_all, tag: string) => (/^(?:br|p|title)$/i.test(tag) ? " " : ""));
}
