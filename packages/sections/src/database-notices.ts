/** What databases and publishers print behind an abstract of their own accord: whose words it is, what may be done with it, where it appeared. */
import type { CopyrightCut } from "./copyright.ts";

/** EBSCO's notice of rights, up to the end: "[ABSTRACT FROM AUTHOR] Copyright of Knee Journal is the property of … and its content may not be copied …". */
const PROPERTY: RegExp =
  /\s*(?:\[ABSTRACT FROM AUTHOR\]\s*)?\bCopyright (?:\d{4} )?of [^.]{1,250}(?:\.[^.]{1,60})? is the (?:property|copyright) of [^.]{1,250}(?:\.[^.]{0,60})? and its content may not be [\s\S]{0,2000}$/;
/** CINAHL, PsycINFO, ProQuest, LILACS: who wrote the abstract. */
const AUTHORSHIP: RegExp =
  /(?<=[.!?…)\]"”])\s*(?:(?:\[(?:(?:PUBLICATION )?ABSTRACT(?: FROM (?:AUTHOR|PUBLISHER|PATENT|PROVIDER))?|(?:from|journal|author|author's) (?:abstract|introduction))\]|\((?:Author'?s?(?: abstract)?|author abstract|Original abstract|journal abstract)\))\.?|\((?:AU|Au|AA)\))\s*$/;
const SPECIAL_ISSUE: RegExp =
  /(?<=[.!?)\]"”]\s)(?:This (?:article|paper|review) is (?:a )?part of (?:a|the|an) (?:[Ss]pecial|[Tt]hemed|[Tt]hematic) [Ii]ssue\b|This (?:article|paper) is part of the (?:[Ss]pecial|[Tt]hemed) (?:[Ss]ection|[Cc]ollection)\b|Supplement(?:al|ary) (?:data|materials?) (?:is|are) available (?:for|with) this article\b)(?:[^%<>=.!?]|\b(?:Drs?|Profs?|Eds?)\.|\.(?=\S)){0,300}\.?$/;
/** What an author says. */
const SAYS: RegExp = /\b(?:we|our|it|argues?|shows?)\b/i;
const TAIL = 2_600;
const MAY_END_SO: RegExp = /Copyright|ABSTRACT|[Aa]bstract[\])]|\((?:A[Uu]|AA|Author)|[Ii]ssue|available/;

/** Cuts one such notice from the end of clean text. */
export function cutNotice(text: string): CopyrightCut {
  const tail = text.slice(-TAIL);
  if (!MAY_END_SO.test(tail)) return { text, copyright: null };
  for (const notice of [PROPERTY, AUTHORSHIP, SPECIAL_ISSUE]) {
    const found = notice.exec(tail)?.[0];
    if (found !== undefined && found.length < text.length && !(notice === SPECIAL_ISSUE && SAYS.test(found)))
      return { text: text.slice(0, text.length - found.length).trimEnd(), copyright: found.trim() };
  }
  return { text, copyright: null };
}
