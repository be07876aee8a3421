/**
 * The words that recognizers and linkers know, each with its classes, in one place.
 *
 * A word's id is its place in the lexicon; unknown words have id 0 and no class. Lookup hashes the letters while the lexer walks over them,
 * so no string is made for a word.
 */

/** Ids are below this, and far below: it is also the size of the hash table. */
export const MOST_WORDS = 8192;

/** Classes of words, as bits of one mask. */
export const C = {
  PEOPLE: 0x1,
  STUDIES: 0x2,
  TIME_UNIT: 0x4,
  DOSE_UNIT: 0x8,
  UNIT: 0x10,
  MONTH: 0x20,
  GROUP: 0x40,
  VERSUS: 0x80,
  COMPARE: 0x100,
  MEAN: 0x200,
  MEDIAN: 0x400,
  SPREAD: 0x800,
  CONFIDENCE: 0x1000,
  EFFECT: 0x2000,
  RANDOMISED: 0x4000,
  ENROLLED: 0x8000,
  COMPLETED: 0x10000,
  ANALYSED: 0x20000,
  SCREENED: 0x40000,
  LEFT: 0x80000,
  INCREASE: 0x100000,
  DECREASE: 0x200000,
  PREPOSITION: 0x400000,
  DETERMINER: 0x800000,
  CONJUNCTION: 0x1000000,
  VERB: 0x2000000,
  LABEL: 0x4000000,
  CONTROL: 0x8000000,
  ADVERB: 0x10000000,
  STATISTIC: 0x20000000,
  ANIMAL: 0x40000000,
} as const;

