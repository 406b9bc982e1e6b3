import type { FieldError } from "@/lib/platform/errors";

/** Where something stands in a file: a cell, or a path in JSON. */
export type Where = { sheet: string; row: number; column: string } | { path: string };

/** A fault in a file, and where it stands. */
export type Fault = Omit<FieldError, "path"> & { where: Where };

/** One profile as it was found in a file: not checked yet, but each of its fields can be found again. */
export type Found = { slug: string; value: Record<string, unknown>; whereIs: (path: string) => Where };

/** What a file holds: the profiles, and the faults that belong to none of them. */
export type FileContent = { profiles: Found[]; faults: Fault[] };
