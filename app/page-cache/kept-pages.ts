/** What is kept of an answer, and how much room it takes, in bytes. */
export type Sized = { bytes: number };

type Entry<P> = { page: P; tables: ReadonlySet<string>; renewAt: number; endsAt: number };
type Wanted<P> = { page: P; tables: ReadonlySet<string> } | null;
type Rendering<P> = { since: number; page: Promise<P | null> };

/** How long a page that was made says nothing wrong by the passing of time alone, in milliseconds. */
export const HOLDS_MS = 60_000;
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

  /** Whether the page under the key should be made anew, though it may still be served. */
  isDue(key: string): boolean {
    const entry = this.#entries.get(key);
    return !!entry && entry.renewAt <= this.now() && !this.#renderings.has(key);
  }

  /**
   * Makes the page under the key and keeps it; null where it is none to be kept. Whoever wants the same page meanwhile
   * gets the same, but for those who came after a change: what they read must be newer than that.
   */
  make(key: string, render: () => Promise<Wanted<P>>): Promise<P | null> {
    const running = this.#renderings.get(key);
    if (running && running.since === this.#changes) return running.page;
    const since = this.#changes;
    const began = this.now();
    const page = render()
      .then((made) => {
        if (made && !this.#changedSince(since, made.tables)) this.#keep(key, made, began);
        return made?.page ?? null;
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

  #keep(key: string, { page, tables }: NonNullable<Wanted<P>>, began: number): void {
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
    this.#lastOf.set(table, this.#changes);
    for (const [key, entry] of this.#entries) if (entry.tables.has(table)) this.#remove(key, entry);
  }

  /** Drops everything. */
  clear(): void {
    this.#changes += 1;
    this.#lastOfAll = this.#changes;
    this.#entries.clear();
    this.#bytes = 0;
  }
}
