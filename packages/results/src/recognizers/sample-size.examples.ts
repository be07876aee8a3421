/** Sizes of the study, its arms and its subgroups; not those in whom something happened, not centres, cycles or items. */
import type { Example } from "../example.ts";

const rows: readonly Example[] = [
  {
    text: "We enrolled ⟦114 adults⟧ with knee pain.",
    zone: "METHODS",
    expect: [{ value: 114, stage: "enrolled", scope: "total", of: "adults" }],
  },
  {
    text: "The first ⟦50 patients⟧ had no drug.",
    zone: "METHODS",
    expect: [{ value: 50, stage: "unspecified", scope: "subgroup", of: "patients" }],
  },
  {
    text: "Adults had bupivacaine 0.25% (⟦n = 71⟧) or saline 0.9% (⟦n = 70⟧).",
    zone: "METHODS",
    expect: [
      { value: 71, scope: "subgroup" },
      { value: 70, scope: "subgroup" },
    ],
    why: "a strength is no share",
  },
  {
    text: "Patients were randomised (⟦N = 96⟧) to drug A or placebo.",
    zone: "METHODS",
    expect: [{ value: 96, stage: "randomised", scope: "total" }],
  },
  { text: "The trial was planned for 250 patients.", zone: "METHODS" },
  {
    text: "Naps reduced falls compared with rest (RR 0.90, 95% CI 0.85 to 0.95; I2 = 12%; ⟦12 trials⟧, ⟦3,000 participants⟧; low-certainty evidence).",
    zone: "RESULTS",
    expect: [
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
    ],
  },
  {
    text: "Naps may reduce falls (risk ratio (RR) 0.90, 95% confidence interval (CI) 0.85 to 0.95; ⟦participants = 3000⟧; ⟦studies = 12⟧; I² = 0%).",
    zone: "RESULTS",
    expect: [
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
      { value: 12, stage: "analysed", scope: "subgroup", of: "studies" },
    ],
  },
  {
    text: "Naps reduced falls (⟦3 small RCTs⟧ involving ⟦450 women⟧, MD -0.5; moderate quality).",
    zone: "RESULTS",
    expect: [
      { value: 3, stage: "analysed", scope: "subgroup", of: "rcts" },
      { value: 450, stage: "analysed", scope: "subgroup", of: "women" },
    ],
  },
  {
    text: "Naps reduced falls (risk ratio (RR) 0.90, 95% confidence interval (CI) 0.85 to 0.95; 95% prediction interval 0.70 to 1.10; heterogeneity: Tau² = 0.02, Chi² = 14.21, df = 11 (P = 0.22); I² = 12%; ⟦12 trials⟧, ⟦3,000 participants⟧; low-certainty evidence).",
    zone: "RESULTS",
    expect: [
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
    ],
  },
  {
    text: "Naps reduced falls (⟦12 small randomised trials⟧, ⟦3,000 participants⟧; RR 0.5).",
    zone: "RESULTS",
    expect: [
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
    ],
  },
  {
    text: "Naps reduced falls (⟦3,000 participants⟧ across ⟦12 trials⟧: RR 0.5).",
    zone: "RESULTS",
    expect: [
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
    ],
  },
  {
    text: "Naps reduced falls (low-certainty evidence (downgraded once) from ⟦12 trials⟧ with ⟦3,000 participants⟧).",
    zone: "RESULTS",
    expect: [
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
    ],
  },
  {
    text: "Naps reduced falls (RR 0.90 (⟦12 trials⟧); ⟦3,000 participants⟧).",
    zone: "RESULTS",
    expect: [
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
    ],
  },
  {
    text: "Naps reduced falls (RR 0.90; ⟦12 trials⟧: ⟦3,000 participants⟧).",
    zone: "RESULTS",
    expect: [
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
      { value: 3000, stage: "analysed", scope: "subgroup", of: "participants" },
    ],
  },
  {
    text: "Naps reduced falls (RR 0.90; 30 fewer per 1000 patients; ⟦12 trials⟧).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; df = 11; ⟦12 trials⟧).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; ⟦12 trials⟧; participants = 1200 vs 1180).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; ⟦12 trials⟧; 40 in women, 50 in men).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; stage 3 patients; ⟦12 trials⟧).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; 40 or more women; ⟦12 trials⟧).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; ⟦12 trials⟧; 40 were women).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; ⟦12 trials⟧; 40 patients fell).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "Naps reduced falls (RR 0.90; ⟦12 trials⟧; 12 of 30 patients).",
    zone: "RESULTS",
    expect: [{ value: 12, stage: "analysed", scope: "subgroup", of: "trials" }],
  },
  {
    text: "The RR was 0.90; 12 trials, 3,000 participants; low-certainty evidence.",
    zone: "RESULTS",
  },
  {
    text: "Naps reduced falls (⟦40 women⟧) and pain (RR 0.90; ⟦12 trials⟧).",
    zone: "RESULTS",
    expect: [
      { value: 40, stage: "unspecified" },
      { value: 12, stage: "analysed", scope: "subgroup", of: "trials" },
    ],
  },
  {
    text: "Naps reduced falls (RR 0.90; 3,000 participants; 12 sites).",
    zone: "RESULTS",
  },
  { text: "Falls were fewer (12 of 30 patients, 40 patients had more; RR 0.5).", zone: "RESULTS" },
  {
    text: "A total of ⟦52 patients were randomised⟧ to drug A or placebo.",
    zone: "METHODS",
    expect: [{ value: 52, stage: "randomised", scope: "total", of: "patients" }],
  },
  {
    text: "⟦Fifty-two patients⟧ with chronic pain were randomly assigned.",
    zone: "METHODS",
    expect: [{ value: 52, stage: "randomised", scope: "total", of: "patients" }],
  },
  {
    text: "⟦One hundred and nine healthy volunteers⟧ participated in the study.",
    zone: "METHODS",
    expect: [{ value: 109, stage: "enrolled", scope: "total", of: "volunteers" }],
  },
  {
    text: "Patients were randomised to drug A (⟦n = 58⟧) or placebo (⟦n = 56⟧).",
    zone: "METHODS",
    expect: [
      { value: 58, stage: "randomised", scope: "subgroup" },
      { value: 56, stage: "randomised", scope: "subgroup" },
    ],
  },
  {
    text: "Women (⟦n = 112⟧) were randomised to yoga or stretching.",
    zone: "METHODS",
    expect: [{ value: 112, stage: "randomised", scope: "total" }],
  },
  {
    text: "The groups were drug (⟦n=29⟧ vs ⟦31⟧) and no drug.",
    zone: "METHODS",
    expect: [
      { value: 29, stage: "unspecified", scope: "subgroup" },
      { value: 31, stage: "unspecified", scope: "subgroup" },
    ],
  },
  {
    text: "⟦Sixty rats were divided⟧ into three groups of ⟦20 per group⟧.",
    zone: "METHODS",
    expect: [
      { value: 60, stage: "randomised", scope: "total", of: "rats" },
      { value: 20, stage: "unspecified", scope: "arm" },
    ],
  },
  {
    text: "Participants received one of two diets (⟦20 in each group⟧).",
    zone: "METHODS",
    expect: [{ value: 20, stage: "unspecified", scope: "arm" }],
  },
  {
    text: "⟦Forty eyes⟧ of ⟦20 patients⟧ were examined.",
    zone: "METHODS",
    expect: [
      { value: 40, stage: "unspecified", scope: "total", of: "eyes" },
      { value: 20, stage: "unspecified", scope: "total", of: "patients" },
    ],
  },
  { text: "There were ⟦21 per arm⟧.", zone: "METHODS", expect: [{ value: 21, stage: "unspecified", scope: "arm" }] },
  {
    text: "⟦22 first-degree relatives⟧ of patients were recruited.",
    zone: "METHODS",
    expect: [{ value: 22, stage: "enrolled", scope: "total", of: "relatives" }],
  },
  {
    text: "⟦53 patients⟧ (⟦24⟧ on drug A and ⟦29⟧ on placebo) were followed.",
    zone: "METHODS",
    expect: [
      { value: 53, stage: "unspecified", scope: "total", of: "patients" },
      { value: 24, stage: "unspecified", scope: "subgroup" },
      { value: 29, stage: "unspecified", scope: "subgroup" },
    ],
  },
  {
    text: "Overall ⟦126 patients were treated⟧, ⟦42⟧ with standard care, ⟦42⟧ with drug A and ⟦42⟧ with drug B.",
    zone: "METHODS",
    expect: [
      { value: 126, stage: "unspecified", scope: "total", of: "patients" },
      { value: 42, stage: "unspecified", scope: "subgroup" },
      { value: 42, stage: "unspecified", scope: "subgroup" },
      { value: 42, stage: "unspecified", scope: "subgroup" },
    ],
  },
  {
    text: "Patients were randomly assigned: ⟦62⟧ to drug A and ⟦55⟧ to placebo.",
    zone: "METHODS",
    expect: [
      { value: 62, stage: "randomised", scope: "subgroup" },
      { value: 55, stage: "randomised", scope: "subgroup" },
    ],
  },
  {
    text: "⟦14 trials⟧ with ⟦3,210 participants were included⟧.",
    zone: "METHODS",
    expect: [
      { value: 14, stage: "enrolled", scope: "total", of: "trials" },
      { value: 3210, stage: "enrolled", scope: "total", of: "participants" },
    ],
  },
  {
    text: "We studied ⟦25 425 people⟧ with asthma.",
    zone: "METHODS",
    expect: [{ value: 25425, stage: "enrolled", scope: "total", of: "people" }],
  },
  { text: "An opportunity sample of ⟦30⟧ was drawn.", zone: "METHODS", expect: [{ value: 30, stage: "unspecified", scope: "total" }] },
  {
    text: "⟦Ten experienced, college-aged men⟧ ran on a treadmill.",
    zone: "METHODS",
    expect: [{ value: 10, stage: "unspecified", scope: "total", of: "men" }],
  },
  {
    text: "⟦Fifteen healthy overweight or obese men were studied⟧.",
    zone: "METHODS",
    expect: [{ value: 15, stage: "enrolled", scope: "total", of: "men" }],
  },
  {
    text: "⟦88 patients⟧ and ⟦91 controls⟧ were compared.",
    zone: "METHODS",
    expect: [
      { value: 88, stage: "unspecified", scope: "subgroup", of: "patients" },
      { value: 91, stage: "unspecified", scope: "subgroup", of: "controls" },
    ],
  },
  {
    text: "Of ⟦212 patients⟧ screened, ⟦180 were eligible⟧.",
    expect: [
      { value: 212, stage: "screened", scope: "total", of: "patients" },
      { value: 180, stage: "eligible", scope: "total" },
    ],
  },
  { text: "⟦Ninety-six patients⟧ completed the study.", expect: [{ value: 96, stage: "completed", scope: "total", of: "patients" }] },
  { text: "⟦323⟧ (54%) agreed to participate.", expect: [{ value: 323, stage: "enrolled", scope: "total" }] },
  { text: "⟦12 patients⟧ withdrew because of nausea.", expect: [{ value: 12, stage: "withdrawn", scope: "total", of: "patients" }] },
  { text: "All ⟦52 patients were analysed⟧.", expect: [{ value: 52, stage: "analysed", scope: "total", of: "patients" }] },
  {
    text: "A total of ⟦42 patients were evaluated⟧ (⟦21 in each group⟧).",
    expect: [
      { value: 42, stage: "analysed", scope: "total", of: "patients" },
      { value: 21, stage: "analysed", scope: "arm" },
    ],
  },
  {
    text: "The remaining ⟦171 patients were analysed⟧; ⟦86⟧ were in the drug group and ⟦85⟧ in the control group.",
    expect: [
      { value: 171, stage: "analysed", scope: "total", of: "patients" },
      { value: 86, stage: "analysed", scope: "subgroup" },
      { value: 85, stage: "analysed", scope: "subgroup" },
    ],
  },
  {
    text: "⟦32⟧ and ⟦31 women were enrolled⟧ in the yoga and the control group.",
    zone: "METHODS",
    expect: [
      { value: 32, stage: "enrolled", scope: "subgroup", of: "women" },
      { value: 31, stage: "enrolled", scope: "subgroup", of: "women" },
    ],
  },
  {
    text: "⟦26 patients⟧ with gout and ⟦10 healthy controls were studied⟧.",
    zone: "METHODS",
    expect: [
      { value: 26, stage: "enrolled", scope: "subgroup", of: "patients" },
      { value: 10, stage: "enrolled", scope: "subgroup", of: "controls" },
    ],
  },
  {
    text: "We compared ⟦23 zelotinib⟧ and ⟦26 placebo patients⟧.",
    zone: "METHODS",
    expect: [
      { value: 23, scope: "subgroup", of: "patients" },
      { value: 26, scope: "subgroup", of: "patients" },
    ],
  },
  {
    text: "⟦Thirty patients⟧ started with zelotinib and ⟦30⟧ with placebo.",
    zone: "METHODS",
    expect: [
      { value: 30, scope: "total", of: "patients" },
      { value: 30, scope: "subgroup", of: "patients" },
    ],
  },
  {
    text: "⟦39 women⟧ received zelotinib and ⟦45⟧ received placebo.",
    zone: "METHODS",
    expect: [
      { value: 39, scope: "total", of: "women" },
      { value: 45, scope: "subgroup", of: "women" },
    ],
  },
  {
    text: "⟦30 women⟧ received zelotinib plus exercise, and ⟦31⟧ exercise alone.",
    zone: "METHODS",
    expect: [
      { value: 30, scope: "total", of: "women" },
      { value: 31, scope: "subgroup", of: "women" },
    ],
  },
  {
    text: "Patients took zelotinib or placebo (⟦109⟧ and ⟦103 analysed⟧).",
    zone: "METHODS",
    expect: [
      { value: 109, stage: "analysed", scope: "subgroup" },
      { value: 103, stage: "analysed", scope: "subgroup" },
    ],
  },
  {
    text: "In all, ⟦399⟧/⟦646⟧ (62%) women were recruited.",
    expect: [
      { value: 399, stage: "enrolled", scope: "total", of: null },
      { value: 646, stage: "screened", scope: "total", of: null },
    ],
  },
  {
    text: "⟦31⟧ of ⟦322 eligible women⟧ participated.",
    expect: [
      { value: 31, stage: "enrolled", scope: "total", of: "women" },
      { value: 322, stage: "eligible", scope: "total", of: "women" },
    ],
  },
  {
    text: "We enrolled ⟦120⟧ of the ⟦310 women⟧ in the registry.",
    zone: "METHODS",
    expect: [
      { value: 120, stage: "enrolled", scope: "total", of: "women" },
      { value: 310, stage: "unspecified", scope: "total", of: "women" },
    ],
  },
  { text: "12 out of 58 responded.", why: "a response is an outcome" },
  { text: "20 of 56 women completed the diary.", why: "what they did is an outcome" },
  {
    text: "⟦50⟧ (83%), ⟦46⟧ (77%), and ⟦41⟧ (68%) completed the study.",
    expect: [50, 46, 41].map((value) => ({ value, stage: "completed", scope: "total", of: null })),
  },
  {
    text: "Pain fell in 12 (20%) and ⟦41⟧ (68%) completed the study.",
    expect: [{ value: 41, stage: "completed", scope: "total", of: null }],
    why: "what happened in the first is told before it",
  },
  {
    text: "⟦78⟧ (92%) patients completed the study.",
    expect: [{ value: 78, stage: "completed", scope: "total", of: "patients" }],
  },
  {
    text: "⟦208⟧ (group A, ⟦75⟧; group B, ⟦54⟧; group C, ⟦79⟧) were analysed.",
    expect: [
      { value: 208, stage: "analysed", scope: "total" },
      { value: 75, scope: "subgroup" },
      { value: 54, scope: "subgroup" },
      { value: 79, scope: "subgroup" },
    ],
  },
  {
    text: "⟦Eighty-one QRST⟧ (stage I-III) were randomised.",
    zone: "METHODS",
    expect: [{ value: 81, stage: "randomised", scope: "total", of: "qrst" }],
    why: "an abbreviation nobody knows",
  },
  {
    text: "The women were divided into two groups of ⟦20 women⟧.",
    zone: "METHODS",
    expect: [{ value: 20, scope: "arm", of: "women" }],
  },
  {
    text: "There were yoga and control groups, each containing ⟦50 subjects⟧.",
    zone: "METHODS",
    expect: [{ value: 50, scope: "arm", of: "subjects" }],
  },
  {
    text: "⟦Twenty women were assigned to each study arm⟧.",
    zone: "METHODS",
    expect: [{ value: 20, stage: "randomised", scope: "arm", of: "women" }],
  },
  {
    text: "The test group = ⟦37⟧, the control group = ⟦35⟧.",
    zone: "METHODS",
    expect: [
      { value: 37, scope: "subgroup" },
      { value: 35, scope: "subgroup" },
    ],
  },
  {
    text: "Among women without asthma (⟦607⟧ on zelotinib versus ⟦602⟧ on placebo), the hazard was equal.",
    expect: [
      { value: 607, scope: "subgroup" },
      { value: 602, scope: "subgroup" },
    ],
  },
  {
    text: "There were ⟦43 patients⟧ in the zelotinib group and ⟦59 patients⟧ in the placebo group.",
    expect: [
      { value: 43, scope: "subgroup", of: "patients" },
      { value: 59, scope: "subgroup", of: "patients" },
    ],
  },
  {
    text: "⟦43 were available⟧ for analysis.",
    expect: [{ value: 43, stage: "analysed", scope: "total" }],
  },
  {
    text: "A cohort of ⟦16 patients⟧ was monitored.",
    zone: "METHODS",
    expect: [{ value: 16, scope: "total", of: "patients" }],
  },
  {
    text: "⟦24 adult Wistar rats were divided⟧ into two groups.",
    zone: "METHODS",
    expect: [{ value: 24, stage: "randomised", scope: "total", of: "rats" }],
  },
  {
    text: "⟦Thirty-eight newly diagnosed stage II or III cancer patients were randomised⟧.",
    zone: "METHODS",
    expect: [{ value: 38, stage: "randomised", scope: "total", of: "patients" }],
  },
  {
    text: "⟦30 adults⟧ (12 men and 18 women) were seen.",
    zone: "METHODS",
    expect: [{ value: 30, scope: "total", of: "adults" }],
    why: "the sexes are a baseline characteristic",
  },
  { text: "34 women allocated to zelotinib and 31 to placebo died.", why: "events" },
  { text: "We rated 12 facility performance indicators.", zone: "METHODS" },
  { text: "They gave five saliva samples per day.", zone: "METHODS" },
  { text: "The trial SWOG 0307 randomised women.", zone: "METHODS" },
  { text: "Records between 1985 and 2006 were included.", zone: "METHODS" },
  { text: "The disease affects 5 million people worldwide.", zone: "BACKGROUND" },
  { text: "A 2 × 2 factorial randomised controlled trial was run.", zone: "METHODS" },
  { text: "We randomised patients of five clinical trials.", zone: "METHODS" },
  { text: "A sample size of 60 patients was needed.", zone: "METHODS" },
  { text: "120 patients per arm were required to detect a difference.", zone: "METHODS" },
  { text: "Eligible women had 1-9 involved nodes (n = 1-9).", zone: "METHODS" },
  { text: "Lymphoedema was seen in the yoga group (n = 18, 24%)." },
  { text: "Seven remained free of pain." },
  { text: "Analgesia was not required in a total of 10 (50%) patients." },
  { text: "Pain was reported by three patients." },
  { text: "Nausea occurred in 8 patients (12%)." },
  { text: "The rate was 12% (n = 23) with drug A." },
  { text: "Two groups were compared at 15 centres over 12 weeks.", zone: "METHODS" },
  { text: "Patients received six cycles of drug A.", zone: "METHODS" },
  { text: "They were enrolled between March 2011 and May 2012.", zone: "METHODS" },
  { text: "The 10-item scale and the SF-36 were used.", zone: "METHODS" },
  { text: "Patients were randomised 2 to 1 for 12 weeks.", zone: "METHODS" },
  { text: "Asthma affects one in ten children.", zone: "BACKGROUND" },
  {
    text: "In total ⟦31⟧ of ⟦322 eligible women⟧ participated; ⟦15⟧ received zelotinib and ⟦16⟧ placebo.",
    expect: [
      { value: 31, stage: "enrolled", scope: "total" },
      { value: 322, scope: "total" },
      { value: 15, scope: "subgroup" },
      { value: 16, scope: "subgroup" },
    ],
  },
  { text: "Relapses were reported, 18 in the drug group and 26 in the control group.", zone: "METHODS", why: "events" },
  {
    text: "⟦Seventy⟧ (51%) assigned to zelotinib and ⟦68⟧ (49%) to placebo.",
    zone: "METHODS",
    expect: [
      { value: 70, stage: "randomised", scope: "subgroup" },
      { value: 68, stage: "randomised", scope: "subgroup" },
    ],
  },
  { text: "Rats were divided into five groups (⟦n = 6⟧).", zone: "METHODS", expect: [{ value: 6, scope: "arm" }] },
  { text: "A single-blind randomised trial (⟦N = 160⟧) was run.", zone: "METHODS", expect: [{ value: 160, scope: "total" }] },
  { text: "A total of ⟦n = 81⟧ adults were analysed.", expect: [{ value: 81, stage: "analysed", scope: "total" }] },
  {
    text: "Adults with gout (⟦n = 24⟧), adults with psoriasis (⟦n = 75⟧) and a healthy group (⟦n = 37⟧) were analysed.",
    zone: "METHODS",
    expect: [
      { value: 24, scope: "subgroup" },
      { value: 75, scope: "subgroup" },
      { value: 37, scope: "subgroup" },
    ],
  },
  {
    text: "Samples were taken from ⟦61 patients⟧ with gout and ⟦101 healthy subjects⟧.",
    zone: "METHODS",
    expect: [
      { value: 61, scope: "subgroup", of: "patients" },
      { value: 101, scope: "subgroup", of: "subjects" },
    ],
  },
  { text: "⟦88 normal to slightly obese men were studied⟧.", zone: "METHODS", expect: [{ value: 88, stage: "enrolled", of: "men" }] },
  { text: "All the ⟦918 members⟧ of the guild were invited by letter.", zone: "METHODS", expect: [{ value: 918, stage: "screened" }] },
  { text: "⟦Eight participants⟧ were not seen at twelve months.", expect: [{ value: 8, stage: "withdrawn", of: "participants" }] },
  { text: "It was estimated that 280 patients had to be enrolled.", zone: "METHODS", why: "a plan" },
  { text: "The sample size (60 patients per arm) was based on earlier work.", zone: "METHODS", why: "a plan" },
  { text: "⟦3,836 adults were included⟧ in the full analysis.", expect: [{ value: 3836, stage: "analysed", scope: "total" }] },
  { text: "At randomisation, ⟦13 patients⟧ were in remission.", zone: "METHODS", expect: [{ value: 13, stage: "unspecified" }] },
  {
    text: "We enrolled ⟦118 adults⟧; ⟦45⟧ (38%) were assigned to zelotinib and ⟦73⟧ (62%) to placebo.",
    zone: "METHODS",
    expect: [
      { value: 118, stage: "enrolled", scope: "total" },
      { value: 45, stage: "randomised", scope: "subgroup" },
      { value: 73, stage: "randomised", scope: "subgroup" },
    ],
    why: "the verb of the first part holds for those that follow",
  },
  {
    text: "The study included ⟦402 patients⟧; ⟦201 were assigned⟧ to zelotinib and ⟦201⟧ to placebo.",
    zone: "METHODS",
    expect: [{ stage: "enrolled" }, { stage: "randomised" }, { stage: "randomised" }],
  },
  {
    text: "Of ⟦182 patients⟧ randomised, ⟦170⟧ (93%) completed the trial, ⟦7 withdrew⟧ consent and ⟦5 were lost⟧ to follow-up.",
    expect: [
      { stage: "randomised" },
      { value: 170, stage: "completed" },
      { value: 7, stage: "withdrawn" },
      { value: 5, stage: "withdrawn" },
    ],
    why: "parts that add up to the whole are each at the stage of their own verb",
  },
  {
    text: "Of ⟦157 women⟧ seen, ⟦55⟧ had gout, ⟦78 were excluded⟧ and ⟦24⟧ were uncertain.",
    expect: [{ value: 157 }, { value: 55 }, { value: 78, stage: "excluded" }, { value: 24, stage: "unspecified" }],
    why: "who was excluded says nothing of those named next",
  },
  { text: "The final analysis included ⟦165 participants⟧.", expect: [{ value: 165, stage: "analysed" }] },
  {
    text: "The intention-to-treat population comprised ⟦398 patients⟧ and the per-protocol population ⟦371⟧.",
    expect: [
      { value: 398, stage: "analysed" },
      { value: 371, stage: "analysed" },
    ],
  },
  { text: "The meta-analysis included ⟦3,210 patients⟧.", expect: [{ value: 3210, stage: "enrolled" }], why: "they are the study" },
  {
    text: "⟦120 women were assessed⟧ for eligibility; ⟦20 declined⟧ and ⟦14 did not meet⟧ the inclusion criteria.",
    expect: [{ stage: "screened" }, { stage: "withdrawn" }, { stage: "excluded" }],
  },
  {
    text: "We screened ⟦310 adults⟧: ⟦212 met⟧ the criteria and ⟦190 were randomised⟧.",
    expect: [{ stage: "screened" }, { stage: "eligible" }, { stage: "randomised" }],
  },
  { text: "At the last visit 41 met the criteria for remission.", why: "an outcome" },
  {
    text: "⟦23 adults were excluded⟧, leaving ⟦379⟧ for analysis.",
    expect: [{ stage: "excluded" }, { value: 379, stage: "analysed", scope: "total" }],
  },
  {
    text: "Of the ⟦52⟧ in the zelotinib group, 40 healed; of the ⟦50⟧ in the control group, 31 did.",
    expect: [
      { value: 52, scope: "subgroup" },
      { value: 50, scope: "subgroup" },
    ],
  },
  {
    text: "The exercise group comprised ⟦44 participants⟧ and the education group ⟦46⟧.",
    zone: "METHODS",
    expect: [{ value: 44 }, { value: 46, scope: "subgroup" }],
  },
  {
    text: "Group A consisted of ⟦32 adults⟧, group B of ⟦31⟧ and group C of ⟦30⟧.",
    expect: [{ value: 32 }, { value: 31 }, { value: 30 }],
  },
  {
    text: "Adults were assigned to zelotinib (⟦39⟧) or placebo (⟦41⟧).",
    zone: "METHODS",
    expect: [
      { value: 39, stage: "randomised" },
      { value: 41, stage: "randomised" },
    ],
  },
  { text: "Adults were randomised as in earlier trials (12) and reviews (14).", zone: "METHODS", why: "references" },
  {
    text: "Participants (⟦78⟧ intervention, ⟦81⟧ control) were recruited from twelve schools.",
    zone: "METHODS",
    expect: [
      { value: 78, stage: "enrolled", scope: "subgroup" },
      { value: 81, stage: "enrolled", scope: "subgroup" },
    ],
  },
  {
    text: "Consecutive patients (⟦50⟧ with zelotinib, ⟦48⟧ without) were followed for two years.",
    zone: "METHODS",
    expect: [{ value: 50 }, { value: 48 }],
  },
  {
    text: "Stroke was rarer with zelotinib (88 [2.6%] in ⟦3343⟧) than with placebo (124 [3.8%] in ⟦3295 women⟧).",
    expect: [
      { value: 3343, scope: "subgroup" },
      { value: 3295, scope: "subgroup" },
    ],
    why: "the whole of a count, as its percentage says",
  },
  {
    text: "There were ⟦369 cases⟧ and ⟦662 controls⟧.",
    expect: [
      { value: 369, scope: "subgroup" },
      { value: 662, scope: "subgroup" },
    ],
  },
  { text: "The virus was found in four cases (4.8%) and four controls (5.3%).", why: "counts of those in whom it was found" },
  {
    text: "Women were assigned to zelotinib (arm 1:⟦373 women⟧) or placebo (arm 2:⟦376 women⟧).",
    zone: "METHODS",
    expect: [{ value: 373 }, { value: 376 }],
  },
  { text: "We included ⟦66 Crohn's disease patients⟧.", zone: "METHODS", expect: [{ value: 66, stage: "enrolled", of: "patients" }] },
  { text: "The analysis used data of the ALPHA 2 trial.", zone: "METHODS", why: "the number of a name" },
  {
    text: "⟦Thirty patients⟧ received zelotinib. ⟦Thirty other patients⟧ received placebo.",
    zone: "METHODS",
    expect: [{ value: 30 }, { value: 30 }],
  },
  {
    text: "⟦Forty-two women⟧ (88% of them pregnant; median age 36 years) taking zelotinib were analysed.",
    expect: [{ value: 42, stage: "analysed" }],
    why: "an aside is not counted",
  },
  {
    text: "Of ⟦120 patients⟧ screened, ⟦93 were randomised⟧ and ⟦90⟧ received at least one dose.",
    expect: [{ stage: "screened" }, { stage: "randomised" }, { value: 90, stage: "unspecified", scope: "total" }],
  },
  {
    text: "⟦Ninety-three⟧ of ⟦120 screened patients⟧ were randomised.",
    expect: [
      { value: 93, stage: "randomised" },
      { value: 120, stage: "screened" },
    ],
  },
  {
    text: "Blood of ⟦60 smokers⟧, ⟦55 former smokers⟧ and ⟦70 never-smokers were analysed⟧.",
    zone: "METHODS",
    expect: [
      { value: 60, stage: "analysed", scope: "subgroup" },
      { value: 55, stage: "analysed", scope: "subgroup" },
      { value: 70, stage: "analysed", scope: "subgroup" },
    ],
    why: "none of a list is the whole",
  },
  {
    text: "There were ⟦45 responders⟧ and ⟦61 non-responders⟧.",
    expect: [
      { value: 45, scope: "subgroup" },
      { value: 61, scope: "subgroup" },
    ],
  },
  {
    text: "⟦33⟧ received zelotinib (group Z) and ⟦35⟧ received placebo (group P).",
    zone: "METHODS",
    expect: [{ value: 33 }, { value: 35 }],
    why: "no noun and no verb of assignment",
  },
  {
    text: "Of ⟦130 patients⟧ who consented, ⟦65 were assigned to each arm⟧.",
    zone: "METHODS",
    expect: [
      { value: 130, stage: "enrolled" },
      { value: 65, stage: "randomised", scope: "arm" },
    ],
  },
  // A row of sizes in one bracket; a second clause that says no more than it must, in whatever language.
  {
    text: "Adults were randomly assigned to zelotinib 75 µg (⟦84⟧) or velarin 1 mg (⟦86⟧) before surgery.",
    zone: "METHODS",
    expect: [
      { kind: "sample-size", value: 84 },
      { kind: "sample-size", value: 86 },
    ],
  },
  {
    text: "Dogs were allocated to salt (group S, ⟦40⟧), kelp (group K, ⟦38⟧) or both (S + K, ⟦39⟧).",
    zone: "METHODS",
    expect: [
      { kind: "sample-size", value: 40 },
      { kind: "sample-size", value: 38 },
      { kind: "sample-size", value: 39 },
    ],
  },
  { text: "Group II (⟦22⟧) had shortwave diathermy with exercises.", zone: "METHODS", expect: [{ kind: "sample-size", value: 22 }] },
  {
    text: "Adults were randomised to yoga, rowing or usual care (⟦30⟧, ⟦31⟧ and ⟦29⟧ patients, respectively).",
    zone: "METHODS",
    expect: [
      { value: 30, scope: "subgroup" },
      { value: 31, scope: "subgroup" },
      { value: 29, scope: "subgroup" },
    ],
  },
  {
    text: "Adults were randomised to yoga, rowing or usual care (⟦n = 30⟧, ⟦31⟧ and ⟦29⟧, respectively).",
    zone: "METHODS",
    expect: [
      { value: 30, scope: "subgroup" },
      { value: 31, scope: "subgroup" },
      { value: 29, scope: "subgroup" },
    ],
  },
  { text: "Pain, fatigue and nausea were common (12, 9 and 14 patients, respectively).", why: "those in whom something happened" },
  {
    text: "We followed ⟦214 drivers⟧ with gout and ⟦598⟧ without gout.",
    zone: "METHODS",
    expect: [
      { value: 214, scope: "total" },
      { value: 598, scope: "subgroup" },
    ],
  },
  {
    text: "⟦31 patients⟧ ont été inclus dans le groupe marche et ⟦29⟧ dans le groupe témoin.",
    zone: "METHODS",
    expect: [
      { value: 31, scope: "total" },
      { value: 29, scope: "subgroup" },
    ],
  },
  { text: "This is a survey of ⟦991 dentists⟧ in two towns.", zone: "METHODS", expect: [{ value: 991, of: "dentists" }] },
  { text: "⟦Thirty-nine providers were included⟧.", zone: "METHODS", expect: [{ value: 39, stage: "enrolled", of: "providers" }] },
  {
    text: "Complications were pain (⟦n = 2⟧), fever (⟦n = 1⟧) and rash (⟦n = 3⟧).",
    expect: [
      { kind: "group-value", statistic: "count", value: 2 },
      { kind: "group-value", statistic: "count", value: 1 },
      { kind: "group-value", statistic: "count", value: 3 },
    ],
    why: "what happened is no group",
  },
  {
    text: "Adverse events led to withdrawal (⟦n = 4⟧) or death (⟦n = 1⟧).",
    expect: [
      { kind: "group-value", value: 4 },
      { kind: "group-value", value: 1 },
    ],
  },
  {
    text: "Complications were rarer with a brace (⟦n = 40⟧) than with a bandage (⟦n = 41⟧).",
    expect: [
      { kind: "sample-size", value: 40 },
      { kind: "sample-size", value: 41 },
    ],
  },
  {
    text: "Symptoms were rarer in the brace group (⟦n = 40⟧) than in the bandage group (⟦n = 41⟧).",
    expect: [
      { kind: "sample-size", value: 40 },
      { kind: "sample-size", value: 41 },
    ],
    why: "a group is named before its size",
  },
  {
    text: "We studied ⟦24⟧ gout, ⟦38⟧ lupus and ⟦45 psoriasis patients⟧.",
    zone: "METHODS",
    expect: [{ value: 24 }, { value: 38 }, { value: 45, scope: "subgroup", of: "patients" }],
    why: "one noun for three kinds",
  },
  {
    text: "Blood came from ⟦71⟧ Graves' disease, ⟦84 lupus patients⟧ and ⟦90 healthy controls⟧.",
    zone: "METHODS",
    expect: [{ value: 71 }, { value: 84 }, { value: 90 }],
  },
  { text: "They ate 24 plums, 38 pears and 45 figs.", zone: "METHODS", why: "nobody" },
  {
    text: "Between March 3, 2019, and May 9, 2020, ⟦310 respondents⟧ (⟦190⟧ from Norway and ⟦120⟧ from Spain) replied.",
    expect: [{ value: 310, scope: "total" }, { value: 190 }, { value: 120 }],
    why: "dates are no numbers before it",
  },
  { text: "We genotyped ⟦412 nurses⟧ for both alleles.", expect: [{ value: 412, stage: "analysed", scope: "total" }] },
  {
    text: "Patients (⟦n = 131⟧) and healthy controls (⟦n = 97⟧) were genotyped.",
    zone: "METHODS",
    expect: [{ value: 131 }, { value: 97, scope: "subgroup" }],
    why: "one of two",
  },
  { text: "Then, ⟦48 patients⟧ (15-20 years of age) had a visit.", expect: [{ value: 48 }], why: "a bracket that shares nobody out" },
  {
    text: "Nurses (⟦n = 60⟧) and their patients with asthma (⟦n = 810⟧) were included.",
    zone: "METHODS",
    expect: [{ value: 60 }, { value: 810, scope: "total" }],
    why: "those that the others care for",
  },
  {
    text: "⟦130 nurses were recruited⟧ (yoga:⟦63⟧, control:⟦67⟧).",
    expect: [{ value: 130 }, { value: 63, scope: "subgroup" }, { value: 67, scope: "subgroup" }],
    why: "no space behind the colon",
  },
  {
    text: "⟦32 nurses were treated⟧ with zelotinib, and ⟦30⟧ served as controls.",
    expect: [{ value: 32 }, { value: 30, scope: "subgroup" }],
  },
  {
    text: "Women were randomised to mirafen 30 mg on days 1, 8, and 15 every 28 days.",
    zone: "METHODS",
    why: "how often, not how many in each arm",
  },
  { text: "Women were randomised to tea or mirafen, 6 cycles every 21 days.", zone: "METHODS" },
  {
    text: "⟦Six⟧ Danish hospitals randomised ⟦101 women⟧ to silk or tea.",
    zone: "METHODS",
    expect: [
      { kind: "context", as: "count", value: 6 },
      { kind: "sample-size", value: 101 },
    ],
    why: "who did it, not to whom",
  },
  { text: "⟦Six hospitals were randomised⟧.", zone: "METHODS", expect: [{ value: 6, of: "hospitals" }] },
  {
    text: "⟦Forty-eight patients were enrolled⟧ and ⟦42 were evaluable⟧. Counts were ≥ 5 in 13% and ≥ 1 in 65%.",
    expect: [{ value: 48 }, { value: 42 }],
    why: "bounds are no parts of 48, though they add up",
  },
  {
    text: "⟦Twelve clinics⟧ enrolled in the trial.",
    zone: "METHODS",
    expect: [{ kind: "sample-size", value: 12 }],
    why: "they took part, and nobody is counted behind them",
  },
  { text: "Adults aged 18 and older were recruited.", zone: "METHODS", why: "an age counts nobody" },
  { text: "Women of 21 and above were enrolled.", zone: "METHODS" },
  { text: "Men aged over 65 were recruited.", zone: "METHODS" },
  {
    text: "Nurses were randomly assigned to the zelotinib arm (⟦n = 54⟧) or the usual care arm (⟦n = 50⟧).",
    zone: "METHODS",
    expect: [
      { value: 54, stage: "randomised", scope: "subgroup" },
      { value: 50, stage: "randomised", scope: "subgroup" },
    ],
    why: "the verb stands once, before all names",
  },
  {
    text: "Knees were scanned in those with pain (⟦n = 30⟧) or without (⟦n = 31⟧).",
    zone: "METHODS",
    expect: [{ stage: "unspecified" }, { stage: "unspecified" }],
  },
  {
    text: "Women diagnosed with gout (⟦n = 112⟧) were randomised to zelotinib or placebo.",
    zone: "METHODS",
    expect: [{ value: 112, stage: "randomised", scope: "total", of: "women" }],
  },
  {
    text: "Nurses (⟦n = 85⟧), who worked at night, were asked twice and randomly assigned to zelotinib or placebo.",
    zone: "METHODS",
    expect: [{ value: 85, stage: "randomised", scope: "total", of: "nurses" }],
  },
  {
    text: "Obese adults (⟦n = 40⟧) swam, and lean adults (⟦n = 41⟧) rested.",
    zone: "METHODS",
    expect: [{ scope: "subgroup" }, { scope: "subgroup" }],
  },
  {
    text: "Women (⟦n = 20⟧) and men (⟦n = 31⟧) were randomised to zelotinib or placebo.",
    zone: "METHODS",
    expect: [{ scope: "subgroup" }, { scope: "subgroup" }],
  },
  {
    text: "A total of ⟦40⟧ centres (⟦N = 2,870⟧ patients) were randomised to zelotinib or placebo.",
    zone: "METHODS",
    expect: [
      { value: 40, scope: "total" },
      { value: 2870, stage: "randomised", scope: "total", of: "patients" },
    ],
  },
  {
    text: "Volunteers [⟦n = 30⟧; 12 men, 18 women] slept.",
    zone: "METHODS",
    expect: [{ value: 30, scope: "total", of: "volunteers" }],
    why: "the sexes share out the sample",
  },
  {
    text: "⟦Sixty women were recruited⟧ into this randomised trial from four rural eye clinics.",
    zone: "METHODS",
    expect: [{ value: 60, scope: "total" }],
    why: "where they came from",
  },
  { text: "A total of 43 deaths occurred.", why: "what happened, not to whom" },
  { text: "A total of 12 late relapses occurred." },
  { text: "A total of 120 variants were genotyped.", zone: "METHODS" },
  { text: "At randomisation, 13 farmers were in complete remission and 47 in partial remission.", why: "how they were" },
  { text: "Ten farmers, 6 with zelotinib and 4 with placebo, suffered from gout." },
  {
    text: "⟦Ten farmers⟧, ⟦6⟧ with zelotinib and ⟦4⟧ with placebo, finished.",
    expect: [{ value: 10 }, { value: 6 }, { value: 4 }],
  },
  { text: "Falls occurred in 1902 and 2010 women." },
  {
    text: "⟦5477 women⟧ aged 50-69 years who were eligible for zelotinib but had not come were included.",
    zone: "METHODS",
    expect: [{ value: 5477, stage: "enrolled", scope: "total" }],
    why: "the main verb, not that of the clause",
  },
  {
    text: "⟦60 women⟧ who were eligible were invited.",
    zone: "METHODS",
    expect: [{ value: 60, stage: "eligible" }],
  },
  {
    text: "A total of ⟦210 gout patients⟧, ⟦145 lupus patients⟧ and ⟦300 healthy controls⟧ were enrolled.",
    zone: "METHODS",
    expect: [
      { value: 210, stage: "enrolled", scope: "subgroup", of: "patients" },
      { value: 145, stage: "enrolled", scope: "subgroup", of: "patients" },
      { value: 300, stage: "enrolled", scope: "subgroup", of: "controls" },
    ],
    why: "the first of a list that ends in controls is not their whole",
  },
  {
    text: "We studied ⟦40⟧ gout, ⟦41⟧ lupus and ⟦62 healthy controls⟧.",
    zone: "METHODS",
    expect: [
      { value: 40, of: null },
      { value: 41, of: null },
      { value: 62, of: "controls" },
    ],
    why: "those with gout are no controls",
  },
];
export default rows;
