-- AlterTable
ALTER TABLE "ProfileRevision" ADD COLUMN "editorId" INTEGER,
ADD COLUMN "reviewerId" INTEGER,
ADD COLUMN "copiedFrom" INTEGER,
ADD COLUMN "populationYear" INTEGER,
ADD COLUMN "populationSource" TEXT,
ADD COLUMN "areaYear" INTEGER,
ADD COLUMN "areaSource" TEXT,
ADD COLUMN "themes" TEXT[],
ADD COLUMN "challenges" TEXT[],
ADD COLUMN "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN "returnReason" TEXT;

-- AlterTable
ALTER TABLE "ProfileItem" ADD COLUMN "key" TEXT NOT NULL DEFAULT (gen_random_uuid())::text;

-- CreateIndex
CREATE UNIQUE INDEX "ProfileItem_revisionId_key_key" ON "ProfileItem"("revisionId", "key");

-- AddForeignKey
ALTER TABLE "ProfileRevision" ADD CONSTRAINT "ProfileRevision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileRevision" ADD CONSTRAINT "ProfileRevision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was published before drafts could change it was published with the place's own themes and challenges.
UPDATE "ProfileRevision" r SET
  "themes" = ARRAY(SELECT t."code" FROM "PlaceTheme" own JOIN "Theme" t ON t."code" = own."themeCode"
    WHERE own."placeId" = r."placeId" ORDER BY t."rank"),
  "challenges" = ARRAY(SELECT c."code" FROM "PlaceChallenge" own JOIN "Challenge" c ON c."code" = own."challengeCode"
    WHERE own."placeId" = r."placeId" ORDER BY c."rank"),
  "updatedAt" = coalesce(r."publishedAt", r."createdAt");

-- Invariants beyond what the Prisma schema can say -------------------------------------------------------------

ALTER TABLE "ProfileRevision"
  ADD CONSTRAINT "ProfileRevision_submitted_when" CHECK ("status" <> 'SUBMITTED' OR "submittedAt" IS NOT NULL),
  ADD CONSTRAINT "ProfileRevision_returned_why" CHECK (("returnedAt" IS NULL) = ("returnReason" IS NULL)),
  ADD CONSTRAINT "ProfileRevision_years" CHECK ("populationYear" BETWEEN 1900 AND 2100 AND "areaYear" BETWEEN 1900 AND 2100);

CREATE FUNCTION check_challenge_codes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE unknown text;
BEGIN
  SELECT code INTO unknown FROM unnest(NEW."challenges") code
    WHERE NOT EXISTS (SELECT FROM "Challenge" WHERE "Challenge"."code" = code.code);
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION 'no challenge has the code %', unknown USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ProfileRevision_theme_codes" BEFORE INSERT OR UPDATE OF "themes" ON "ProfileRevision"
  FOR EACH ROW EXECUTE FUNCTION check_codes();
CREATE TRIGGER "ProfileRevision_challenge_codes" BEFORE INSERT OR UPDATE OF "challenges" ON "ProfileRevision"
  FOR EACH ROW EXECUTE FUNCTION check_challenge_codes();

-- What is, or was, published is not written again: it only changes from published to superseded.
CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{status,authorId,editorId,reviewerId}'::text[]
      IS DISTINCT FROM to_jsonb(OLD) - '{status,authorId,editorId,reviewerId}'::text[] THEN
    RAISE EXCEPTION 'revision % of place % is published and stays as it is', OLD."number", OLD."placeId"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ProfileRevision_published_stays" BEFORE UPDATE ON "ProfileRevision"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION keep_published();
