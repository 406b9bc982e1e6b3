-- What a place says to a partner that is suggested to it. No public page shows it.
CREATE TYPE "SuggestionStance" AS ENUM ('INTERESTED', 'NOT_NOW', 'NOT_US');
CREATE TABLE "SuggestionAnswer" (
  "placeId" INTEGER NOT NULL,
  "otherId" INTEGER NOT NULL,
  "stance" "SuggestionStance" NOT NULL,
  "reason" TEXT,
  "personId" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "SuggestionAnswer_pkey" PRIMARY KEY ("placeId", "otherId"),
  CONSTRAINT "SuggestionAnswer_of_another" CHECK ("placeId" <> "otherId"),
  CONSTRAINT "SuggestionAnswer_reason" CHECK ("reason" IS NULL OR "stance" = 'NOT_US')
);
CREATE INDEX "SuggestionAnswer_otherId_idx" ON "SuggestionAnswer"("otherId");
CREATE INDEX "SuggestionAnswer_personId_idx" ON "SuggestionAnswer"("personId");
ALTER TABLE "SuggestionAnswer"
  ADD CONSTRAINT "SuggestionAnswer_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "SuggestionAnswer_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "SuggestionAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
