/** The words that decide the category of a label that no list holds. */
import type { Category } from "@tabstract/record";

export type NlmCategory = Exclude<Category, "UNASSIGNED">;

/**
 * Head nouns and participles of English labels, in the singular. Chosen from the heads of NLM's own labels: 91 in 100 of its categories
 * follow from them (see categories.test.ts).
 */
export const HEAD_WORDS: Readonly<Record<NlmCategory, string>> = {
  BACKGROUND: `
    ABBREVIATION ACCESS ACCREDITATION ANTECEDENT ARGUMENT ASPECT AUDIENCE AVAILABILITY BACKGROUND BASIS CITATION CONDITION CONFLICT
    CONTACT CONTENT CONTEXT DECLARATION DEFINITION DESCRIPTOR DISCLOSURE ENDORSEMENT EPIDEMIOLOGY ETIOLOGY FOUNDATION FUNDING
    IMPORTANCE INFORMATION INTRO INTRODUCTION JUSTIFICATION KEYWORD KNOWLEDGE KNOWN MOTIVATION NUMBER OVERVIEW PRINCIPLE RATIONAL
    REASON REGISTER REGISTRATION REGISTRY REMARK SITUATION SPONSOR SPONSORSHIP STATE STATEMENT THEORY TITLE TRIAL VERSION WEBSITE`,
  OBJECTIVE: `
    ADDRESSED AIM ASSESSED CHALLENGE CONSIDERED GOAL HYPOTHESIS INTENTION OBJECT OBJECTION OBJECTIVE PREMISE PROBLEM PURPOSE
    QUESTION QUESTIONING RATIONALE SCOPE TARGET TOPIC`,
  METHODS: `
    ABSTRACTION ACQUISITION ANALYSIS ANIMAL APPRAISAL APPROACH ASSESSMENT BASE CADAVER CALCULATION CAPTURE CASE CHARACTERISTIC
    CHOSEN CLASSIFICATION COHORT COLLECTED COLLECTION COMPONENT CONCEPT CONSENSUS CONSTRUCT CONTRAINDICATION CONTROL COURSE COVERED
    CRITERIA DATA DATABASE DATE DEMOGRAPHIC DESCRIPTION DESIGN DETAIL DEVELOPMENT DIAGNOSIS DIAGNOSTIC DURATION EMPLACEMENT ENDPOINT
    ENVIRONMENT EQUIPMENT ETHIC EVIDENCE EXAMINED EXCLUSION EXEGESIS EXPERIMENT EXPERIMENTAL EXPOSURE EXTRACTION FACTOR FEATURE
    FRAMEWORK GROUP HISTORY HORIZON IDENTIFICATION ILLUSTRATION IMPLEMENTATION INDICATION INNOVATION INSTRUMENT INSTRUMENTATION
    INTERVENTION INVESTIGATION LEVEL LITERATURE LOCATION MANAGEMENT MATERIAL MEASURE MEASURED MEASUREMENT MEDICATION METHOD
    METHODOLOGY MODEL OBSERVATION OPERATION OPTION ORIGIN OUTLINE PARAMETER PARTICIPANT PARTICIPATION PATHOGENESIS PATHOPHYSIOLOGY
    PATIENT PERFORMED PERIOD PERSON PHENOMENA PHENOMENON PICTURE PLACE PLAN POPULATION PREDICTOR PRESENTATION PROCEDURE PROCESS
    PROGRAM PROJECT PROTOCOL QUALITY RANGE RECORD REPORT RESOLUTION RESOURCE RESPONDENT REVIEW REVIEWED REVIEWER SAMPLE SAMPLING
    SEARCH SELECTION SERIES SETTING SITE SIZE SOLUTION SOURCE SPECIMEN STANDARD STATISTIC STATISTICAL STRATEGY STRATIFICATION
    STRENGTH STUDIED STUDY SUBJECT SURGERY SURVEY SYMPTOM TAXONOMY TECHNIQUE TECHNOLOGY TEST TESTING THERAPY TOXICOKINETIC
    TRANSMISSION TREATMENT TYPE VARIABLE VOLUNTEER`,
  RESULTS: `
    AREA BENEFIT CHANGE COMPLICATION CONTRIBUTION COST EFFECT EFFICACY EVALUATION EXAMINATION EXAMPLE EXPERIENCE FINDING GAIN
    HISTOLOGY ISSUE MANIFESTATION OUTCOME RESPONSE RESULT SAFETY SYNTHESIS TOXICITY TOXICOLOGY UNIQUENESS VALIDATION VALIDITY`,
  CONCLUSIONS: `
    ABSTRACT ACTION ADVANCE ADVANTAGE ANSWER APPLICATION COMMENT COMMENTARY CONCLUSION CONDENSATION CONSEQUENCE CONSIDERATION
    DIRECTION DISCLAIMER DISCUSSION FUTURE GENERALIZABILITY GUIDELINE HIGHLIGHT IMPACT IMPLICATION INTERPRETATION LEARNED LEARNT
    LESSON LIMIT LIMITATION MESSAGE OPINION OUTLOOK PERSPECTIVE POINT POTENTIAL PRACTICE PRECIS PREVENTION PROGNOSIS PROSPECT
    RECOMMENDATION RELEVANCE RESEARCH SIGNIFICANCE SPECULATION SUMMARY SYNOPSIS TAKEN TIMELY TRANSLATION VALUE VIEWPOINT WORK`,
};

