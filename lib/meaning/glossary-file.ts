import { parse } from "yaml";
import { z } from "zod";
import { LIMITS } from "@/lib/text/limits";
import type { Term } from "./glossary";

const names = z.array(z.string().trim().min(2).max(LIMITS.termName)).min(1);
const fileSchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z.strictObject({ en: names, zh: names, near: z.array(z.string()).default([]) }),
);

/** Reads the terms of `data/glossary.yaml`; those that are near to a term are terms of the file themselves. */
export function parseGlossary(text: string): Term[] {
  const terms = fileSchema
    .refine((file) => Object.values(file).every(({ near }) => near.every((key) => file[key])), {
      message: "a term is near to one that does not exist",
    })
    .parse(parse(text));
  return Object.entries(terms).map(([key, term]) => ({ key, ...term }));
}
