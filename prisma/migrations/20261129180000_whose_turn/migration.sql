-- Whose turn it is: what an invited place would have otherwise waits for the lead place, and what is said of a condition
-- for the lead of the cluster, from the moment at which it was said.
ALTER TABLE "Partner" ADD COLUMN "wishedAt" TIMESTAMPTZ(3);
ALTER TABLE "Condition" ADD COLUMN "reportedAt" TIMESTAMPTZ(3);

UPDATE "Partner" i SET "wishedAt" = coalesce((
    SELECT max(e.at) FROM "AuditEvent" e JOIN "Project" p ON e.subject = 'project:' || p.code
      JOIN "Place" l ON e.detail ->> 'place' = l.slug
    WHERE p.id = i."projectId" AND l.id = i."placeId" AND e.type = 'partner.wished'), i."invitedAt")
  WHERE i.status = 'INVITED' AND i.wishes IS NOT NULL;
UPDATE "Condition" c SET "reportedAt" = coalesce((
    SELECT max(e.at) FROM "AuditEvent" e JOIN "Project" p ON e.subject = 'project:' || p.code
    WHERE p.id = c."projectId" AND e.type = 'condition.reported' AND e.detail -> 'condition' = to_jsonb(c.id)), c."setAt")
  WHERE c."metNote" IS NOT NULL AND c."metAt" IS NULL AND c."droppedAt" IS NULL;
