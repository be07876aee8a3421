/** Trained weights as they are stored: whole numbers in base64, and what each of them counts. `pnpm train` writes the files that hold them. */

/** What is trained, by its name in `pnpm train`. */
export type TrainedModel = "finder" | "linker" | "outcomes" | "sections";

export interface PackedWeights {
  /** How many features there were when the weights were learned. */
  readonly features: number;
  /** What a stored 1 stands for. */
  readonly scale: number;
  /**
   * Bits of each stored number, a signed one, its lower byte first. Where most are small, 6: a digit of base 64 each, 32 more than the number, and where that is none of 1 to 63 a 0 and
   * three digits, 2¹⁷ more. Digits that stand for whole numbers are also what compresses best.
   */
  readonly bits: 6 | 8 | 16;
  /** In lines, for those who look at differences. */
  readonly base64: string;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const MOST = { 8: 127, 16: 32_767 } as const;

/**
 * The weights, scale and all.
 * @throws RangeError as `readWhole` does.
 */
export function readWeights(packed: PackedWeights, features: number, model: TrainedModel): Float64Array {
  return readWhole(packed, features, model).map((whole) => whole * packed.scale);
}

/**
 * The weights as the whole numbers that are stored: sums of them are exact in any order, which is all that a comparison of sums needs.
 * @throws RangeError where the number of weights is not the number of features: these have changed, and the model must be trained anew.
 */
export function readWhole({ bits, base64, features: learned }: PackedWeights, features: number, model: TrainedModel): Float64Array {
  if (bits === 6) return sized(fromDigits(base64), { learned, features, model });
  const bytes = fromBase64(base64);
  const count = (bytes.length * 8) / bits;
  return sized(
    Array.from({ length: count }, (_, index) =>
      bits === 8 ? ((bytes[index] ?? 0) << 24) >> 24 : (((bytes[2 * index + 1] ?? 0) << 24) >> 16) | (bytes[2 * index] ?? 0),
    ),
    { learned, features, model },
  );
}

function sized(
  weights: readonly number[],
  { learned, features, model }: { learned: number; features: number; model: TrainedModel },
): Float64Array {
  if (weights.length !== features || learned !== features)
    throw new RangeError(
      `the ${model} model has ${weights.length} weights (${learned} when it was learned) for ${features} features: train it again with "pnpm train"`,
    );
  return Float64Array.from(weights);
}

/**
 * Weights rounded to multiples of `scale`, in as few bits as they need. Those of `least` multiples at most are left out: they decide nothing that is not a
 * toss-up, and a page loads a third less without them.
 * @throws RangeError where one of them does not fit 16 bits.
 */
export function packWeights(weights: Float64Array, scale: number, least = 0): PackedWeights {
  const whole = weights.map((weight) => {
    const steps = Math.round(weight / scale);
    return Math.abs(steps) <= least ? 0 : steps;
  });
  const most = whole.reduce((top, one) => Math.max(top, Math.abs(one)), 0);
  if (!(most <= MOST[16])) throw new RangeError(`a weight of ${most} times ${scale} does not fit 16 bits`);
  const small = toDigits(whole);
  // As many digits as bytes would take, or fewer.
  if (most <= MOST[8] && small.length < (whole.length * 4) / 3) return { features: weights.length, scale, bits: 6, base64: small };
  const bits = most <= MOST[8] ? 8 : 16;
  const bytes: number[] = [];
  for (const one of whole) {
    bytes.push(one & 0xff);
    if (bits === 16) bytes.push((one >> 8) & 0xff);
  }
  return { features: weights.length, scale, bits, base64: toBase64(bytes) };
}

/** The finest scale at which weights fit 8 bits. */
export function byteScale(weights: Float64Array): number {
  const most = weights.reduce((top, one) => Math.max(top, Math.abs(one)), 1e-9);
  return Number((most / MOST[8]).toPrecision(6));
}

/** What `make` makes, made when it is first asked for: training must be able to load the engine that it will give its weights to. */
export function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const MIDDLE = 1 << 5;
const FAR_MIDDLE = 1 << 17;

function toDigits(weights: Float64Array): string {
  let text = "";
  for (const weight of weights) {
    const digit = weight + MIDDLE;
    if (digit > 0 && digit < 64) text += DIGITS.charAt(digit);
    // Below 2¹⁸: the first of the four digits is the 0.
    else text += [18, 12, 6, 0].map((shift) => DIGITS.charAt(((weight + FAR_MIDDLE) >> shift) & 63)).join("");
  }
  return text;
}

function fromDigits(text: string): number[] {
  const weights: number[] = [];
  let far = 0;
  let left = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) continue;
    if (left > 0) {
      far = far * 64 + digit;
      left--;
      if (left === 0) weights.push(far - FAR_MIDDLE);
    } else if (digit > 0) weights.push(digit - MIDDLE);
    else [far, left] = [0, 3];
  }
  return weights;
}

function fromBase64(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return bytes;
}

function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) text += at + digit > bytes.length ? "=" : DIGITS.charAt((three >> (18 - 6 * digit)) & 63);
  }
  return text;
}
