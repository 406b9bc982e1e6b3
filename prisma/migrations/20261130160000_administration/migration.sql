-- Places that the secretariat adds, changes and retires.
ALTER TABLE "Place" ADD COLUMN "officialCode" TEXT;
ALTER TABLE "Place" ADD COLUMN "retiredAt" TIMESTAMPTZ(3);
ALTER TABLE "Place" ADD COLUMN "changedAt" TIMESTAMPTZ(3);
ALTER TABLE "Place" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX "Place_officialCode_key" ON "Place"("officialCode");

-- A place that the brochure does not know has no page there.
ALTER TABLE "ProfileRevision" ALTER COLUMN "sourcePage" DROP NOT NULL;

-- Terms that the secretariat renames, puts in order and retires.
ALTER TABLE "Cluster" ADD COLUMN "retiredAt" TIMESTAMPTZ(3), ADD COLUMN "changedAt" TIMESTAMPTZ(3), ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Theme" ADD COLUMN "retiredAt" TIMESTAMPTZ(3), ADD COLUMN "changedAt" TIMESTAMPTZ(3), ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Challenge" ADD COLUMN "retiredAt" TIMESTAMPTZ(3), ADD COLUMN "changedAt" TIMESTAMPTZ(3), ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
