/** The parts of FHIR R5 (5.0.0) that are written: Citation and Evidence, and the data types in them. Names and cardinalities are the standard's. */

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Quantity {
  readonly value: number;
  readonly comparator?: "<" | "<=" | ">=" | ">";
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

export interface Range {
  readonly low?: Quantity;
  readonly high?: Quantity;
}

export interface Annotation {
  readonly text: string;
}

export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

export interface Identifier {
  readonly system?: string;
  readonly value: string;
}

export interface AttributeEstimate {
  readonly description?: string;
  readonly note?: readonly Annotation[];
  readonly type: CodeableConcept;
  readonly quantity?: Quantity;
  /** A share, not percent: 0.95. */
  readonly level?: number;
  readonly range?: Range;
}

export interface EvidenceStatistic {
  readonly description: string;
  readonly note?: readonly Annotation[];
  readonly statisticType?: CodeableConcept;
  readonly quantity?: Quantity;
  readonly sampleSize?: { readonly numberOfParticipants: number };
  readonly attributeEstimate?: readonly AttributeEstimate[];
}

export interface VariableDefinition {
  readonly description?: string;
  readonly variableRole: CodeableConcept;
}

export interface Evidence {
  readonly resourceType: "Evidence";
  readonly id: string;
  readonly identifier: readonly Identifier[];
  readonly title?: string;
  readonly status: "active";
  readonly citeAsReference: Reference;
  readonly variableDefinition: readonly VariableDefinition[];
  readonly studyDesign?: readonly CodeableConcept[];
  readonly statistic: readonly EvidenceStatistic[];
}

export interface Citation {
  readonly resourceType: "Citation";
  readonly id: string;
  readonly identifier: readonly Identifier[];
  readonly title?: string;
  readonly status: "active";
  readonly citedArtifact?: CitedArtifact;
}

export interface CitedArtifact {
  readonly identifier?: readonly Identifier[];
  readonly title?: readonly { readonly language?: CodeableConcept; readonly text: string }[];
  readonly abstract?: readonly { readonly language?: CodeableConcept; readonly text: string; readonly copyright?: string }[];
  readonly publicationForm?: readonly {
    readonly publishedIn?: { readonly identifier?: readonly Identifier[]; readonly title?: string };
    readonly volume?: string;
    readonly issue?: string;
    readonly articleDate?: string;
    readonly language?: readonly CodeableConcept[];
    readonly pageString?: string;
    readonly firstPage?: string;
    readonly lastPage?: string;
  }[];
  readonly webLocation?: readonly { readonly url: string }[];
  readonly contributorship?: {
    readonly complete: boolean;
    readonly entry: readonly { readonly contributor: Reference; readonly forenameInitials?: string; readonly rankingOrder: number }[];
  };
}

/** FHIR leaves out what is not known: no null, no empty list. */
export function present<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Present<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries) as Present<Fields>;
}

type Nullable<Fields> = {
  [Name in keyof Fields]: null extends Fields[Name] ? Name : Fields[Name] extends readonly unknown[] ? Name : never;
}[keyof Fields];
export type Present<Fields> = { [Name in Exclude<keyof Fields, Nullable<Fields>>]: Fields[Name] } & {
  [Name in Nullable<Fields>]?: NonNullable<Fields[Name]>;
};

/** Where the keys of a run's records are known as identifiers. */
export const KEY_SYSTEM = "urn:tabstract:key";
