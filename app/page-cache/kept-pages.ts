/** What is kept of an answer, and how much room it takes, in bytes. */
export type Sized = { bytes: number };

type Entry<P> = { page: P; tables: ReadonlySet<string>; renewAt: number; endsAt: number };
/** What was made; `page` is null where it is none to be kept. */
type Made<P> = { page: P | null; tables: ReadonlySet<string> };
type Rendering<P> = { since: number; page: Promise<P | null> };

/** How long a page that was made says nothing wrong by the passing of time alone, in milliseconds. */
export const HOLDS_MS = 60_000;
/** How many of those that are none to be kept are remembered. */
const MOST_PASSED = 1_000;
/** From when on it is made anew beside being served. */
const RENEW_AFTER_MS = 45_000;

/**
 * The pages that are kept, under keys, up to so many bytes; what was not asked for longest goes first. Each goes when one
 * of the tables that it was made from changes, and a page that was begun before such a change is never kept.
 */
export class KeptPages<P extends Sized> {
  #entries = new Map<string, Entry<P>>();
  #bytes = 0;
  /** How many changes there were, and which of them was the last of each table. */
  #changes = 0;
  #lastOf = new Map<string, number>();
  #lastOfAll = 0;
  #renderings = new Map<string, Rendering<P>>();
  /** Those that were none to be kept, until when that holds. */
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

  /** The page under the key, as it may be served now. */
  get(key: string): P | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    if (entry.endsAt <= this.now()) {
      this.#remove(key, entry);
      return null;
    }
    // The last that was asked for stands last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.page;
  }

  /** Whether what stands under the key was none to be kept when it was made last, so that nobody need try again. */
  isPassed(key: string): boolean {
    return (this.#passed.get(key) ?? 0) > this.now();
  }

  /** Whether the page under the key should be made anew, though it may still be served. */
  isDue(key: string): boolean {
    const entry = this.#entries.get(key);
    return !!entry && entry.renewAt <= this.now() && !this.#renderings.has(key);
  }

  /**
   * Makes the page under the key and keeps it; null where it is none to be kept. Whoever wants the same page meanwhile
   * gets the same, but for those who came after a change: what they read must be newer than that.
   */
  make(key: string, render: () => Promise<Made<P>>): Promise<P | null> {
    const running = this.#renderings.get(key);
    if (running && running.since === this.#changes) return running.page;
    const since = this.#changes;
    const began = this.now();
    const page = render()
      .then(({ page: made, tables }) => {
        if (!made) this.#pass(key, since, began);
        else if (!this.#changedSince(since, tables)) this.#keep(key, { page: made, tables }, began);
        return made;
      })
      .finally(() => {
        if (this.#renderings.get(key)?.page === page) this.#renderings.delete(key);
      });
    this.#renderings.set(key, { since, page });
    return page;
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

  #keep(key: string, { page, tables }: { page: P; tables: ReadonlySet<string> }, began: number): void {
    const before = this.#entries.get(key);
    if (before) this.#remove(key, before);
    if (page.bytes > this.most) return;
    this.#entries.set(key, { page, tables, renewAt: began + RENEW_AFTER_MS, endsAt: began + HOLDS_MS });
    this.#bytes += page.bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.most) break;
      this.#remove(oldest, entry);
    }
  }

  #remove(key: string, entry: Entry<P>): void {
    this.#entries.delete(key);
    this.#bytes -= entry.page.bytes;
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
    this.#passed.clear();
    this.#entries.clear();
    this.#bytes = 0;
  }
}
