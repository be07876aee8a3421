/** Invented abstracts: labelled and not, in several languages and scripts, plain and marked up, sound and broken. */

export interface InventedAbstract {
  readonly shows: string;
  readonly title: string;
  readonly text: string;
  /** BCP 47, where it is plain to see. */
  readonly language: string | null;
  /** Its markup is not well-formed: read otherwise by `extract` than by a conversion. */
  readonly heavy?: true;
}

export const INVENTED_ABSTRACTS: readonly InventedAbstract[] = [
  {
    shows: "labels in the text, two arms, estimates, a registration",
    language: "en",
    title: "Zelotinib for shoulder pain: a randomised trial",
    text: "BACKGROUND: Shoulder pain is common. METHODS: We randomised 160 adults (1:1) to zelotinib 20 mg (n = 81) or placebo (n = 79) for 12 weeks. RESULTS: Response was seen in 52/81 (64.2%) and 35/79 (44.3%) patients, respectively (risk ratio 1.45, 95% CI 1.08–1.95; P = 0.01). Mean pain fell from 6.1 ± 1.2 to 3.0 ± 1.4. CONCLUSIONS: Zelotinib helped. TRIAL REGISTRATION: NCT00000000.",
  },
  {
    shows: "labels on lines, hazard ratios, a failed sum",
    language: null,
    title: "Evening walks after surgery",
    text: "Objective\nTo learn whether evening walks shorten recovery.\nMethods\nNinety patients were randomly assigned to walks (n = 44) or usual care (n = 47).\nResults\nThe hazard ratio for discharge was 1.31 (95% CI, 1.02 to 1.69; p=0.036). Falls: 3 vs 5.\nConclusion\nWalks may help.",
  },
  {
    shows: "no label at all: sections told by the words",
    language: "en",
    title: "Tea and sleep in students",
    text: "Sleep is often short in students. We aimed to assess whether tea shortens it. In this cross-sectional study, 412 students answered a questionnaire on tea and sleep. Students who drank tea slept 6.4 (SD 1.1) hours, compared with 6.9 (SD 1.0) hours in the others (p < 0.001). The odds ratio for short sleep was 1.8 (95% CI 1.2-2.7). These findings suggest that tea in the evening shortens sleep.",
  },
  {
    shows: "well-formed markup with sub- and superscripts and references",
    language: null,
    title: "Counts of an invented cell",
    text: "<h4>Methods</h4><p>Cells (2.5&times;10<sup>9</sup>/L) were given to 20 patients.</p><h4>Results</h4><p>CO<sub>2</sub> fell by 12% (P&lt;0.001); BMI was 31.2&nbsp;kg/m<sup>2</sup>.</p>",
  },
  {
    shows: "Chinese, with full-width signs",
    language: "zh",
    title: "一种虚构药物的随机试验",
    text: "目的：评价虚构药物的疗效。方法：将120例患者随机分为治疗组（n=60）和对照组（n=60）。结果：有效率分别为85.0%和70.0%（P＜0.05）。结论：该药有效。",
  },
  {
    shows: "words for numbers, NLM's ASCII signs, odd spaces",
    language: null,
    title: "Forty knees",
    text: "Forty-two knees of twenty-one patients were treated. Flexion rose by 12.5 +/- 3.1 degrees (P </= 0.05), and 1\u202f204 steps a day were counted. One third improved; a 2.5-fold rise was seen in 7 of 21.",
  },
  {
    shows: "a text without a number",
    language: null,
    title: "A comment",
    text: "We thank the authors for their reply and agree with most of it.",
  },
  {
    shows: "what is hostile",
    language: null,
    title: "__proto__",
    text: `__proto__ constructor <script>12</script> n = ${"9".repeat(400)} ${"(".repeat(500)} 5%`,
  },
  {
    shows: "markup that is not well-formed",
    language: null,
    title: "Open tags",
    text: "<p><b>Methods</b> We treated 30 adults.<p><b>Results</b> Pain fell by <i>12% (P = 0.04).",
    heavy: true,
  },
  {
    shows: "a language that only an n-gram detector tells",
    language: null,
    title: "Un ensayo inventado",
    text: "Se incluyeron 48 pacientes, 24 por grupo. El dolor disminuyó un 30% (p = 0,02).",
  },
];