const WORDS: readonly (readonly [mask: number, words: string])[] = [
  [
    C.PEOPLE,
    `latinas latinos patient patients pts participant participants subject subjects woman women man men child children adult adults individual individuals people
     person persons volunteer volunteers infant infants neonate neonates baby babies newborn newborns mother mothers boy boys girl girls student students
     adolescent adolescents male males female females case cases eye eyes tooth teeth hip hips knee knees limb limbs shoulder shoulders foot feet ear ears
     cluster clusters school schools hospital hospitals practice practices village villages family families household households couple couples dyad dyads
     nurse nurses physician physicians doctor doctors caregiver caregivers carer carers parent parents veteran veterans resident residents worker workers employee
     employees smoker smokers athlete athletes player players outpatient outpatients inpatient inpatients survivor survivors recipient recipients donor donors
     respondent respondents pregnancy pregnancies birth births delivery deliveries lesion lesions ulcer ulcers wound wounds site sites implant implants
     restoration restorations fracture fractures embryo embryos cycle cycles oocyte oocytes sample samples specimen specimens clinician clinicians pupil pupils
     twin twins offspring elderly preschoolers toddlers youth youths candidates candidate users user drivers driver client clients soldiers soldier
     graft grafts graftees kidney kidneys defect defects block blocks sibling siblings responder responders nonresponder nonresponders attempt attempts
     visit visits procedure procedures operation operations surgery surgeries catheter catheters stent stents vessel vessels artery arteries
     isolate isolates strain strains tumour tumours tumor tumors nodule nodules polyp polyps episode episodes event events relative relatives
     cyclist cyclists runner runners swimmer swimmers facility facilities encounter encounters mission missions crash crashes carrier carriers
     dentist dentists practitioner practitioners provider providers gps expert experts surgeon surgeons trainee trainees midwife midwives father fathers
     teenager teenagers consumer consumers citizen citizens inhabitant inhabitants immigrant immigrants migrant migrants refugee refugees prisoner prisoners cadet cadets
     farmer farmers miner miners firefighter firefighters applicant applicants proband probands clinic clinics panelist panelists
     spouse spouses teacher teachers professional professionals pharmacist pharmacists pharmacies pharmacy ward wards unit beds tenants
     pacientes patientinnen patienten patienti pazienti sujets enfants femmes hommes niños mujeres hombres participantes probanden teilnehmer`,
  ],
  [
    C.PEOPLE | C.ANIMAL,
    `rat rats mouse mice rabbit rabbits dog dogs pig pigs steer steers cow cows sheep goat goats animal animals horse horses cat cats chicken chickens chick chicks hen hens
     broiler broilers piglet piglets calf calves lamb lambs monkey monkeys macaque macaques bull bulls heifer heifers ewe ewes hamster hamsters ferret ferrets bird birds fish larvae flies
     swine sow sows guinea`,
  ],
  [
    C.STUDIES | C.PEOPLE,
    "study studies trial trials article articles rct rcts review reviews report reports record records paper papers publication publications citation citations cohort cohorts dataset datasets survey surveys comparison comparisons country countries",
  ],
  [
    C.TIME_UNIT | C.UNIT,
    `second seconds sec secs s minute minutes min mins hour hours hr hrs h day days d week weeks wk wks month months mo mos year years yr yrs y decade decades fortnight
     jours mois ans semaines semanas días dias meses años anos monate monaten wochen jahre jahren giorni settimane mesi anni heures`,
  ],
  [
    C.DOSE_UNIT | C.UNIT,
    `mg g kg µg μg mcg ug ng pg gram grams milligram milligrams microgram micrograms iu ui ml l dl µl μl litre litres liter liters millilitre millilitres milliliter milliliters mmol mol µmol μmol
     umol nmol pmol gy cgy mgy mci mbq kbq drop drops tablet tablets capsule capsules puff puffs ppm ppb meq au`,
  ],
  [
    C.UNIT,
    `mmhg hg mm nm µm μm um cm m km µv mv kv ma point points score scores unit units u bpm beats kcal cal kj j db hz khz mhz w kw watt watts n kn nn pa kpa mpa cmh2o c °c f dioptre dioptres diopter diopters letter letters line lines
     degree degrees fold times time percent percentage cells cell copies log logmar sessions session episodes episode events event steps step breaths repetitions hectares ha
     metres meters metre meter inch inches feet ft pounds lb lbs dollars usd euro euros eur gbp qaly qalys daly dalys mosm osm cfu pfu ratio servings serving cups cup drinks
     doses dose patient-years person-years rpm lux met mets kda bp kb mb dyn dyne dynes`,
  ],
  [
    C.MONTH,
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  ],
  [
    C.GROUP,
    "group groups arm arms subgroup subgroups cohort cohorts regimen regimens gp grp groupe groupes grupo grupos gruppe gruppo gruppi",
  ],
  [C.VERSUS, "versus vs v"],
  [C.COMPARE, "compared comparing comparison than against relative respect over comparable"],
  [C.MEAN | C.STATISTIC, "mean means average averaged averaging moyenne mittlere mittelwert"],
  [C.MEDIAN | C.STATISTIC, "median medians médiane mediana"],
  [
    C.SPREAD | C.STATISTIC,
    "sd se sem deviations errors iqr range ranges ranged ranging interquartile iqrs std deviation error quartile quartiles idr interval",
  ],
  [
    C.CONFIDENCE | C.STATISTIC,
    "ci cis cri crl confidence confidential credible credibility interval intervals limits hdi bci crI ic kl ki",
  ],
  [
    C.EFFECT | C.STATISTIC,
    `or ors hr hrs rr rrs irr irrs aor ahr arr arrr prr pr apr smd wmd md nnt nnh auc auroc aucs β beta ρ rho r d g η η2 eta kappa κ icc i2 coefficient ratio ratios odds hazard hazards risk difference differences
     correlation correlated sensitivity specificity ppv npv predictive auroc roc accuracy heterogeneity nnts rate slope es effect reduction cohen hedges`,
  ],
  [
    C.RANDOMISED,
    `randomised randomized randomly randomly-assigned randomisation randomization randomise randomize assigned allocated assignment allocation allocate assign divided split distributed`,
  ],
  [
    C.ENROLLED,
    "enrolled enroled recruited included entered participated inclusion enrolling enrollment enrolment recruitment registered entered consented underwent studied participating sampled invited comprised treated received",
  ],
  [C.COMPLETED, "completed completing finished complete completers completer remained retained"],
  [
    C.ANALYSED,
    "analysed analyzed evaluated evaluable assessable assessed analyses analysis examined analysable analyzable genotyped phenotyped sequenced interviewed surveyed reviewed",
  ],
  [C.SCREENED, "screened approached eligible assessed identified contacted invited referred"],
  [C.LEFT, "excluded withdrew withdrawn withdrawals dropped dropout dropouts discontinued lost loss declined refused"],
  [
    C.INCREASE,
    `increase increased increases increasing rise rose risen rising gain gained gains higher greater more improvement improved improvements improving improves elevated elevation
     grew longer larger better faster older heavier taller enhanced exceeded raised`,
  ],
  [
    C.DECREASE,
    `decrease decreased decreases decreasing reduction reduced reductions reducing reduces fall fell fallen falling drop dropped decline declined declines declining lower lowered lowering less fewer smaller
     shorter worse worsened loss lost slower younger thinner lighter down diminished decrement dropped weaker`,
  ],
  [
    C.PREPOSITION,
    `of in for with at by on from to after before during within between among amongst across through until without under over per into following via upon since throughout despite toward towards
     as about around near against beyond including regarding versus post until till up de en des du dans avec pour entre con para por bei nach mit von`,
  ],
  [
    C.DETERMINER,
    "the a an this these those that each both all any either their its his her our such no every some another other le la les un une el los las der die das",
  ],
  [
    C.CONJUNCTION,
    "and or but nor while whereas although however though whilst because if when where which who whom whose et y e und oder ou o",
  ],
  [
    C.VERB,
    `was were is are be been being had has have having did do does showed shown show reported report found find observed occurred occur occurs achieved achieve experienced developed received receiving
     underwent became remained resulted demonstrated revealed reached required died survived scored used using included including indicated produced associated related yielded given taking took treated
     can could may might will would should must seemed appeared led caused tended differed differ led measured estimated detected noted seen presented exhibited attained obtained gained recorded
     improved reduced increased decreased`,
  ],
  [
    C.LABEL,
    `phase grade stage type level class category visit week day month year hour score figure table version wave tier step nyha asa gold ecog trimester session factor model cycle part
     item items dimension dimensions study experiment group cohort arm site center centre chapter appendix quartile tertile quintile rank number no grades stages types levels classes days weeks months hours`,
  ],
  [
    C.CONTROL,
    "control controls placebo sham usual standard conventional vehicle saline comparator nontreatment untreated routine waitlist wait-list reference",
  ],
  [
    C.ADVERB,
    `significantly respectively approximately approx about only also not nearly almost statistically clinically similarly further then markedly slightly substantially ca circa roughly overall
     exactly just even still already respectivement respectivamente`,
  ],
];

