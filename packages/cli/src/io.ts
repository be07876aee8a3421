/** What a command sees of the world: handed in, so that tests can watch it. */

export interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number;
  /** Resolves when there is room for more; undefined where there is at once. */
  write(text: string | Uint8Array): Promise<void> | undefined;
  /** Resolves when everything written so far has gone, or cannot go any more; what went wrong is then the reason of the signal. */
  flush(): Promise<void>;
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Where the user stands: relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires on Ctrl-C, when nobody reads standard output any more, and when it cannot be written. */
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
}

/** Exit codes: the command did its work and found nothing to say; it found something; it could not work. */
export const EXIT = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;

/** What is wrong with how the command was called, or why it cannot work; for a person. */
export class CannotWork extends Error {
  override readonly name = "CannotWork";
}

/** The reader of standard output has gone: there is nobody to tell. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
