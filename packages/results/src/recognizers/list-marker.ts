/** Numbers that number a list: "1. Scope 2. Motivation", "(1) if …, (2) how". Not "equal to 10. Later", not values in brackets of the results. */
import { contextClaim } from "../claims.ts";
import { isListNumber } from "../parts/list-number.ts";
import type { Recognizer } from "../recognizer.ts";
import { zoneAt } from "../scene.ts";

export const listMarker: Recognizer = {
  name: "list-marker",
  precedence: 21,
  triggers: { numbers: true },
  recognize(scene, at) {
    const { tokens } = scene;
    return isListNumber(tokens, at, zoneAt(scene, at) === "RESULTS") ? contextClaim(tokens, { as: "ordinal", from: at, to: at + 1 }) : null;
  },
};
