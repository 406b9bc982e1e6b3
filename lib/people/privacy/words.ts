import type { Database } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** What stands where words were that cannot be nothing. */
export const REMOVED = "[…]";

/**
 * Where somebody's own words stand, by the tables, and how they are taken out: what they said, asked for or gave as a reason.
 * What is append-only comes last, as it tells who wrote what else.
 */
const OWN_WORDS: Record<string, (person: number, at: Date) => Prisma.Sql> = {
  Comment: (person, at) => sql`
    UPDATE "Comment" SET body = '', "deletedAt" = coalesce("deletedAt", ${at}::timestamptz), version = version + 1
    WHERE "authorId" = ${person}`,
  Update: (person) => sql`UPDATE "Update" SET body = ${REMOVED} WHERE "authorId" = ${person}`,
  UpdatePart: (person) => sql`
    UPDATE "UpdatePart" SET body = CASE WHEN "updateId" IS NULL THEN '' ELSE ${REMOVED} END
    WHERE "personId" = ${person} AND body <> ''`,
  // An answer is its place's: the record tells who gave it.
  Partner: (person) => sql`
    WITH given AS (
      SELECT p."projectId", p."placeId", array_agg(e.detail ->> 'reason') AS texts FROM "AuditEvent" e
      JOIN "Project" c ON e.subject = 'project:' || c.code JOIN "Partner" p ON p."projectId" = c.id
      JOIN "Place" l ON l.id = p."placeId" AND e.detail ->> 'place' = l.slug
      WHERE e."personId" = ${person} AND e.detail ->> 'reason' IN (p.reason, p.wishes)
      GROUP BY p."projectId", p."placeId")
    UPDATE "Partner" p SET reason = CASE WHEN p.reason = ANY (texts) THEN NULL ELSE p.reason END,
      wishes = CASE WHEN p.wishes = ANY (texts) THEN NULL ELSE p.wishes END
    FROM given WHERE given."projectId" = p."projectId" AND given."placeId" = p."placeId"`,
  Amendment: (person) => sql`UPDATE "Amendment" SET why = ${REMOVED} WHERE "authorId" = ${person}`,
  Merger: (person) => sql`UPDATE "Merger" SET reason = ${REMOVED} WHERE "offeredById" = ${person}`,
  Condition: (person) => sql`
    UPDATE "Condition" c SET "metNote" = NULL
    WHERE EXISTS (SELECT FROM "AuditEvent" e WHERE e."personId" = ${person} AND e.type LIKE 'condition.%'
      AND e.detail ->> 'condition' = c.id::text AND e.detail ->> 'note' = c."metNote")`,
  Endorsement: (person) => sql`UPDATE "Endorsement" SET word = ${REMOVED} WHERE "personId" = ${person}`,
  IndicatorValue: (person) => sql`UPDATE "IndicatorValue" SET note = NULL WHERE "personId" = ${person}`,
  Assessment: (person) => sql`
    UPDATE "Assessment" SET "privateNote" = NULL,
      answers = coalesce((SELECT jsonb_object_agg(key, value - 'comment') FROM jsonb_each(answers)), '{}')
    WHERE "assessorId" = ${person}`,
  ProfileRevision: (person) => sql`
    UPDATE "ProfileRevision" SET "returnReason" = ${REMOVED} WHERE "reviewerId" = ${person} AND "returnReason" IS NOT NULL`,
  SuggestionAnswer: (person) => sql`UPDATE "SuggestionAnswer" SET reason = NULL WHERE "personId" = ${person}`,
  Invitation: (person) => sql`UPDATE "Invitation" SET note = NULL WHERE "invitedById" = ${person}`,
  // What others were told: their mails stay as traces, without what stood in them.
  Mail: (person) => sql`
    UPDATE "Mail" m SET text = NULL, html = NULL,
      data = CASE WHEN m.data #> '{values,note}' IS NULL THEN m.data ELSE jsonb_set(m.data, '{values,note}', '""') END
    WHERE EXISTS (SELECT FROM "Notification" n WHERE n."mailId" = m.id AND n."actorId" = ${person})
      OR EXISTS (SELECT FROM "Invitation" i WHERE i."invitedById" = ${person}
        AND m."onceKey" LIKE 'invitation:' || i.id || ':%')`,
  Notification: (person) => sql`
    UPDATE "Notification" SET detail = without_words(detail) WHERE "actorId" = ${person}`,
  "Transition, AmendmentAnswer, IndicatorCorrection, AuditEvent": (person) => sql`
    SELECT remove_recorded_words(${person}::int)::text`,
};

/** Takes out of the database what an erased person said in their own words, wherever others would still read it. */
export async function removeWords(database: Database, personId: number, at: Date): Promise<void> {
  for (const removal of Object.values(OWN_WORDS)) await database.$executeRaw(removal(personId, at));
}
