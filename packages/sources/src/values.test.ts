import type { Warning } from "@tabstract/record";
import { describe, expect, test } from "vitest";
import { parseAuthor, parseAuthors } from "./authors.ts";
import { citedDate, isoDate } from "./dates.ts";
import { decodeUtf8, parseJson } from "./decode.ts";
import { body, count, decimal, field, flag, only, text } from "./fields.ts";
import { normaliseArxiv, normaliseDoi, normalisePmcid, normalisePmid } from "./identifiers.ts";
import { parseCitation, splitVolume } from "./journal.ts";
import { languageByScript } from "./scripts.ts";

test.each([
  ["2024 Oct 21", "2024-10-21"],
  ["2024 Oct", "2024-10"],
  ["2024", "2024"],
  ["2018 Jul-Aug", "2018"],
  ["2018 Winter", "2018"],
  ["2024 Oct 21-25", "2024-10"],
  ["1998-1999", null],
  ["1998 Dec-1999 Jan", null],
  ["2025-06-02", "2025-06-02"],
  ["2025-06-02T10:00:00Z", "2025-06-02"],
  ["2025/6", "2025-06"],
  ["2009-10", "2009-10"],
  ["2023-09-31", "2023-09"],
  ["2023-02-29", "2023-02"],
  ["2024-02-29", "2024-02-29"],
  ["soon", null],
  [null, null],
])("the date %s is %s", (printed, iso) => {
  expect(isoDate(printed)).toBe(iso);
});

test.each([
  ["2009-10", null],
  ["1911-12", null],
  ["2009/10", null],
  ["1998-99", null],
  ["1998-1999", null],
  ["1998-99 Winter", null],
  ["2009 Oct", "2009-10"],
  ["2009-10-05", "2009-10-05"],
  ["2009", "2009"],
  [null, null],
])("the date %s of a citation is %s", (printed, iso) => {
  expect(citedDate(printed)).toBe(iso);
});

test.each([
  ["https://doi.org/10.5555/ABC.", "10.5555/abc"],
  ["doi:10.5555/x ", "10.5555/x"],
  ["10.5555%2Fx", "10.5555/x"],
  ["10.5555/0899-8205(2008)42[205:x]2.0.co;2", "10.5555/0899-8205(2008)42[205:x]2.0.co;2"],
  ["11.5555/x", null],
  ["N/A", null],
])("the DOI %s is %s", (printed, doi) => {
  expect(normaliseDoi(printed)).toBe(doi);
});

test("other identifiers", () => {
  expect([normalisePmid("0012345"), normalisePmid("x1"), normalisePmcid("123"), normalisePmcid("PMC00123"), normalisePmcid("PMC")]).toEqual(
    ["12345", null, "PMC123", "PMC123", null],
  );
  expect([normaliseArxiv("arXiv:2101.00001v2"), normaliseArxiv("hep-th/9901001"), normaliseArxiv("x")]).toEqual([
    "2101.00001v2",
    "hep-th/9901001",
    null,
  ]);
});

