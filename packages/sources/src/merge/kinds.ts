/**
 * What kind of thing a document describes, where it says so: papers of one title and author are not always one, since a trial is registered, shown
 * at a conference, written up as a thesis and as a preprint, and published in the end.
 */
import type { Metadata, RawDocument } from "@tabstract/record";

type Kind = "preprint" | "conference abstract" | "thesis" | "registry entry" | "protocol" | "article";

/** What a document is, and what it certainly is not; both may be unknown. */
export interface Kinds {
  readonly is: Kind | null;
  readonly isNot: ReadonlySet<Kind>;
}

/** Where the DOIs of preprints begin: bioRxiv and medRxiv, Research Square, Preprints.org, OSF, SSRN, arXiv. */
const PREPRINT_DOI =
  /^10\.(?:1101\/(?:\d{6}|\d{4}\.\d\d\.\d\d\.\d+)(?:v\d+)?$|64898\/|21203\/rs|20944\/preprints|3123[24]\/osf|31219\/osf|2139\/ssrn|48550\/arxiv)/i;
/** As journals are named in places of one. */
export const PREPRINT_SERVER: RegExp =
  /^(?:(?:bio|med|chem|psya|soca|eda|a|eco|tech)rxiv\b|research square|ssrn\b|social science research network|preprints?\b|osf preprints|authorea|cold spring harbor laboratory$)/i;
const TYPES: readonly (readonly [Kind, RegExp])[] = [
  ["preprint", /preprint|posted[ -]content/i],
  ["registry entry", /\bregist(?:ry|er|ration) (?:record|entry)|^(?:trial|clinical trial) regist/i],
  ["conference abstract", /(?:conference|meeting|congress|poster) abstract|^abstract(?: of publication)?$|^poster$/i],
  ["thesis", /\bthesis\b|dissertation/i],
  ["protocol", /\bprotocol\b/i],
];
const REGISTRY = /clinicaltrials\.gov|trialsearch\.who|\bictrp\b|isrctn (?:registry|register)|clinical trials? (?:registry|register)\b/i;
const ARTICLE_TYPE = /journal[ -]?article/i;
/** As Embase and others print kinds of articles. */
const OTHER_ARTICLE_TYPE =
  /^(?:(?:original |research )?article(?: in press)?|review|letter|note|short survey|case reports?|original study|systematic review|meta[- ]analysis|(?:randomi[sz]ed )?controlled (?:clinical )?trial|clinical trial)$/i;
/** What was found, not what is planned: protocols of trials are typed as trials, too. */
const FINDINGS_TYPE = /review|meta[- ]analysis/i;

export function kindsOf(document: RawDocument): Kinds {
  const { metadata } = document;
  const special = specialKind(metadata);
  const isNot = new Set<Kind>();
  if (special !== null) return { is: special, isNot };
  const { journal, publicationTypes: types } = metadata;
  const isPrinted = journal.volume !== null || journal.pages !== null;
  const isPubmed = document.format === "pubmed-xml" || document.format === "pubmed-medline";
  const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
  if (isPubmed || isPrinted || isArticle || journal.name !== null || journal.abbreviation !== null) {
    isNot.add("preprint").add("registry entry");
  }
  if (isPubmed || isPrinted || isArticle) isNot.add("thesis");
  // A conference abstract has a volume and pages as well.
  if (isPubmed || isArticle || types.some((type) => OTHER_ARTICLE_TYPE.test(type))) isNot.add("conference abstract");
  if (!document.format.startsWith("s2-") && types.some((type) => FINDINGS_TYPE.test(type))) isNot.add("protocol");
  return { is: null, isNot };
}

export function areOtherKinds(one: Kinds, other: Kinds): boolean {
  if (one.is !== null && other.is !== null) return one.is !== other.is;
  return (one.is !== null && other.isNot.has(one.is)) || (other.is !== null && one.isNot.has(other.is));
}

/** PubMed says of each preprint that it is one, in the formats that have types. */
function specialKind({ identifiers, publicationTypes, journal }: Metadata): Kind | null {
  if (PREPRINT_DOI.test(identifiers.doi ?? "")) return "preprint";
  for (const [kind, form] of TYPES) if (publicationTypes.some((type) => form.test(type))) return kind;
  const name = journal.name ?? journal.abbreviation ?? "";
  if (REGISTRY.test(name)) return "registry entry";
  return identifiers.doi === null && PREPRINT_SERVER.test(name) ? "preprint" : null;
}
