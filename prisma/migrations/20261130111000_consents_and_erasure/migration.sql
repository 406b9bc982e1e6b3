-- CreateEnum
CREATE TYPE "ConsentKind" AS ENUM ('PUBLIC_CONTACT', 'TRANSFER');

-- What somebody agreed to, or took back, and when.
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" "ConsentKind" NOT NULL,
    "given" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Consent_personId_id_idx" ON "Consent"("personId", "id");
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Person" ADD COLUMN "allowsTransfer" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
-- Whoever lets a public profile name them is read on both sides already.
UPDATE "Person" SET "allowsTransfer" = true WHERE "shownAs" <> 'NOTHING';
INSERT INTO "Consent" ("personId", "kind", "given")
  SELECT p.id, k.kind, true FROM "Person" p, unnest(enum_range(NULL::"ConsentKind")) k(kind) WHERE p."shownAs" <> 'NOTHING';
ALTER TABLE "Person" ADD CONSTRAINT "Person_shown_with_consent" CHECK ("shownAs" = 'NOTHING' OR "allowsTransfer");
