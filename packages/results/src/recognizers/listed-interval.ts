/**
 * The further intervals of a series that was announced once: "95% CI: 19.6–25.4 after A, 16.3 (13.5–19.1) after B", "median survival (95% CI) was 5.2
 * (4.1–6.3) months", "0.28 [95% CI 0.10–0.81] and 0.31 [0.10–0.98]". The range stands right behind its value and holds it, and the last spread that
 * the sentence named is a confidence or credible interval. Not a range or quartiles behind a median.
 */
import { numberAt } from "../lexer.ts";
import { bareInterval } from "../parts/estimate-claims.ts";
import { seriesBefore } from "../parts/level.ts";
import type { Recognizer } from "../recognizer.ts";

export const listedInterval: Recognizer = {
  name: "listed-interval",
  precedence: 65,
  triggers: { numbers: { outsideNames: true } },
  recognize(scene, at) {
    const { tokens } = scene;
    if (numberAt(tokens, at)?.form === "word") return null;
    const interval = bareInterval(scene, at);
    return interval !== null && seriesBefore(tokens, at) !== null ? interval : null;
  },
};
