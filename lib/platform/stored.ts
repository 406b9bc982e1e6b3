import type { z } from "zod";

let reading = false;

/** Whether what is being parsed comes from the database, and not from a person. */
export const isStored = (): boolean => reading;

/** Reads what the database keeps: written by the rules of its day, which nobody can be asked to follow any more. */
export function readStored<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const before = reading;
  reading = true;
  try {
    return schema.parse(value);
  } finally {
    reading = before;
  }
}