describe("author names", () => {
  test.each([
    ["Ada Example", "Example", "Ada", null, null],
    ["Ada de la Example", "de la Example", "Ada", null, null],
    ["Bo La Sample", "La Sample", "Bo", null, null],
    ["J. K. Example III", "Example", null, "JK", "III"],
    ["van der Example", "van der Example", null, null, null],
    ["Example, Ada M.", "Example", "Ada M.", null, null],
    ["Plato", null, null, null, null],
    ["\u4f50\u85e4 \u6b63\u4ec1", "\u4f50\u85e4", "\u6b63\u4ec1", null, null],
  ])("%s, given name first", (name, family, given, initials, suffix) => {
    expect(parseAuthor(name, "given-first")).toEqual({ name, family, given, initials, suffix, collective: false });
  });
  test.each([
    ["Example A", "Example", "A", null],
    ["van der Example-Sample AB Jr", "van der Example-Sample", "AB", "Jr"],
  ])("%s, family name and initials", (name, family, initials, suffix) => {
    expect(parseAuthor(name, "family-initials")).toEqual({ name, family, given: null, initials, suffix, collective: false });
  });
  test.each<[printed: string, name: string, family: string, given: string | null, initials: string | null]>([
    ["Example A", "Example A", "Example", null, "A"],
    ["Example AB", "Example AB", "Example", null, "AB"],
    ["Example A.B.", "Example A.B.", "Example", null, "AB"],
    ["van der Example A", "van der Example A", "van der Example", null, "A"],
    ["Example Sample MB", "Example Sample MB", "Example Sample", null, "MB"],
    ["Example RJB", "Example RJB", "Example", null, "RJB"],
    ["Ada RAO", "Ada RAO", "RAO", "Ada", null],
    ["Van Hung LE", "Van Hung LE", "LE", "Van Hung", null],
    ["EXAMPLE A", "EXAMPLE A", "EXAMPLE", null, "A"],
    ["Example A, Jr", "Example A, Jr", "Example", null, "A"],
    ["Wei LI", "Wei LI", "LI", "Wei", null],
    ["Ada Example III", "Ada Example III", "Example", "Ada", null],
    ["Ada M. Example MD", "Ada M. Example", "Example", "Ada M.", null],
    ["A. Example, MD, PhD", "A. Example", "Example", null, "A"],
    ["Ada Example, M.A.", "Ada Example", "Example", "Ada", null],
    ["Example MD", "Example MD", "Example", null, "MD"],
    ["Example AB, M.D., Ph.D.", "Example AB", "Example", null, "AB"],
  ])(
    "%s among names that begin with the given one is a family name with initials, or has a degree",
    (printed, name, family, given, initials) => {
      expect(parseAuthor(printed, "given-first")).toMatchObject({ name, family, given, initials, collective: false });
    },
  );
  test.each([
    ["Example A.B.", "AB"],
    ["van der Example J.-P.", "J-P"],
  ])("the initials of %s have no stops", (printed, initials) => {
    expect(parseAuthor(printed, "family-initials")).toMatchObject({ name: printed, initials });
  });
  test.each(["Tea Study Group", "The Boredom Investigators", "TEA Consortium", "Collaborators of the Tea Network"])(
    "%s is a group",
    (name) => {
      expect(parseAuthor(name, "given-first")).toMatchObject({ name, family: null, collective: true });
    },
  );
  test.each([
    "World Health Organization",
    "Organization, World Health",
    "Centers for Disease Control and Prevention (CDC)",
    "Ministry of Tea, Milk and Sugar",
    "Department of Tea and Milk Services",
    "University of Nowhere",
    "Nowhere General Hospital",
    "Royal College of Tea, Nowhere",
    "Medical Tea Council",
    "The Tea Trust",
    "European Union",
    "Centre de Recherche",
    "Group, Tea Study",
    "Group, The Tea Trial",
    "Study, TEA-2",
    "Group, MILK",
    "Tea, Oolong, and Milk Study Group",
    "Vitamin D Study",
    "Tea Network, Oolong Branch",
  ])("%s is an organisation in either order", (name) => {
    for (const order of ["given-first", "family-initials"] as const) {
      expect(parseAuthor(name, order)).toEqual({ name, family: null, given: null, initials: null, suffix: null, collective: true });
    }
  });
  test.each([
    ["Church, A.", "Church", null, "A"],
    ["Group, B", "Group", null, "B"],
    ["Group B", "Group", null, "B"],
    ["Group, Brian", "Group", "Brian", null],
    ["Service RW", "Service", null, "RW"],
    ["A. Society", "Society", null, "A"],
    ["Bo K. Team", "Team", "Bo K.", null],
    ["Bo Service", "Service", "Bo", null],
    ["Trust, Ada", "Trust", "Ada", null],
    ["Ada Group-Example", "Group-Example", "Ada", null],
    ["Kim On Service", "Service", "Kim On", null],
    ["Ada Teamer", "Teamer", "Ada", null],
    ["Example, Ada, Department of Tea", "Example", "Ada", null],
    ["Ada Networker", "Networker", "Ada", null],
  ])("%s is a person", (name, family, given, initials) => {
    expect(parseAuthor(name, "family-initials")).toEqual({ name, family, given, initials, suffix: null, collective: false });
  });
  test.each([
    ["NAP Study Group,", "NAP Study Group", null, true],
    ["Doctors Without Borders,", "Doctors Without Borders", null, true],
    ["Example,", "Example", "Example", false],
    ["Example Sample ,", "Example Sample", "Example Sample", false],
    ["De La Example,", "De La Example", "De La Example", false],
    ["Example AM,", "Example AM", "Example", false],
    [",", ",", null, false],
  ])("%s, a comma behind it", (printed, name, family, collective) => {
    expect(parseAuthor(printed, "family-initials")).toMatchObject({ name, family, collective });
  });
  test.each([
    ["A Example, B Sample", ["A Example", "B Sample"], true],
    ["Example A, Sample B, et al.", ["Example A", "Sample B"], false],
    ["Example A, Sample B et al", ["Example A", "Sample B"], false],
    ["Example, A.; Sample, B.", ["Example, A.", "Sample, B."], true],
    ["Ada Example, Jr., Bo Sample", ["Ada Example, Jr.", "Bo Sample"], true],
    ["Ada Example and Bo Sample", ["Ada Example", "Bo Sample"], true],
    ["", [], true],
  ])("the list %j", (printed, names, complete) => {
    const list = parseAuthors(printed, "given-first");
    expect(list.authors.map((author) => author.name)).toEqual(names);
    expect(list.complete).toBe(complete);
  });
});

