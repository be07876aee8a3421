/** Ages as a criterion or description; not mean ages, which are results. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  { text: "Adults aged ⟦18–65 years⟧ were eligible.", zone: "METHODS", expect: [{ as: "age", low: 18, high: 65, unit: "year" }] },
  { text: "Women, aged ⟦50 to 75⟧, were invited.", zone: "METHODS", expect: [{ as: "age", low: 50, high: 75, unit: "year" }] },
  { text: "Children under ⟦5 years⟧ of age were excluded.", zone: "METHODS", expect: [{ as: "age", value: 5, unit: "year" }] },
  { text: "Men ⟦40 to 60 years old⟧ were asked.", zone: "METHODS", expect: [{ as: "age", low: 40, high: 60, unit: "year" }] },
  { text: "Patients of age ⟦≥ 50⟧ were eligible.", zone: "METHODS", expect: [{ as: "age", value: 50, unit: "year" }] },
  { text: "A ⟦60-year⟧-old man was treated.", zone: "METHODS", expect: [{ as: "age", value: 60, unit: "year" }] },
  { text: "Patients aged ⟦65 years⟧ did better.", expect: [{ as: "age", value: 65, unit: "year" }] },
  { text: "The mean age was 54 years." },
  { text: "The median age was 54 (range 30–70) years." },
  { text: "Patients were seen for 5 years.", zone: "METHODS" },
  { text: "Mean gestational age was 38.5 weeks." },
  { text: "Adults aged ⟦18 and older⟧ were recruited.", zone: "METHODS", expect: [{ as: "age", value: 18, unit: "year" }] },
  { text: "Nurses aged over ⟦65⟧ were invited.", zone: "METHODS", expect: [{ as: "age", value: 65 }] },
  { text: "Children younger than ⟦18 years⟧ were left out.", zone: "METHODS", expect: [{ as: "age", value: 18 }] },
  { text: "Falls were rarer in those ⟦50 years or younger⟧.", expect: [{ as: "age", value: 50 }] },
  { text: "Wounds older than 4 weeks were left out.", zone: "METHODS", why: "not everything older has years" },
  { text: "College-aged men performed 4 tests.", why: "what they did" },
  { text: "Middle-aged women, ⟦40 to 60 years⟧, were recruited.", zone: "METHODS", expect: [{ as: "age", low: 40, high: 60 }] },
];
export default rows;
