import { type FieldError, Problem } from "@/lib/access/problems";
import { doubtAbout, type Quantity } from "./quantities";

/** A number of an input: at which field, of what, and what it was last. */
export type GivenNumber = { path: string; quantity: Quantity; value: number | undefined; last?: number | null };

/** What is asked about a quantity that is unusual in itself. */
const UNUSUAL: Partial<Record<Quantity, string>> = { population: "unusualPopulation", areaKm2: "unusualAreaKm2" };

/**
 * Throws 422 with what is asked about each number that is unusual, unless the input names its field as `confirmed`: a
 * form has asked already, a program is asked here.
 */
export function assertMeant(numbers: readonly GivenNumber[], confirmed: readonly string[] = []): void {
  const fields = numbers.flatMap((given) => (confirmed.includes(given.path) ? [] : questionAbout(given)));
  if (fields.length > 0) throw new Problem(422, "unusualNumbers", { fields });
}

function questionAbout({ path, quantity, value, last = null }: GivenNumber): FieldError[] {
  const doubt = value === undefined || value === last ? null : doubtAbout(quantity, value, last);
  if (value === undefined || doubt === null) return [];
  if (doubt === "unlikeLast") return [{ path, code: "unlikeLast", params: { number: value, last: last ?? 0 } }];
  return [{ path, code: UNUSUAL[quantity] ?? "unusualNumbers", params: { number: value } }];
}
