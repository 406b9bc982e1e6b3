-- Who did what a notification tells of: two people may have one name.
ALTER TABLE "Notification" ADD COLUMN "actorId" INTEGER;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
