/** What was made, by what it says: of the last ones that were asked for, none is made again. */
export class Kept<T> {
  readonly #made = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  /** What is kept under the key, or else is made now; whoever asks meanwhile waits for the same. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const made = this.#made.get(key) ?? make();
    this.#made.delete(key);
    this.#made.set(key, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.most) break;
      this.#made.delete(oldest);
    }
    try {
      return await made;
    } catch (error) {
      if (this.#made.get(key) === made) this.#made.delete(key);
      throw error;
    }
  }
}
