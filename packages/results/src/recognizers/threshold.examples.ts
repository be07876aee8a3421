/** Criteria and cut-offs; not values with a relation sign. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Lesions of at least ⟦20 mm⟧ were removed.", zone: "METHODS", expect: [{ as: "threshold", value: 20, unit: "mm" }] },
  { text: "Adults with BMI ≥ ⟦30 kg/m²⟧ were asked.", zone: "METHODS", expect: [{ as: "threshold", value: 30, unit: "kg/m²" }] },
  { text: "A score of ⟦4 or more⟧ was required.", zone: "METHODS", expect: [{ as: "threshold", value: 4 }] },
  { text: "Pressures > ⟦140 mmHg⟧ were treated.", zone: "METHODS", expect: [{ as: "threshold", value: 140, unit: "mmHg" }] },
  { text: "Less than ⟦5 points⟧ was normal.", zone: "METHODS", expect: [{ as: "threshold", value: 5, unit: "points" }] },
  { text: "Eyes with pressure < ⟦21 mm Hg⟧ did better.", expect: [{ as: "threshold", value: 21, unit: "mm Hg" }] },
  { text: "Pressures were less than ⟦12 mmHg⟧ in 60% of eyes.", expect: [{ as: "threshold", value: 12, unit: "mmHg" }] },
  { text: "Control (< ⟦140/90 mm Hg⟧) was better.", expect: [{ as: "threshold" }] },
  { text: "A loss of 10% was allowed.", zone: "METHODS" },
  { text: "A neutrophil count of < or = ⟦0.5⟧ was required.", zone: "METHODS", expect: [{ as: "threshold", value: 0.5 }] },
  { text: "Viral load was < 50 copies." },
  { text: "The cutoff was ⟦12 points⟧.", zone: "METHODS", expect: [{ as: "threshold", value: 12, unit: "points" }] },
  { text: "A target pressure of ⟦21 mm Hg⟧ was met by 53 of 56 eyes.", expect: [{ as: "threshold", value: 21, unit: "mm Hg" }] },
  { text: "A pressure between ⟦6 and 16 mm Hg⟧ was met in 56% of eyes.", expect: [{ as: "threshold", low: 6, high: 16, unit: "mm Hg" }] },
  { text: "At least 3 patients were asked.", zone: "METHODS" },
  { text: "The score was 12 points." },
  { text: "Pain was better (P < 0.05)." },
  { text: "Weights above ⟦30 kg⟧ were needed.", zone: "METHODS", expect: [{ as: "threshold", value: 30, unit: "kg" }] },
  { text: "Pressures below ⟦18 mm Hg⟧ were met by 74.8% of eyes.", expect: [{ as: "threshold", value: 18, unit: "mm Hg" }] },
  { text: "Two thirds lived within ⟦100 km⟧ of help.", expect: [{ as: "threshold", value: 100, unit: "km" }] },
  { text: "It is a survey of 991 U.S. and Nordic dentists.", zone: "METHODS", why: "initials are no unit" },
  { text: "They had a score out of ⟦10⟧ for each task.", expect: [{ as: "threshold", value: 10 }] },
  { text: "The index was kept between ⟦40 and 50⟧ in all.", expect: [{ as: "threshold", low: 40, high: 50 }] },
  { text: "Anaemia (⟦1 point⟧) was part of it.", expect: [{ as: "threshold", value: 1 }] },
  { text: "Deaths were counted between 2010 and 2012." },
  { text: "Blasts were counted (⟦2 points⟧; median, 6.5 months).", expect: [{ as: "threshold", value: 2 }] },
  { text: "At a cut-off of ⟦12 ng/mL⟧ the test found all.", expect: [{ as: "threshold", value: 12 }] },
  { text: "The best cut-off was ⟦12 ng/mL⟧.", expect: [{ as: "threshold", value: 12, unit: "ng/mL" }] },
];
export default rows;
