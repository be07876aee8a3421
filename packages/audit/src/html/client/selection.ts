/** The words that are selected in the abstract, as a place in its text. */

export interface SelectedWords {
  readonly span: [number, number];
  readonly text: string;
}

/** Null where nothing is selected, or not inside one section of `place`. Spaces at both ends are left away. */
export function selectedWords(place: Element): SelectedWords | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null || paragraph !== paragraphOf(range.endContainer) || !place.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const text = words.trim();
  if (text === "") return null;
  const start = Number(paragraph.dataset.start) + before.toString().length + (words.length - words.trimStart().length);
  return { span: [start, start + text.length], text };
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("p[data-start]") ?? null;
}
