import type { Expectations, LinkerExample } from "../linker-example.ts";

const rows: readonly LinkerExample<Expectations["arms"]>[] = [
  {
    text: "Women were randomised to C (n = 40) or T (n = 42).",
    zone: "METHODS",
    expect: ["C (comparator)", "T (experimental)"],
    why: "beside the initial of treatment, C is that of control",
  },
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
  {
    text: "Mice were divided into three groups: sham operation, occlusion and occlusion plus zelotinib.",
    zone: "METHODS",
    expect: ["sham operation (comparator)", "occlusion (experimental)", "occlusion plus zelotinib (experimental)"],
  },
  {
    text: "Rabbits were divided into four groups: control, fasting, exercise and fasting plus exercise.",
    zone: "METHODS",
    expect: ["control (comparator)", "fasting (experimental)", "exercise (experimental)", "fasting plus exercise (experimental)"],
  },
  // Cases and controls.
  {
    text: "A total of 171 patients and 213 controls were included. Cough was seen in 40% of patients and 12% of controls.",
    expect: ["patients (experimental)", "controls (comparator)"],
  },
  {
    text: "Snorers were interviewed. Snoring was more frequent in cases (34%) than in healthy controls (22%).",
    expect: ["cases (experimental)", "healthy controls (comparator)"],
  },
  {
    text: "Patients with gout and controls were weighed. Weight was 82 kg in gout patients and 75 kg in controls.",
    expect: ["gout (experimental)", "controls (comparator)"],
    why: "the cases have a name",
  },
  {
    text: "Cough was seen in 12% of controls, and all patients gave consent.",
    expect: ["controls (comparator)"],
    why: "the patients may be everybody",
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
  // Groups that nobody made: those with and without something, those who did and did not, places, kinds of people and of things.
  {
    title: "Sleep apnoea and work accidents: a cohort of lorry drivers",
    text: [
      ["METHODS", "We followed 812 drivers with sleep apnoea (n = 214) or without sleep apnoea (n = 598) for two years."],
      [
        "RESULTS",
        "Accidents were more frequent in drivers with sleep apnoea than in those without sleep apnoea (14.1% vs 6.2%). Mean age was 47 years.",
      ],
    ],
    expect: ["sleep apnoea (experimental)", "without sleep apnoea (comparator)"],
  },
  {
    text: [
      ["METHODS", "Surveys were carried out among dairy farmers in Norvinia (n = 412) and Estmark (n = 388)."],
      [
        "RESULTS",
        "Farm lung was commoner in Norvinia than in Estmark (12.3 vs 7.1%, adjusted odds ratio 1.6). Tobacco use was similar (31 vs 29%).",
      ],
    ],
    expect: ["Norvinia (experimental)", "Estmark (comparator)"],
  },
  {
    title: "Helmet use and head injury after ski accidents",
    text: [
      ["BACKGROUND", "Head injury is the leading cause of death on ski slopes."],
      [
        "RESULTS",
        "Helmeted skiers were younger (24 vs 33 years) and had fewer concussions (9% vs 16%) than unhelmeted skiers. Fractures were as frequent in helmeted as in unhelmeted skiers.",
      ],
    ],
    expect: ["Helmeted skiers (experimental)", "unhelmeted skiers (comparator)"],
  },
  {
    text: [
      ["METHODS", "Children in rear-facing seats (n = 141) were compared with children in forward-facing seats (n = 203)."],
      ["RESULTS", "Neck injuries occurred in 2% of children in rear-facing seats and 7% of children in forward-facing seats."],
    ],
    expect: ["rear-facing seats (experimental)", "forward-facing seats (comparator)"],
  },
  {
    text: [
      ["OBJECTIVE", "To compare the outcome of early repair and delayed repair of flexor tendon injuries."],
      [
        "RESULTS",
        "Rupture occurred in 4% after early repair and in 11% after delayed repair. Grip strength was 31 kg and 27 kg, respectively.",
      ],
    ],
    expect: ["early repair (experimental)", "delayed repair (comparator)"],
  },
  {
    text: [
      ["METHODS", "Antibody titres were measured in seropositive patients (n = 40) and seronegative patients (n = 52)."],
      [
        "RESULTS",
        "A response was seen in 85% of seropositive and 46% of seronegative patients. Fever was reported by 12% and 9% of patients, respectively.",
      ],
    ],
    expect: ["seropositive (experimental)", "seronegative (comparator)"],
  },
  {
    text: [
      ["METHODS", "This case-control study included 64 patients with vitiligo and 70 healthy controls."],
      ["RESULTS", "Serum zinc was 11.2 in patients with vitiligo and 13.5 in healthy controls. Ferritin did not differ."],
    ],
    expect: ["vitiligo (experimental)", "healthy controls (comparator)"],
  },
  // Conditions that everybody goes through, devices, methods.
  {
    text: [
      ["METHODS", "In random order 22 volunteers tested three creams (C1, C2, C3) and a reference cream (REF) on the forearm."],
      ["RESULTS", "Redness was seen in 36% with C1, 22% with C2, 41% with C3 and 19% with REF."],
    ],
    expect: ["C1 (experimental)", "C2 (experimental)", "C3 (experimental)", "REF (comparator)"],
  },
  {
    text: [
      ["METHODS", "Each patient wore two splints, made of either acrylic or silicone, for one month each."],
      ["RESULTS", "Thirty patients (68%) preferred silicone splints and 14 (32%) preferred acrylic splints."],
    ],
    expect: ["silicone splints (experimental)", "acrylic splints (comparator)"],
  },
  {
    text: [
      ["METHODS", "Sera were read by the plate method and the strip method."],
      ["RESULTS", "Agreement was 91% for the plate method and 84% for the strip method, and the costs were 4.1 and 2.2 euros per test."],
    ],
    expect: ["plate method (experimental)", "strip method (comparator)"],
  },
  {
    text: [
      ["METHODS", "Subjects were randomised to placebo, KAV 5 mg/TOR 20 mg or KAV 10 mg/TOR 40 mg for a year."],
      ["RESULTS", "Weight fell by 2.5%, 8.9% and 11.1% with placebo, KAV 5 mg/TOR 20 mg and KAV 10 mg/TOR 40 mg, respectively."],
    ],
    expect: ["placebo (comparator)", "KAV 5 mg/TOR 20 mg (experimental)", "KAV 10 mg/TOR 40 mg (experimental)"],
  },
  {
    text: [
      ["METHODS", "Mothers who breastfed were compared with mothers who used formula."],
      [
        "RESULTS",
        "Colic was reported in 11% of breastfed infants and 19% of formula-fed infants. Weight at six months was 7.4 kg in breastfed and 7.9 kg in formula-fed infants.",
      ],
    ],
    expect: ["breastfed (experimental)", "formula (comparator)"],
  },
  {
    title: "Open and endoscopic carpal tunnel release: ten years in one hospital",
    text: [
      ["METHODS", "We reviewed 118 endoscopic releases and 143 open releases."],
      [
        "RESULTS",
        "Return to work took 16 days after endoscopic release and 25 days after open release. Nerve injury was seen in 1.7% and 0.7%, respectively.",
      ],
    ],
    expect: ["endoscopic carpal tunnel release (experimental)", "open releases (comparator)"],
  },
  {
    text: [
      ["METHODS", "Schools in low-income districts and high-income districts were visited."],
      ["RESULTS", "Caries was found in 62% of pupils in low-income districts and 31% of pupils in high-income districts (P < 0.001)."],
    ],
    expect: ["low-income districts (experimental)", "high-income districts (comparator)"],
  },
  {
    text: [
      ["METHODS", "Participants were grouped by tertile of vitamin intake (low, medium, high)."],
      ["RESULTS", "Fractures occurred in 12% of the low intake group, 9% of the medium intake group and 7% of the high intake group."],
    ],
    expect: ["low intake (unclear)", "medium intake (unclear)", "high intake (unclear)"],
  },
  {
    text: [
      ["METHODS", "Diabetes (DM) was induced in mice by alloxan; healthy mice served as controls (CON)."],
      ["RESULTS", "Kidney weight was 412 mg in DM mice and 305 mg in CON mice. Proteinuria was present in DM mice only."],
    ],
    expect: ["DM (experimental)", "CON (comparator)"],
  },
  {
    text: [
      ["METHODS", "Seedlings were grown under red light, blue light or white light for 30 days."],
      ["RESULTS", "Height was 14.2 cm under red light, 9.1 cm under blue light and 12.0 cm under white light."],
    ],
    expect: ["red light (unclear)", "blue light (unclear)", "white light (unclear)"],
    why: "nothing says what the others are compared with",
  },
  {
    text: [
      ["METHODS", "Adults saw either a gain-framed message or a loss-framed message about vaccination."],
      ["RESULTS", "Intention to be vaccinated was 5.6 after the gain-framed message and 5.1 after the loss-framed message."],
    ],
    expect: ["gain-framed message (experimental)", "loss-framed message (comparator)"],
  },
  {
    text: [
      ["METHODS", "Bond strength of two cements, resin cement and glass ionomer cement, was tested on 40 teeth."],
      ["RESULTS", "Bond strength was 18.4 MPa for resin cement and 9.3 MPa for glass ionomer cement."],
    ],
    expect: ["resin cement (experimental)", "glass ionomer cement (comparator)"],
  },
  {
    text: [
      ["OBJECTIVE", "To compare ultrasound with palpation in the diagnosis of hip effusion."],
      ["RESULTS", "Effusion was seen in 34% of hips with ultrasound and in 12% with palpation."],
    ],
    expect: ["ultrasound (experimental)", "palpation (comparator)"],
  },
  {
    title: "Effect of a reminder letter on attendance at screening",
    text: [
      ["METHODS", "A total of 1,480 women were randomised to receive a reminder letter or no letter."],
      ["RESULTS", "Attendance was 61% with the letter and 48% without it. The letter cost 1.2 euros."],
    ],
    expect: ["reminder letter (experimental)", "no letter (comparator)"],
  },
  {
    text: [
      ["METHODS", "Patients received tarvolol 5 mg, tarvolol 10 mg or placebo."],
      ["RESULTS", "Pressure fell by 6, 11 and 2 mmHg in the tarvolol 5 mg, tarvolol 10 mg and placebo groups, respectively."],
    ],
    expect: ["tarvolol 5 mg (experimental)", "tarvolol 10 mg (experimental)", "placebo (comparator)"],
  },
  {
    text: [
      ["METHODS", "Teams were trained by simulation (SIM group, 14 teams) or by lecture (LEC group, 15 teams)."],
      ["RESULTS", "Errors fell by 41% in the SIM group, whereas in the LEC group they fell by 12%."],
    ],
    expect: ["SIM (experimental)", "LEC (comparator)"],
  },
  {
    text: [
      ["METHODS", "Records of patients treated before and after the introduction of a checklist were compared."],
      ["RESULTS", "Infections were rarer in the checklist period than in the control period (3.1% vs 5.4%)."],
    ],
    expect: ["checklist period (experimental)", "control period (comparator)"],
  },
  {
    text: [
      ["METHODS", "Blood was drawn from obese children (n = 50) and lean children (n = 48)."],
      ["RESULTS", "Leptin was 21 ng/mL in obese and 6 ng/mL in lean children. Insulin was 14.1 and 7.2 mU/L, respectively."],
    ],
    expect: ["obese (experimental)", "lean (comparator)"],
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
  {
    title: "Use of the telephone by rural physicians: a survey",
    text: [
      ["METHODS", "A questionnaire was sent to all 2,140 members of the society."],
      [
        "RESULTS",
        "The questionnaire was returned by 611 members (28.6%). Mean age was 51 years. The telephone was used daily by 71% and e-mail by 44% of them; 12% used video calls.",
      ],
    ],
    expect: [],
    why: "a survey of everybody compares nobody",
  },
  {
    text: [
      ["METHODS", "All mountain rescue missions between 2008 and 2010 were reviewed."],
      [
        "RESULTS",
        "The median flight time was 24 min. 72% of missions were within 50 km of the base, and 44% of those rescued had a fracture. Night missions were rare (6%).",
      ],
    ],
    expect: [],
  },
  {
    text: [
      ["METHODS", "The database was searched for prescriptions of 11 drugs in 40 practices."],
      ["RESULTS", "Recording was complete for 88% of prescriptions, 61% of diagnoses and 34% of tests. Coding errors were found in 4%."],
    ],
    expect: [],
  },
  {
    text: [
      [
        "RESULTS",
        "The mean thickness was 18.6 um after one day and 20.2 um after four days. Viability, thickness and coverage were measured in all samples.",
      ],
    ],
    expect: [],
  },
  {
    title: "Prevalence of tinnitus in a port town",
    text: [
      ["METHODS", "A random sample of 2,011 inhabitants was examined."],
      [
        "RESULTS",
        "Tinnitus was present in 14.2%. It was associated with noise (OR 2.2) and deafness (OR 4.1). Sleep was disturbed in 31% of those affected.",
      ],
    ],
    expect: [],
  },
  {
    text: [["RESULTS", "Pain fell from 7.1 to 3.2, stiffness from 5.0 to 2.2 and fatigue from 6.3 to 4.1 (all P < 0.01)."]],
    expect: [],
  },
  {
    text: [
      [
        "RESULTS",
        "At 12 months 84% were alive; at 24 months 71% were alive. Local recurrence was seen in 9% and distant metastases in 14%.",
      ],
    ],
    expect: [],
  },
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
  { text: "Interviews were recorded, transcribed and coded by two authors.", zone: "METHODS", expect: [] },
  { text: "Smoking (OR 2.1) and obesity (OR 1.6) were associated with stroke.", expect: [] },
  { text: "Expression of the gene was found in 34 of 60 tumours (57%).", expect: [] },
  { text: "The algorithm reached an accuracy of 93.4% on the test images.", expect: [] },
  { text: "Costs rose by 12% a year between 2001 and 2011.", expect: [] },
  {
    text: "Half of the 64 nurses were given barley water. Colds lasted 5.5 days with barley water and 6.0 days without.",
    expect: ["barley water (unclear)"],
    why: "what the others went without",
  },
  { text: "Prices fell by 8% a year between 1998 and 2006.", expect: [] },
  { text: "Admissions rose by 31% over ten years.", expect: [] },
  { text: "Wages rose by 4% a year between 1990 and 1999.", expect: [] },
  {
    text: [
      [
        "METHODS",
        "Thirty rowers were assigned to usual training (UT, n = 11), weight training combined with rowing (WR, n = 10), or interval training combined with rowing (IR, n = 9).",
      ],
      ["RESULTS", "Power rose by 12% in IR and 8% in WR compared to 1% in UT."],
    ],
    expect: ["UT (comparator)", "WR (experimental)", "IR (experimental)"],
    why: "short forms that are given with their sizes",
  },
  {
    text: [
      ["METHODS", "Sixty adults with asthma were randomised to yoga, tai chi or stretching for 12 weeks."],
      ["RESULTS", "Pain was 2.1, 2.6 and 4.4 with yoga, tai chi and stretching, respectively."],
    ],
    expect: ["yoga (experimental)", "tai chi (experimental)", "stretching (comparator)"],
    why: "alternatives of an assignment are arms, whatever their words",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to non-invasive ventilation (n = 41) or invasive ventilation (n = 27)."],
      ["RESULTS", "Death occurred in 12% with non-invasive and 20% with invasive ventilation."],
    ],
    expect: ["non-invasive ventilation (experimental)", "invasive ventilation (comparator)"],
    why: "a hyphen joins the denial to its word",
  },
  {
    text: [
      [
        "METHODS",
        "In all, 320 patients were randomised to placebo (n = 79), 50 mg (n = 81), 100 mg (n = 80) or 200 mg (n = 80) of loratinib.",
      ],
      ["RESULTS", "Relapse was seen in 12% with placebo, 9% with 50 mg and 8% with 100 mg."],
    ],
    expect: ["placebo (comparator)", "50 mg (experimental)", "100 mg (experimental)", "200 mg (experimental)"],
    why: "doses that are given a size",
  },
  {
    text: [
      ["BACKGROUND", "In a controlled trial of wound care, kelp dressings were tried."],
      [
        "RESULTS",
        "Healing took 14 days under kelp dressings and 18 days under gauze dressings. Gauze dressings were changed daily in 12% of dogs.",
      ],
    ],
    expect: ["kelp dressings (experimental)", "gauze dressings (comparator)"],
    why: "a controlled trial compares two arms, however little speaks for each",
  },
  {
    text: [
      ["METHODS", "Rats were randomly allocated to group RD50, group RD75 or group SAL (8 each)."],
      ["RESULTS", "Sleep lasted 31 min in RD50, 44 min in RD75 and 12 min in SAL."],
    ],
    expect: ["group RD50 (experimental)", "group RD75 (experimental)", "group SAL (comparator)"],
    why: "a label without its group is the same label",
  },
  {
    text: [
      ["BACKGROUND", "In this narrative review we discuss cross-over designs."],
      ["RESULTS", "Carry-over was a problem in 12% of cross-over trials and 4% of parallel trials."],
    ],
    expect: [],
    why: "trials of others",
  },
  {
    text: [
      [
        "METHODS",
        "Adults were randomly assigned to an intervention group (n = 50) that received coaching or a control group (n = 48) that received leaflets.",
      ],
      ["RESULTS", "Pain fell by 2.1 points with coaching and by 0.4 points in the control group."],
    ],
    expect: ["coaching (experimental)", "control (comparator)"],
    why: "what a group received is the group",
  },
  {
    text: [
      ["METHODS", "Patients were allocated to hyaluronic acid injection (HA group) or platelet-rich plasma (PRP group)."],
      ["RESULTS", "The score improved by 18.2 in the PRP group and 12.4 in the HA group."],
    ],
    expect: ["HA (experimental)", "PRP (comparator)"],
    why: "the bracket names the group that is given what stands before it",
  },
  {
    text: [
      ["METHODS", "Patients were randomised to acupuncture or sham acupuncture, or to a waiting list."],
      ["RESULTS", "Headache days fell by 4.1 in the acupuncture group, 3.9 in the sham group and 1.2 in the waiting-list group."],
    ],
    expect: ["acupuncture (experimental)", "sham acupuncture (comparator)", "waiting list (comparator)"],
    why: "sham is the sham acupuncture",
  },
  {
    text: [
      ["METHODS", "Women were randomly assigned to complete dissection (control arm) or clinical follow-up (experimental arm)."],
      ["RESULTS", "Recurrence was seen in 1 of 108 in the control arm and 3 of 119 in the experimental arm."],
    ],
    expect: ["control (comparator)", "experimental (experimental)"],
    why: "what is called the control is the comparator",
  },
  {
    text: [
      ["METHODS", "Women were randomised to zelotinib or placebo."],
      ["RESULTS", "Adverse events were more frequent with zelotinib than with placebo: headache (36% v 24%) and rash (9% v 3%)."],
    ],
    expect: ["zelotinib (experimental)", "placebo (comparator)"],
    why: "what is told behind the colon is no placebo",
  },
  {
    text: [
      ["METHODS", "Girls were randomised to vitamin E or vitamin D."],
      ["RESULTS", "Pain was 3.1 with vitamin E and 4.2 with vitamin D."],
    ],
    expect: ["vitamin E (experimental)", "vitamin D (comparator)"],
  },
  {
    text: [
      ["METHODS", "Boys were randomised to a yoga or comparison group."],
      ["RESULTS", "Pain was 3.1 in the yoga group and 4.2 in the comparison group."],
    ],
    expect: ["yoga (experimental)", "comparison (comparator)"],
  },
  {
    text: [
      ["METHODS", "Patients were randomly assigned to receive either a 5-day or a 10-day course of zelocillin."],
      ["RESULTS", "Cure rates were 88% in the 5-day group and 90% in the 10-day group."],
    ],
    expect: ["5-day (experimental)", "10-day course (comparator)"],
  },
  {
    text: "Adults were randomised to zelfor or treatment as usual (TAU). Pain was 3.1 with zelfor and 4.2 with TAU.",
    expect: ["zelfor (experimental)", "TAU (comparator)"],
  },
  {
    text: "Adults were allocated to coaching or care as usual. Pain fell by 20% with coaching and by 5% with care as usual.",
    expect: ["coaching (experimental)", "care as usual (comparator)"],
  },
  {
    text: "Forty adults were split in two groups. Sleep improved in 21 in the treated group and in 13 in the control group.",
    expect: ["treated (experimental)", "control (comparator)"],
  },
  {
    text: "The risk was 0.34% in zetamab-exposed adults and 0.10% in non-exposed adults.",
    expect: ["zetamab (experimental)", "non-exposed (comparator)"],
  },
  {
    text: "This early case-control study included 44 adults with gout, 72 with psoriasis, and 101 controls. Weight was 80 kg in gout, 82 kg in psoriasis and 75 kg in controls.",
    expect: ["gout (experimental)", "psoriasis (experimental)", "controls (comparator)"],
    why: "a design is no name of the controls",
  },
  {
    title: "Zelfor with or without radiotherapy: results of the Nowhere Bone and Joint Study Group 8A trial",
    text: "Within the 8A trial of the Nowhere Bone and Joint Study Group, 800 women were randomised to radiotherapy (n = 400) or observation (n = 400).",
    expect: ["radiotherapy (experimental)", "observation (comparator)"],
    why: "who did it is no arm, and observation is without",
  },
  ...(
    [
      ["Patients were randomised in a 1:1 ratio to receive lorvexin or talun.", "a ratio says how"],
      ["Patients were randomised 2:1 (347:174) to lorvexin or talun.", "so does what stands in brackets"],
      ["Patients were randomised by computer to either lorvexin or talun.", "nor does it matter who did it"],
      ["Patients with gout were randomised to lorvexin or to talun.", "a list with both its prepositions"],
      [
        "In a randomised trial, infants received lorvexin or talun, and both groups gained weight.",
        "what was received, where nothing else is told",
      ],
      ["Patients were randomised to lorvexin for 12 weeks or talun, and the groups were alike.", "a phrase says more of the first"],
    ] as const
  ).map(([text, why]) => ({
    text,
    zone: "METHODS" as const,
    expect: ["lorvexin (experimental)", "talun (comparator)"],
    why,
  })),
  {
    text: "Infants were assigned to kangaroo care or incubator care.",
    zone: "METHODS",
    expect: ["kangaroo care (experimental)", "incubator care (comparator)"],
    why: "two items of a list are two things",
  },
  {
    text: "Rats were assigned to four groups: sham, vehicle, lorvexin, and talun.",
    zone: "METHODS",
    expect: ["sham (comparator)", "vehicle (comparator)", "lorvexin (experimental)", "talun (experimental)"],
  },
  {
    text: "Forty men were randomly divided into those who wore a brace (group I) and those who wore a sock (group II).",
    zone: "METHODS",
    expect: ["group I (experimental)", "group II (comparator)"],
  },
  {
    text: "We performed a randomised controlled trial comparing suture repair and mesh repair.",
    zone: "METHODS",
    expect: ["suture repair (experimental)", "mesh repair (comparator)"],
  },
  {
    text: "Bakers were asked about their knees. We compared pain and function between groups of bakers.",
    zone: "METHODS",
    expect: [],
    why: "outcomes are compared in the same words",
  },
  {
    text: "Ten men performed four protocols: seated rest (SIT), rowing on a bench (ROW), slow steps (SLOW), and walking on a belt (WALK). Energy was greater in WALK than in ROW.",
    zone: "METHODS",
    expect: ["SIT (unclear)", "ROW (unclear)", "slow steps (unclear)", "WALK (unclear)"],
    why: "as many short forms behind the colon as protocols",
  },
  {
    text: "Nurses were asked by post. We compared attitudes and beliefs in 300 nurses.",
    zone: "METHODS",
    expect: [],
    why: "only a trial compares arms in these words",
  },
  {
    text: "In this cohort of 200 patients with sepsis, 120 received vasopressors, 80 underwent surgery and 60 received dialysis.",
    zone: "METHODS",
    expect: [],
    why: "260 of 200: some had more than one",
  },
  {
    text: "A randomised trial. Patients who received blood products or albumin were excluded. Groups were compared.",
    zone: "METHODS",
    expect: [],
    why: "those who were left out",
  },
  {
    text: "A randomised controlled trial of a new splint. All patients received morphine or oxycodone as rescue. Pain differed between groups.",
    zone: "METHODS",
    expect: [],
    why: "what all were given",
  },
  {
    text: "Patients were randomised to lorvexin or talun and stratified into young (group 1) and old (group 2).",
    zone: "METHODS",
    expect: ["lorvexin (experimental)", "talun (comparator)"],
    why: "what they are, whatever they were assigned to",
  },
  {
    text: "Patients with hand pain were randomised to carpal tunnel release (CTR) or splinting.",
    zone: "METHODS",
    expect: ["carpal tunnel release (experimental)", "splinting (comparator)"],
    why: "a short form that stands for something else is no control",
  },
];

export default rows;
