/** What a check suggests, in words. */
import type { Check } from "@tabstract/record";

/** "dispersions.0.type of 3 and 4 is sd": of several results that would hold the same, together. */
export function suggestionWords({ suggestions = [] }: Check): string[] {
  const [first] = suggestions;
  if (first === undefined) return [];
  if (suggestions.every(({ field, value }) => field === first.field && value === first.value)) {
    return [`${first.field} of ${suggestions.map(({ result }) => result).join(" and ")} is ${first.value}`];
  }
  return suggestions.map(({ result, field, value }) => `${field} of ${result} is ${value}`);
}
