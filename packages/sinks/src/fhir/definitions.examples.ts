/**
 * Facts of FHIR R5 (5.0.0): the elements of Citation, Evidence and their data types, with type, cardinality and bound codes, as StructureDefinitions list
 * them. Elements that are not here may not be written.
 */

interface Element {
  readonly type: string;
  readonly min: 0 | 1;
  readonly max: "1" | "*";
  /** A required binding. */
  readonly codes?: readonly string[];
}

const one = (type: string): Element => ({ type, min: 0, max: "1" });
const must = (type: string): Element => ({ type, min: 1, max: "1" });
const many = (type: string): Element => ({ type, min: 0, max: "*" });
const STATUS = ["draft", "active", "retired", "unknown"];

const DEFINITIONS: Readonly<Record<string, Readonly<Record<string, Element>>>> = {
  Citation: {
    resourceType: { ...must("code"), codes: ["Citation"] },
    id: one("id"),
    url: one("uri"),
    identifier: many("Identifier"),
    version: one("string"),
    name: one("string"),
    title: one("string"),
    status: { ...must("code"), codes: STATUS },
    note: many("Annotation"),
    citedArtifact: one("CitedArtifact"),
  },
  CitedArtifact: {
    identifier: many("Identifier"),
    dateAccessed: one("dateTime"),
    title: many("ArtifactTitle"),
    abstract: many("ArtifactAbstract"),
    publicationForm: many("PublicationForm"),
    webLocation: many("WebLocation"),
    contributorship: one("Contributorship"),
    note: many("Annotation"),
  },
  ArtifactTitle: { type: many("CodeableConcept"), language: one("CodeableConcept"), text: must("markdown") },
  ArtifactAbstract: { type: one("CodeableConcept"), language: one("CodeableConcept"), text: must("markdown"), copyright: one("markdown") },
  PublicationForm: {
    publishedIn: one("PublishedIn"),
    volume: one("string"),
    issue: one("string"),
    articleDate: one("dateTime"),
    language: many("CodeableConcept"),
    pageString: one("string"),
    firstPage: one("string"),
    lastPage: one("string"),
    pageCount: one("string"),
    copyright: one("markdown"),
  },
  PublishedIn: { type: one("CodeableConcept"), identifier: many("Identifier"), title: one("string"), publisherLocation: one("string") },
  WebLocation: { classifier: many("CodeableConcept"), url: one("uri") },
  Contributorship: { complete: one("boolean"), entry: many("ContributorEntry") },
  ContributorEntry: { contributor: must("Reference"), forenameInitials: one("string"), rankingOrder: one("positiveInt") },
  Evidence: {
    resourceType: { ...must("code"), codes: ["Evidence"] },
    id: one("id"),
    url: one("uri"),
    identifier: many("Identifier"),
    version: one("string"),
    name: one("string"),
    title: one("string"),
    citeAsReference: one("Reference"),
    status: { ...must("code"), codes: STATUS },
    description: one("markdown"),
    assertion: one("markdown"),
    note: many("Annotation"),
    variableDefinition: { type: "VariableDefinition", min: 1, max: "*" },
    synthesisType: one("CodeableConcept"),
    studyDesign: many("CodeableConcept"),
    statistic: many("Statistic"),
  },
  VariableDefinition: {
    description: one("markdown"),
    note: many("Annotation"),
    variableRole: must("CodeableConcept"),
    observed: one("Reference"),
    intended: one("Reference"),
  },
  Statistic: {
    description: one("markdown"),
    note: many("Annotation"),
    statisticType: one("CodeableConcept"),
    category: one("CodeableConcept"),
    quantity: one("Quantity"),
    numberOfEvents: one("unsignedInt"),
    numberAffected: one("unsignedInt"),
    sampleSize: one("SampleSize"),
    attributeEstimate: many("AttributeEstimate"),
  },
  SampleSize: { numberOfStudies: one("unsignedInt"), numberOfParticipants: one("unsignedInt"), knownDataCount: one("unsignedInt") },
  AttributeEstimate: {
    description: one("markdown"),
    note: many("Annotation"),
    type: one("CodeableConcept"),
    quantity: one("Quantity"),
    level: one("decimal"),
    range: one("Range"),
    attributeEstimate: many("AttributeEstimate"),
  },
  CodeableConcept: { coding: many("Coding"), text: one("string") },
  Coding: { system: one("uri"), version: one("string"), code: one("code"), display: one("string") },
  Quantity: {
    value: one("decimal"),
    comparator: { ...one("code"), codes: ["<", "<=", ">=", ">", "ad"] },
    unit: one("string"),
    system: one("uri"),
    code: one("code"),
  },
  Range: { low: one("Quantity"), high: one("Quantity") },
  Annotation: { text: must("markdown") },
  Reference: { reference: one("string"), type: one("uri"), display: one("string") },
  Identifier: { system: one("uri"), value: one("string") },
};

