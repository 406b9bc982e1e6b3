-- The zone that somebody reads moments in; null where the browser says it.
ALTER TABLE "Person" ADD COLUMN "timeZone" TEXT;
