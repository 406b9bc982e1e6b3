-- Health is computed from the plan and what was heard of it; nobody types it any more.
ALTER TABLE "Update" DROP COLUMN "health";

DROP TYPE "Health";

-- Whether a report says all that completing a project needs; the command that writes it keeps it.
ALTER TABLE "FinalReport" ADD COLUMN "written" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_owner_has_place" CHECK ("ownerId" IS NULL OR "placeId" IS NOT NULL);
