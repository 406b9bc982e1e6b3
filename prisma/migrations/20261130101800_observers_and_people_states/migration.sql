-- A funder, a national authority: reads what partners read, and changes nothing.
ALTER TYPE "Role" ADD VALUE 'OBSERVER';

-- When somebody was kept out, and when they were last here; null while neither is so.
ALTER TABLE "Person" ADD COLUMN "disabledAt" TIMESTAMPTZ(3), ADD COLUMN "lastSeenAt" TIMESTAMPTZ(3);
UPDATE "Person" p SET "lastSeenAt" = (SELECT max(s."lastUsedAt") FROM "Session" s WHERE s."personId" = p.id);

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
