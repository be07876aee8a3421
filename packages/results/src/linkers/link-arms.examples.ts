import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["link-arms"]>[] = [
  {
    text: "Eighty women received zelotinib or placebo. Pain with zelotinib and placebo was 31 and 52 mm at 24 h, and it had fallen from 12 to 9 mm at 48 h.",
    expect: { "31": "zelotinib", "52": "placebo", "12": "placebo", "9": "placebo" },
    why: "two times of one group are no row of two groups",
  },
  {
    text: "Snorers were interviewed. Snoring was more frequent in cases (34%) than in controls (22%).",
    expect: { "34": "cases", "22": "controls" },
  },
  {
    text: "Adults with gout and controls were weighed. A total of 171 patients and 213 controls were included. In 40% of the patients and 12% of controls, gout patients included, weight was high.",
    expect: { "171": "gout", "213": "controls", "40": "gout", "12": "controls" },
    why: "the patients are those with gout",
  },
  {
    text: "Forty-five adults with goitre (25 cases who received velarin and 20 controls) were weighed. Cough was seen in 75% of cases as opposed to 35% of controls.",
    expect: { "25": "cases", "20": "controls", "75": "cases", "35": "controls" },
    why: "those who are told more of are still the cases where both are counted",
  },
  {
    text: "Cough was compared in a cohort of 33 cases and 111 controls. It was seen in 40% of cases and 12% of controls.",
    expect: { "33": "cases", "111": "controls", "40": "cases", "12": "controls" },
  },
  {
    text: "Cough was compared between controls and patients. Of control patients, 12% coughed; cough without fever was seen in 40% of patients.",
    expect: { "12": "controls", "40": "patients" },
  },
  {
    text: "Sixty adults received zelotinib and 60 received placebo. 50 (83%) and 41 (68%) completed the study.",
    expect: { "50": "zelotinib", "83": "zelotinib", "41": "placebo", "68": "placebo" },
    why: "the shares of a list say whose its sizes are",
  },
  {
    text: "Zelotinib reduced falls compared with placebo (RR 0.90, 95% CI 0.85 to 0.95; 12 trials, 3000 participants).",
    expect: { "12": null, "3000": null },
    why: "what was pooled is of no arm",
  },
  {
    text: "Relapse was compared between zelotinib and placebo. Among adults on zelotinib, falls were fewer (RR 0.90; n = 3000; 12 trials).",
    expect: { "12": null, "3000": null },
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Falls were fewer in the zelotinib group (RR 0.90; 12 studies; participants = 3000) than in the placebo group.",
    expect: { "12": null, "3000": null },
  },
  {
    text: "The zelotinib arm had 52 patients; the placebo arm was larger (RR 0.90; 12 trials, 3000 participants).",
    expect: { "52": "zelotinib", "12": null, "3000": null },
  },
  {
    text: "The zelotinib arm had 52 patients, the placebo arm had fewer falls (RR 0.90; 12 trials).",
    expect: { "52": "zelotinib", "12": null },
    why: "the arm that is left over is not that of the trials",
  },
  {
    text: "Adults were randomised to low dose (n = 60), high dose (n = 61) or placebo (n = 59). Relapse occurred in 12%, 9% and 21%, respectively.",
    expect: { "12": "low dose", "9": "high dose", "21": "placebo" },
  },
  {
    text: "Rats were randomised to saline (n = 12), velarin (n = 13) or zelotinib (n = 11). Weight rose by 14 g, 18 g and 25 g, respectively.",
    expect: { "14": "saline", "18": "velarin", "25": "zelotinib" },
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). In the placebo group, 12% of visits were missed.",
    expect: { "12": "placebo" },
  },
  {
    text: "Adults were randomised to yoga or stretching. In the yoga group, pain fell by 12 points. In the stretching group, pain fell by 5 points.",
    expect: { "12": "yoga", "5": "stretching" },
  },
  {
    text: "Women were randomised to letrozole or placebo. Among women in the placebo group, 14% relapsed.",
    expect: { "14": "placebo" },
  },
  {
    text: "Relapse was compared between zelotinib and placebo. In patients who received zelotinib, 17% relapsed within a year.",
    expect: { "17": "zelotinib" },
  },
  {
    text: "Compared with the placebo group, 31% of the zelotinib group responded.",
    expect: { "31": "zelotinib" },
  },
  {
    text: "Relapse occurred in 12% of the zoledronate group and 20% of the placebo group.",
    expect: { "12": "zoledronate", "20": "placebo" },
  },
  {
    text: "Response rates in the zelotinib and placebo groups were 74% and 69%, respectively.",
    expect: { "74": "zelotinib", "69": "placebo" },
  },
  { text: "Mean pain was 3.2 in the yoga group versus 5.1 in the control group.", expect: { "3.2": "yoga", "5.1": "control" } },
  {
    text: "The yoga group had a mean score of 14.1 and the control group had a mean score of 17.3.",
    expect: { "14.1": "yoga", "17.3": "control" },
  },
  {
    text: "Death was more common in the placebo group (9.4%) than in the zelotinib group (6.1%).",
    expect: { "9.4": "placebo", "6.1": "zelotinib" },
  },
  {
    text: "Remission was reached by 29/42 (69%) in the zelotinib group; 21/42 (50%) in the placebo group.",
    expect: { "29": "zelotinib", "69": "zelotinib", "21": "placebo", "50": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Nausea (18% vs 11%) was more frequent with zelotinib than with placebo."],
    ],
    expect: { "18": "zelotinib", "11": "placebo" },
  },
  {
    text: [
      ["METHODS", "Adults were randomised to mindfulness training, relaxation training or usual care."],
      [
        "RESULTS",
        "Depression scores in the mindfulness training, relaxation training and usual care groups were 8.1, 9.4 and 11.6, respectively.",
      ],
    ],
    expect: { "8.1": "mindfulness training", "9.4": "relaxation training", "11.6": "usual care" },
  },
  {
    text: "Compared with the placebo group, the zelotinib group had lower pressure (131.5 vs 138.2 mmHg).",
    expect: { "131.5": "zelotinib", "138.2": "placebo" },
  },
  {
    text: "Blood pressure fell from 152 to 131 mmHg in the zelotinib group and from 151 to 148 mmHg in the placebo group.",
    expect: { "152": "zelotinib", "131": "zelotinib", "151": "placebo", "148": "placebo" },
  },
  {
    text: "The zelotinib group and the placebo group were similar. Overall, 17% of patients withdrew.",
    expect: { "17": null },
    why: "said of the whole sample",
  },
  { text: "The incidence of falls was 31% in the year before the survey.", expect: { "31": null }, why: "there is no arm" },
  {
    text: "Infection was seen in 14% of patients who received zelotinib and in 22% of patients who received placebo.",
    expect: { "14": "zelotinib", "22": "placebo" },
  },
  { text: "The median stay was 4 days in the early group and 6 days in the late group.", expect: { "4": "early", "6": "late" } },
  { text: "In the placebo group 31% relapsed. In the zelotinib group 19% relapsed.", expect: { "31": "placebo", "19": "zelotinib" } },
  {
    text: "Bleeding was rare in the zelotinib group (2/90, 2.2%) and the placebo group (5/88, 5.7%).",
    expect: { "2": "zelotinib", "2.2": "zelotinib", "5": "placebo", "5.7": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Falls were less frequent in the zelotinib group than in the placebo group (20.2% vs 30.6%; p = 0.003)."],
    ],
    expect: { "20.2": "zelotinib", "30.6": "placebo" },
    why: "the order of mention",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "Response was higher with zelotinib than with placebo at week 4 (64.3% versus 61.4%) and at week 8 (59.5% versus 47.7%).",
      ],
    ],
    expect: { "64.3": "zelotinib", "61.4": "placebo", "59.5": "zelotinib", "47.7": "placebo" },
    why: "each bracket repeats the frame",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Patients on zelotinib (33%) relapsed less often compared with placebo (41%)."],
    ],
    expect: { "33": "zelotinib", "41": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "Eyes in the zelotinib group had a higher mean pressure (19.8 ± 9.5 vs 15.8 ± 7.9) and more medications (1.4 ± 1.2 vs 0.9 ± 1.1) than eyes in the placebo group.",
      ],
    ],
    expect: { "19.8": "zelotinib", "15.8": "placebo", "1.4": "zelotinib", "0.9": "placebo" },
    why: "one arm is named before the values, the other behind them",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Mean pain was 12.4 ± 4.6 and mean anxiety 0.28 for zelotinib, and 11.5 ± 3.6 and 0.27 for placebo."],
    ],
    expect: { "12.4": "zelotinib", "0.28": "zelotinib", "11.5": "placebo", "0.27": "placebo" },
    why: "a table in prose: all values up to the name behind them",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "Mean pressure was 13.7 mmHg at 3 months, 14.8 mmHg at 6 months, and 14.9 mmHg at 12 months in the zelotinib group and 12.1 mmHg, 13.8 mmHg and 14.1 mmHg in the placebo group.",
      ],
    ],
    expect: { "13.7": "zelotinib", "14.8": "zelotinib", "14.9": "zelotinib", "12.1": "placebo", "13.8": "placebo", "14.1": "placebo" },
    why: "lists over time, not over arms",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "Success was reached by 66.2% at 6 months and 55.1% at 3 years in the zelotinib group and by 52.9% and 35.3%, respectively, in the placebo group.",
      ],
    ],
    expect: { "66.2": "zelotinib", "55.1": "zelotinib", "52.9": "placebo", "35.3": "placebo" },
    why: "respectively over time, not over arms",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Compared with the placebo group, response was better in the zelotinib group (17% v 26%, respectively)."],
    ],
    expect: { "17": "placebo", "26": "zelotinib" },
    why: "respectively keeps the order of print",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "The zelotinib group improved by 7.1 points, whereas the placebo group improved by 2.3 points."],
    ],
    expect: { "7.1": "zelotinib", "2.3": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "In the zelotinib group, tolerance was good. Mean pain fell from 7.2 to 5.1."],
    ],
    expect: { "7.2": "zelotinib", "5.1": "zelotinib" },
    why: "carried over from the sentence before",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "The placebo group (4.1%) bled more often than the zelotinib group (2.2%)."],
    ],
    expect: { "4.1": "placebo", "2.2": "zelotinib" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Nausea was seen in 18% and vomiting in 11% of the zelotinib group; in the placebo group the rates were 7% and 4%."],
    ],
    expect: { "18": "zelotinib", "11": "zelotinib", "7": "placebo", "4": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Median survival was 10.2 months for the placebo group and 20.1 months for the zelotinib group."],
    ],
    expect: { "10.2": "placebo", "20.1": "zelotinib" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "The change was 3.1 points with zelotinib versus 0.4 points with placebo at week 4 and 5.2 points versus 0.8 points at week 8.",
      ],
    ],
    expect: { "3.1": "zelotinib", "0.4": "placebo", "5.2": "zelotinib", "0.8": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Of the patients given zelotinib, 27 (31.4%) relapsed and 9 (10.5%) died."],
    ],
    expect: { "27": "zelotinib", "31.4": "zelotinib", "9": "zelotinib", "10.5": "zelotinib" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Headache occurred in 6% (placebo) and 9% (zelotinib) of patients."],
    ],
    expect: { "6": "placebo", "9": "zelotinib" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      ["RESULTS", "Overall, 31% of all patients stopped early."],
    ],
    expect: { "31": null },
    why: "said of the whole sample",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "Local relapse occurred in 5 percent and 14 percent of the zelotinib and placebo groups, and distant relapse in 20 percent and 32 percent, respectively.",
      ],
    ],
    expect: { "5": "zelotinib", "14": "placebo", "20": "zelotinib", "32": "placebo" },
  },
  {
    text: [
      ["METHODS", "Patients were randomised to zelotinib or placebo."],
      [
        "RESULTS",
        "Zelotinib reduced pressure by 8.4 mmHg and placebo by 2.9 mmHg from a baseline of 25.2 mmHg and 25.1 mmHg, respectively.",
      ],
    ],
    expect: { "25.2": "zelotinib", "25.1": "placebo" },
  },
  {
    text: [
      ["METHODS", "Adults were randomised to mindfulness training, relaxation training or usual care."],
      [
        "RESULTS",
        "Relapse was seen in 12% of the mindfulness training group, 17% of the relaxation training group and 26% of the usual care group.",
      ],
    ],
    expect: { "12": "mindfulness training", "17": "relaxation training", "26": "usual care" },
  },
  {
    text: [
      ["METHODS", "Adults were randomised to mindfulness training, relaxation training or usual care."],
      ["RESULTS", "Scores were lower after mindfulness training (8.1) and relaxation training (9.4) than after usual care (11.6)."],
    ],
    expect: { "8.1": "mindfulness training", "9.4": "relaxation training", "11.6": "usual care" },
  },
  // One arm's values before and after, several outcomes of one arm, and what a sentence tells of its subject alone.
  {
    text: "Adults were randomised to yoga or usual care. In the yoga group, pain fell from 7.1 to 3.2, stiffness from 5.8 to 2.4 and fatigue from 6.3 to 4.9.",
    expect: { "7.1": "yoga", "3.2": "yoga", "5.8": "yoga", "2.4": "yoga", "6.3": "yoga", "4.9": "yoga" },
  },
  {
    text: "Patients were randomised to zelotinib or mirafen. Zelotinib lowered glucose (from 9.4 ± 1.2 to 7.3 ± 1.1 mmol/L, P < 0.01) and insulin (from 14.2 ± 3.1 to 11.8 ± 2.7 mU/L, P < 0.05).",
    expect: { "9.4": "zelotinib", "7.3": "zelotinib", "14.2": "zelotinib", "11.8": "zelotinib" },
  },
  {
    text: "Patients received zelotinib or placebo. Bilirubin fell from 27.2 ± 2.8 to 20.3 ± 1.4 IU/L in the zelotinib group.",
    expect: { "27.2": "zelotinib", "20.3": "zelotinib" },
  },
  {
    text: "Rats were randomly given velarin or saline. Velarin improved systolic pressure (66.8 ± 3.6 mmHg) and diastolic pressure (14.9 ± 0.6 mmHg).",
    expect: { "66.8": "velarin", "14.9": "velarin" },
  },
  {
    text: "Catheters were placed by ultrasound or by palpation. In the palpation group, puncture occurred in 10.6% of patients, bruising in 8.4% and infection in 16%, all more often than in the ultrasound group.",
    expect: { "10.6": "palpation", "8.4": "palpation", "16": "palpation" },
  },
  {
    text: "Adults were randomised to yoga or stretching. Stiffness fell more in the yoga group (week 4, 31%; week 8, 52%) than in the stretching group (week 4, 12%; week 8, 19%).",
    expect: { "31": "yoga", "52": "yoga", "12": "stretching", "19": "stretching" },
  },
  {
    text: "Patients were randomised to zelotinib or placebo. Pain was 6.0 in the placebo group, while it was 2.1 in patients who received zelotinib.",
    expect: { "6.0": "placebo", "2.1": "zelotinib" },
  },
  {
    text: "Sixty adults were randomised to yoga, tai chi or stretching. Pain was 2.1, 2.6 and 4.4 with yoga, tai chi and stretching, respectively. Nausea was seen in 10%, 15% and 40%.",
    expect: { "10": "yoga", "15": "tai chi", "40": "stretching" },
    why: "the order of the list before",
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Relapse was rarer with zelotinib than with placebo (12.3% vs 20.1%). Deaths were alike (3.1% vs 3.4%).",
    expect: { "12.3": "zelotinib", "20.1": "placebo", "3.1": "zelotinib", "3.4": "placebo" },
  },
  {
    text: "Pigs were randomised to barley, oats or rye. Gains were 8.1, 9.2 and 10.3 kg in the barley, oats and rye groups, respectively. Feed intake was 2.1, 2.3 and 2.6 kg a day.",
    expect: { "2.1": "barley", "2.3": "oats", "2.6": "rye" },
  },
  {
    text: "Children were assigned to usual care or a web tool. Asthma scores were 14.2 in the usual-care group and 17.9 in the web-tool group.",
    expect: { "14.2": "usual care", "17.9": "web tool" },
    why: "hyphens make no other name",
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or placebo (n = 79). In the placebo group, rash occurred in 10.6% of patients, fever in 8.4%, cough in 1.7%, and itching in 16%, all more than in the zelotinib group.",
    expect: { "10.6": "placebo", "8.4": "placebo", "1.7": "placebo", "16": "placebo" },
    why: "each value of the list measures something of its own",
  },
  {
    text: "Children were randomised to yoga (n = 41) or rowing (n = 40). In the rowing group, the angle was 29° (upper) and 25° (lower).",
    expect: { "29": "rowing", "25": "rowing" },
  },
  {
    text: "Adults were randomised to yoga (n = 120) or rowing (n = 130). Relapse occurred in 56 with yoga and 40 with rowing (46.7% and 30.8%).",
    expect: { "56": "yoga", "40": "rowing", "46.7": "yoga", "30.8": "rowing" },
    why: "a bracket follows the order of its sentence",
  },
  {
    text: "Rats were randomised to saline (n = 12), velarin (n = 13) or zelotinib (n = 11). Peak flow was 84, 71 and 96 ml.",
    expect: { "84": "saline", "71": "velarin", "96": "zelotinib" },
  },
  {
    text: "Adults were randomised to nebulisers (n = 41) or tablets (n = 40). Cough was seen in 12% of nebulised adults.",
    expect: { "12": "nebulisers" },
    why: "a word of the same stem",
  },
  {
    text: "Adults were randomised to prednisone (n = 81) or azathioprine (n = 79). Remission was seen in 12% of prednisolone users.",
    expect: { "12": null },
    why: "another drug",
  },
  {
    text: "Adults were randomised to zelotinib (n = 81) or velarin (n = 79). Pain was 3, 4 and 5 at 1, 2 and 3 hours.",
    expect: { "3": null, "4": null, "5": null },
    why: "more values than arms",
  },
  {
    text: "Women were randomised to zelotinib or placebo. Nausea (12% vs 9%) and fatigue (both 7%) were mild; death was seen in 3% in both.",
    expect: { "12": "zelotinib", "9": "placebo", "7": "zelotinib + placebo", "3": "zelotinib + placebo" },
  },
  {
    text: "Boys were randomised to yoga or stretching. Pain at 6 weeks and 12 weeks was 5.1 ± 1.2 and 3.2 ± 1.1 in the yoga group.",
    expect: { "5.1": "yoga", "3.2": "yoga" },
    why: "two times of the one arm that is named",
  },
  {
    text: "Boys were randomised to yoga or control. Weight fell in the yoga group (80.1 vs. 76.3 kg) but not in the control group (80.4 vs. 80.0 kg).",
    expect: { "80.1": "yoga", "76.3": "yoga", "80.4": "control", "80.0": "control" },
    why: "each bracket is of the group before it",
  },
  {
    text: "Adults were randomised to zetamab or placebo. Weight fell by 2.5, 3.1 and 4.0 kg in the zetamab group. Pain in the placebo group was 5.1, 4.2 and 3.3.",
    expect: { "2.5": "zetamab", "3.1": "zetamab", "4.0": "zetamab", "5.1": "placebo", "4.2": "placebo", "3.3": "placebo" },
    why: "more values than arms, beside one of them",
  },
  {
    text: "Adults were randomised to zetamab, brinatide or placebo. Weight fell by 2.5, 3.1 and 1.0 kg.",
    expect: { "2.5": "zetamab", "3.1": "brinatide", "1.0": "placebo" },
  },
  {
    text: "Adults were randomised to zelfor, placebo or brinatide. Zelfor was better than placebo (42% vs 30%) but not better than brinatide (41% vs 40%).",
    expect: { "42": "zelfor", "30": "placebo", "41": "zelfor", "40": "brinatide" },
    why: "a bracket behind what is compared sets it against the subject",
  },
  {
    text: "Adults were randomised to yoga or rest. Pain fell more in the yoga group (day 1, 33.6% and day 9, 71.8%) than in the rest group (day 1, 13.4% and day 9, 37.5%).",
    expect: { "33.6": "yoga", "71.8": "yoga", "13.4": "rest", "37.5": "rest" },
  },
  {
    text: "Adults were randomised to zelfor or placebo. There were 28 relapses, 11 in the zelfor group and 17 in the placebo group.",
    expect: { "28": null, "11": "zelfor", "17": "placebo" },
    why: "the whole is of nobody",
  },
  {
    text: "Controls were visitors of the ward. Of them, 12% coughed, as controls do. In all, 280 samples were red, and pain was 3.1.",
    expect: { "3.1": null },
    why: "what is not said of the controls is of whom they are the controls of",
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. Response was 61% with zelfor, 55% with brinatide and 30% with placebo (P = 0.001 and P = 0.02, respectively).",
    expect: { "0.001": "zelfor + placebo", "0.02": "brinatide + placebo" },
    why: "as many tests as arms beside the control",
  },
  {
    text: "Adults were randomised to zelfor, brinatide or placebo. Response was 61% with zelfor, 55% with brinatide and 30% with placebo (P = 0.001).",
    expect: { "0.001": "zelfor + brinatide + placebo" },
  },
  {
    text: "Adults were randomised to zelfor or brinatide. Freedom from falls and stroke amounted to 96.7% and 86.6% for zelfor versus 96.4% and 87.6% for brinatide.",
    expect: { "96.7": "zelfor", "86.6": "zelfor", "96.4": "brinatide", "87.6": "brinatide" },
    why: "a row goes through the outcomes",
  },
  {
    text: "Adults were randomised to zelfor or brinatide. Pain at 1 and 2 years was 3 and 4 points with zelfor and 5 and 6 points with brinatide.",
    expect: { "3": "zelfor", "4": "zelfor", "5": "brinatide", "6": "brinatide" },
  },
  {
    text: "Adults were randomised to zelfor or brinatide. Falls were seen in 12% vs 9% and stroke in 3% vs 4%.",
    expect: { "12": "zelfor", "9": "brinatide", "3": "zelfor", "4": "brinatide" },
  },
  {
    text: "Adults were randomised to zelfor or placebo. Falls were fewer with zelfor than with placebo (syncope, 6 versus 4; stroke, 2 versus 5).",
    expect: { "6": "zelfor", "4": "placebo", "2": "zelfor", "5": "placebo" },
    why: "6 is 4 and 2 by chance",
  },
  {
    text: "Adults were randomised to zelfor or placebo. Rash related to zelfor occurred in 35% versus 39% with placebo, and severe rash in 30% versus 33%.",
    expect: { "35": "zelfor", "39": "placebo", "30": "zelfor", "33": "placebo" },
    why: "what is set side by side goes through the arms",
  },
  {
    text: "We studied 120 patients with gout and 80 healthy controls. Pain was rarer in healthy controls than in patients. Patients with fever had shorter rest (median 12 vs 24 months).",
    expect: { "12": null, "24": null },
    why: "some patients against others",
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). The response and remission rates in the zelfor group were 41% and 20%, respectively.",
    expect: { "41": "zelfor", "20": "zelfor" },
    why: "the list is one of outcomes",
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Fever and cough were seen in 4% and 7% of the zelfor group, respectively.",
    expect: { "4": "zelfor", "7": "zelfor" },
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Fever was seen in 4% and 7% of the zelfor and placebo groups, respectively.",
    expect: { "4": "zelfor", "7": "placebo" },
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Adults in the placebo group needed more morphine (24 mg vs 12 mg).",
    expect: { "24": "placebo", "12": "zelfor" },
    why: "the one that is named comes first",
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Morphine use was lower compared with placebo (12 mg vs 24 mg).",
    expect: { "12": "zelfor", "24": "placebo" },
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Pain scores for the zelfor and placebo groups were 3.1 and 5.2 at 24 h, and 2.2 and 4.1 at 48 h.",
    expect: { "3.1": "zelfor", "5.2": "placebo", "2.2": "zelfor", "4.1": "placebo" },
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Women in the placebo group needed less rest (24 min vs 12 min).",
    expect: { "24": "placebo", "12": "zelfor" },
    why: "women before the name are those of the arm",
  },
  {
    text: "Adults were randomised to zelfor (n = 50) or placebo (n = 50). Adults lost less weight in the placebo group (2.4 kg vs 3.9 kg).",
    expect: { "2.4": "placebo", "3.9": "zelfor" },
  },
  {
    text: "Adults were randomised to zelfor or bladder irrigation. Irrigation time was alike (28.6 vs 29.5 hours).",
    expect: { "28.6": "zelfor", "29.5": "bladder irrigation" },
    why: "irrigation describes the time",
  },
  {
    text: "Adults were randomised to drill or suture. Pain with drill and suture was 3.1 and 5.2, and stay decreased from 7 to 4 days with suture.",
    expect: { "3.1": "drill", "5.2": "suture", "7": "suture", "4": "suture" },
    why: "two times of one group",
  },
  {
    text: "Half of 88 bakers were given zelotinib for a cold. Symptoms lasted 6.5 days (SE 0.4) with zelotinib and 7.1 days (SE 0.4) without.",
    expect: { "6.5": "zelotinib", "7.1": null },
    why: "the half that was given nothing has no name",
  },
];

export default rows;
