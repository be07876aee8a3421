/** Bytes that come until they end, or until somebody calls it off: a stream that never goes on must not outlast that. */

/** @throws the reason of `signal`, what the stream throws, and TypeError for chunks that are no bytes. */
export async function* abortableBytes(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (source instanceof Uint8Array) {
    if (source.length > 0) yield source;
    return;
  }
  const chunks = source[Symbol.asyncIterator]();
  const { promise: calledOff, done } = rejectedBy(signal);
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), calledOff]);
      if (next.done === true) return;
      const chunk: unknown = next.value;
      if (!(chunk instanceof Uint8Array)) {
        throw new TypeError(`a stream gives bytes (Uint8Array or Buffer), not ${typeof chunk}: open it without an encoding`);
      }
      yield chunk;
    }
  } finally {
    done();
    // Not waited for: it answers only after what was asked of it before, which may be never.
    void chunks.return?.()?.catch(() => {});
  }
}

function rejectedBy(signal: AbortSignal | undefined): { readonly promise: Promise<never>; done(): void } {
  let done = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    const stop = (): void => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    done = () => signal?.removeEventListener("abort", stop);
  });
  // Nobody may be waiting at the time.
  promise.catch(() => {});
  return { promise, done };
}
