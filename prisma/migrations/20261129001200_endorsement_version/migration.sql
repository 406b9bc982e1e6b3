-- Two people may speak for one place: neither overwrites what they have not read.
ALTER TABLE "Endorsement" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