/** Regular expressions of the primitive types (FHIR R5, "Data Types"). */
const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === "boolean",
  decimal: (value) => typeof value === "number" && Number.isFinite(value),
  unsignedInt: (value) => Number.isInteger(value) && (value as number) >= 0,
  positiveInt: (value) => Number.isInteger(value) && (value as number) > 0,
  string: (value) => typeof value === "string" && /^[\s\S]+$/.test(value) && value.trim() !== "",
  markdown: (value) => typeof value === "string" && value.trim() !== "",
  code: (value) => typeof value === "string" && /^[^\s]+(?: [^\s]+)*$/.test(value),
  uri: (value) => typeof value === "string" && /^\S+$/.test(value),
  id: (value) => typeof value === "string" && /^[A-Za-z0-9\-.]{1,64}$/.test(value),
  dateTime: (value) => typeof value === "string" && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value),
};

/** Value sets that Evidence binds as extensible: a code of these systems must be one of theirs. */
const VALUE_SETS: Readonly<Record<string, readonly string[]>> = {
  "http://terminology.hl7.org/CodeSystem/variable-role": [
    "population",
    "subpopulation",
    "exposure",
    "referenceExposure",
    "measuredVariable",
    "confounder",
  ],
  "http://terminology.hl7.org/CodeSystem/attribute-estimate-type": [
    "0000419",
    "C53324",
    "0000455",
    "0000420",
    "C53245",
    "C44185",
    "C38013",
    "C53322",
    "0000037",
    "0000421",
    "C48918",
  ],
  "http://terminology.hl7.org/CodeSystem/statistic-type": [
    "absolute-MedianDiff",
    "C25463",
    "0000301",
    "predictedRisk",
    "descriptive",
    "C93150",
    "C16726",
    "rate-ratio",
    "C25564",
    "C53319",
    "0000457",
    "C28007",
    "C25570",
    "0000182",
    "C65172",
    "C17010",
    "C44256",
    "0000565",
    "C93152",
    "0000424",
    "C65171",
    "0000100",
  ],
};

/** What keeps a value from being of a type, with its path. */
export function fhirFaults(value: unknown, type: string, path: string): string[] {
  const primitive = PRIMITIVES[type];
  if (primitive !== undefined) return primitive(value) ? [] : [`${path} is no ${type}: ${JSON.stringify(value)}`];
  const elements = DEFINITIONS[type];
  if (elements === undefined || typeof value !== "object" || value === null || Array.isArray(value)) return [`${path} is no ${type}`];
  const found = Object.keys(value).length === 0 ? [`${path} is empty (ele-1)`] : [];
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields)) if (!Object.hasOwn(elements, name)) found.push(`${path}.${name} is no element of ${type}`);
  for (const [name, { type: of, min, max, codes }] of Object.entries(elements)) {
    const here = `${path}.${name}`;
    const held = fields[name];
    if (held === undefined) {
      if (min === 1) found.push(`${here} is missing`);
    } else if (max === "*") {
      if (!Array.isArray(held) || held.length === 0) found.push(`${here} is no list, or an empty one`);
      else for (const [at, item] of held.entries()) found.push(...fhirFaults(item, of, `${here}[${at}]`));
    } else {
      found.push(...fhirFaults(held, of, here));
      if (codes !== undefined && !codes.includes(String(held))) found.push(`${here} is ${held}, none of ${codes.join(", ")}`);
    }
  }
  if (type === "Coding" && VALUE_SETS[String(fields.system)]?.includes(String(fields.code)) === false)
    found.push(`${path} is of no value set`);
  if (type === "Range") found.push(...disorder(fields, path));
  return found;
}

/** rng-2: low is not above high. */
function disorder({ low, high }: Readonly<Record<string, unknown>>, path: string): string[] {
  const [from, to] = [low, high].map((bound) => (bound as { value: number } | undefined)?.value);
  return from !== undefined && to !== undefined && from > to ? [`${path} descends (rng-2)`] : [];
}