/**
 * Beginnings of label words in French, Spanish, Portuguese, Italian and German, capitals without accents. A word belongs to the category of
 * the longest beginning that it has.
 */
export const STEMS: Readonly<Record<NlmCategory, string>> = {
  BACKGROUND:
    "CONTEXT INTRODU EINLEITUNG EINFUHRUNG HINTERGRUND ANTECEDENT FUNDAMENT JUSTIFICA PREMESS CONTESTO ENREGISTREMENT RAZIONALE FINANZIERUNG",
  OBJECTIVE:
    "OBJECTIF OBJETIV OBIETTIV BUT PROPOSITO FINALIDAD SCOPO SCOPI ZIEL ZIELE ZIELSETZUNG ZWECK FRAGESTELLUNG STUDIENZIEL HIPOTES HYPOTHES IPOTES PROBLEM META",
  METHODS:
    "METHOD METOD METODOLOG MATERIAL MATERIEL MATERIAUX PATIENT PACIENT PAZIENT PROBAND SUJET SUJETO SOGGETT PARTICIPANT DISEN DISENO DELINEAMENTO DISEGNO STUDIENDESIGN INTERVENCI INTERVENTI AMBITO EMPLAZAMIENTO CADRE CRITERE MEDICION MISUR SELECTION POPULATION POBLACI CASO CASI CAS FALL FALLBERICHT",
  RESULTS: "RESULTAT RESULTAD RISULTAT ERGEBNIS HALLAZGO ACHADO",
  CONCLUSIONS:
    "CONCLUS CONCLUSAO CONCLUSOES SCHLUSSFOLGERUNG FAZIT DISCUSSION DISCUSI DISCUSSAO DISCUSSIONE DISKUSSION ZUSAMMENFASSUNG SCHLUSS INTERPRETA COMMENTAIRE COMENTARIO IMPLICACI",
};

/** Chinese (both scripts), Japanese and Korean label words. */
export const EAST_ASIAN_WORDS: Readonly<Record<NlmCategory, string>> = {
  BACKGROUND: "背景 前言 引言 导言 導言 研究背景 緒言 はじめに 배경 서론",
  OBJECTIVE: "目的 目标 目標 研究目的 목적 연구목적",
  METHODS: "方法 研究方法 材料 资料 資料 对象 對象 対象 患者 病例 设计 設計 研究设计 研究設計 症例 방법 대상 연구방법 재료",
  RESULTS: "结果 結果 研究结果 研究結果 成績 결과 연구결과",
  CONCLUSIONS: "结论 結論 讨论 討論 考察 结语 結語 总结 總結 小结 小結 結語 结论与讨论 결론 고찰",
};

/** Labels that stand in running text without a colon ("Objective To explore …", "Background and PurposeRecent …"), as journals print them. */
export const RUNNING_LABELS: readonly string[] = [
  "Aim",
  "Aims",
  "Aim of the study",
  "Background",
  "Background and aim",
  "Background and aims",
  "Background and objective",
  "Background and objectives",
  "Background and purpose",
  "Background/aim",
  "Background/aims",
  "Background/purpose",
  "Case presentation",
  "Case report",
  "Conclusion",
  "Conclusions",
  "Conclusions and relevance",
  "Context",
  "Design",
  "Discussion",
  "Discussion and conclusion",
  "Discussion and conclusions",
  "Findings",
  "Goal",
  "Importance",
  "Interpretation",
  "Introduction",
  "Main outcome measure",
  "Main outcome measures",
  "Material and method",
  "Material and methods",
  "Materials and method",
  "Materials and methods",
  "Method",
  "Methods",
  "Methods and materials",
  "Methods and results",
  "Methodology",
  "Objective",
  "Objectives",
  "Participants",
  "Patients and methods",
  "Purpose",
  "Rationale",
  "Result",
  "Results",
  "Results and conclusion",
  "Results and conclusions",
  "Results and discussion",
  "Setting",
  "Study design",
  "Subjects and methods",
  "But",
  "Contexte",
  "Matériel et méthodes",
  "Matériels et méthodes",
  "Méthode",
  "Méthodes",
  "Objectif",
  "Objectifs",
  "Patients et méthodes",
  "Résultat",
  "Résultats",
  "Antecedentes",
  "Conclusión",
  "Conclusiones",
  "Introducción",
  "Material y método",
  "Material y métodos",
  "Materiales y métodos",
  "Método",
  "Métodos",
  "Objetivo",
  "Objetivos",
  "Pacientes y métodos",
  "Resultado",
  "Resultados",
  "Conclusão",
  "Conclusões",
  "Introdução",
  "Material e métodos",
  "Materiais e métodos",
  "Conclusione",
  "Conclusioni",
  "Introduzione",
  "Materiali e metodi",
  "Metodi",
  "Metodo",
  "Obiettivi",
  "Obiettivo",
  "Risultati",
  "Scopo",
  "Einleitung",
  "Ergebnis",
  "Ergebnisse",
  "Fazit",
  "Fragestellung",
  "Hintergrund",
  "Material und Methoden",
  "Methode",
  "Methoden",
  "Methodik",
  "Patienten und Methoden",
  "Schlussfolgerung",
  "Schlussfolgerungen",
  "Ziel",
  "Ziele",
  "Zielsetzung",
];
