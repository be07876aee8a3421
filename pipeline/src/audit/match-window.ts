/**
 * Records of two runs that wait for each other. Runs usually have the same order, so that a record's partner is near: only as many wait as
 * the window holds, and what falls out of it is for the disk.
 */

export interface Waiting {
  readonly id: string;
  readonly key: string;
  /** A copy of its own. */
  readonly bytes: Buffer;
  readonly at: number;
  readonly number: number;
}

export type SideName = "before" | "after";

export interface MatchWindow {
  /** The record of the other side with the same id and key, which then waits no longer; null where it has to wait itself. */
  offer(side: SideName, record: Waiting): Waiting | null;
  /** The record that must leave a full window, if any. Its partner of the same id and another key, if one waits, leaves with it. */
  overflow(side: SideName): { readonly record: Waiting; readonly partner: Waiting | null } | null;
  /** All that still wait, in the order of their runs. */
  drain(side: SideName): Waiting[];
}

interface WindowLimits {
  readonly records: number;
  readonly bytes: number;
}

export const WINDOW: WindowLimits = { records: 1024, bytes: 8 * 1024 * 1024 };

interface Queue {
  /** In the order of the run. */
  readonly all: Set<Waiting>;
  readonly byName: Map<string, Waiting[]>;
  readonly byId: Map<string, Waiting[]>;
  bytes: number;
}

export function openWindow(limits: WindowLimits = WINDOW): MatchWindow {
  const queues = { before: emptyQueue(), after: emptyQueue() };
  const otherOf = (side: SideName): Queue => queues[side === "before" ? "after" : "before"];
  return {
    offer(side, record): Waiting | null {
      const other = otherOf(side);
      const partner = other.byName.get(nameOf(record))?.[0] ?? null;
      if (partner === null) add(queues[side], record);
      else remove(other, partner);
      return partner;
    },
    overflow(side): { record: Waiting; partner: Waiting | null } | null {
      const queue = queues[side];
      if (queue.all.size <= limits.records && queue.bytes <= limits.bytes) return null;
      const [record] = queue.all;
      if (record === undefined) return null;
      remove(queue, record);
      const other = otherOf(side);
      const partner = other.byId.get(record.id)?.[0] ?? null;
      if (partner !== null) remove(other, partner);
      return { record, partner };
    },
    drain(side): Waiting[] {
      const all = [...queues[side].all];
      queues[side] = emptyQueue();
      return all;
    },
  };
}

function emptyQueue(): Queue {
  return { all: new Set(), byName: new Map(), byId: new Map(), bytes: 0 };
}

function nameOf({ id, key }: Waiting): string {
  return `${key} ${id}`;
}

function add(queue: Queue, record: Waiting): void {
  queue.all.add(record);
  queue.bytes += record.bytes.length;
  push(queue.byName, nameOf(record), record);
  push(queue.byId, record.id, record);
}

function remove(queue: Queue, record: Waiting): void {
  queue.all.delete(record);
  queue.bytes -= record.bytes.length;
  drop(queue.byName, nameOf(record), record);
  drop(queue.byId, record.id, record);
}

function push(map: Map<string, Waiting[]>, name: string, record: Waiting): void {
  const list = map.get(name);
  if (list === undefined) map.set(name, [record]);
  else list.push(record);
}

function drop(map: Map<string, Waiting[]>, name: string, record: Waiting): void {
  const list = map.get(name);
  if (list === undefined) return;
  list.splice(list.indexOf(record), 1);
  if (list.length === 0) map.delete(name);
}
