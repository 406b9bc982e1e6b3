import { readFileSync } from "node:fs";
import path from "node:path";
import type { Term } from "@/lib/meaning/glossary";
import { parseGlossary } from "@/lib/meaning/glossary-file";
import { transact } from "@/lib/platform/database";

/** Reads and checks `data/glossary.yaml`. */
export const readGlossaryFile = (folder = path.join(process.cwd(), "data")): Term[] =>
  parseGlossary(readFileSync(path.join(folder, "glossary.yaml"), "utf8"));

/** Brings the glossary in line with the file, but for the terms that the secretariat changed; returns how many it wrote. */
export const loadGlossary = (terms = readGlossaryFile()): Promise<number> =>
  transact(
    (database) => database.$executeRaw`
    INSERT INTO "GlossaryTerm" (key, en, zh, near)
    SELECT t.key, t.en, t.zh, t.near FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb)
      AS t(key text, en text[], zh text[], near text[])
    ON CONFLICT (key) DO UPDATE SET en = excluded.en, zh = excluded.zh, near = excluded.near
      WHERE "GlossaryTerm"."changedAt" IS NULL AND ("GlossaryTerm".en, "GlossaryTerm".zh, "GlossaryTerm".near)
        IS DISTINCT FROM (excluded.en, excluded.zh, excluded.near)`,
  );
