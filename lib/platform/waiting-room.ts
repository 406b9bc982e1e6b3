import { pause } from "./clock";

/** How a wait ended: it was over, or another of the same key came and waits in its place. */
export type Waited = "over" | "replaced";

type Wait = { end: (how: Waited) => void };

/**
 * Where requests wait that are slowed down. Nothing is held but the request itself: one for each key, the latest, and so
 * many in all. When it is full, whoever waited longest goes on at once, so that nobody is refused for others.
 */
export class WaitingRoom {
  readonly #waits = new Map<string, Wait>();

  constructor(
    private readonly places: number,
    private readonly waitFor: typeof pause = pause,
  ) {}

  /** How many wait. */
  get waiting(): number {
    return this.#waits.size;
  }

  /** Waits so many milliseconds in the name of the key. */
  async wait(key: string, milliseconds: number): Promise<Waited> {
    this.#waits.get(key)?.end("replaced");
    const [longest] = this.#waits.values();
    if (this.#waits.size >= this.places) longest?.end("over");

    const stop = new AbortController();
    let how: Waited = "over";
    const wait: Wait = {
      end: (ended) => {
        how = ended;
        this.#waits.delete(key);
        stop.abort();
      },
    };
    this.#waits.set(key, wait);
    await this.waitFor(milliseconds, stop.signal);
    if (this.#waits.get(key) === wait) this.#waits.delete(key);
    return how;
  }
}
