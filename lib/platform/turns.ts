type Place = { /** Before all who wait already. */ ahead?: boolean };

/** Lets so many act at once and no more; the others wait, and each who ends hands its turn to the first of them. */
export class Turns {
  #acting = 0;
  readonly #queue: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** How many wait. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Acts when it is one's turn. */
  async take<T>(act: () => Promise<T>, { ahead = false }: Place = {}): Promise<T> {
    if (this.#acting < this.atOnce) this.#acting += 1;
    else await new Promise<void>((resolve) => (ahead ? this.#queue.unshift(resolve) : this.#queue.push(resolve)));
    try {
      return await act();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#acting -= 1;
    }
  }
}
