import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["arms"]>[] = [
  // Lists of assignment.
  {
    text: "Patients were randomly assigned to receive zelotinib or placebo.",
    zone: "METHODS",
    expect: ["zelotinib (experimental)", "placebo (comparator)"],
  },
  {
    text: "Infants received either oral zinc or placebo for 14 days.",
    zone: "METHODS",
    expect: ["oral zinc (experimental)", "placebo (comparator)"],
  },
  {
    text: "Women were randomised to either letrozole (n = 80) or tamoxifen (n = 40).",
    zone: "METHODS",
    expect: ["letrozole (experimental)", "tamoxifen (comparator)"],
  },
  {
    text: "Adults were allocated to mindfulness training (n = 31), relaxation training (n = 29) or usual care (n = 30).",
    zone: "METHODS",
    expect: ["mindfulness training (experimental)", "relaxation training (experimental)", "usual care (comparator)"],
  },
  {
    text: "Rats were divided into three groups: sham surgery, ligation and ligation plus velarin.",
    zone: "METHODS",
    expect: ["sham surgery (comparator)", "ligation (experimental)", "ligation plus velarin (experimental)"],
  },
  // Group words.
  { text: "Pain was lower in the yoga group than in the control group.", expect: ["yoga (experimental)", "control (comparator)"] },
  { text: "The intervention and control groups did not differ.", expect: ["intervention (experimental)", "control (comparator)"] },
  {
    text: "Pain was 3.1 in the acupuncture group, 3.3 in the massage group and 4.5 in the waiting-list group.",
    expect: ["acupuncture (experimental)", "massage (experimental)", "waiting-list (comparator)"],
  },
  { text: "Mean pain was 3.1 in group A and 4.2 in group B.", expect: ["group A (experimental)", "group B (comparator)"] },
  {
    text: "Children were divided into group 1 and group 2. Height was 90 cm in group 1 and 92 cm in group 2.",
    expect: ["group 1 (experimental)", "group 2 (comparator)"],
  },
  {
    text: "Group A received zelotinib and group B received saline. Pain fell by 12 points in group A and by 4 points in group B.",
    expect: ["group A (experimental)", "group B (comparator)"],
  },
  {
    text: "Remission was seen in 41% of the zelotinib arm, 33% of the mirafen arm and 12% of the placebo arm.",
    expect: ["zelotinib (experimental)", "mirafen (experimental)", "placebo (comparator)"],
  },
  // Values and comparing words.
  {
    text: "Relapse occurred in 12% with zelotinib versus 19% with mirafen.",
    expect: ["zelotinib (experimental)", "mirafen (comparator)"],
  },
  {
    text: "Mean weight loss was 5.1 kg for the low-carbohydrate diet and 3.2 kg for the low-fat diet.",
    expect: ["low-carbohydrate diet (experimental)", "low-fat diet (comparator)"],
  },
  {
    text: "Median survival was longer with zelotinib than with mirafen (14.1 v 10.2 months).",
    expect: ["zelotinib (experimental)", "mirafen (comparator)"],
  },
  {
    text: "Zelotinib significantly lowered fasting glucose compared with mirafen (-1.4 vs -0.6 mmol/L; P = 0.02).",
    expect: ["Zelotinib (experimental)", "mirafen (comparator)"],
  },
  {
    text: "Cure was achieved in 85.4% of zelotinib-treated patients and in 78.1% of placebo-treated patients.",
    expect: ["zelotinib (experimental)", "placebo (comparator)"],
  },
  {
    text: "Bleeding after laser ablation (8%) was rarer than after ligation (17%).",
    expect: ["laser ablation (experimental)", "ligation (comparator)"],
  },
  // Several arms, doses, crossed treatments.
  {
    text: "Volunteers took caffeine, zelotinib and placebo in random order. Reaction time was 310 ms after caffeine, 322 ms after zelotinib and 340 ms after placebo.",
    expect: ["caffeine (experimental)", "zelotinib (experimental)", "placebo (comparator)"],
  },
  {
    text: [
      ["METHODS", "In this cross-over study, 14 cyclists received beetroot juice or water before each ride."],
      ["RESULTS", "Power was 301 W with beetroot juice and 290 W with water."],
    ],
    expect: ["beetroot juice (experimental)", "water (comparator)"],
  },
  // Observation.
  {
    text: "Fractures were found in 14% of patients with osteoporosis and 5% of patients without osteoporosis.",
    expect: ["osteoporosis (experimental)", "without osteoporosis (comparator)"],
  },
  // Names with abbreviations.
  {
    text: "Patients received bone marrow stromal cells (BMSC) or sham injection. Pain fell by 12 points in the BMSC group and by 5 points in the sham group.",
    expect: ["BMSC (experimental)", "sham injection (comparator)"],
  },
  {
    text: "Women were assigned to the family health programme (FHP; n = 44) or usual care (UC; n = 41). Scores were 12.1 in the FHP group and 9.8 in the UC group.",
    expect: ["FHP (experimental)", "UC (comparator)"],
  },
  // Other languages, by what stands around the names.
  {
    text: "Essai randomisé ; 90 patients ont été inclus (yoga : n = 45 ; soins habituels : n = 45).",
    zone: "METHODS",
    expect: ["yoga (experimental)", "soins habituels (comparator)"],
  },
  {
    text: "Ensayo aleatorizado con 70 pacientes: masaje (n = 35) o placebo (n = 35).",
    zone: "METHODS",
    expect: ["masaje (experimental)", "placebo (comparator)"],
  },
  // Nobody is compared.
  { text: "We reviewed 214 cases of appendicitis.", zone: "METHODS", expect: [], why: "nobody is compared" },
  { text: "There was no difference between the two groups.", expect: [], why: "groups without a name" },
  { text: "Age groups and risk groups were compared.", expect: [], why: "groups of everybody" },
  { text: "The protocol was approved by the working group.", zone: "METHODS", expect: [], why: "no arm of a study" },
  { text: "Body weight fell by 3.1 kg.", expect: [] },
  { text: "Body weight was 71 kg and waist circumference was 88 cm.", expect: [] },
  { text: "Nausea (18%) and headache (12%) were the commonest events.", expect: [] },
  { text: "Serum ferritin increased by 14 ng/mL and serum iron by 2 mcg/dL.", expect: [] },
  { text: "Adverse events included dizziness (12%), rash (4%) and vomiting (9%).", expect: [] },
  { text: "Serum ferritin increased by 14 ng/mL, but haemoglobin did not change (P = 0.31).", expect: [] },
  { text: "The prevalence of asthma was 8.2% in 2004 and 10.1% in 2014.", expect: [] },
  { text: "Mean age was 61 years, and 54% were women.", expect: [] },
  { text: "Sensitivity was 88% and specificity was 91%.", expect: [] },
  { text: "Serious bleeding occurred in 3% of patients and stroke in 2%.", expect: [] },
  { text: "Pain scores fell from 7.2 at baseline to 3.1 at 6 months.", expect: [] },
  { text: "The hazard ratio for death was 0.71 (95% CI 0.55-0.92).", expect: [] },
  { text: "Of 412 nurses, 61% answered the questionnaire and 23% reported burnout.", expect: [] },
  {
    text: "Patients took 20 mg of zelotinib daily for 12 weeks.",
    zone: "METHODS",
    expect: ["zelotinib (unclear)"],
    why: "a study of one group has one arm",
  },
  { text: "Interviews were recorded, transcribed and coded by two authors.", zone: "METHODS", expect: [] },
  { text: "Smoking (OR 2.1) and obesity (OR 1.6) were associated with stroke.", expect: [] },
  { text: "Expression of the gene was found in 34 of 60 tumours (57%).", expect: [] },
  { text: "The algorithm reached an accuracy of 93.4% on the test images.", expect: [] },
  { text: "Costs rose by 12% a year between 2001 and 2011.", expect: [] },
];

export default rows;
