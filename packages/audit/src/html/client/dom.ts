/** Elements made from text alone: nothing that comes from a record is ever read as HTML. */

export type Child = Node | string | null;

/** Attributes by name; true sets one without a value, false and null leave it away. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (value === null || value === false || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

export function button(attributes: Attributes, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = el("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", onClick);
  return element;
}

export function select(
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  onChange: (value: string) => void,
): HTMLLabelElement {
  const field = el("select", {}, ...options.map(({ value, text }) => el("option", { value }, text)));
  field.addEventListener("change", () => onChange(field.value));
  return el("label", { class: "field" }, el("span", {}, label), field);
}

/** "1,234". */
export function count(value: number): string {
  return value.toLocaleString("en-US");
}

/** "1 change", "1,234 changes". */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** "value-changed" as people write it. */
export function spaced(name: string): string {
  return name.replaceAll("-", " ");
}
