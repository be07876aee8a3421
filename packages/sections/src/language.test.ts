import { expect, it } from "vitest";
import { evidentLanguageOfWhole } from "./evident-language.ts";
import { abstractLanguage } from "./language.ts";

const TEXTS: readonly (readonly [string, string | null])[] = [
  ["We included 40 runners who had pain in one of the knees and gave each of them a brace.", "en"],
  ["A brace for runners with knee pain: a randomised trial", "en"],
  ["Nous avons inclus 40 coureurs qui avaient mal au genou et leur avons donné une attelle.", "fr"],
  ["Se incluyeron 40 corredores con dolor de rodilla y se les dio una férula.", "es"],
  ["Wir schlossen 40 Läufer mit Knieschmerzen ein und gaben ihnen eine Schiene.", "de"],
  ["Foram incluídos 40 corredores com dor no joelho, que receberam uma joelheira.", "pt"],
  ["Sono stati inclusi 40 corridori con dolore al ginocchio, che hanno ricevuto un tutore.", "it"],
  ["纳入40例膝关节疼痛的跑者（P<0.05），均给予护膝，使用SF-36和VAS评分。", "zh"],
  ["対象は膝の痛みがあるランナー40名である。", "ja"],
  ["무릎 통증이 있는 달리기 선수 40명을 대상으로 하였다.", "ko"],
  ["В исследование включили 40 бегунов с болью в колене.", "ru"],
  ["В проучването бяха включени 40 бегачи с болка в коляното, които получиха ортеза със средна твърдост.", "bg"],
  ["شملت الدراسة 40 عداء يعانون من آلام الركبة.", "ar"],
  ["Attelles pour des coureurs : essai randomisé en grappes", "fr"],
  ["Knieorthesen bei Läufern mit Schmerzen", "de"],
  ["Modeling intestinal disorders with robots", "en"],
  ["A portable tray for tea in trains", "en"],
  ["Towards a logical form of invented teapots", "en"],
  ["Large compute-optimal teapot models", null],
  ["Quark-gluon plasma", null],
  ["12 (34%)", null],
  ["", null],
];

it.each(TEXTS)("%s", (text, language) => {
  expect(abstractLanguage(text)).toBe(language);
});

it.each(TEXTS)("is null or the same without the detector: %s", (text, language) => {
  expect([null, language]).toContain(evidentLanguageOfWhole(text));
});

it.each([
  ["We randomised 60 adults (1:1) to A (n = 30) or B (n = 30). Pain fell by 12% with A and 4% with B (P = 0.02).", "en"],
  [
    "Se incluyeron 40 corredores; véase The brace and its knee. El dolor disminuyó un 30% en el grupo tratado y un 12% en el otro, sin diferencias entre los centros participantes, tras doce semanas de seguimiento en todos ellos, según el protocolo publicado por los mismos autores el año anterior en una revista nacional de libre acceso y tres congresos más, uno de ellos en la misma ciudad de origen.",
    null,
  ],
])("without the detector, counts the words of all of it: %s", (text, language) => {
  expect(evidentLanguageOfWhole(text)).toBe(language);
});
