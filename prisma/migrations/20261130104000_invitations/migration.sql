-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "nameEn" TEXT,
    "nameZh" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "role" "Role" NOT NULL,
    "placeId" INTEGER,
    "clusterCode" TEXT,
    "note" TEXT,
    "invitedById" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" INTEGER,
    "revokedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");
CREATE INDEX "Invitation_placeId_idx" ON "Invitation"("placeId");
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");
-- One that is under way for the same person and role; what expired is sent again, not doubled.
CREATE UNIQUE INDEX "Invitation_once" ON "Invitation" ("email", "role", "placeId", "clusterCode") NULLS NOT DISTINCT
  WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_clusterCode_fkey" FOREIGN KEY ("clusterCode") REFERENCES "Cluster"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_role_scope" CHECK (
    CASE "role"
      WHEN 'COORDINATOR' THEN "placeId" IS NOT NULL AND "clusterCode" IS NULL
      WHEN 'CLUSTER_LEAD' THEN "clusterCode" IS NOT NULL AND "placeId" IS NULL
      ELSE "placeId" IS NULL AND "clusterCode" IS NULL
    END),
  ADD CONSTRAINT "Invitation_locale" CHECK ("locale" IN ('en', 'zh')),
  ADD CONSTRAINT "Invitation_one_end" CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL);
