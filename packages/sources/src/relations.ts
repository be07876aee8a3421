/**
 * Links between a paper and its retraction, correction, comment or update, by the names that the three formats of PubMed give them.
 * Source: NLM's MEDLINE/PubMed data element descriptions (CommentsCorrections), https://www.nlm.nih.gov/bsd/mms/medlineelements.html.
 */
import type { Metadata } from "@tabstract/record";

type Relation = Metadata["relations"][number];
export type RelationType = Relation["type"];

interface RelationNames {
  readonly type: RelationType;
  /** RefType of PubMed XML. */
  readonly xml: string;
  /** Tag of MEDLINE text. */
  readonly medline: string | null;
  /** Heading in "Abstract (text)" and on pages. */
  readonly heading: string;
}

const NAMES: readonly RelationNames[] = [
  { type: "other", xml: "AssociatedDataset", medline: null, heading: "Associated data" },
  { type: "other", xml: "AssociatedPublication", medline: null, heading: "Associated publication" },
  { type: "commented-by", xml: "CommentIn", medline: "CIN", heading: "Comment in" },
  { type: "comment-on", xml: "CommentOn", medline: "CON", heading: "Comment on" },
  { type: "corrected-by", xml: "CorrectedandRepublishedIn", medline: "CRI", heading: "Corrected and republished in" },
  { type: "correction-of", xml: "CorrectedandRepublishedFrom", medline: "CRF", heading: "Corrected and republished from" },
  { type: "corrected-by", xml: "ErratumIn", medline: "EIN", heading: "Erratum in" },
  { type: "correction-of", xml: "ErratumFor", medline: "EFR", heading: "Erratum for" },
  { type: "other", xml: "ExpressionOfConcernIn", medline: "ECI", heading: "Expression of concern in" },
  { type: "other", xml: "ExpressionOfConcernFor", medline: "ECF", heading: "Expression of concern for" },
  { type: "other", xml: "OriginalReportIn", medline: "ORI", heading: "Original report in" },
  // NLM takes what retracts a part of a paper for an erratum.
  { type: "corrected-by", xml: "PartialRetractionIn", medline: "PRIN", heading: "Partial retraction in" },
  { type: "correction-of", xml: "PartialRetractionOf", medline: "PROF", heading: "Partial retraction of" },
  { type: "other", xml: "ReprintIn", medline: null, heading: "Reprint in" },
  { type: "other", xml: "ReprintOf", medline: null, heading: "Reprint of" },
  { type: "other", xml: "RepublishedIn", medline: "RPI", heading: "Republished in" },
  { type: "other", xml: "RepublishedFrom", medline: "RPF", heading: "Republished from" },
  { type: "retracted-by", xml: "RetractedandRepublishedIn", medline: "RRI", heading: "Retracted and republished in" },
  { type: "retraction-of", xml: "RetractedandRepublishedFrom", medline: "RRF", heading: "Retracted and republished from" },
  { type: "retracted-by", xml: "RetractionIn", medline: "RIN", heading: "Retraction in" },
  { type: "retraction-of", xml: "RetractionOf", medline: "ROF", heading: "Retraction of" },
  { type: "other", xml: "SummaryForPatientsIn", medline: "SPIN", heading: "Summary for patients in" },
  { type: "updated-by", xml: "UpdateIn", medline: "UIN", heading: "Update in" },
  { type: "update-of", xml: "UpdateOf", medline: "UOF", heading: "Update of" },
];

const BY_XML = new Map(NAMES.map((names) => [names.xml.toLowerCase(), names.type]));
const BY_MEDLINE = new Map(NAMES.flatMap((names) => (names.medline === null ? [] : [[names.medline, names.type] as const])));
const BY_HEADING = new Map(NAMES.map((names) => [names.heading.toLowerCase(), names.type]));

/** Null for "Cites", which is the list of references, and for what is not known. */
export function relationOfXml(refType: string): RelationType | null {
  return BY_XML.get(refType.toLowerCase()) ?? null;
}

export function relationOfTag(tag: string): RelationType | null {
  return BY_MEDLINE.get(tag) ?? null;
}

/** Of a line such as "Comment in". */
export function relationOfHeading(line: string): RelationType | null {
  return BY_HEADING.get(line.trim().toLowerCase()) ?? null;
}

/** Every tag that {@link relationOfTag} knows. */
export const RELATION_TAGS: readonly string[] = [...BY_MEDLINE.keys()];
