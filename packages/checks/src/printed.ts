/**
 * What a printed number may stand for. "20.7" is any true value from 20.65 to 20.75, both ends included: whether halves are rounded up,
 * down or to even differs between programs. Arithmetic is exact (integers), so that a border case is never decided by a binary fraction.
 */

export interface Printed {
  /** As printed. */
  readonly text: string;
  /** The printed digits as an integer: value × 10^decimals. A bigint where a number could not hold every digit: BigInt(scaled) always does. */
  readonly scaled: number | bigint;
  /** How many digits stand after the decimal point. */
  readonly decimals: number;
  /** The printed number itself, as near as a binary fraction comes. */
  readonly value: number;
  /** The smallest and the largest true value that rounds to it. */
  readonly low: number;
  readonly high: number;
}

/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const [ZERO, NINE, POINT, MINUS, PLUS] = [48, 57, 46, 45, 43];
const SPACES = /[\s\u00a0\u2009\u202f]/g;
const LONGEST = 40;
/** Of whole numbers with no more digits than this, a binary fraction keeps every one; of powers of ten, up to {@link MOST_EXACT_POWER}. */
const MOST_EXACT_DIGITS = 15;
const MOST_EXACT_POWER = 22;
/** Far more than the ends of an interval are off as binary fractions, relative. */
const ROUNDING_ERROR = 1e-12;
/** Above this, a number in words ("two thousand") may have been rounded to any digit. */
const LARGEST_IN_WORDS = 999;

/**
 * Reads a printed number whose value is already known: that settles what its commas and points mean ("1,250" is 1250 or 1.25).
 * Null where no reading of the digits gives the value: then nobody may reason from its precision.
 */
export function readPrinted(text: string, value: number): Printed | null {
  if (text.length > LONGEST || !Number.isFinite(value)) return null;
  const plain = readPlain(text, text, value);
  if (plain !== null) return plain;
  if (!/\d/.test(text)) return readWords(text, value);
  for (const candidate of readings(text)) {
    const read = readPlain(text, candidate, value);
    if (read !== null) return read;
  }
  return null;
}

/** Digits with at most a sign before them and a point among them; null for others, and for digits of another value. One pass: every check reads numbers. */
function readPlain(text: string, candidate: string, value: number): Printed | null {
  const first = candidate.charCodeAt(0);
  const from = first === MINUS || first === PLUS ? 1 : 0;
  let digits = 0;
  let point = -1;
  for (let at = from; at < candidate.length; at++) {
    const code = candidate.charCodeAt(at);
    if (code === POINT && point < 0) point = at;
    else if (code >= ZERO && code <= NINE) digits = 10 * digits + code - ZERO;
    else return null;
  }
  const decimals = point < 0 ? 0 : candidate.length - point - 1;
  const count = candidate.length - from - (point < 0 ? 0 : 1);
  if (count === 0 || (point >= 0 && decimals === 0)) return null;
  const isExact = count <= MOST_EXACT_DIGITS && decimals <= MOST_EXACT_POWER;
  const size = isExact ? digits / 10 ** decimals : Number(candidate.slice(from));
  if ((first === MINUS ? -size : size) !== value) return null;
  const whole = isExact ? digits : BigInt(candidate.slice(from).replace(".", ""));
  return printed(text, first === MINUS ? -whole : whole, decimals);
}

/** True where rounding the exact value to the printed precision can give the printed number. */
export function mayPrint(number: Printed, exact: Fraction): boolean {
  const near = compare(number.low, number.high, Number(exact.numerator) / Number(exact.denominator));
  if (near !== null) return near;
  const twice = 2n * exact.numerator * 10n ** BigInt(number.decimals);
  const scaled = BigInt(number.scaled);
  return twice >= (2n * scaled - 1n) * exact.denominator && twice <= (2n * scaled + 1n) * exact.denominator;
}

/** True where some true value of `a` is at most some true value of `b`. */
export function mayBeAtMost(a: Printed, b: Printed): boolean {
  const gap = b.high - a.low;
  const error = ROUNDING_ERROR * (Math.abs(b.high) + Math.abs(a.low));
  if (gap > error) return true;
  if (gap < -error) return false;
  const decimals = Math.max(a.decimals, b.decimals);
  return 2n * rescale(a, decimals) - halfUnit(a, decimals) <= 2n * rescale(b, decimals) + halfUnit(b, decimals);
}

/** True where rounding to these digits can leave `a` at most `b`: of two numbers with as many decimals, rounding never turns the order round. */
export function isAtMost(a: Printed, b: Printed): boolean {
  return a.decimals === b.decimals ? a.value <= b.value : mayBeAtMost(a, b);
}

/** The same printed digits under another sign or scale: "44" percent as a fraction of one, −3.2 for a fall by 3.2. */
export function transformed(
  number: Printed,
  change: "negated" | "hundredth" | "hundredfold" | "complement-of-1" | "complement-of-100" | "hundredth-above-1",
): Printed {
  const { decimals, text } = number;
  const scaled = BigInt(number.scaled);
  switch (change) {
    case "negated":
      return printed(text, -scaled, decimals);
    case "hundredth":
      return printed(text, scaled, decimals + 2);
    case "hundredth-above-1":
      return printed(text, scaled + 10n ** BigInt(decimals + 2), decimals + 2);
    case "hundredfold":
      return decimals >= 2 ? printed(text, scaled, decimals - 2) : printed(text, scaled * 10n ** BigInt(2 - decimals), 0);
    case "complement-of-1":
      return printed(text, 10n ** BigInt(decimals) - scaled, decimals);
    case "complement-of-100":
      return printed(text, 100n * 10n ** BigInt(decimals) - scaled, decimals);
  }
}

function readWords(text: string, value: number): Printed | null {
  if (!/\p{L}/u.test(text) || !Number.isInteger(value) || Math.abs(value) > LARGEST_IN_WORDS) return null;
  return printed(text, value, 0);
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

function printed(text: string, scaled: number | bigint, decimals: number): Printed {
  const unit = 10 ** decimals;
  const whole = Number(scaled);
  return {
    text,
    scaled,
    decimals,
    value: whole / unit,
    low: (2 * whole - 1) / (2 * unit),
    high: (2 * whole + 1) / (2 * unit),
  };
}

/** Whether the value lies between the two; null where they are so near that only whole numbers can tell. */
function compare(low: number, high: number, value: number): boolean | null {
  const error = ROUNDING_ERROR * (Math.abs(low) + Math.abs(high) + Math.abs(value));
  if (value < low - error || value > high + error) return false;
  return value > low + error && value < high - error ? true : null;
}

function rescale(number: Printed, decimals: number): bigint {
  return BigInt(number.scaled) * 10n ** BigInt(decimals - number.decimals);
}

/** Half a unit of the last printed digit, twice, in units of the finer scale. */
function halfUnit(number: Printed, decimals: number): bigint {
  return 10n ** BigInt(decimals - number.decimals);
}
