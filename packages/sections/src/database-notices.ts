/** What databases and publishers print behind an abstract of their own accord: whose words it is, what may be done with it, where it appeared. */
import type { CopyrightCut } from "./copyright.ts";

/** EBSCO's notice of rights, up to the end: "[ABSTRACT FROM AUTHOR] Copyright of Knee Journal is the property of …". */
const PROPERTY: RegExp =
  /(?:\s*\[ABSTRACT FROM AUTHOR\])?\s*\bCopyright (?:\d{4} )?of [^.]{1,250}(?:\.[^.]{1,60})? is the (?:property|copyright) of [\s\S]{0,2000}$/;
/** CINAHL, PsycINFO, ProQuest, LILACS: who wrote the abstract. */
const AUTHORSHIP: RegExp =
  /\s*(?:\[(?:(?:PUBLICATION )?ABSTRACT(?: FROM (?:AUTHOR|PUBLISHER|PATENT|PROVIDER))?|(?:from|journal|author|author's) (?:abstract|introduction))\]|\((?:AU|Au|AA|Author'?s?(?: abstract)?|author abstract|Original abstract|journal abstract)\))\.?\s*$/;
const SPECIAL_ISSUE: RegExp =
  /(?<=[.!?)\]"”]\s)(?:This (?:article|paper|review) is (?:a )?part of (?:a|the|an) (?:[Ss]pecial|[Tt]hemed|[Tt]hematic) [Ii]ssue\b|This (?:article|paper) is part of the (?:[Ss]pecial|[Tt]hemed) (?:[Ss]ection|[Cc]ollection)\b|Supplement(?:al|ary) (?:data|materials?) (?:is|are) available (?:for|with) this article\b)[^%<>=]{0,300}$/;
const TAIL = 2_600;
const MAY_END_SO: RegExp = /Copyright|ABSTRACT|[Aa]bstract[\])]|\((?:A[Uu]|AA|Author)|[Ii]ssue|available/;

/** Cuts one such notice from the end of clean text. */
export function cutNotice(text: string): CopyrightCut {
  const tail = text.slice(-TAIL);
  if (!MAY_END_SO.test(tail)) return { text, copyright: null };
  for (const notice of [PROPERTY, AUTHORSHIP, SPECIAL_ISSUE]) {
    const found = notice.exec(tail)?.[0];
    if (found !== undefined && found.length < text.length)
      return { text: text.slice(0, text.length - found.length).trimEnd(), copyright: found.trim() };
  }
  return { text, copyright: null };
}
