/** Colours, on terminals that want them. */
import type { Io, Terminal } from "./io.ts";

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;
export type Colour = keyof typeof CODES;

export interface Paint {
  readonly coloured: boolean;
  (colour: Colour, text: string): string;
}

interface ColourSettings {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

export function openPaint(terminal: Terminal, env: Io["env"]): Paint {
  const coloured = wantsColour(terminal, env);
  const paint = (colour: Colour, text: string): string => {
    const [on, off] = CODES[colour];
    return coloured && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  return Object.assign(paint, { coloured });
}

/** NO_COLOR (no-color.org) and FORCE_COLOR decide where they are set. */
function wantsColour(terminal: Terminal, env: Io["env"]): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM }: ColourSettings = env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0";
  return terminal.isTTY && TERM !== "dumb";
}
