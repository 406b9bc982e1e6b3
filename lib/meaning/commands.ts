import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { primary, transact } from "@/lib/platform/database";
import { build } from "./build";
import type { Term } from "./glossary";
import { parseGlosses } from "./glosses";
import type { Passage } from "./model";

/** Changes when the same texts would be learned from in another way. */
const EDITION = 1;

type Row = Omit<Passage, "key"> & { key: string };

/** The passages of all published profiles: paragraphs of what a place tells of itself, its offers and its priorities. */
const publishedPassages = () => primary().$queryRaw<Row[]>`
  SELECT place, kind, key, coalesce(en, '') AS en, coalesce(zh, '') AS zh FROM (
    SELECT p.slug AS place, 'OVERVIEW' AS kind, part.number::text AS key, part.number AS position, part.en, part.zh
    FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED',
      LATERAL ROWS FROM (
        regexp_split_to_table(btrim(r."overviewEn", E'\n '), E'\n\\s*\n'),
        regexp_split_to_table(btrim(r."overviewZh", E'\n '), E'\n\\s*\n')
      ) WITH ORDINALITY AS part(en, zh, number)
    WHERE p."retiredAt" IS NULL
    UNION ALL
    SELECT p.slug, CASE i.kind WHEN 'PRACTICE' THEN 'OFFER' ELSE 'PRIORITY' END, i.key, i.position,
      i."titleEn" || E'\n' || i."bodyEn", i."titleZh" || E'\n' || i."bodyZh"
    FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
      JOIN "ProfileItem" i ON i."revisionId" = r.id
    WHERE p."retiredAt" IS NULL) AS passage
  ORDER BY place COLLATE "C", kind COLLATE "C", position`;

const glossary = (): Promise<Term[]> =>
  primary().glossaryTerm.findMany({
    where: { retiredAt: null },
    select: { key: true, en: true, zh: true, near: true },
    orderBy: { key: "asc" },
  });

/**
 * Learns anew from the published profiles and the programme's terms if they have changed since; says whether it did. Takes
 * some seconds of one core, so it is the worker's, or a start's.
 */
export async function rebuildMeaning(): Promise<boolean> {
  const [passages, terms] = await Promise.all([publishedPassages(), glossary()]);
  const glosses = readFileSync(path.join(process.cwd(), "data", "glosses.txt"), "utf8");
  const digest = createHash("sha256")
    .update(JSON.stringify([EDITION, passages, terms]))
    .update(glosses)
    .digest("hex");
  const before = await primary().meaningIndex.findUnique({ where: { id: 1 }, select: { digest: true } });
  if (before?.digest === digest) return false;
  const body = new Uint8Array(build(passages, terms, parseGlosses(glosses)));
  const row = { digest, body, builtAt: new Date() };
  await transact((database) => database.meaningIndex.upsert({ where: { id: 1 }, create: row, update: row }));
  return true;
}
