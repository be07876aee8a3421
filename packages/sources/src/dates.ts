/**
 * Publication dates as ISO 8601, with the precision that the source has and only what is certain in it: "2024 Oct 21" is 2024-10-21,
 * "2024 Oct" is 2024-10; a range of months or a season ("2018 Jul-Aug", "2018 Winter") is its year; a range of years is nothing.
 */

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** As most sources that are databases print it. */
const DAY = /^[12]\d{3}-\d\d-\d\d$/;

/** Nothing but the year. */
const YEAR = /^[12]\d{3}$/;

/** Null where no year is certain. */
export function isoDate(value: string | null): string | null {
  if (value === null || YEAR.test(value)) return value;
  if (DAY.test(value)) return dated({ year: value.slice(0, 4), month: Number(value.slice(5, 7)), day: Number(value.slice(8)) });
  const text = value.trim();
  if (text.length > 100) return null;
  const numeric = /^([12]\d{3})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{2}:.*)?$/.exec(text);
  if (numeric !== null) return dated({ year: numeric[1] as string, month: Number(numeric[2]), day: Number(numeric[3] ?? 0) });
  const worded = /^([12]\d{3})(?:\s+([\s\S]*))?$/.exec(text);
  if (worded === null) return null;
  const year = worded[1] as string;
  const rest = worded[2] ?? "";
  if (/[12]\d{3}/.test(rest) || /^-/.test(rest)) return null;
  const named = /^([a-z]{3,9})\.?(?:\s+(\d{1,2})(-\d{1,2})?)?$/i.exec(rest);
  if (named === null) return year;
  const month = MONTHS.indexOf((named[1] as string).slice(0, 3).toLowerCase()) + 1;
  return dated({ year, month, day: named[3] === undefined ? Number(named[2] ?? 0) : 0 });
}

/**
 * The date of an issue as PubMed cites it: months are words there, so that "2009-10" and "2009/10" are ranges of years, which are nothing.
 */
export function citedDate(printed: string | null): string | null {
  return printed !== null && YEARS.test(printed) ? null : isoDate(printed);
}

/** "1998-1999", "1998-99", "2009/10"; not "2009-10-01". */
const YEARS = /^\s*[12]\d{3}\s?[-–/]\s?(?:[12]\d)?\d\d(?![-/.\d])/;

function dated(date: { readonly year: string; readonly month: number; readonly day: number }): string {
  const { year, month, day } = date;
  if (month < 1 || month > 12) return year;
  const toMonth = `${year}-${String(month).padStart(2, "0")}`;
  return day < 1 || day > daysIn(Number(year), month) ? toMonth : `${toMonth}-${String(day).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
