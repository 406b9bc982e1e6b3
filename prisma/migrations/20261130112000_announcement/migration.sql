-- What the secretariat announces above every page, in both languages and for a time: one row.
CREATE TABLE "Announcement" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "en" TEXT NOT NULL DEFAULT '',
    "zh" TEXT NOT NULL DEFAULT '',
    "untilAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "Announcement"
  ADD CONSTRAINT "Announcement_one" CHECK ("id" = 1),
  ADD CONSTRAINT "Announcement_in_both" CHECK (("en" = '') = ("zh" = ''));
INSERT INTO "Announcement" DEFAULT VALUES;
