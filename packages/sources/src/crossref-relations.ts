/**
 * Links between works by the names that Crossref gives them: `relation` says what a work is to another, `update-to` what a notice does to
 * the work it updates, `updated-by` what notices a work has.
 * Source: Crossref's documentation of relationships and of updates, https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/.
 */
import type { Metadata } from "@tabstract/record";
import { asList, asObject, field, type JsonObject, type Place, text } from "./fields.ts";
import { normaliseDoi, normalisePmid } from "./identifiers.ts";
import type { RelationType } from "./relations.ts";

type Relation = Metadata["relations"][number];

/** Without those of reference lists ("cites", "references") and of parts and formats of one work, which name no other paper. */
const RELATIONS: ReadonlyMap<string, RelationType> = new Map<string, RelationType>([
  ["has-comment", "commented-by"],
  ["is-comment-on", "comment-on"],
  ["has-review", "commented-by"],
  ["is-review-of", "comment-on"],
  ["has-reply", "commented-by"],
  ["is-reply-to", "comment-on"],
  ["has-preprint", "update-of"],
  ["is-preprint-of", "updated-by"],
  ["is-version-of", "update-of"],
  ["has-version", "updated-by"],
  ["is-previous-version-of", "updated-by"],
  ["is-new-version-of", "update-of"],
  ["replaces", "update-of"],
  ["is-replaced-by", "updated-by"],
  ["is-same-as", "other"],
  ["is-translation-of", "other"],
  ["has-translation", "other"],
  ["has-related-material", "other"],
  ["is-related-material", "other"],
  ["is-supplemented-by", "other"],
  ["is-supplement-to", "other"],
  ["is-continued-by", "other"],
  ["continues", "other"],
  ["is-derived-from", "other"],
  ["has-derivation", "other"],
  ["is-based-on", "other"],
  ["is-basis-for", "other"],
]);

/** Kinds of updates: what the notice is to the work, and what the work is to the notice. */
const UPDATES: readonly { readonly kind: RegExp; readonly notice: RelationType; readonly updated: RelationType }[] = [
  { kind: /^(?:partial_)?retraction|^withdrawal|^removal/, notice: "retraction-of", updated: "retracted-by" },
  { kind: /^corr|^errat/, notice: "correction-of", updated: "corrected-by" },
  { kind: /^new_(?:version|edition)|^update/, notice: "update-of", updated: "updated-by" },
];

export function readRelations(work: JsonObject, place: Place): Relation[] {
  const relations: Relation[] = [];
  for (const [name, items] of Object.entries(asObject(field(work, "relation")) ?? {})) {
    const type = RELATIONS.get(name.toLowerCase());
    if (type === undefined) continue;
    for (const item of Array.isArray(items) ? items : [items]) add(relations, related(asObject(item), { type, name, place }));
  }
  for (const [key, side] of [
    ["update-to", "notice"],
    ["updated-by", "updated"],
  ] as const) {
    for (const item of asList(field(work, key))) add(relations, update(asObject(item), { side, place }));
  }
  return relations;
}

function add(relations: Relation[], relation: Relation | null): void {
  if (relation === null) return;
  const isKnown = relations.some(
    ({ type, id, text: said }) => type === relation.type && id === relation.id && (id !== null || said === relation.text),
  );
  if (!isKnown) relations.push(relation);
}

function related(item: JsonObject | null, { type, name, place }: { type: RelationType; name: string; place: Place }): Relation | null {
  const printed = text(field(item, "id"), place);
  if (printed === null) return null;
  const doi = normaliseDoi(printed);
  const pmid = doi === null && text(field(item, "id-type"), place) === "pmid" ? normalisePmid(printed) : null;
  const id = doi !== null ? `doi:${doi}` : pmid !== null ? `pmid:${pmid}` : null;
  return { type, id, text: id === null ? `${name}: ${printed}` : name };
}

function update(item: JsonObject | null, { side, place }: { side: "notice" | "updated"; place: Place }): Relation | null {
  const doi = normaliseDoi(text(field(item, "DOI"), place));
  const kind = text(field(item, "type"), place);
  if (doi === null && kind === null) return null;
  const known = UPDATES.find((one) => one.kind.test((kind ?? "").toLowerCase().replace(/[\s-]/g, "_")));
  return { type: known?.[side] ?? "other", id: doi === null ? null : `doi:${doi}`, text: text(field(item, "label"), place) ?? kind };
}
