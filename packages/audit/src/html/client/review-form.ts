/** The form in which a person sets what a result says: only what differs from what stood there goes into the correction. */
import type { RecordView } from "../../model.ts";
import { PAGE_KINDS } from "../page.ts";
import { button, type Child, el, spaced } from "./dom.ts";
import type { Fix, ResultKind, ReviewItem } from "./review-items.ts";

const RELATIONS = ["=", "<", ">", "<=", ">=", "~"] as const;
const KINDS = PAGE_KINDS.filter((kind) => kind !== "context");

export interface FormOptions {
  readonly item: ReviewItem;
  readonly arms: RecordView["arms"];
  readonly onSave: (fix: Fix) => void;
  readonly onCancel: () => void;
}

export function fixForm({ item, arms, onSave, onCancel }: FormOptions): HTMLFormElement {
  const { place, result, fix } = item;
  const start = {
    kind: fix?.kind ?? place.kind,
    value: fix?.value === undefined ? (result?.value ?? null) : fix.value,
    low: fix?.low ?? null,
    high: fix?.high ?? null,
    relation: fix?.relation ?? "",
    unit: fix?.unit === undefined ? (result?.unit ?? null) : fix.unit,
    arms: fix?.arms ?? result?.arms ?? [],
    outcome: fix?.outcome === undefined ? (result?.outcome ?? null) : fix.outcome,
    timepoint: fix?.timepoint === undefined ? (result?.timepoint ?? null) : fix.timepoint,
  };
  const kind = choice([...KINDS], start.kind, spaced);
  const relation = choice(["", ...RELATIONS], start.relation, (sign) => sign || "as printed");
  const value = numberInput(start.value ?? (item.verdict === null && result === null ? firstNumber(place.text) : null));
  const low = numberInput(start.low);
  const high = numberInput(start.high);
  const unit = textInput(start.unit);
  const outcome = textInput(start.outcome);
  const timepoint = textInput(start.timepoint);
  const names = [...new Set([...arms.map(({ name }) => name), ...start.arms])];
  const boxes = names.map((name) => ({ name, box: el("input", { type: "checkbox", checked: start.arms.includes(name) }) }));
  const otherArm = textInput(null);
  const bounds = el("div", { class: "pair" }, labelled("Low", low), labelled("High", high));
  const showBounds = (): void => {
    bounds.hidden = kind.value !== "interval";
  };
  kind.addEventListener("change", showBounds);
  showBounds();

  function read(): Fix {
    const chosen = [...boxes.filter(({ box }) => box.checked).map(({ name }) => name), ...[otherArm.value.trim()].filter(Boolean)];
    const now = {
      kind: kind.value as ResultKind,
      value: numberOf(value),
      low: numberOf(low),
      high: numberOf(high),
      relation: relation.value,
      unit: wordsOf(unit),
      arms: chosen,
      outcome: wordsOf(outcome),
      timepoint: wordsOf(timepoint),
    };
    // What an earlier correction set stays set, though this form has not changed it.
    const isSet = (name: keyof typeof now): boolean =>
      (fix !== null && name in fix) || JSON.stringify(now[name]) !== JSON.stringify(start[name]);
    const entries = Object.entries(now).filter(([name, set]) => isSet(name as keyof typeof now) && !(name === "relation" && set === ""));
    return Object.fromEntries(entries) as Fix;
  }

  const form = el(
    "form",
    { class: "fix", "aria-label": `What ${place.text} says` },
    el("div", { class: "pair" }, labelled("Kind", kind), labelled("Relation", relation), labelled("Value", value), labelled("Unit", unit)),
    bounds,
    el(
      "fieldset",
      {},
      el("legend", {}, "Arms"),
      ...boxes.map(({ name, box }) => el("label", { class: "box" }, box, el("bdi", {}, name))),
      labelled("Another", otherArm),
    ),
    labelled("Outcome", outcome, fromSelection(outcome, "outcome")),
    labelled("Timepoint", timepoint, fromSelection(timepoint, "timepoint")),
    el("div", { class: "row actions" }, el("button", { type: "submit", class: "primary" }, "Save"), button({}, onCancel, "Cancel")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSave(read());
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  });
  return form;
}

function labelled(label: string, ...children: readonly Child[]): HTMLElement {
  const [field = null, ...others] = children;
  return el("div", { class: "labelled" }, el("label", { class: "field" }, el("span", {}, label), field), ...others);
}

/** Takes the words that are selected in the abstract; pressing it leaves the selection as it is. */
function fromSelection(input: HTMLInputElement, name: string): HTMLButtonElement {
  const take = button(
    { class: "take", "aria-label": `Take the ${name} from selection` },
    () => {
      const words = (document.getSelection()?.toString() ?? "").replace(/\s+/g, " ").trim();
      if (words !== "") input.value = words;
    },
    "from selection",
  );
  take.addEventListener("mousedown", (event) => event.preventDefault());
  return take;
}

function choice(values: readonly string[], chosen: string, words: (value: string) => string): HTMLSelectElement {
  const field = el("select", {}, ...values.map((value) => el("option", { value }, words(value))));
  field.value = chosen;
  return field;
}

function textInput(text: string | null): HTMLInputElement {
  const input = el("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  input.value = text ?? "";
  return input;
}

function numberInput(value: number | null): HTMLInputElement {
  const input = el("input", { type: "number", step: "any", autocomplete: "off" });
  input.value = value === null ? "" : String(value);
  return input;
}

function numberOf(input: HTMLInputElement): number | null {
  return input.value.trim() === "" ? null : Number(input.value);
}

/** What a person who adds a number most likely means by it. */
function firstNumber(text: string): number | null {
  const found = /-?\d+(?:\.\d+)?/.exec(text.replace("\u2212", "-"))?.[0];
  return found === undefined ? null : Number(found);
}

function wordsOf(input: HTMLInputElement): string | null {
  return input.value.trim() || null;
}
