-- A view can be a search, which tells of what is new in it; and it can be called anew.
ALTER TABLE "SavedView" DROP CONSTRAINT "SavedView_name";
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name"
  CHECK ("name" <> '' AND "page" IN ('board', 'table', 'timeline', 'charts', 'search', 'places'));
ALTER TABLE "SavedView" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "lookedAt" TIMESTAMPTZ(3);

-- What a saved search has found, so that each is told once.
CREATE TABLE "SavedViewMatch" (
  "viewId" INTEGER NOT NULL,
  "path" TEXT NOT NULL,
  "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SavedViewMatch_pkey" PRIMARY KEY ("viewId", "path")
);
ALTER TABLE "SavedViewMatch" ADD CONSTRAINT "SavedViewMatch_viewId_fkey"
  FOREIGN KEY ("viewId") REFERENCES "SavedView"("id") ON DELETE CASCADE ON UPDATE CASCADE;