test.each([
  ["8 2", "8", "2"],
  ["83", "83", null],
  ["12(3)", "12", "3"],
  ["29 Suppl 1", "29", "Suppl 1"],
  ["abs/2101.00001", "abs/2101.00001", null],
])("the volume %s", (printed, volume, issue) => {
  expect(splitVolume(printed)).toEqual({ volume, issue });
});

test.each([
  [
    "Inv J Tea. 2024 Oct 21;83(11):1572-1583. doi: 10.5555/x.",
    { abbreviation: "Inv J Tea", published: "2024-10-21", volume: "83", issue: "11", pages: "1572-1583", doi: "10.5555/x" },
  ],
  [
    "Genes (Basel). 2018 Winter;9(2 Suppl 1):e12.",
    { abbreviation: "Genes (Basel)", published: "2018", volume: "9", issue: "2 Suppl 1", pages: "e12", doi: null },
  ],
  [
    "Inv J Tea. 2025 Aug. doi: 10.5555/y. Epub 2025 Jul 1.",
    { abbreviation: "Inv J Tea", published: "2025-08", volume: null, issue: null, pages: null, doi: "10.5555/y" },
  ],
  ["A title with no year.", null],
])("the citation %s", (line, citation) => {
  expect(parseCitation(line)).toEqual(citation);
});

test("numbers are numbers however they are written", () => {
  const place = { path: "x", warnings: [] };
  const counts = ["0", "1,204", 7, -1, "x", 1.5, null].map((value) => count(value, place));
  expect(counts).toEqual([0, 1204, 7, null, null, null, null]);
  expect(["3.9000", 3.9, "1e9999", Number.NaN].map((value) => decimal(value, place))).toEqual([3.9, 3.9, null, null]);
});

test.each([
  [count, [-1, "x", 1.5, 2 ** 60, "12345678901234567890", {}, [], true]],
  [decimal, ["x", "1e9999", {}, true]],
  [flag, ["x", 1, {}, []]],
])("%o warns of what it leaves out, and of nothing else", (get, unusable) => {
  for (const value of unusable) {
    const warnings: Warning[] = [];
    expect(get(value, { path: "x", warnings }), String(value)).toBeNull();
    expect(warnings).toMatchObject([{ code: "value-unusable", path: "x" }]);
  }
  for (const absent of [null, undefined, "", " ", "N/A"]) {
    const warnings: Warning[] = [];
    expect(get(absent, { path: "x", warnings })).toBeNull();
    expect(warnings).toEqual([]);
  }
});

test("one value in a list is the value, as R writes it; several are none", () => {
  const place = { path: "x", warnings: [] };
  expect([text(["Tea"], place), text([["Tea"]], place), text([7], place), text([null], place), text(["NA"], place)]).toEqual([
    "Tea",
    "Tea",
    "7",
    null,
    null,
  ]);
  expect([
    body(["Tea\nand milk"], place),
    count(["1,204"], place),
    count([7], place),
    decimal(["3.9"], place),
    flag([true], place),
  ]).toEqual(["Tea\nand milk", 1204, 7, 3.9, true]);
  expect([text([], place), text(["a", "b"], place), text([{}], place), text([["a", "b"]], place)]).toEqual([null, null, null, null]);
  expect([only([]), only([1, 2]), only([[[1]]]), only({ 0: 1 })]).toEqual([[], [1, 2], 1, { 0: 1 }]);
  expect(place.warnings).toEqual([]);
});

test("what stands for a missing value is nothing; names that look like it are names", () => {
  const place = { path: "x", warnings: [] };
  for (const none of ["", " ", "nan", "NaN", "NAN", "NaT", "<NA>", "NA", "na", "N/A", "#N/A", "None", "null", " nan\n"]) {
    expect([text(none, place), body(none, place), count(none, place)], none).toEqual([null, null, null]);
  }
  for (const name of ["Nan", "Nat", "Na", "Nano", "<NA", "nan nan"]) expect([text(name, place), body(name, place)]).toEqual([name, name]);
  expect(place.warnings).toEqual([]);
});

