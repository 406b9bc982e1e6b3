-- A removed document's files are erased from the store after a time; what was kept, by whom and when, stays known.
ALTER TABLE "Document" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
ALTER TABLE "Document" ADD CONSTRAINT "Document_erased_when_removed" CHECK ("erasedAt" IS NULL OR "removedAt" IS NOT NULL);

-- Noted before a file is put into the store, and struck out together with what then has it: what is left, nothing has.
CREATE TABLE "StrayFile" (
    "storageKey" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StrayFile_pkey" PRIMARY KEY ("storageKey")
);
