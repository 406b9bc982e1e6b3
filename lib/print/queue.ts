import { Problem } from "@/lib/access/problems";
import { Turns } from "@/lib/platform/turns";

/** Whoever would wait behind this many others is asked to come again. */
const WAITING = 32;

const held = globalThis as unknown as { tandemPrinting?: Turns };

/**
 * Prints or draws when it is one's turn: one at a time takes the process, whatever it is. Throws 503 at once where too
 * many wait; so what it takes is read within the turn, and whoever waits holds nothing.
 */
export async function printed<T>(print: () => Promise<T>): Promise<T> {
  held.tandemPrinting ??= new Turns(1);
  const printing = held.tandemPrinting;
  if (printing.waiting >= WAITING) throw new Problem(503, "printingBusy", { headers: { "retry-after": "10" } });
  return printing.take(print);
}
