import type { FieldError } from "@/lib/access/problems";

/** Where something stands in a file: a cell of a sheet, by its column's heading and as spreadsheets call it, or a path in JSON. */
export type Where = { sheet: string; row: number; column: string; cell?: string } | { path: string };

/** A fault in a file, and where it stands. */
export type Fault = Omit<FieldError, "path"> & { where: Where };

/** One profile as it was found in a file: not checked yet, but each of its fields can be found again. */
export type Found = {
  slug: string;
  value: Record<string, unknown>;
  whereIs: (path: string) => Where;
  /** Whether a fault of the file says already why a field has no value. */
  isTold?: (path: string) => boolean;
};

/** What a file holds: the profiles, and the faults that belong to none of them. */
export type FileContent = { profiles: Found[]; faults: Fault[] };
