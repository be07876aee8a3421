/** From clean sections to results, context numbers, arms and comparisons: the order of the work, on one screen. */
import type { AbstractRecord, Arm, Registration, Section } from "@tabstract/record";
import { joinSections } from "@tabstract/record";
import { settleAll } from "./engine.ts";
import { type ContextItem, type Item, toItems } from "./items.ts";
import { type FoundArms, findArms } from "./linkers/arms.ts";
import { findFindings, toComparisons } from "./linkers/comparisons.ts";
import { linkDenominators } from "./linkers/denominators.ts";
import { studyDesign } from "./linkers/design.ts";
import { linkIntervals } from "./linkers/intervals.ts";
import { linkArms } from "./linkers/link-arms.ts";
import { linkOutcomes } from "./linkers/outcomes.ts";
import { linkSizes } from "./linkers/participants.ts";
import { linkPopulations } from "./linkers/populations.ts";
import { armSizes, studySize } from "./linkers/study-size.ts";
import { linkTimepoints } from "./linkers/timepoints.ts";
import { registrationsIn } from "./parts/registration.ts";
import type { Recognizer } from "./recognizer.ts";
import { recognizers as builtIn } from "./recognizers/index.ts";
import { makeScene, type Scene } from "./scene.ts";
import { spanOf, toContext, toResult } from "./to-result.ts";

export interface ExtractInput {
  readonly title: string | null;
  readonly sections: readonly Section[];
  /** BCP 47 of the abstract, or null. */
  readonly language: string | null;
  /** Recognizers to use instead of the built-in ones. */
  readonly recognizers?: readonly Recognizer[];
}

export type Extraction = Pick<AbstractRecord, "study" | "results" | "comparisons" | "context" | "registrations">;

/** Every printed number of an abstract, explained. Pure and deterministic; time is linear in the length of the text. */
export function extract(input: ExtractInput): Extraction {
  return extractAll([input], input.recognizers)[0] as Extraction;
}

/** What is known of one abstract on its way through the steps. */
interface Draft {
  readonly scene: Scene;
  readonly items: readonly Item[];
  readonly context: readonly ContextItem[];
}

interface ArmedDraft extends Draft {
  readonly found: FoundArms;
}

/**
 * The same for some abstracts, each by itself: what is found in one never depends on the others. A step is made for all of them before the next one
 * begins, because the code of all steps together is larger than a processor keeps at hand.
 */
export function extractAll(
  inputs: readonly Omit<ExtractInput, "recognizers">[],
  recognizers: readonly Recognizer[] = builtIn,
): Extraction[] {
  const scenes = inputs.map(({ title, sections }) => makeScene(joinSections(sections), title ?? "", sections));
  const claims = settleAll(scenes, recognizers);
  const drafts = scenes.map((scene, at): Draft => {
    const { items, context } = toItems(scene.tokens, claims[at] ?? []);
    return { scene, items, context };
  });
  const armed = drafts.map(({ scene, items, context }): ArmedDraft => ({ scene, items, context, found: findArms(scene, items) }));
  for (const { scene, items, found } of armed) {
    linkIntervals(items);
    linkArms(scene, items, found);
  }
  const sized = armed.map(({ scene, items, context, found }) => {
    linkSizes(scene, items, found);
    const arms = armSizes(scene, found.arms, items);
    linkDenominators(scene.tokens, items, { arms, mentions: found.mentions });
    linkTimepoints(scene, items, { context, mentions: found.mentions });
    return arms;
  });
  for (const { scene, items, found } of armed) linkOutcomes(scene, items, found.mentions);
  return armed.map((draft, at) => extractionOf(draft, sized[at] ?? []));
}

function extractionOf({ scene, items, context, found }: ArmedDraft, arms: Arm[]): Extraction {
  linkPopulations(scene, items, found.mentions);
  const findings = findFindings(scene, items, found);
  // Items stand in the order of their claims, which is that of the text.
  const indexOf = new Map<Item, number>();
  const boundedBy = new Map<Item, Item>();
  for (const item of items) {
    indexOf.set(item, indexOf.size);
    if (item.bounds !== null && !boundedBy.has(item.bounds)) boundedBy.set(item.bounds, item);
  }
  const participants = studySize(scene, items, indexOf);
  return {
    study: {
      design: studyDesign(scene, found.arms.length),
      participants,
      // A group that is all there are is as large as the study.
      arms: found.isOneGroup ? arms.map((arm) => ({ ...arm, n: participants?.value ?? arm.n })) : arms,
    },
    results: items.map((item) => toResult(scene, item, boundedBy, indexOf)),
    comparisons: toComparisons(scene, findings, indexOf),
    context: context.map((item) => toContext(scene, item)),
    registrations: registrationsOf(scene, context),
  };
}

/** Each registration once, at its first mention in the abstract; without a span where only the title names it. */
function registrationsOf(scene: Scene, context: readonly ContextItem[]): Registration[] {
  const found = new Map<string, Registration>();
  for (const item of context) {
    const registration = item.claim.registration;
    if (registration === undefined || found.has(registration.id)) continue;
    const { registry, id } = registration;
    found.set(id, { registry, id, span: spanOf(scene.tokens, item) });
  }
  for (const { registry, id } of registrationsIn(scene.titleTokens)) if (!found.has(id)) found.set(id, { registry, id, span: null });
  return [...found.values()];
}
