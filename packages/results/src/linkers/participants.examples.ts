import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["participants"]>[] = [
  {
    text: "Adults were randomised to massage (n = 20) or a wait list (n = 66). Fifty-seven adults completed the study.",
    expect: { total: "57 adults completed", arms: { massage: 20, "wait list": 66 } },
    why: "fewer may complete than were assigned to one arm",
  },
  {
    text: "Forty eggs were divided into four groups: turned daily, cold shock, dimmed light and untouched.",
    zone: "METHODS",
    expect: { total: "40 eggs randomised", arms: { turned: null, "cold shock": null, "dimmed light": null, untouched: null } },
    why: "as many names behind the colon as groups, whatever their words",
  },
  {
    text: "Subjects were classified into three groups: lean, overweight, and obese. Leptin was 4.1, 7.2 and 12.0.",
    expect: { total: null, arms: { lean: null, overweight: null, obese: null } },
  },
  {
    text: "In 2004 we randomised 160 adults with gout to cold soup (n = 54), blarning (n = 53), or quoxing (n = 53).",
    zone: "METHODS",
    expect: { total: "160 adults randomised", arms: { "cold soup": 54, blarning: 53, quoxing: 53 } },
  },
  {
    text: "Of all women, 41 were assigned to 5 years of zelotinib, of whom 12 fell, and 34 to placebo.",
    expect: { total: null, arms: { zelotinib: 41, placebo: 34 } },
  },
  {
    text: "Data were available for 690 women randomly assigned to two years of treatment with zelotinib, 694 women assigned to one year of zelotinib, and 693 women assigned to placebo.",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 690, placebo: 693 } },
    why: "how long a treatment lasts stands before its name",
  },
  {
    text: "In all, 820 women were randomly assigned to 5 years of zelotinib and 834 to 5 years of placebo.",
    expect: { total: null, arms: { zelotinib: 820, placebo: 834 } },
  },
  {
    text: "Of 670 women enrolled, 447 (median [range] age, 58 [31-90] years) were randomised to the zelotinib plus velarin arm and 223 (median [range] age, 61 [33-87] years) were randomised to the placebo plus velarin arm.",
    expect: { total: "670 women enrolled", arms: { "zelotinib plus velarin": 447, "placebo plus velarin": 223 } },
    why: "an aside takes no room",
  },
  {
    text: "A total of 205 adults were randomised to zelotinib and 97 to usual care.",
    expect: { total: null, arms: { zelotinib: 205, "usual care": 97 } },
    why: "one verb for both",
  },
  { text: "A total of 205 adults were randomised to zelotinib or usual care.", expect: { total: "205 adults randomised" } },
  {
    text: "We screened 214 adults and randomised 160 (zelotinib group: n = 81; placebo group: n = 79).",
    expect: { total: "160 adults randomised", arms: { zelotinib: 81, placebo: 79 } },
    why: "the noun is said once",
  },
  { text: "We enrolled 85 and analysed 80 women.", expect: { total: "85 women enrolled" } },
  { text: "A total of 120 patients were randomised.", zone: "METHODS", expect: { total: "120 patients randomised" } },
  { text: "We enrolled 214 women.", zone: "METHODS", expect: { total: "214 women enrolled" } },
  {
    text: "Patients were randomly assigned to zelotinib (n = 80) or placebo (n = 40).",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 80, placebo: 40 } },
  },
  {
    text: "A total of 114 patients were randomised to the yoga group (n = 58) or the control group (n = 56).",
    zone: "METHODS",
    expect: { total: "114 patients randomised", arms: { yoga: 58, control: 56 } },
  },
  {
    text: "Sixty infants were randomised; 30 received zinc and 30 received placebo.",
    zone: "METHODS",
    expect: { total: "60 infants randomised" },
  },
  {
    text: "Forty patients were randomised to receive zelotinib or placebo (20 per group).",
    zone: "METHODS",
    expect: { total: "40 patients randomised", arms: { zelotinib: 20, placebo: 20 } },
  },
  {
    text: "Relapse occurred in 12 patients in the zelotinib group and 20 patients in the placebo group.",
    expect: { total: null, arms: { zelotinib: null, placebo: null } },
    why: "events",
  },
  { text: "Pain was lower in the yoga group than in the control group.", expect: { total: null, arms: { yoga: null, control: null } } },
  { text: "Ninety-eight patients were analysed.", expect: { total: "98 patients analysed" } },
  {
    text: "Adults were randomised to yoga (n = 31), relaxation (n = 29) or usual care (n = 30).",
    zone: "METHODS",
    expect: { total: null, arms: { yoga: 31, relaxation: 29, "usual care": 30 } },
  },
  { text: "Of 90 women, 45 received letrozole and 45 received placebo.", zone: "METHODS", expect: { total: "90 women unspecified" } },
  {
    text: "A total of 1,204 participants were enrolled and 1,118 participants completed follow-up.",
    zone: "METHODS",
    expect: { total: "1204 participants enrolled" },
    why: "enrolled before completed",
  },
  {
    text: "Adults were randomised to zelotinib (250 mg, once monthly; n = 313) or placebo (20 mg; n = 274).",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 313, placebo: 274 } },
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Of 442 adults analysed (zelotinib, n = 219; placebo, n = 223), most were women.",
    zone: "METHODS",
    expect: { total: "442 adults analysed", arms: { zelotinib: 219, placebo: 223 } },
  },
  {
    text: "Patients were allocated to zelotinib or placebo (109 and 103 analysed).",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 109, placebo: 103 } },
  },
  {
    text: "Pain was compared between the yoga group and the control group. 32 and 31 women were enrolled in the yoga and control groups, respectively.",
    zone: "METHODS",
    expect: { total: null, arms: { yoga: 32, control: 31 } },
  },
  {
    text: "Forty patients in the zelotinib group were injected before surgery. Twenty patients in the control group were not.",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 40, control: 20 } },
  },
  {
    text: "The zelotinib arm had 52 patients; the placebo arm had 51 patients.",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 52, placebo: 51 } },
  },
  {
    text: "A total of 120 women were randomised to zelotinib, given for 12 weeks, or placebo.",
    zone: "METHODS",
    expect: { total: "120 women randomised", arms: { zelotinib: null, placebo: null } },
    why: "a total is of no arm",
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Women without asthma (n = 145) fared better with zelotinib than with placebo.",
    expect: { total: "145 of ? unspecified", arms: { zelotinib: null, placebo: null } },
    why: "what stands in the same sentence names nothing",
  },
  {
    text: "Adults were randomised to zelotinib (n = 60) or placebo (n = 58). Four patients in the zelotinib group and two in the placebo group were lost to follow-up.",
    expect: { total: null, arms: { zelotinib: 60, placebo: 58 } },
    why: "those who left are not the arm's size",
  },
  { text: "The mean age was 54 years.", zone: "METHODS", expect: { total: null } },
  { text: "Patients took 20 mg of zelotinib or a placebo daily for 12 weeks.", zone: "METHODS", expect: { total: null } },
  {
    text: "Adults were randomised to zelotinib or placebo. Forty adults received 516 cycles of zelotinib; 42 adults received 476 cycles of placebo.",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 40, placebo: 42 } },
    why: "the arm that is left over",
  },
  {
    text: "Adults were randomised to zelotinib or placebo. A total of 82 adults were treated (42 and 40 adults in each respective group).",
    zone: "METHODS",
    expect: { total: "82 adults unspecified", arms: { zelotinib: 42, placebo: 40 } },
    why: "in the order of the names",
  },
  {
    text: "Adults were randomised to zelotinib or placebo. Among adults without gout (607 on zelotinib versus 602 on placebo), pain fell with zelotinib but not with placebo.",
    expect: { total: null, arms: { zelotinib: 607, placebo: 602 } },
    why: "what the bracket lists ends with it",
  },
  {
    text: "Pain was compared between zelotinib and placebo. We analysed the records of 2,469 adults taking zelotinib.",
    zone: "METHODS",
    expect: { total: "2469 adults analysed", arms: { zelotinib: null, placebo: null } },
    why: "no other arm has a size",
  },
  {
    title: "Zelotinib in gout: an open-label study",
    text: [
      ["METHODS", "Forty adults with gout were enrolled; all patients received zelotinib for 12 weeks."],
      ["RESULTS", "An attack was seen in 21%."],
    ],
    expect: { total: "40 adults enrolled", arms: { zelotinib: 40 } },
    why: "a study of one group",
  },
  {
    text: "We compared 45 adults treated with zelotinib with 47 adults treated with placebo.",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 45, placebo: 47 } },
  },
  {
    text: "The control group comprised 44 adults and the zelotinib group 46.",
    zone: "METHODS",
    expect: { total: null, arms: { control: 44, zelotinib: 46 } },
  },
  {
    text: "Participants (78 intervention, 81 control) were recruited.",
    zone: "METHODS",
    expect: { total: null, arms: { intervention: 78, control: 81 } },
  },
  {
    text: "Of the 61 adults given zelotinib, 22 relapsed, and of the 58 given placebo, 33 did.",
    expect: { total: null, arms: { zelotinib: 61, placebo: 58 } },
  },
  {
    text: "Rats were divided into three groups (n = 6): sham, vehicle and zelotinib.",
    zone: "METHODS",
    expect: { total: null },
    why: "the size of each group is not the study's",
  },
  {
    text: "Adults were randomised to zelotinib, mirafen or placebo (30, 31 and 29 patients, respectively).",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 30, mirafen: 31, placebo: 29 } },
  },
  {
    text: "In total, 101 patients were randomly assigned: 51 yoga, 50 control.",
    zone: "METHODS",
    expect: { total: "101 patients randomised", arms: { yoga: 51, control: 50 } },
  },
  {
    text: "Three adults given zelotinib and four given placebo met first. Cough was recorded for 63 adults in the zelotinib group and 58 adults in the placebo group.",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 63, placebo: 58 } },
    why: "the larger of two sizes without a stage",
  },
  {
    text: "Women received zelotinib (n = 82), or mirafen 30 mg on days 1, 8, and 15 every 28 days for six cycles (n = 84).",
    zone: "METHODS",
    expect: { total: null, arms: { zelotinib: 82, "mirafen 30 mg": 84 } },
    why: "how often, not how many in every arm",
  },
  {
    text: [
      ["METHODS", "120 women were randomised to zelotinib (n = 60) or placebo (n = 60)."],
      ["RESULTS", "Of 120 women, 111 (92.5%) completed the trial; 5 in the zelotinib group and 4 in the placebo group withdrew."],
    ],
    expect: { total: "120 women randomised", arms: { zelotinib: 60, placebo: 60 } },
    why: "who stayed and who withdrew add up by themselves",
  },
  {
    text: "Zelotinib was given to ninety farmers. They were randomly divided into three groups.",
    zone: "METHODS",
    expect: { total: "90 farmers randomised" },
  },
  {
    text: "The charts of 90 farmers were read. They were divided into three groups by age.",
    zone: "METHODS",
    expect: { total: "90 farmers unspecified" },
  },
  { text: "Pain was rarer in men (n = 29, P = 0.04).", expect: { total: null }, why: "those of whom a result is told" },
  { text: "Volunteers (N = 30; 12 men) slept.", zone: "METHODS", expect: { total: "30 volunteers unspecified" } },
  {
    text: "Of 181 eligible farmers, 89 were randomly assigned to zelotinib and 92 to placebo.",
    expect: { total: "181 farmers eligible", arms: { zelotinib: 89, placebo: 92 } },
    why: "all who were eligible were assigned",
  },
  {
    text: "Of 281 eligible farmers, 89 were randomly assigned to zelotinib and 92 to placebo.",
    expect: { total: null, arms: { zelotinib: 89, placebo: 92 } },
  },
  { text: "Of the eight farmers with gout, six (75%) recovered.", expect: { total: null } },
  {
    text: "Stools of farmers were kept (n = 13 gout patients, and n = 16 healthy controls). Zinc was higher in healthy controls than in gout patients (5.5 vs 3.7).",
    expect: { total: null },
    why: "the larger of two arms is no study",
  },
  {
    text: "A total of 90 women were randomised 2:1 (60:30) to zelotinib or placebo.",
    zone: "METHODS",
    expect: { total: "90 women randomised", arms: { zelotinib: 60, placebo: 30 } },
    why: "a ratio in brackets that adds up to the whole",
  },
  {
    text: "Of 299 farmers, 138 (46.2%) were randomised (zelotinib, 65; placebo, 73).",
    expect: { total: "138 of ? randomised", arms: { zelotinib: 65, placebo: 73 } },
  },
  {
    text: "Fever was seen in 19 farmers with zelotinib or placebo (zelotinib, 12; placebo, 7).",
    expect: { total: null, arms: { zelotinib: null, placebo: null } },
    why: "what happened to people is shared out in the same way",
  },
  {
    text: "We tested a telephone-based weight loss course (n = 45) in a trial against usual care (n = 44).",
    zone: "METHODS",
    expect: { total: null, arms: { course: 45, "usual care": 44 } },
    why: "nobody was lost",
  },
  {
    text: [
      ["METHODS", "Farmers were randomised to zelotinib or control."],
      ["RESULTS", "Comparing 23 zelotinib and 26 control patients, pain was alike."],
    ],
    expect: { total: null, arms: { zelotinib: 23, control: 26 } },
  },
  {
    text: [
      ["METHODS", "Farmers were randomised to a yoga group or a control group."],
      ["RESULTS", "Farmers in the yoga group (110) slept more than the others."],
    ],
    expect: { total: null, arms: { yoga: 110, control: null } },
  },
  {
    text: "Sleep is poor in marsh farming women (MFW). We asked 71 MFW about it.",
    zone: "METHODS",
    expect: { total: "71 mfw unspecified", arms: {} },
    why: "people by their short form",
  },
  {
    text: "In all, 140 gout stage 1-3 patients were enrolled.",
    expect: { total: "140 patients enrolled", arms: {} },
  },
  {
    text: "Of 100 farmers randomised to zelotinib or placebo, 14 withdrew (rash, 6; consent withdrawn, 8).",
    zone: "METHODS",
    expect: { total: "100 farmers randomised", arms: { zelotinib: null, placebo: null } },
    why: "why they left",
  },
  {
    text: [
      ["METHODS", "Farmers were randomised to a yoga group or a control group."],
      ["RESULTS", "Farmers in the yoga group (78) scored higher than those in the control group (71)."],
    ],
    expect: { total: null, arms: { yoga: null, control: null } },
    why: "what is set against another number is a result",
  },
  {
    text: [
      ["METHODS", "Farmers were randomised to a yoga group or a control group."],
      ["RESULTS", "Those in the yoga group (8) withdrew at once."],
    ],
    expect: { total: null, arms: { yoga: null, control: null } },
  },
  {
    text: "Twenty schools were randomised to zelotinib (n = 300) or placebo (n = 310).",
    zone: "METHODS",
    expect: { total: "20 schools randomised", arms: { zelotinib: 300, placebo: 310 } },
    why: "schools hold more people than there are schools",
  },
];

export default rows;
