import type { FieldError } from "@/lib/access/problems";
import type { Doubt, Quantity } from "@/lib/language/quantities";

/** Where something stands in a file: a cell of a sheet, by its column's heading and as spreadsheets call it, or a path in JSON; beside it whose profile it is in, and at which of its fields. */
export type Where =
  | { sheet: string; row: number; column: string; cell?: string }
  | { path: string; slug?: string; field?: string };

/** A fault in a file, and where it stands. */
export type Fault = Omit<FieldError, "path"> & { where: Where };

/** A number in a file that is not taken before an answer: it can be read in two ways, or is unusual. */
export type Question = { where: Where } & (
  | { code: "unclear"; candidates: [number, number] }
  | { code: Doubt; quantity: Quantity; value: number; last: number }
);

/** Which number is meant at which place of a file. */
export type Answers = ReadonlyMap<string, number>;

/** A place of a file in one line: `Profiles!E12`, `profiles.0.population`. */
export const placeIn = (where: Where): string =>
  "path" in where ? where.path : `${where.sheet}!${where.cell ?? where.column}`;

/** One profile as it was found in a file: not checked yet, but each of its fields can be found again. */
export type Found = {
  slug: string;
  value: Record<string, unknown>;
  whereIs: (path: string) => Where;
  /** Whether a fault of the file says already why a field has no value. */
  isReported?: (path: string) => boolean;
};

/** What a file holds: the profiles, the faults that belong to none of them, and what is asked before it can be read. */
export type FileContent = { profiles: Found[]; faults: Fault[]; questions: Question[] };
