/** Draws from a seed: the same seed always draws the same, whatever else was drawn. */
export class Draw {
  #state: number;

  constructor(name: string, number = 0) {
    let seed = number + 0x9e3779b9;
    for (let at = 0; at < name.length; at += 1) seed = Math.imul(seed ^ name.charCodeAt(at), 0x01000193);
    this.#state = seed >>> 0;
    this.part();
  }

  /** From 0 up to, but not, 1: mulberry32. */
  part(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.part() < share;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.part() * (most - least + 1));
  }

  /** A number below `count`: small ones often, large ones seldom, in a long tail. */
  heavy(count: number, weight = 2): number {
    return Math.floor(this.part() ** weight * count);
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.part() * list.length)] as T;
  }

  /** So many of a list, each once, in its order. */
  some<T>(list: readonly T[], count: number): T[] {
    let left = Math.min(count, list.length);
    return list.filter((_, at) => {
      const taken = this.part() * (list.length - at) < left;
      if (taken) left -= 1;
      return taken;
    });
  }
}

/** Numbers from 0 in an order that looks like none. */
export function shuffled(count: number, draw: Draw): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = draw.whole(0, at);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