const ids = new Map<string, number>();
const masks: number[] = [0];
for (const [mask, words] of WORDS) for (const word of words.split(/\s+/)) learn(word, mask);

function learn(word: string, mask: number): void {
  if (word === "") return;
  const key = word.toLowerCase();
  const id = ids.get(key);
  if (id === undefined) {
    ids.set(key, masks.length);
    masks.push(mask);
  } else {
    masks[id] = (masks[id] ?? 0) | mask;
  }
}

/** The id of a word; a word without classes enters the lexicon by being named here, when the module that names it loads. */
export function wordId(word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  learn(word, 0);
  const id = ids.get(word) ?? 0;
  enter(word, id);
  return id;
}

/** A set of words, asked for by token id millions of times. */
export interface WordSet extends Iterable<number> {
  /** A word is in the set where `rows[word]` has the bit `bit`: thirty-two sets share their rows, so that what one asks is at hand for the next. */
  readonly rows: Int32Array;
  readonly bit: number;
  has(id: number): boolean;
}

const BITS = 32;
let rows = new Int32Array(0);
let sets = 0;

/** Several words, separated by white space, to compare tokens with. */
export function wordIds(words: string): WordSet {
  return wordSet(words.split(/\s+/).filter(Boolean).map(wordId));
}

/** The set of these word ids. */
export function wordSet(members: readonly number[]): WordSet {
  if (sets % BITS === 0) rows = new Int32Array(MOST_WORDS);
  const own = rows;
  const bit = 1 << (sets++ % BITS);
  for (const id of members) own[id] = (own[id] ?? 0) | bit;
  return { rows: own, bit, has: (id) => ((own[id] ?? 0) & bit) !== 0, [Symbol.iterator]: () => members[Symbol.iterator]() };
}

export function classMask(id: number): number {
  return masks[id] ?? 0;
}

/** A word as the lexicon spells it, in small letters. */
export function spellingOf(id: number): string {
  return spellings[id] ?? "";
}

/** One step of the hash that the lexer computes over the lower-cased letters of a word. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Ids by hash, open addressing; `hashes` says whose hash a slot holds, so that the letters of two words are compared only where these agree. */
const table: Int32Array = new Int32Array(MOST_WORDS);
const hashes: Int32Array = new Int32Array(MOST_WORDS);
const spellings: string[] = [""];
for (const [word, id] of ids) enter(word, id);

function enter(word: string, id: number): void {
  spellings[id] = word;
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  let slot = hash & (MOST_WORDS - 1);
  while (table[slot] !== 0) slot = (slot + 1) & (MOST_WORDS - 1);
  table[slot] = id;
  hashes[slot] = hash;
}

/** The id of the word of these small letters, given their hash; 0 where the lexicon does not hold it. */
export function lookUp(letters: Uint16Array, count: number, hash: number): number {
  let slot = hash & (MOST_WORDS - 1);
  for (;;) {
    const id = table[slot] ?? 0;
    if (id === 0) return 0;
    if (hashes[slot] === hash && isSpelled(spellings[id] ?? "", letters, count)) return id;
    slot = (slot + 1) & (MOST_WORDS - 1);
  }
}

function isSpelled(word: string, letters: Uint16Array, count: number): boolean {
  if (word.length !== count) return false;
  for (let at = 0; at < count; at++) if (word.charCodeAt(at) !== letters[at]) return false;
  return true;
}

/** Lower case of Latin and Greek letters, code by code. */
export function lowerCase(code: number): number {
  if (code < 0x80) return code < 0x41 || code > 0x5a ? code : code | 0x20;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code | 0x20;
  return code >= 0x391 && code <= 0x3a9 ? code + 0x20 : code;
}
