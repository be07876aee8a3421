/** What every check of one record looks at: made once, each part when it is first asked for. */
import { abstractText } from "@tabstract/record";
import { openArmSizes } from "./arm-sizes.ts";
import type { CheckInput, CheckScene } from "./check.ts";
import { openSentences } from "./sentence.ts";
import { type TwoGroups, twoGroups } from "./two-groups.ts";

export function openScene({ record, variants, sources }: CheckInput): CheckScene {
  const text = abstractText(record);
  const sentence = openSentences(text);
  const said = new Map<RegExp, boolean>();
  let known: readonly TwoGroups[] | null = null;
  return {
    record,
    variants,
    sources,
    text,
    says: (pattern) => {
      const answer = said.get(pattern) ?? pattern.test(text);
      said.set(pattern, answer);
      return answer;
    },
    sentence,
    ...openArmSizes(record),
    groups: () => {
      known ??= twoGroups({ record, text, sentence });
      return known;
    },
  };
}
