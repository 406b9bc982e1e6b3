import { transact } from "@/lib/platform/database";

const STATUSES = ["PROPOSED", "UNDER_REVIEW", "AGREED", "IN_PROGRESS", "COMPLETED"] as const;
type Status = (typeof STATUSES)[number];

/**
 * Adds so many projects, with all that hangs on one, spread over the clusters, the places and these statuses: to see
 * what a page does when there is more than a demonstration's worth. Straight into the tables, in a few seconds.
 */
export async function manyProjects(
  count: number,
  { cluster, statuses = STATUSES }: { cluster?: string; statuses?: readonly Status[] } = {},
): Promise<string[]> {
  return transact(
    async (database) => {
      const made = await database.$queryRaw<{ code: string }[]>`
      WITH clusters AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS rank FROM "Cluster")
      INSERT INTO "Project" (code, status, "originalLanguage", "titleEn", "titleZh", "summaryEn", "clusterCode", themes, challenges, "updatedAt")
      SELECT 'ZZ-2026-' || lpad(n::text, 5, '0'),
        (${statuses}::text[])[1 + n % ${statuses.length}::int]::"ProjectStatus", 'en',
        'Many ' || n, '众多' || n, 'What two places do together, told in a sentence or two.', c.code, '{}', '{}',
        now() + n * interval '1 second'
      FROM generate_series(1, ${count}::int) n
      JOIN clusters c ON CASE WHEN ${cluster ?? null}::text IS NULL THEN c.rank = n / 5 % 3 ELSE c.code = ${cluster ?? null} END
      ORDER BY n RETURNING code`;
      await database.$executeRaw`
      WITH places AS (SELECT id, "sideCode" AS side, row_number() OVER (PARTITION BY "sideCode" ORDER BY id) - 1 AS rank FROM "Place")
      INSERT INTO "Partner" ("projectId", "placeId", role, level, status, "respondedAt")
      SELECT p.id, l.id, (CASE l.side WHEN 'EU' THEN 'LEAD' ELSE 'PARTNER' END)::"PartnerRole",
        (CASE l.side WHEN 'EU' THEN 'MANAGE' ELSE 'EDIT' END)::"PartnerLevel", 'ACCEPTED', now()
      FROM "Project" p JOIN places l ON l.rank = p.id % 22 WHERE p.code LIKE 'ZZ-%'`;
      await database.$executeRaw`
      INSERT INTO "Transition" ("projectId", seq, "from", "to", "personId", "actingAs")
      SELECT p.id, way.seq, lag(way."to") OVER (PARTITION BY p.id ORDER BY way.seq), way."to",
        (SELECT min(id) FROM "Person"), 'COORDINATOR'
      FROM "Project" p,
        unnest(ARRAY['DRAFT', 'PROPOSED', 'UNDER_REVIEW', 'AGREED', 'IN_PROGRESS', 'COMPLETED']::"ProjectStatus"[])
        WITH ORDINALITY AS way("to", seq)
      WHERE p.code LIKE 'ZZ-%' AND way."to" <= p.status AND way."to" <> 'CHANGES_REQUESTED' ORDER BY p.id, way.seq`;
      await database.$executeRaw`
      INSERT INTO "Milestone" ("projectId", title, language, "dueOn")
      SELECT id, 'Step ' || n, 'en', current_date + n * 30 FROM "Project", generate_series(1, 4) n WHERE code LIKE 'ZZ-%'`;
      await database.$executeRaw`
      INSERT INTO "Update" ("projectId", "authorId", body, language)
      SELECT id, (SELECT min(id) FROM "Person"), 'Going on.', 'en' FROM "Project", generate_series(1, 3) n
      WHERE code LIKE 'ZZ-%' AND status IN ('AGREED', 'IN_PROGRESS', 'COMPLETED')`;
      await database.$executeRaw`
      WITH many AS (SELECT id FROM "Project" WHERE code LIKE 'ZZ-%')
      INSERT INTO "Thread" ("projectId", "milestoneId", "updateId")
      SELECT id, NULL::int, NULL::int FROM many
      UNION ALL SELECT NULL, m.id, NULL FROM "Milestone" m JOIN many ON many.id = m."projectId"
      UNION ALL SELECT NULL, NULL, u.id FROM "Update" u JOIN many ON many.id = u."projectId"`;
      await database.$executeRaw`
      INSERT INTO "Comment" ("threadId", "authorId", body, language)
      SELECT t.id, (SELECT min(id) FROM "Person"), 'A word on it.', 'en'
      FROM "Thread" t JOIN "Project" p ON p.id = t."projectId", generate_series(1, 5) n WHERE p.code LIKE 'ZZ-%'`;
      return made.map(({ code }) => code);
    },
    { seconds: 60 },
  );
}
