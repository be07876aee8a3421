import { expect, it } from "vitest";
import { abstractLanguage } from "./language.ts";

it.each([
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
  ["شملت الدراسة 40 عداء يعانون من آلام الركبة.", "ar"],
  ["12 (34%)", null],
  ["", null],
])("%s", (text, language) => {
  expect(abstractLanguage(text)).toBe(language);
});
