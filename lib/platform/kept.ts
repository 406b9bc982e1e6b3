/** What is kept, and how much room it takes, in bytes. */
export type Sized = { bytes: number };

type Entry<V> = { value: V; bytes: number; tables: ReadonlySet<string>; renewAt: number; endsAt: number };
/** What was made; `value` is null where it is nothing to be kept, which may be so for the `moment` alone. */
type Made<V> = { value: V | null; moment?: boolean; tables: ReadonlySet<string> };
type Making<V> = { since: number; value: Promise<V | null> };

/** How long what was made says nothing wrong by the passing of time alone, in milliseconds. */
export const HOLDS_MS = 60_000;
/** About how much room it takes that something is kept at all, in bytes. */
const ENTRY_BYTES = 500;
/** How many keys are remembered under which there was nothing to be kept. */
const MOST_PASSED = 1_000;
/** From when on it should be made anew beside being used. */
const RENEW_AFTER_MS = 45_000;

/**
 * What is kept under keys, up to so many bytes; what was not asked for longest goes first. Each goes when one of the
 * tables that it was made from changes, and what was begun before such a change is never kept.
 */
export class Kept<V extends Sized> {
  #entries = new Map<string, Entry<V>>();
  #bytes = 0;
  /** How many changes there were, and which of them was the last of each table. */
  #changes = 0;
  #lastOf = new Map<string, number>();
  #lastOfAll = 0;
  #makings = new Map<string, Making<V>>();
  /** Under which there was nothing to be kept, until when that holds. */
  #passed = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What is kept under the key, as it may be used now. */
  get(key: string): V | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    if (entry.endsAt <= this.now()) {
      this.#remove(key, entry);
      return null;
    }
    // The last that was asked for stands last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Whether there was nothing to be kept under the key when it was made last, so that nobody need try again. */
  isPassed(key: string): boolean {
    return (this.#passed.get(key) ?? 0) > this.now();
  }

  /** Whether what is kept under the key should be made anew, though it may still be used. */
  isDue(key: string): boolean {
    const entry = this.#entries.get(key);
    return !!entry && entry.renewAt <= this.now() && !this.#makings.has(key);
  }

  /**
   * Makes what stands under the key and keeps it; null where it is nothing to be kept. Whoever wants the same meanwhile
   * gets the same, but for those who came after a change: what they read must be newer than that.
   */
  make(key: string, act: () => Promise<Made<V>>): Promise<V | null> {
    const running = this.#makings.get(key);
    if (running && running.since === this.#changes) return running.value;
    const since = this.#changes;
    const began = this.now();
    const value = act()
      .then(({ value: made, moment, tables }) => {
        if (!made) {
          if (!moment) this.#pass(key, since, began);
        } else if (!this.#changedSince(since, tables)) this.#keep(key, made, tables, began);
        return made;
      })
      .finally(() => {
        if (this.#makings.get(key)?.value === value) this.#makings.delete(key);
      });
    this.#makings.set(key, { since, value });
    return value;
  }

  #changedSince(since: number, tables: ReadonlySet<string>): boolean {
    return this.#lastOfAll > since || [...tables].some((table) => (this.#lastOf.get(table) ?? 0) > since);
  }

  // Whatever changed may have made something of it.
  #pass(key: string, since: number, began: number): void {
    if (since !== this.#changes) return;
    if (this.#passed.size >= MOST_PASSED) this.#passed.clear();
    this.#passed.set(key, began + HOLDS_MS);
  }

  #keep(key: string, value: V, tables: ReadonlySet<string>, began: number): void {
    const before = this.#entries.get(key);
    if (before) this.#remove(key, before);
    const bytes = value.bytes + 2 * key.length + ENTRY_BYTES;
    if (bytes > this.most) return;
    this.#entries.set(key, { value, bytes, tables, renewAt: began + RENEW_AFTER_MS, endsAt: began + HOLDS_MS });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.most && entry.endsAt > this.now()) break;
      this.#remove(oldest, entry);
    }
  }

  #remove(key: string, entry: Entry<V>): void {
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }

  /** Drops what was made from a table. */
  drop(table: string): void {
    this.#changes += 1;
    this.#passed.clear();
    this.#lastOf.set(table, this.#changes);
    for (const [key, entry] of this.#entries) if (entry.tables.has(table)) this.#remove(key, entry);
  }

  /** Drops everything. */
  clear(): void {
    this.#changes += 1;
    this.#passed.clear();
    this.#lastOfAll = this.#changes;
    this.#entries.clear();
    this.#bytes = 0;
  }
}
