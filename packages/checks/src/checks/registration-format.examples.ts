import type { CheckRow } from "../check.examples.ts";

function row(registry: string, id: string, ...expect: CheckRow["expect"]): CheckRow {
  return { about: id, registrations: [{ registry, id }], expect };
}

const rows: readonly CheckRow[] = [
  row("ClinicalTrials.gov", "NCT01234567", ["consistent", "NCT01234567: NCT and 8 digits"]),
  row("EudraCT", "2017-012345-25", ["consistent", "EudraCT 2017-012345-25: form YYYY-NNNNNN-CC"]),
  row("CTIS", "2022-512345-12-00", ["consistent", "CTIS 2022-512345-12-00: form YYYY-NNNNNN-CC-VV"]),
  row("ISRCTN", "ISRCTN12345678", ["consistent", "ISRCTN12345678: ISRCTN and 8 digits"]),
  row("ChiCTR", "ChiCTR2000012345", ["consistent", "ChiCTR2000012345: ChiCTR and 10 digits"]),
  row("ChiCTR", "ChiCTR-TRC-12345678", ["consistent", "ChiCTR-TRC-12345678: form ChiCTR-TYPE-NNNNNNNN"]),
  row("ANZCTR", "ACTRN12612000123456", ["consistent", "ACTRN12612000123456: ACTRN and 14 digits"]),
  row("CTRI", "CTRI/2019/05/012345", ["consistent", "CTRI/2019/05/012345: form CTRI/YYYY/NN/NNNNNN"]),
  row("UMIN", "UMIN000012345", ["consistent", "UMIN000012345: UMIN and 9 digits"]),
  row("DRKS", "DRKS00012345", ["consistent", "DRKS00012345: DRKS and 8 digits"]),
  row("NTR", "NTR1234", ["consistent", "NTR1234: NTR and 1 to 5 digits"]),
  row("NTR", "NL8765", ["consistent", "NL8765: NL and 1 to 5 digits"]),
  row("PROSPERO", "CRD42019123456", ["consistent", "CRD42019123456: CRD42 and 9 digits"]),
  row("PROSPERO", "CRD420251234567", ["consistent", "CRD420251234567: CRD42 and 10 digits"]),
  row("jRCT", "jRCT1031180123", ["consistent", "jRCT1031180123: jRCT and 10 digits, or jRCTs and 9"]),
  row("jRCT", "jRCTs031180123", ["consistent", "jRCTs031180123: jRCT and 10 digits, or jRCTs and 9"]),
  row("KCT", "KCT0001234", ["consistent", "KCT0001234: KCT and 7 digits"]),
  row("IRCT", "IRCT20120215012345N12", ["consistent", "IRCT20120215012345N12: IRCT, 8 to 17 digits, N and a number"]),
  row("PACTR", "PACTR202003123456789", ["consistent", "PACTR202003123456789: PACTR and 15 or 16 digits"]),
  row("TCTR", "TCTR20190101001", ["consistent", "TCTR20190101001: TCTR and 11 digits"]),
  row("ReBEC", "RBR-2abcde", ["consistent", "RBR-2abcde: RBR- and 5 to 8 letters or digits"]),
  row("SLCTR", "SLCTR/2019/012", ["consistent", "SLCTR/2019/012: form SLCTR/YYYY/NNN"]),
  row("RPCEC", "RPCEC00000123", ["consistent", "RPCEC00000123: RPCEC and 8 digits"]),
  row("LBCTR", "LBCTR2020012345", ["consistent", "LBCTR2020012345: LBCTR and 10 digits"]),
  row("ClinicalTrials.gov", "NCT0123456", ["inconsistent", "NCT0123456: not NCT and 8 digits"]),
  row("EudraCT", "2017-02345-25", ["inconsistent", "EudraCT 2017-02345-25: not form YYYY-NNNNNN-CC"]),
  row("ISRCTN", "ISRCTN123456789", ["inconsistent", "ISRCTN123456789: not ISRCTN and 8 digits"]),
  row("UMIN", "UMIN12345", ["not-applicable", "UMIN12345: not UMIN and 9 digits, or C and 9 digits, but UMIN has had other forms"]),
  row("Other registry", "ABC-123"),
  {
    about: "one digit too few, in the text alone",
    text: "Registered (NCT1234567, and NCT01234567).",
    expect: [["inconsistent", "NCT1234567: not NCT and 8 digits"]],
  },
  { about: "digits that a line has parted", text: "Registered (ISRCTN1234 5678).", expect: [] },
  { about: "a compound", text: "Mice had NCT503.", expect: [] },
];
export default rows;
