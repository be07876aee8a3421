/** A bounded channel between one producer and one consumer. */

export interface Lane<Item> {
  /** Waits while the lane is full. False once the consumer has left: stop producing. */
  push(item: Item, size: number): Promise<boolean>;
  /** No more items; with an error, the consumer gets it after the items before it. */
  close(error?: unknown): void;
  /** The next item; null at the end. */
  take(): Promise<Item | null>;
  /** The consumer leaves. */
  cancel(): void;
}

/** @param limit the sum of sizes from which on `push` waits. */
export function openLane<Item>(limit: number): Lane<Item> {
  const items: { item: Item; size: number }[] = [];
  let total = 0;
  let state: "open" | "closed" | "cancelled" = "open";
  let failure: { error: unknown } | null = null;
  let wakeProducer: (() => void) | null = null;
  let wakeConsumer: (() => void) | null = null;
  const notifyProducer = (): void => {
    wakeProducer?.();
    wakeProducer = null;
  };
  const notifyConsumer = (): void => {
    wakeConsumer?.();
    wakeConsumer = null;
  };
  return {
    async push(item, size): Promise<boolean> {
      if (state !== "open") return false;
      items.push({ item, size });
      total += size;
      notifyConsumer();
      while (state === "open" && total >= limit) {
        await new Promise<void>((wake) => {
          wakeProducer = wake;
        });
      }
      return state === "open";
    },
    close(error): void {
      if (state === "open") state = "closed";
      if (error !== undefined) failure = { error };
      notifyConsumer();
    },
    async take(): Promise<Item | null> {
      for (;;) {
        const next = items.shift();
        if (next !== undefined) {
          total -= next.size;
          notifyProducer();
          return next.item;
        }
        if (failure !== null) throw failure.error;
        if (state !== "open") return null;
        await new Promise<void>((wake) => {
          wakeConsumer = wake;
        });
      }
    },
    cancel(): void {
      state = "cancelled";
      items.length = 0;
      notifyProducer();
    },
  };
}
