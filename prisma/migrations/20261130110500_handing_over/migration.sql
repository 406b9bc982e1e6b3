-- The secretariat acts for a place without a coordinator, and a place is handed over to whoever is invited.
ALTER TABLE "Membership" ADD COLUMN "standsIn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_stands_in_for_a_place" CHECK (NOT "standsIn" OR "placeId" IS NOT NULL);
ALTER TABLE "Invitation" ADD COLUMN "succeedsId" INTEGER;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_succeedsId_fkey" FOREIGN KEY ("succeedsId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
