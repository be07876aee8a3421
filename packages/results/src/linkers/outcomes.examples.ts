import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["outcomes"]>[] = [
  {
    text: "At 12 months, the primary outcome was not reached (71% in the zelotinib group vs 64% in the placebo group; p = 0.41).",
    expect: { "71": "primary outcome", "64": "primary outcome", "0.41": "primary outcome" },
  },
  { text: "The rate of death was 12% in the zelotinib group.", expect: { "12": "rate of death" } },
  { text: "Infection occurred in 14% of patients.", expect: { "14": "Infection" } },
  { text: "The hazard ratio for death was 0.71.", expect: { "0.71": "death" } },
  {
    text: "Systolic blood pressure was 131 mmHg and heart rate was 71 bpm.",
    expect: { "131": "Systolic blood pressure", "71": "heart rate" },
  },
  { text: "Nausea (18%) and headache (12%) were the commonest events.", expect: { "18": "Nausea", "12": "headache" } },
  { text: "Relapse-free survival (RFS) was 74%.", expect: { "74": "Relapse-free survival" } },
  { text: "Mean bone mineral density was 0.91 g/cm2.", expect: { "0.91": "bone mineral density" } },
  { text: "Mortality was lower with zelotinib than with placebo (odds ratio 0.62).", expect: { "0.62": "Mortality" } },
  { text: "It was 12%.", expect: { "12": null }, why: "a pronoun names nothing" },
  { text: "In the placebo group, 12%.", expect: { "12": null }, why: "an arm is no outcome" },
  {
    text: "The incidence of pneumonia was 4.1% with zelotinib and 7.7% with placebo.",
    expect: { "4.1": "incidence of pneumonia", "7.7": "incidence of pneumonia" },
  },
  { text: "The odds ratio for stroke was 1.4 (95% CI 1.1-1.8).", expect: { "1.4": "stroke" } },
  {
    text: "Body weight fell by 3.1 kg, heart rate by 2.2 bpm (95% CI 0.4 to 4.0) and pain by 1.3 points.",
    expect: { "3.1": "Body weight", "2.2": "heart rate", "0.4": "heart rate", "1.3": "pain" },
    why: "the verb stands once",
  },
  {
    text: "Pain fell by 3.1 points, and zelotinib lowered fear by 2.2 points.",
    expect: { "3.1": "Pain", "2.2": "fear" },
  },
  {
    text: [
      ["METHODS", "Women were randomised to zelotinib or placebo."],
      ["RESULTS", "Fever and cough rates in the zelotinib group were 4% and 7%, respectively."],
    ],
    expect: { "4": "Fever", "7": "cough rates" },
    why: "a list of outcomes goes through the values of one arm",
  },
  { text: "Body weight fell by 3.1 kg.", expect: { "3.1": "Body weight" } },
  { text: "Mean length of stay was 6.2 days.", expect: { "6.2": "length of stay" } },
  { text: "Serious bleeding occurred in 3% of patients, and stroke occurred in 2%.", expect: { "3": "Serious bleeding", "2": "stroke" } },
  { text: "Sleep quality improved (P = 0.03).", expect: { "0.03": "Sleep quality" } },
  { text: "Patients were followed for a year; fatigue was reported by 41%.", expect: { "41": "fatigue" } },
  {
    text: "Pain was 3.2 with zelotinib and 4.1 with placebo.",
    expect: { "3.2": "Pain", "4.1": "Pain" },
    why: "carried over the arms of one clause",
  },
  { text: "Altogether 74% had a complete response.", expect: { "74": "complete response" }, why: "behind the verb" },
  { text: "The mean wound area was 12.4 cm2 in the zelotinib group.", expect: { "12.4": "wound area" } },
  {
    text: "Adverse events included dizziness (12%), vomiting (9%) and rash (4%).",
    expect: { "12": "dizziness", "9": "vomiting", "4": "rash" },
  },
  {
    text: "Mean serum zinc was 14.1 in the zelotinib group and 11.8 in the placebo group (P = 0.02).",
    expect: { "14.1": "serum zinc", "11.8": "serum zinc", "0.02": "serum zinc" },
    why: "the p-value speaks of what its values measure",
  },
  {
    text: "Overall survival did not differ (hazard ratio 0.94; 95% CI 0.71 to 1.24; P = 0.66).",
    expect: { "0.94": "Overall survival", "0.66": "Overall survival" },
  },
  { text: "Body weight was 71 kg and waist circumference was 88 cm.", expect: { "71": "Body weight", "88": "waist circumference" } },
  { text: "Nausea occurred in 12% and constipation occurred in 9%.", expect: { "12": "Nausea", "9": "constipation" } },
  {
    text: "Serum ferritin increased by 14 ng/mL, but haemoglobin did not change (P = 0.31).",
    expect: { "14": "Serum ferritin", "0.31": "haemoglobin" },
  },
  { text: "The hazard ratio for relapse was 0.82 (P = 0.04).", expect: { "0.82": "relapse", "0.04": "relapse" } },
  {
    text: "Relapse was rarer with tea (HR, 0.58; Gray test, P = 0.095).",
    expect: { "0.58": "Relapse", "0.095": "Relapse" },
    why: "a test measures nothing",
  },
  { text: "Crohn's disease activity was 12.1 in men and 8.4 in women.", expect: { "12.1": "Crohn's disease activity" } },
  {
    text: "Test scores were higher in the zelotinib group (82.1 vs 71.2, P = 0.01).",
    expect: { "82.1": "Test scores", "0.01": "Test scores" },
    why: "no test of significance",
  },
  {
    text: "Mean time: women's 12 s, men's 15 s.",
    expect: { "12": "women", "15": "men" },
    why: "the genitive says whose it is, and nothing of what",
  },
  {
    text: "Adverse events were more frequent with zelotinib than with placebo: hot flushes (36% v 24%), arthralgia (21% v 16%) and fatigue (9% v 3%).",
    expect: { "36": "hot flushes", "24": "hot flushes", "21": "arthralgia", "16": "arthralgia", "9": "fatigue", "3": "fatigue" },
    why: "each bracket is of what stands before it",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Hospital stay, blood loss and operative time were 3.1 vs 4.4 days, 120 vs 210 mL and 61 vs 84 min, respectively.",
    expect: {
      "3.1": "Hospital stay",
      "4.4": "Hospital stay",
      "120": "blood loss",
      "210": "blood loss",
      "61": "operative time",
      "84": "operative time",
    },
  },
  {
    text: "Twelve women (10%) in the zelotinib group died, compared with 22 (18%) in the placebo group.",
    expect: { Twelve: "died", "10": "died", "22": "died", "18": "died" },
    why: "who was counted is not what happened",
  },
  {
    text: "Women were randomised to zelotinib or placebo. There were no differences in nausea (12% vs 14%) or headache (p = 0.44).",
    expect: { "12": "nausea", "14": "nausea", "0.44": "headache" },
  },
  {
    text: "Women were randomised to zelotinib or placebo. Mortality was 11.8% vs 10.7%; readmissions, 38.9% vs 42.6%; bleeding 2.1% vs 5.3%.",
    expect: {
      "11.8": "Mortality",
      "10.7": "Mortality",
      "38.9": "readmissions",
      "42.6": "readmissions",
      "2.1": "bleeding",
      "5.3": "bleeding",
    },
    why: "a phrase right before a pair",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Median PFS and OS were 3.4 and 14.6 months with zelotinib and 2.1 and 9.0 months with placebo.",
    expect: { "3.4": "PFS", "14.6": "OS", "2.1": "PFS", "9.0": "OS" },
    why: "the list goes through the values of each arm",
  },
  { text: "At 4 weeks pain was 3.1 with zelotinib.", expect: { "3.1": "pain" }, why: "the weeks are of their number" },
  { text: "The weight had increased by a mean of 7.4 kg.", expect: { "7.4": "weight" } },
  {
    text: "Progression-free survival was longer with zelotinib (HR 0.7), and the HR for overall survival was 0.93.",
    expect: { "0.7": "Progression-free survival", "0.93": "overall survival" },
    why: "a ratio is of what its own words name",
  },
  { text: "Relapse was rarer (HR 0.71); the hazard ratio for death was 0.93.", expect: { "0.71": "Relapse", "0.93": "death" } },
  {
    title: "Gout in adults",
    text: "Weight, height and age were linked to gout (P = 0.01, P = 0.02, and P = 0.03, respectively).",
    expect: { "0.01": "Weight", "0.02": "height", "0.03": "age" },
    why: "as many p-values as phrases",
  },
  {
    title: "Gout in adults",
    text: "Body mass index (BMI), waist size (WS) and mood differed, P = 0.01, P = 0.02 and P = 0.03, respectively.",
    expect: { "0.01": "Body mass index", "0.02": "waist size", "0.03": "mood" },
  },
  {
    title: "Gout in adults",
    text: "ABC1 and DEF2 were associated with gout (OR 1.2, 95% CI 1.1-1.4, and OR 1.6, 95% CI 1.3-2.1, respectively).",
    expect: { "1.2": "ABC1", "1.1": "ABC1", "1.6": "DEF2", "1.3": "DEF2" },
  },
  {
    title: "Gout in adults",
    text: "Coffee was associated with an increased risk of both gout and psoriasis (OR 1.3, P = 0.01 and OR 1.7, P = 0.02, respectively).",
    expect: { "1.3": "gout", "0.01": "gout", "1.7": "psoriasis", "0.02": "psoriasis" },
  },
  {
    text: "Three genes (ABC1, DEF2 and GHI3) were tested; carriage of A3 and weight were lower (P = 0.01 and P = 0.02).",
    expect: { "0.01": "carriage of A3", "0.02": "weight" },
    why: "what an aside lists is of the aside",
  },
  {
    text: "Urate was higher in gout and psoriasis than in controls (P = 0.01 and P = 0.02).",
    expect: { "0.01": "Urate", "0.02": "Urate" },
    why: "the list tells where it was measured",
  },
  {
    text: "Pain and stiffness fell at 4 and 8 weeks (P = 0.01 and P = 0.02).",
    expect: { "0.01": "Pain", "0.02": "Pain" },
    why: "the p-values go through the weeks",
  },
  {
    text: "Clot size was lower in women and men (P = 0.01 and P = 0.02).",
    expect: { "0.01": "Clot size", "0.02": "Clot size" },
  },
  { text: "Emotional well-being was 12.3 in the zelotinib group.", expect: { "12.3": "Emotional well-being" } },
  { text: "Corresponding median survival was 12.9 months.", expect: { "12.9": "survival" } },
  { text: "Zelotinib did not improve overall survival (p = 0.28).", expect: { "0.28": "overall survival" } },
  {
    title: "Gout in adults",
    text: "Tea was associated with a lower rate of late rejection (OR 0.61) and infection (OR 0.72) when taken daily.",
    expect: { "0.61": "rate of late rejection", "0.72": "infection" },
    why: "no noun that both share stands behind",
  },
  {
    title: "Gout in adults",
    text: "ABC4 (rs555001) (P = 0.011, OR = 2.2), DEF7 (rs555002) (P = 0.037, OR = 0.4), and GHI9 (rs555003) (P = 0.018, OR = 1.9) had an effect on hair loss.",
    expect: { "0.011": "ABC4", "2.2": "ABC4", "0.037": "DEF7", "0.4": "DEF7", "0.018": "GHI9", "1.9": "GHI9" },
    why: "the first bracket names, the second tells",
  },
  {
    text: "Excess mortality remained after adjustment for lowered ejection fraction (hazard ratio 1.49).",
    expect: { "1.49": "Excess mortality" },
    why: "what was held equal was not measured",
  },
  {
    text: "Women were randomised to zelotinib or placebo. More patients with zelotinib reported no pain (53.7% vs 41.6%; P < 0.001) and no vomiting (91.8% vs 82.2%; P = 0.01).",
    expect: { "53.7": "no pain", "41.6": "no pain", "0.001": "no pain", "91.8": "no vomiting", "0.01": "no vomiting" },
  },
  {
    text: "No complications occurred in 91% of the zelotinib group and 82% of the placebo group.",
    expect: { "91": "No complications", "82": "No complications" },
  },
  { text: "Patients on zelotinib had no relapses (0/16).", expect: { "0": "relapses" }, why: "none of them was counted" },
  { text: "There was no difference in pain (12% vs 14%).", expect: { "12": "pain", "14": "pain" } },
];

export default rows;
