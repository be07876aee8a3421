/**
 * What a printed number may stand for. "20.7" is any true value from 20.65 to 20.75, both ends included: whether halves are rounded up,
 * down or to even differs between programs. Arithmetic is exact (integers), so that a border case is never decided by a binary fraction.
 */

export interface Printed {
  /** As printed. */
  readonly text: string;
  /** The printed digits as an integer: value × 10^decimals. */
  readonly scaled: bigint;
  /** How many digits stand after the decimal point. */
  readonly decimals: number;
  /** The smallest and the largest true value that rounds to it. */
  readonly low: number;
  readonly high: number;
}

/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const SPACES = /[\s\u00a0\u2009\u202f]/g;
const PLAIN = /^([-+])?(\d*)(?:\.(\d+))?$/;
const LONGEST = 40;
/** Above this, a number in words ("two thousand") may have been rounded to any digit. */
const LARGEST_IN_WORDS = 999;

/**
 * Reads a printed number whose value is already known: that settles what its commas and points mean ("1,250" is 1250 or 1.25).
 * Null where no reading of the digits gives the value: then nobody may reason from its precision.
 */
export function readPrinted(text: string, value: number): Printed | null {
  if (text.length > LONGEST || !Number.isFinite(value)) return null;
  if (!/\d/.test(text)) return readWords(text, value);
  const plain = readCandidate(text, text, value);
  if (plain !== null) return plain;
  for (const candidate of readings(text)) {
    const read = readCandidate(text, candidate, value);
    if (read !== null) return read;
  }
  return null;
}

function readCandidate(text: string, candidate: string, value: number): Printed | null {
  const parts = PLAIN.exec(candidate);
  if (parts === null || Number(candidate) !== value) return null;
  const [, sign, whole = "", fraction = ""] = parts;
  return printed(text, { scaled: BigInt(whole + fraction) * (sign === "-" ? -1n : 1n), decimals: fraction.length });
}

/** True where rounding the exact value to the printed precision can give the printed number. */
export function mayPrint(number: Printed, exact: Fraction): boolean {
  const twice = 2n * exact.numerator * 10n ** BigInt(number.decimals);
  return twice >= (2n * number.scaled - 1n) * exact.denominator && twice <= (2n * number.scaled + 1n) * exact.denominator;
}

/** True where some true value of `a` is at most some true value of `b`. */
export function mayBeAtMost(a: Printed, b: Printed): boolean {
  const decimals = Math.max(a.decimals, b.decimals);
  return 2n * rescale(a, decimals) - halfUnit(a, decimals) <= 2n * rescale(b, decimals) + halfUnit(b, decimals);
}

/** The same printed digits under another sign or scale: "44" percent as a fraction of one, −3.2 for a fall by 3.2. */
export function transformed(
  number: Printed,
  change: "negated" | "hundredth" | "hundredfold" | "complement-of-1" | "complement-of-100",
): Printed {
  const { scaled, decimals, text } = number;
  switch (change) {
    case "negated":
      return printed(text, { scaled: -scaled, decimals });
    case "hundredth":
      return printed(text, { scaled, decimals: decimals + 2 });
    case "hundredfold":
      return decimals >= 2
        ? printed(text, { scaled, decimals: decimals - 2 })
        : printed(text, { scaled: scaled * 10n ** BigInt(2 - decimals), decimals: 0 });
    case "complement-of-1":
      return printed(text, { scaled: 10n ** BigInt(decimals) - scaled, decimals });
    case "complement-of-100":
      return printed(text, { scaled: 100n * 10n ** BigInt(decimals) - scaled, decimals });
  }
}

function readWords(text: string, value: number): Printed | null {
  if (!/\p{L}/u.test(text) || !Number.isInteger(value) || Math.abs(value) > LARGEST_IN_WORDS) return null;
  return printed(text, { scaled: BigInt(value), decimals: 0 });
}

/** The ways to read separators: as thousands, or the last of them as the decimal point. */
function readings(text: string): string[] {
  const plain = text
    .replace(SPACES, "")
    .replace(/^[−–—‐‑]/, "-")
    .replaceAll("·", ".");
  const bare = plain.replace(/[,.'’]/g, "");
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (last < 0) return [bare];
  const decimal = `${plain.slice(0, last).replace(/[,.'’]/g, "")}.${plain.slice(last + 1)}`;
  return plain[last] === "." ? [decimal, bare] : [bare, decimal];
}

function printed(text: string, digits: { scaled: bigint; decimals: number }): Printed {
  const unit = 10 ** digits.decimals;
  const twice = 2 * Number(digits.scaled);
  return { text, ...digits, low: (twice - 1) / (2 * unit), high: (twice + 1) / (2 * unit) };
}

function rescale(number: Printed, decimals: number): bigint {
  return number.scaled * 10n ** BigInt(decimals - number.decimals);
}

/** Half a unit of the last printed digit, twice, in units of the finer scale. */
function halfUnit(number: Printed, decimals: number): bigint {
  return 10n ** BigInt(decimals - number.decimals);
}
