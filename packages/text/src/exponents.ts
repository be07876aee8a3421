/** Powers of ten behind a mantissa, in every print: "× 10⁻⁵", "x 10^9", "×10(9)", flattened "× 108", "e-5", a bare "10⁷". */
import { digitValue, isDash, isLetter, isMiddleDot, isNarrowSpace, SUPERSCRIPT_MINUS, superscriptValue } from "./characters.ts";
import { decimalValue, digitRunEnd, isDigitAt } from "./digits.ts";

/** "× 10⁻⁵", "x 10^9", "×10(9)", flattened "× 108", "e-5", and a bare "10⁷", after a mantissa. */
export function exponent(text: string, from: number, end: number, mantissa: number): { value: number; end: number } | null {
  const next = text.charCodeAt(end);
  if (mantissa === 10 && end - from === 2) {
    const power = powerAt(text, end, false);
    if (power !== null) return { value: timesTenTo(1, power.exponent), end: power.end };
  }
  if (next === 0x65 || next === 0x45) return eNotation(text, end, mantissa);
  let at = end;
  if (text.charCodeAt(at) === 0x20 || isNarrowSpace(text.charCodeAt(at))) at++;
  const times = text.charCodeAt(at);
  const spacedDot = times === 0xb7 && at > end;
  if (times !== 0xd7 && times !== 0x78 && times !== 0x2a && times !== 0x58 && times !== 0x22c5 && !spacedDot) return null;
  at++;
  if (text.charCodeAt(at) === 0x20 || isNarrowSpace(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 0x31 || text.charCodeAt(at + 1) !== 0x30) return null;
  const power = powerAt(text, at + 2, true);
  return power === null ? null : { value: timesTenTo(mantissa, power.exponent), end: power.end };
}

function eNotation(text: string, at: number, mantissa: number): { value: number; end: number } | null {
  const sign = text.charCodeAt(at + 1);
  if (!(isDash(sign) || sign === 0x2b)) return null;
  const end = digitRunEnd(text, at + 2);
  if (end === at + 2 || end - at > 6 || (end < text.length && isLetter(text.charCodeAt(end)))) return null;
  const power = decimalValue(text, at + 2, end, end);
  return { value: timesTenTo(mantissa, sign === 0x2b ? power : -power), end };
}

/** The exponent that follows a "10": superscript, caret or brackets; where a "×" stands before it also flattened ("108", "10-32"). */
function powerAt(text: string, at: number, flattened: boolean): { exponent: number; end: number } | null {
  const code = text.charCodeAt(at);
  if (code === SUPERSCRIPT_MINUS || superscriptValue(code) >= 0) return superscriptPower(text, at);
  if (code === 0x5e) {
    const open = text.charCodeAt(at + 1) === 0x28 || text.charCodeAt(at + 1) === 0x7b ? 1 : 0;
    return decimalPower(text, at + 1 + open, open === 1) ?? plainPower(text, at + 1 + open, open === 1);
  }
  if (flattened && code === 0x20 && text.charCodeAt(at + 1) === 0x28) return plainPower(text, at + 2, true);
  if (code === 0x28) {
    const power = plainPower(text, at + 1, true);
    return power !== null && (flattened || power.exponent < 0 || text.charCodeAt(power.end) === 0x2f) ? power : null;
  }
  if (!flattened) return null;
  const power = plainPower(text, at, false);
  return power === null || (power.exponent === 0 && digitValue(code) === 0) ? null : power;
}

function superscriptPower(text: string, at: number): { exponent: number; end: number } | null {
  const negative = text.charCodeAt(at) === SUPERSCRIPT_MINUS;
  let end = negative ? at + 1 : at;
  let exponent = 0;
  const first = end;
  while (end < text.length && end - first < 4 && superscriptValue(text.charCodeAt(end)) >= 0) {
    exponent = exponent * 10 + superscriptValue(text.charCodeAt(end++));
  }
  return end === first ? null : { exponent: negative ? -exponent : exponent, end };
}

function plainPower(text: string, at: number, bracketed: boolean): { exponent: number; end: number } | null {
  let from = at;
  if (text.charCodeAt(from) === 0x20 && isDash(text.charCodeAt(from + 1))) from++;
  const negative = isDash(text.charCodeAt(from));
  if (negative || text.charCodeAt(from) === 0x2b) from++;
  const end = digitRunEnd(text, from);
  if (end === from || end - from > 3 || (!negative && !bracketed && (end - from > 2 || text.charCodeAt(from) === 0x30))) return null;
  if (!bracketed && text.charCodeAt(end) === 0x2e && isDigitAt(text, end + 1)) return null;
  const close = text.charCodeAt(end);
  if (bracketed && close !== 0x29 && close !== 0x7d) return null;
  const exponent = decimalValue(text, from, end, end);
  return { exponent: negative ? -exponent : exponent, end: bracketed ? end + 1 : end };
}

/** "10^5.5", which only a caret makes certain. */
function decimalPower(text: string, at: number, bracketed: boolean): { exponent: number; end: number } | null {
  const negative = isDash(text.charCodeAt(at));
  const from = negative ? at + 1 : at;
  const whole = digitRunEnd(text, from);
  const mark = text.charCodeAt(whole);
  if (whole === from || whole - from > 2 || !(mark === 0x2e || isMiddleDot(mark))) return null;
  const end = digitRunEnd(text, whole + 1);
  if (end === whole + 1 || end - whole > 8) return null;
  const close = text.charCodeAt(end);
  if (bracketed && close !== 0x29 && close !== 0x7d) return null;
  const exponent = decimalValue(text, from, whole, end);
  return { exponent: negative ? -exponent : exponent, end: bracketed ? end + 1 : end };
}

/** Mantissa and power read as one decimal literal, so that 2.1 × 10⁻⁵ is 2.1e-5 to the last bit. */
function timesTenTo(mantissa: number, exponent: number): number {
  return Number.isInteger(exponent) ? Number(`${mantissa}e${exponent}`) : mantissa * 10 ** exponent;
}
