/**
 * Properties draw the same examples in every run, so that a change passes or fails for what it changed. The same property with other
 * draws: `TABSTRACT_DRAWS=random`, or the number that a failure names as its seed.
 */
import fc from "fast-check";

const SEED = 20_261_123;

const wanted = process.env.TABSTRACT_DRAWS;
if (wanted !== "random") {
  const seed = wanted === undefined ? SEED : Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`TABSTRACT_DRAWS is "random" or a whole number, not ${JSON.stringify(wanted)}`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
