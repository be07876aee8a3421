/** The name of the first element of an XML file, told from its beginning. */

/** Null where a file does not begin as XML does, or its prolog does not end. */
export function rootName(head: string): string | null {
  let at = /^[\s\ufeff]*/.exec(head)?.[0].length ?? 0;
  for (;;) {
    if (head.charAt(at) !== "<") return null;
    const next = head.charAt(at + 1);
    if (next !== "?" && next !== "!") return /^<([A-Za-z_][\w:.-]{0,100})(?=[\s>/])/.exec(head.slice(at, at + 110))?.[1] ?? null;
    const end = next === "?" ? after(head, "?>", at) : head.startsWith("<!--", at) ? after(head, "-->", at + 4) : declarationEnd(head, at);
    if (end === null) return null;
    at = end;
    while (/\s/.test(head.charAt(at)) && at < head.length) at++;
  }
}

function after(head: string, closing: string, from: number): number | null {
  const found = head.indexOf(closing, from);
  return found < 0 ? null : found + closing.length;
}

/** A DOCTYPE with its internal subset, in which quotes and comments hide brackets. */
function declarationEnd(head: string, from: number): number | null {
  let depth = 0;
  for (let i = from + 1; i < head.length; i++) {
    const c = head.charAt(i);
    if (c === '"' || c === "'") {
      i = head.indexOf(c, i + 1);
      if (i < 0) return null;
    } else if (c === "<" && head.startsWith("<!--", i)) {
      i = head.indexOf("-->", i) + 2;
      if (i < 2) return null;
    } else if (c === "[") depth++;
    else if (c === "]") depth--;
    else if (c === ">" && depth <= 0) return i + 1;
  }
  return null;
}
