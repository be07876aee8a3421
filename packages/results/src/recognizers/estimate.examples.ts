import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "Death was rarer (⟦HR 0.51⟧).",
    expect: [{ kind: "estimate", measure: "hazard-ratio", value: 0.51, adjusted: null, unit: null }],
  },
  {
    text: "Death was rarer (⟦HR 0.56⟧, ⟦0.34–0.92⟧, p=0.007).",
    expect: [
      { measure: "hazard-ratio", value: 0.56 },
      { kind: "interval", low: 0.34, high: 0.92, level: null },
    ],
    why: "an interval without its name",
  },
  { text: "Death was rarer (⟦HR: 0.51⟧; 95% CI 0.3–0.8).", expect: [{ measure: "hazard-ratio", value: 0.51 }] },
  {
    text: "Relapse was likelier (⟦odds ratio, 1.85⟧; 95% confidence interval [CI], 1.10-3.10; P = .02).",
    expect: [{ measure: "odds-ratio", value: 1.85 }],
  },
  { text: "Relapse was likelier (⟦odds ratio [OR] = 1.85⟧).", expect: [{ measure: "odds-ratio", value: 1.85 }] },
  { text: "Relapse was likelier (⟦adjusted odds ratio 1.85⟧).", expect: [{ measure: "odds-ratio", value: 1.85, adjusted: true }] },
  { text: "Relapse was likelier (⟦aOR 1.85⟧).", expect: [{ measure: "odds-ratio", adjusted: true }] },
  { text: "Relapse was likelier (⟦unadjusted OR 1.85⟧).", expect: [{ measure: "odds-ratio", adjusted: false }] },
  { text: "The ⟦odds ratio for death was 0.7⟧.", expect: [{ measure: "odds-ratio", value: 0.7 }] },
  {
    text: "The ⟦OR (95% CI) was 1.5⟧ (⟦1.1–2.1⟧).",
    expect: [
      { measure: "odds-ratio", value: 1.5 },
      { kind: "interval", low: 1.1, high: 2.1 },
    ],
    encloses: ["interval"],
    why: "the announcement stands between name and value",
  },
  {
    text: "Relapse was likelier (⟦OR 1.5⟧ [⟦1.1–2.1⟧]).",
    expect: [
      { measure: "odds-ratio", value: 1.5 },
      { kind: "interval", low: 1.1, high: 2.1 },
    ],
  },
  { text: "Infection was rarer (⟦relative risk 0.75⟧).", expect: [{ measure: "risk-ratio", value: 0.75 }] },
  { text: "Infection was rarer (⟦RR = 0.75⟧).", expect: [{ measure: "risk-ratio", value: 0.75 }] },
  { text: "Infection was rarer (⟦incidence rate ratio 0.75⟧).", expect: [{ measure: "rate-ratio", value: 0.75 }] },
  { text: "The ⟦relative risk reduction was 23%⟧.", expect: [{ measure: "relative-change", value: 23, unit: "%", direction: "decrease" }] },
  { text: "The ⟦absolute risk reduction was 4.5%⟧.", expect: [{ measure: "risk-difference", value: 4.5, direction: "decrease" }] },
  { text: "Many must be treated (⟦NNT = 12⟧).", expect: [{ measure: "number-needed-to-treat", value: 12 }] },
  { text: "The ⟦number needed to treat was 12⟧.", expect: [{ measure: "number-needed-to-treat", value: 12 }] },
  { text: "Symptoms fell (⟦SMD −0.42⟧; 95% CI −0.6 to −0.2).", expect: [{ measure: "standardised-mean-difference", value: -0.42 }] },
  { text: "Symptoms fell (⟦Cohen's d = 0.42⟧).", expect: [{ measure: "standardised-mean-difference", value: 0.42 }] },
  { text: "Symptoms fell (⟦Hedges' g = 0.42⟧).", expect: [{ measure: "standardised-mean-difference", value: 0.42 }] },
  { text: "Symptoms fell (⟦MD −3.2⟧, 95% CI −5.0 to −1.4).", expect: [{ measure: "mean-difference", value: -3.2 }] },
  { text: "The marker discriminated well (⟦AUC of 0.83⟧).", expect: [{ measure: "area-under-curve", value: 0.83 }] },
  {
    text: "The ⟦area under the receiver operating characteristic curve was 0.83⟧.",
    expect: [{ measure: "area-under-curve", value: 0.83 }],
  },
  { text: "The model held (⟦C-statistic 0.78⟧).", expect: [{ measure: "area-under-curve", value: 0.78 }] },
  { text: "⟦Sensitivity was 85%⟧.", expect: [{ measure: "sensitivity", value: 85, unit: "%" }] },
  {
    text: "⟦Sensitivity and specificity were 85%⟧ and ⟦92%⟧, respectively.",
    expect: [
      { measure: "sensitivity", value: 85 },
      { measure: "specificity", value: 92 },
    ],
  },
  {
    text: "⟦Sensitivity, specificity and positive predictive value were 85⟧, ⟦92⟧ and ⟦70%⟧.",
    expect: [
      { measure: "sensitivity", value: 85, unit: "%" },
      { measure: "specificity", value: 92, unit: "%" },
      { measure: "other", name: "positive predictive value", value: 70 },
    ],
  },
  {
    text: "The ⟦sensitivity was 85%⟧ and the ⟦specificity was 92%⟧.",
    expect: [
      { measure: "sensitivity", value: 85 },
      { measure: "specificity", value: 92 },
    ],
  },
  { text: "The ⟦AUC was 0.83⟧ versus ⟦0.71⟧ for age alone.", expect: [{ value: 0.83 }, { value: 0.71 }] },
  {
    text: "The ⟦hazard ratios were 0.5⟧ and ⟦0.6⟧.",
    expect: [
      { measure: "hazard-ratio", value: 0.5 },
      { measure: "hazard-ratio", value: 0.6 },
    ],
  },
  { text: "Weight and age were related (⟦r = −0.40⟧, p < 0.01).", expect: [{ measure: "correlation", value: -0.4 }] },
  { text: "Weight and age were related, ⟦r(28) = .45⟧.", expect: [{ measure: "correlation", value: 0.45, df: [28] }] },
  { text: "The scores were related (⟦Spearman's rho = 0.61⟧).", expect: [{ measure: "correlation", value: 0.61 }] },
  { text: "The ⟦intraclass correlation coefficient was 0.91⟧.", expect: [{ measure: "intraclass-correlation", value: 0.91 }] },
  { text: "Raters agreed (⟦kappa = 0.74⟧).", expect: [{ measure: "kappa", value: 0.74 }] },
  { text: "Knowledge rose (⟦β = 3.9 ± 0.6⟧, p < 0.001).", expect: [{ measure: "regression-coefficient", value: 3.9 }] },
  {
    text: "Support rose (⟦β=48.64, SE=1.70⟧, P<0.05).",
    expect: [{ measure: "regression-coefficient", value: 48.64 }],
    why: "its error belongs to it",
  },
  {
    text: "Intake fell (⟦B −0.19 litres⟧, 95% CI −0.28 to −0.10).",
    expect: [{ measure: "regression-coefficient", value: -0.19, unit: "litres" }],
  },
  { text: "Sharing rose (women: ⟦beta 0.39⟧, p<0.001).", expect: [{ measure: "regression-coefficient", value: 0.39 }] },
  { text: "Trials agreed (⟦I² = 12%⟧).", expect: [{ measure: "heterogeneity", value: 12, unit: "%" }] },
  { text: "Trials agreed (⟦I2=12%⟧).", expect: [{ measure: "heterogeneity", value: 12 }] },
  { text: "Trials agreed (⟦I(2) = 12%⟧).", expect: [{ measure: "heterogeneity", value: 12 }] },
  { text: "Time mattered (⟦η² = 0.14⟧).", expect: [{ measure: "other", name: "η²", value: 0.14 }] },
  { text: "Evidence was strong (⟦BF10 = 14.2⟧).", expect: [{ measure: "other", name: "Bayes factor", value: 14.2 }] },
  {
    text: "Exposure was alike (⟦treatment ratio 0.99⟧, 90% CI 0.96–1.02).",
    expect: [{ measure: "other", name: "treatment ratio", value: 0.99 }],
  },
  {
    text: "There was an ⟦absolute benefit in survival of 4.7 percent⟧ (95 percent confidence interval, 2.6 to 6.8).",
    expect: [{ measure: "risk-difference", value: 4.7 }],
  },
  {
    text: "Infections differed, ⟦RD - 0.7⟧(⟦- 1.9,0.5⟧).",
    expect: [{ measure: "risk-difference", value: -0.7 }, { kind: "interval" }],
    why: "a sign between spaces",
  },
  { text: "The dose was 29% in the R15896AR (70 patients) arm.", why: "the end of a name" },
  { text: "In Group B: 12.29 ± 4.67 mmHg was found." },
  { text: "We assumed a risk reduction of 50% to detect.", zone: "METHODS", why: "planned" },
  { text: "Groups C, R and RD (group RD, n = 36) were seen.", why: "a group's name" },
  { text: "Signals with RR > 1.5 were kept.", zone: "METHODS", why: "a limit" },
  { text: "Insulin sensitivity was 3.2 mg/kg/min.", why: "no accuracy" },
  { text: "The odds ratio was calculated in 3 trials." },
  { text: "Either pills or 20 mg patches were used.", why: "no OR" },
  { text: "HR was 72 bpm.", why: "heart rate" },
  { text: "Hazard ratios reached significance (p = 0.04)." },
  { text: "The relative risk and standard error of 53 pairs were computed." },
  { text: "Vitamin B 12 was given." },
  { text: "Beta 2 agonists were allowed." },
  { text: "The ⟦correlation between pain and sleep was 0.47⟧.", expect: [{ measure: "correlation", value: 0.47 }] },
  {
    text: "⟦Spearman rank correlations of −0.15⟧ and ⟦−0.30⟧ were found.",
    expect: [
      { measure: "correlation", value: -0.15 },
      { measure: "correlation", value: -0.3 },
    ],
  },
  {
    text: "The ⟦AUC increased from 0.86⟧ to ⟦0.89⟧.",
    expect: [
      { measure: "area-under-curve", value: 0.86 },
      { measure: "area-under-curve", value: 0.89 },
    ],
  },
  {
    text: "The ⟦AUC was 0.85⟧ for test A, ⟦0.92⟧ for test B and ⟦0.77⟧ for test C.",
    expect: [{ value: 0.85 }, { value: 0.92 }, { value: 0.77 }],
  },
  { text: "The ⟦hazard ratio was 0.93⟧ in men and ⟦0.92⟧ in women.", expect: [{ value: 0.93 }, { value: 0.92 }] },
  {
    text: "It had ⟦70% sensitivity⟧ and ⟦72.5% specificity⟧.",
    expect: [
      { measure: "sensitivity", value: 70 },
      { measure: "specificity", value: 72.5 },
    ],
  },
  { text: "The ⟦treatment effect was −3.2 points⟧ (95% CI −5.1 to −1.3).", expect: [{ measure: "mean-difference", value: -3.2 }] },
  { text: "Intake was lower (⟦ratio 0.91⟧; 95% CI 0.86–0.97).", expect: [{ measure: "other", name: "ratio", value: 0.91 }] },
  { text: "⟦Cronbach's alpha was 0.89⟧.", expect: [{ measure: "other", value: 0.89 }] },
  { text: "⟦Vaccine efficacy was 61.2%⟧ (95% CI 45.1 to 72.9).", expect: [{ measure: "other", value: 61.2 }] },
  { text: "The benefit was clear (⟦DOD, 10.7%⟧).", expect: [{ measure: "risk-difference", value: 10.7 }] },
  { text: "The rise with age was steady (⟦r(2) = 0.82⟧).", expect: [{ measure: "other", name: "R²", value: 0.82 }] },
  { text: "The coefficient of variation was low, and the ratio was 1.2.", why: "neither has what an estimate has" },
  { text: "Benefit (CR + PR + SD) was 42%." },
  { text: "The gene had effects (⟦OR = 3.44⟧ and ⟦3.24⟧ for blood and gut, respectively).", expect: [{ value: 3.44 }, { value: 3.24 }] },
  {
    text: "Fitness and risk were correlated (⟦r = −0.64⟧ to ⟦0.63⟧).",
    expect: [
      { measure: "correlation", value: -0.64 },
      { measure: "correlation", value: 0.63 },
    ],
  },
  { text: "The colitis was mild (ROC-⟦AUC 0.92⟧).", expect: [{ measure: "area-under-curve", value: 0.92 }] },
  {
    text: "The ⟦correlation coefficient between the two methods was 0.6⟧.",
    encloses: ["context-count"],
    expect: [{ measure: "correlation", value: 0.6 }],
  },
  { text: "The hazard rose (⟦HR per 5 years 1.1⟧).", encloses: ["duration"], expect: [{ measure: "hazard-ratio", value: 1.1 }] },
  { text: "The AHR gene was read in a series (28 patients).", why: "a gene" },
  { text: "The carriers of rs8060157 were few (0.99).", why: "a polymorphism" },
  { text: "Effects were pooled at random where I2 > 50%." },
  { text: "The gene was read in nine affected MDs, 82 control MDs and others.", why: "dogs" },
  { text: "Levels were lower in control MDs (0.016 vs. 0.140)." },
];

export default rows;