test("inherited keys are no fields", () => {
  expect([field({}, "constructor"), field({}, "toString"), field(JSON.parse('{"__proto__":1}'), "__proto__")]).toEqual([null, null, 1]);
});

test.each([
  ["\u8336\u7684\u7814\u7a76", "zh"],
  ["\u8336\u306e\u7814\u7a76", "ja"],
  ["\ucc28 \uc5f0\uad6c", "ko"],
  ["A trial of tea", null],
  ["\u0447\u0430\u0439", null],
  [`${"1 ".repeat(60)}\u8336`, null],
])("the script of %s gives %s", (text, language) => {
  expect(languageByScript(text)).toBe(language);
});

describe("JSON that is none says where", () => {
  test.each([
    ['{"a":', "json-truncated"],
    ['{"a":"x', "json-truncated"],
    ['{"a":tru', "json-truncated"],
    ['{"a":"\\u00', "json-truncated"],
    ["[1,2", "json-truncated"],
    ['{"a":1,}', "json-invalid"],
    ['{"a" 1}', "json-invalid"],
    ['{"a":"x\ny"}', "json-invalid"],
    ['{"a":NaN', "json-truncated"],
    ['{"a":nan}', "json-invalid"],
    ['{"a":1} x', "json-invalid"],
    ["'a'", "json-invalid"],
  ])("%j", (text, code) => {
    const bytes = new TextEncoder().encode(text);
    expect(parseJson(text, bytes).problem?.code).toBe(code);
  });
});

test.each<[text: string, value: unknown]>([
  ['{"a":NaN,"b":[Infinity, -Infinity]}', { a: null, b: [null, null] }],
  ['{"a": NaN , "b":"is NaN, and \\"Infinity\\", NaN"}', { a: null, b: 'is NaN, and "Infinity", NaN' }],
  ["{NaN}", undefined],
  ['{"NaN":NaN}', { NaN: null }],
])("numbers that are none, as Python prints them, are nothing: %s", (text, value) => {
  const parsed = parseJson(text, new TextEncoder().encode(text));
  expect(parsed.problem === null ? parsed.value : undefined).toEqual(value);
});

describe("bytes that are not UTF-8", () => {
  const latin = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
  test.each<[name: string, bytes: number[], text: string, warning: string]>([
    ["a damaged letter", [0x61, 0xe9, 0x62], "a\ufffdb", "invalid-utf8"],
    ["a sign of Windows-1252", latin("It was 4.6 \xb1 0.3 days."), "It was 4.6 ± 0.3 days.", "not-utf8"],
    ["one accented letter", latin("Andr\xe9 and Bo drank tea."), "André and Bo drank tea.", "not-utf8"],
    ["a byte that is no letter of a word", latin("They drank 4\xe9 cups of tea."), "They drank 4\ufffd cups of tea.", "invalid-utf8"],
    [
      "accented letters of Windows-1252",
      latin("Les sujets buvaient le th\xe9 chaque matin \xe0 Gen\xe8ve, loin d'ici."),
      "Les sujets buvaient le thé chaque matin à Genève, loin d'ici.",
      "not-utf8",
    ],
    [
      "dashes that Latin-1 does not have",
      latin("The cups held 12\x9618 mL each, and \x93so\x94 it went on and on."),
      "The cups held 12–18 mL each, and “so” it went on and on.",
      "not-utf8",
    ],
    [
      "damaged UTF-8",
      [...latin("We drank caf"), 0xc3, 0xa9, ...latin(" and t"), 0xe9, ...latin(" 4 "), 0xb1, 0x20],
      "We drank café and t\ufffd 4 \ufffd ",
      "invalid-utf8",
    ],
    ["Chinese in GBK", [0xb2, 0xe8, 0xca, 0xc7, 0xba, 0xc3, 0xb5, 0xc4], "\ufffd".repeat(4), "invalid-utf8"],
  ])("%s", (_, bytes, text, warning) => {
    const decoded = decodeUtf8(Uint8Array.from(bytes));
    expect(decoded.warnings.map((one) => one.code)).toEqual([warning]);
    if (!text.startsWith("\ufffd")) expect(decoded.text).toBe(text);
    else expect(decoded.text).toContain("\ufffd");
  });
});
