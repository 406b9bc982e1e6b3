-- Some themes exist twice, for cities and for regions; matching treats the two as near.
ALTER TABLE "Theme" ADD COLUMN "twinCode" TEXT;
