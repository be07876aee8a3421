/** Trees of XML and HTML as cheerio parses them: what a path of element names leads to, and its text. Nothing is fetched, nothing runs. */
import { type CheerioAPI, load } from "cheerio/slim";
import { isInlineName } from "./inline.ts";
import { escapeText } from "./references.ts";

/** The part of a parsed node that is looked at. */
export interface XmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}

/** The root element of well-formed XML; null without one. */
export function parseXml(xml: string): XmlNode | null {
  const $: CheerioAPI = load(xml, { xml: { xmlMode: true, decodeEntities: true } });
  const root = $.root().get(0) as XmlNode | undefined;
  return root?.children?.find((node) => node.name !== undefined) ?? null;
}

/** The elements at a path of names below a node, in order. */
export function elementsAt(node: XmlNode | null, ...path: readonly string[]): readonly XmlNode[] {
  let found: readonly XmlNode[] = node === null ? [] : [node];
  for (const name of path) found = found.flatMap((one) => (one.children ?? []).filter((child) => child.name === name));
  return found;
}

export function firstAt(node: XmlNode | null, ...path: readonly string[]): XmlNode | null {
  return elementsAt(node, ...path)[0] ?? null;
}

/** The text of all that is inside; the tree is no deeper than its parser was given. */
export function textOf(node: XmlNode): string {
  if (node.type === "text") return node.data ?? "";
  return (node.children ?? []).map(textOf).join("");
}

export function textAt(node: XmlNode | null, ...path: readonly string[]): string | null {
  const found = firstAt(node, ...path);
  return found === null ? null : textOf(found);
}

export function attribute(node: XmlNode, name: string): string | null {
  const { attribs } = node;
  return attribs !== undefined && Object.hasOwn(attribs, name) ? (attribs[name] as string) : null;
}

/** The content of an element in canonical inline markup. */
export function inlineOf(node: XmlNode): string {
  return (node.children ?? [])
    .map((child) => {
      if (child.type === "text") return escapeText(child.data ?? "");
      const inside = inlineOf(child);
      return child.name !== undefined && isInlineName(child.name) ? `<${child.name}>${inside}</${child.name}>` : inside;
    })
    .join("");
}

export function inlineAt(node: XmlNode | null, ...path: readonly string[]): string | null {
  const found = firstAt(node, ...path);
  return found === null ? null : inlineOf(found);
}
