-- What is written after a plan was sent stands beside it, until it is sent as a new version.
CREATE TABLE "WorkingCopy" (
    "projectId" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingCopy_pkey" PRIMARY KEY ("projectId")
);
CREATE TABLE "WorkingPart" (
    "projectId" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "content" JSONB,
    "version" INTEGER NOT NULL,
    "editorId" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingPart_pkey" PRIMARY KEY ("projectId", "part")
);
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WorkingPart" ADD CONSTRAINT "WorkingPart_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WorkingPart" ADD CONSTRAINT "WorkingPart_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A move names the version that it sends or decides on; a decision carries what the places are advised.
ALTER TABLE "Transition"
  ADD COLUMN "planVersion" INTEGER,
  ADD COLUMN "answerEn" TEXT,
  ADD COLUMN "answerZh" TEXT;
