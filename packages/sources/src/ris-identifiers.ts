/** Identifiers of RIS: which tag holds which differs by exporter. */
import { emptyMetadata, type Metadata } from "@tabstract/record";
import { normaliseDoi, normalisePmcid, normalisePmid } from "./identifiers.ts";
import { all, firstOf, type RisFields } from "./ris-fields.ts";

export function readIdentifiers(fields: RisFields): Metadata["identifiers"] {
  return {
    ...emptyMetadata().identifiers,
    doi: readDoi(fields),
    pmid: readPmid(fields),
    pmcid: firstOf(all(fields, "C2", "C3", "UR", "L1", "L2"), (value) =>
      /PMC\d/i.test(value) ? normalisePmcid(value.replace(/\/$/, "")) : null,
    ),
  };
}

function readDoi(fields: RisFields): string | null {
  return firstOf(all(fields, "DO", "L2", "M3", "UR", "ID"), doiOfLine) ?? doiBeside(fields);
}

function doiOfLine(value: string): string | null {
  const [line = ""] = value.split("\n");
  return normaliseDoi(line);
}

/** L3 is for links to related papers; exporters put the paper's own DOI there, too: where it is the only one, and no other tag has any. */
function doiBeside(fields: RisFields): string | null {
  const [printed = "", ...others] = all(fields, "L3");
  return others.length === 0 ? doiOfLine(printed) : null;
}

function readPmid(fields: RisFields): string | null {
  const named = firstOf(all(fields, "C3", "C5", "AN", "ID", "C7", "M2"), (value) =>
    normalisePmid(/^(?:PUBMED|PMID|MEDLINE)[\s:]+(\d{1,9})\b/i.exec(value)?.[1] ?? null),
  );
  return named ?? pmidOfNotes(fields) ?? pmidOfLinks(fields) ?? numberOfMedline(fields);
}

/** What a note begins with that names another paper. */
const OF_ANOTHER = /\b(?:comments? (?:on|in)|cites?|correct(?:s|ed|ion)|errat(?:um|a)|original|republish\w*|retract\w*|update[sd]?) /i;

/** A line of its own in a note, "PMID: 123"; in a field for users, "123[pmid]". The PMID inside a citation is another paper's. */
function pmidOfNotes(fields: RisFields): string | null {
  const noted = firstOf(all(fields, "N1", "M1"), (note) =>
    normalisePmid(
      /^[ \t]{0,20}PMID:[ \t]{0,9}(\d{1,9})[ \t]{0,9}(?:\[(?:PubMed|Indexed)[^\]]{0,60}\])?[ \t.;]{0,9}$/im.exec(
        OF_ANOTHER.test(note) ? "" : note,
      )?.[1] ?? null,
    ),
  );
  return (
    noted ?? firstOf(all(fields, "U1", "U2", "U3", "U4", "U5"), (value) => normalisePmid(/^(\d{1,9})\s*\[pmid\]/i.exec(value)?.[1] ?? null))
  );
}

function pmidOfLinks(fields: RisFields): string | null {
  return firstOf(
    all(fields, "UR", "L2"),
    (value) => /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\b/i.exec(value)?.[1] ?? null,
  );
}

/** Embase prints the PMID as C5, Scopus as C2, databases of MEDLINE as their accession number; EndNote names the provider of those "NLM". */
function numberOfMedline(fields: RisFields): string | null {
  const database = all(fields, "DB", "DP").join(" ");
  if (/\bembase\b/i.test(database) || all(fields, "UR").some((link) => link.includes("embase.com/")))
    return firstOf(all(fields, "C5"), normalisePmid);
  if (/\bscopus\b/i.test(database)) return firstOf(all(fields, "C2"), normalisePmid);
  return /\b(?:medline|pubmed)\b|^nlm$/i.test(database.trim()) ? firstOf(all(fields, "AN", "ID"), normalisePmid) : null;
}
