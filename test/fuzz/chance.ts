/** Chance that can be repeated: the same seed and index lead to the same request (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number, index: number) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
    for (let warm = 0; warm < 4; warm++) this.next();
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `below`. */
  below = (below: number): number => Math.floor(this.next() * below);

  /** Whether something of this likelihood happens. */
  happens = (likelihood: number): boolean => this.next() < likelihood;

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }
}
