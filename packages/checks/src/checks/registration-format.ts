/**
 * registration-format: a registration number has the form that its registry gives out.
 *
 * Finds: ISRCTN with seven digits, an NCT number cut short. Must not take: a number of a registry that is not in the table, or a form of a
 * registry whose forms are not documented in full. Only the form is looked at: whether the registry holds the number needs the registry,
 * and no published rule was found for the check digits of EudraCT and ISRCTN.
 * Example: "EudraCT 2017-002092-25: form YYYY-NNNNNN-CC".
 * Source: the registries' own pages, and the WHO ICTRP's list of primary registries.
 */
import type { Check, Registration } from "@tabstract/record";
import type { CheckRule } from "../check.ts";

interface Form {
  /** In words, for the message. */
  readonly form: string;
  readonly pattern: RegExp;
}

interface RegistryForms {
  readonly forms: readonly [Form, ...Form[]];
  /** False where older or regional forms exist that are documented nowhere: then another form is no error. */
  readonly complete: boolean;
}

const FORMS: ReadonlyMap<string, RegistryForms> = new Map<string, RegistryForms>([
  ["ANZCTR", { complete: true, forms: [{ form: "ACTRN and 14 digits", pattern: /^ACTRN\d{14}$/ }] }],
  [
    "CTIS",
    {
      complete: true,
      forms: [
        { form: "form YYYY-NNNNNN-CC-VV", pattern: /^\d{4}-\d{6}-\d{2}-\d{2}$/ },
        { form: "form YYYY-NNNNNN-CC", pattern: /^\d{4}-\d{6}-\d{2}$/ },
      ],
    },
  ],
  ["CTRI", { complete: false, forms: [{ form: "form CTRI/YYYY/NN/NNNNNN", pattern: /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/ }] }],
  [
    "ChiCTR",
    {
      complete: false,
      forms: [
        { form: "ChiCTR and 10 digits", pattern: /^ChiCTR\d{10}$/ },
        { form: "form ChiCTR-TYPE-NNNNNNNN", pattern: /^ChiCTR-[A-Z]{2,5}-\d{8}$/ },
      ],
    },
  ],
  ["ClinicalTrials.gov", { complete: true, forms: [{ form: "NCT and 8 digits", pattern: /^NCT\d{8}$/ }] }],
  ["DRKS", { complete: true, forms: [{ form: "DRKS and 8 digits", pattern: /^DRKS\d{8}$/ }] }],
  ["EudraCT", { complete: true, forms: [{ form: "form YYYY-NNNNNN-CC", pattern: /^\d{4}-\d{6}-\d{2}$/ }] }],
  ["IRCT", { complete: false, forms: [{ form: "IRCT, 8 to 17 digits, N and a number", pattern: /^IRCT\d{8,17}N\d{1,4}$/ }] }],
  ["ISRCTN", { complete: true, forms: [{ form: "ISRCTN and 8 digits", pattern: /^ISRCTN\d{8}$/ }] }],
  ["KCT", { complete: true, forms: [{ form: "KCT and 7 digits", pattern: /^KCT\d{7}$/ }] }],
  ["LBCTR", { complete: false, forms: [{ form: "LBCTR and 10 digits", pattern: /^LBCTR\d{10}$/ }] }],
  [
    "NTR",
    {
      complete: false,
      forms: [
        { form: "NTR and 1 to 5 digits", pattern: /^NTR\d{1,5}$/ },
        { form: "NL and 1 to 5 digits", pattern: /^NL\d{1,5}$/ },
        { form: "NL-OMON and 1 to 6 digits", pattern: /^NL-OMON\d{1,6}$/ },
      ],
    },
  ],
  ["PACTR", { complete: false, forms: [{ form: "PACTR and 15 or 16 digits", pattern: /^PACTR\d{15,16}$/ }] }],
  [
    "PROSPERO",
    {
      complete: true,
      forms: [
        { form: "CRD42 and 9 digits", pattern: /^CRD42\d{9}$/ },
        { form: "CRD42 and 10 digits", pattern: /^CRD42\d{10}$/ },
      ],
    },
  ],
  ["ReBEC", { complete: false, forms: [{ form: "RBR- and 5 to 8 letters or digits", pattern: /^RBR-[0-9a-z]{5,8}$/i }] }],
  ["RPCEC", { complete: true, forms: [{ form: "RPCEC and 8 digits", pattern: /^RPCEC\d{8}$/ }] }],
  ["SLCTR", { complete: true, forms: [{ form: "form SLCTR/YYYY/NNN", pattern: /^SLCTR\/\d{4}\/\d{3}$/ }] }],
  ["TCTR", { complete: true, forms: [{ form: "TCTR and 11 digits", pattern: /^TCTR\d{11}$/ }] }],
  [
    "UMIN",
    {
      complete: false,
      forms: [
        { form: "UMIN and 9 digits", pattern: /^UMIN\d{9}$/ },
        { form: "C and 9 digits", pattern: /^C\d{9}$/ },
      ],
    },
  ],
  ["jRCT", { complete: false, forms: [{ form: "jRCT and 10 digits, or jRCTs and 9", pattern: /^jRCT(?:\d{10}|s\d{9})$/ }] }],
]);

const RULE = "registration-format";

export const registrationFormat: CheckRule = {
  name: RULE,
  summary: "each registration number against the form of its registry",
  severity: "note",
  run({ record, text }) {
    return record.registrations.flatMap(verdict).concat(wrongLengths(text));
  },
};

/** Eight digits behind these, always: with one or two fewer or more they are not taken for registrations, and stand in the text alone. "NCT503" is a compound. */
const EIGHT_DIGITS = /\b(?:NCT|ISRCTN|DRKS)\d{6,10}\b(?![\s-]?\d)/g;
const LENGTH = 8;

function wrongLengths(text: string): Check[] {
  const wrong = (text.match(EIGHT_DIGITS) ?? []).filter((id) => id.replace(/\D/g, "").length !== LENGTH);
  return wrong.map((id) => ({
    rule: RULE,
    outcome: "inconsistent",
    message: `${id}: not ${id.replace(/\d/g, "")} and ${LENGTH} digits`,
    results: [],
  }));
}

function verdict(registration: Registration): Check[] {
  const known = FORMS.get(registration.registry);
  if (known === undefined) return [];
  // Ids without letters ("2017-002092-25") do not say whose they are.
  const shown = /[A-Za-z]/.test(registration.id) ? registration.id : `${registration.registry} ${registration.id}`;
  const fitting = known.forms.find((one) => one.pattern.test(registration.id));
  if (fitting !== undefined) return [{ rule: RULE, outcome: "consistent", message: `${shown}: ${fitting.form}`, results: [] }];
  const due = known.forms.map((one) => one.form).join(", or ");
  if (known.complete) return [{ rule: RULE, outcome: "inconsistent", message: `${shown}: not ${due}`, results: [] }];
  return [
    {
      rule: RULE,
      outcome: "not-applicable",
      message: `${shown}: not ${due}, but ${registration.registry} has had other forms`,
      results: [],
    },
  ];
}
