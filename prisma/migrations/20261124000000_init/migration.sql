CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "ThemeScope" AS ENUM ('CITY', 'REGION');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('CITY', 'REGION', 'ZONE');

-- CreateEnum
CREATE TYPE "RevisionStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('PRACTICE', 'PRIORITY');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('COORDINATOR', 'CLUSTER_LEAD', 'SECRETARIAT');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('DRAFT', 'PROPOSED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'AGREED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'DECLINED', 'WITHDRAWN', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PartnerRole" AS ENUM ('LEAD', 'PARTNER');

-- CreateEnum
CREATE TYPE "PartnerStatus" AS ENUM ('INVITED', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "Health" AS ENUM ('ON_TRACK', 'AT_RISK', 'LATE');

-- CreateEnum
CREATE TYPE "CommentVisibility" AS ENUM ('SIGNED_IN', 'PARTNERS');

-- CreateTable
CREATE TABLE "Side" (
    "code" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "Side_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Cluster" (
    "code" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "shortNameEn" TEXT NOT NULL,
    "shortNameZh" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Theme" (
    "code" TEXT NOT NULL,
    "clusterCode" TEXT NOT NULL,
    "scope" "ThemeScope" NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "code" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "sideCode" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceTheme" (
    "placeId" INTEGER NOT NULL,
    "themeCode" TEXT NOT NULL,

    CONSTRAINT "PlaceTheme_pkey" PRIMARY KEY ("placeId","themeCode")
);

-- CreateTable
CREATE TABLE "PlaceChallenge" (
    "placeId" INTEGER NOT NULL,
    "challengeCode" TEXT NOT NULL,

    CONSTRAINT "PlaceChallenge_pkey" PRIMARY KEY ("placeId","challengeCode")
);

-- CreateTable
CREATE TABLE "ProfileRevision" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "RevisionStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" INTEGER,
    "population" INTEGER NOT NULL,
    "areaKm2" DOUBLE PRECISION NOT NULL,
    "sourcePage" INTEGER NOT NULL,
    "printedLabels" TEXT[],
    "notes" JSONB NOT NULL,
    "overviewEn" TEXT,
    "overviewZh" TEXT,
    "fileDigest" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProfileRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileItem" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "kind" "ItemKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "bodyZh" TEXT NOT NULL,
    "themes" TEXT[],
    "derivedFromParagraph" INTEGER,

    CONSTRAINT "ProfileItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "email" CITEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "passwordHash" TEXT NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "placeId" INTEGER,
    "clusterCode" TEXT,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "status" "ProjectStatus" NOT NULL DEFAULT 'DRAFT',
    "originalLanguage" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleZh" TEXT,
    "summaryEn" TEXT,
    "summaryZh" TEXT,
    "clusterCode" TEXT NOT NULL,
    "themes" TEXT[],
    "challenges" TEXT[],
    "startsOn" DATE,
    "endsOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "projectId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "role" "PartnerRole" NOT NULL,
    "status" "PartnerStatus" NOT NULL,
    "reason" TEXT,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "respondedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("projectId","placeId")
);

-- CreateTable
CREATE TABLE "Transition" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "from" "ProjectStatus",
    "to" "ProjectStatus" NOT NULL,
    "reason" TEXT,
    "personId" INTEGER NOT NULL,
    "placeId" INTEGER,
    "actingAs" "Role" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "completedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Update" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "health" "Health" NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER,
    "projectId" INTEGER,
    "milestoneId" INTEGER,
    "updateId" INTEGER,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" SERIAL NOT NULL,
    "threadId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "visibility" "CommentVisibility" NOT NULL DEFAULT 'SIGNED_IN',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" INTEGER,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "projectId" INTEGER,
    "placeSlug" TEXT,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "personId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "headers" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_sideCode_idx" ON "Place"("sideCode");

-- CreateIndex
CREATE INDEX "PlaceTheme_themeCode_idx" ON "PlaceTheme"("themeCode");

-- CreateIndex
CREATE INDEX "PlaceChallenge_challengeCode_idx" ON "PlaceChallenge"("challengeCode");

-- CreateIndex
CREATE UNIQUE INDEX "ProfileRevision_placeId_number_key" ON "ProfileRevision"("placeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ProfileItem_revisionId_kind_position_key" ON "ProfileItem"("revisionId", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Membership_placeId_idx" ON "Membership"("placeId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Membership_clusterCode_idx" ON "Membership"("clusterCode");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");

-- CreateIndex
CREATE INDEX "Project_clusterCode_status_idx" ON "Project"("clusterCode", "status");

-- CreateIndex
CREATE INDEX "Project_status_idx" ON "Project"("status");

-- CreateIndex
CREATE INDEX "Partner_placeId_idx" ON "Partner"("placeId");

-- CreateIndex
CREATE INDEX "Transition_personId_idx" ON "Transition"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Transition_projectId_seq_key" ON "Transition"("projectId", "seq");

-- CreateIndex
CREATE INDEX "Milestone_projectId_dueOn_idx" ON "Milestone"("projectId", "dueOn");

-- CreateIndex
CREATE INDEX "Update_projectId_createdAt_idx" ON "Update"("projectId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_placeId_key" ON "Thread"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_projectId_key" ON "Thread"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_milestoneId_key" ON "Thread"("milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_updateId_key" ON "Thread"("updateId");

-- CreateIndex
CREATE INDEX "Comment_threadId_id_idx" ON "Comment"("threadId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subject_idx" ON "AuditEvent"("subject");

-- CreateIndex
CREATE INDEX "Notification_personId_id_idx" ON "Notification"("personId", "id");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_clusterCode_fkey" FOREIGN KEY ("clusterCode") REFERENCES "Cluster"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_sideCode_fkey" FOREIGN KEY ("sideCode") REFERENCES "Side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceTheme" ADD CONSTRAINT "PlaceTheme_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceTheme" ADD CONSTRAINT "PlaceTheme_themeCode_fkey" FOREIGN KEY ("themeCode") REFERENCES "Theme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceChallenge" ADD CONSTRAINT "PlaceChallenge_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceChallenge" ADD CONSTRAINT "PlaceChallenge_challengeCode_fkey" FOREIGN KEY ("challengeCode") REFERENCES "Challenge"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileRevision" ADD CONSTRAINT "ProfileRevision_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileRevision" ADD CONSTRAINT "ProfileRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileItem" ADD CONSTRAINT "ProfileItem_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ProfileRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_clusterCode_fkey" FOREIGN KEY ("clusterCode") REFERENCES "Cluster"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_clusterCode_fkey" FOREIGN KEY ("clusterCode") REFERENCES "Cluster"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants beyond what the Prisma schema can say -------------------------------------------------------------

ALTER TABLE "Place"
  ADD CONSTRAINT "Place_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Place_country_form" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Place_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lon" BETWEEN -180 AND 180);

CREATE UNIQUE INDEX "ProfileRevision_one_published" ON "ProfileRevision" ("placeId") WHERE "status" = 'PUBLISHED';
CREATE UNIQUE INDEX "ProfileRevision_one_open" ON "ProfileRevision" ("placeId") WHERE "status" IN ('DRAFT', 'SUBMITTED');
ALTER TABLE "ProfileRevision"
  ADD CONSTRAINT "ProfileRevision_figures" CHECK ("population" > 0 AND "areaKm2" > 0 AND "sourcePage" > 0),
  ADD CONSTRAINT "ProfileRevision_published_when" CHECK (("status" IN ('PUBLISHED', 'SUPERSEDED')) = ("publishedAt" IS NOT NULL)),
  ADD CONSTRAINT "ProfileRevision_number" CHECK ("number" > 0 AND "version" > 0);

ALTER TABLE "Membership"
  ADD CONSTRAINT "Membership_role_scope" CHECK (
    CASE "role"
      WHEN 'COORDINATOR' THEN "placeId" IS NOT NULL AND "clusterCode" IS NULL
      WHEN 'CLUSTER_LEAD' THEN "clusterCode" IS NOT NULL AND "placeId" IS NULL
      ELSE "placeId" IS NULL AND "clusterCode" IS NULL
    END);
CREATE UNIQUE INDEX "Membership_once" ON "Membership" ("personId", "role", "placeId", "clusterCode") NULLS NOT DISTINCT;
ALTER TABLE "Person"
  ADD CONSTRAINT "Person_locale" CHECK ("locale" IN ('en', 'zh')),
  ADD CONSTRAINT "Person_email_form" CHECK ("email" LIKE '%_@_%');
ALTER TABLE "Session" ADD CONSTRAINT "Session_expires_later" CHECK ("expiresAt" > "createdAt");

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_code_form" CHECK ("code" ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{3,}$'),
  ADD CONSTRAINT "Project_language" CHECK ("originalLanguage" IN ('en', 'zh')),
  ADD CONSTRAINT "Project_dates" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "Project_has_title" CHECK (
    CASE "originalLanguage" WHEN 'en' THEN coalesce("titleEn", '') <> '' ELSE coalesce("titleZh", '') <> '' END);
CREATE UNIQUE INDEX "Partner_one_lead" ON "Partner" ("projectId") WHERE "role" = 'LEAD';
ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_lead_accepted" CHECK ("role" <> 'LEAD' OR "status" = 'ACCEPTED'),
  ADD CONSTRAINT "Partner_answered_when" CHECK (("status" = 'INVITED') = ("respondedAt" IS NULL));
ALTER TABLE "Transition"
  ADD CONSTRAINT "Transition_moves" CHECK ("from" IS DISTINCT FROM "to"),
  ADD CONSTRAINT "Transition_first" CHECK (("from" IS NULL) = ("seq" = 1));
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_title" CHECK ("title" <> '');
ALTER TABLE "Update" ADD CONSTRAINT "Update_body" CHECK ("body" <> '');

ALTER TABLE "Thread" ADD CONSTRAINT "Thread_of_one_thing"
  CHECK (num_nonnulls("placeId", "projectId", "milestoneId", "updateId") = 1);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_body" CHECK ("body" <> '' OR "deletedAt" IS NOT NULL);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Transition_append_only" BEFORE UPDATE OR DELETE ON "Transition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A project's status is where its last transition led, and each transition starts where the one before it ended.
CREATE FUNCTION check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last "ProjectStatus";
BEGIN
  SELECT "to" INTO last FROM "Transition" WHERE "projectId" = NEW."projectId" AND "seq" = NEW."seq" - 1;
  IF last IS DISTINCT FROM NEW."from" THEN
    RAISE EXCEPTION 'transition % of project % starts at %, not at %', NEW."seq", NEW."projectId", NEW."from", last
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Transition_continues" BEFORE INSERT ON "Transition" FOR EACH ROW EXECUTE FUNCTION check_transition();

CREATE FUNCTION check_project_status() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last "ProjectStatus"; current "ProjectStatus";
BEGIN
  SELECT "status" INTO current FROM "Project" WHERE "id" = NEW."id";
  SELECT "to" INTO last FROM "Transition" WHERE "projectId" = NEW."id" ORDER BY "seq" DESC LIMIT 1;
  IF current IS NOT NULL AND last IS DISTINCT FROM current THEN
    RAISE EXCEPTION 'project % has status %, its last transition led to %', NEW."id", current, last
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Project_status_follows_transitions" AFTER INSERT OR UPDATE OF "status" ON "Project"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_project_status();

-- Agreement needs an accepted partner on another side than the lead's.
CREATE FUNCTION check_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Partner" lead JOIN "Place" l ON l."id" = lead."placeId"
      JOIN "Partner" other ON other."projectId" = lead."projectId" AND other."status" = 'ACCEPTED'
      JOIN "Place" o ON o."id" = other."placeId"
    WHERE lead."projectId" = NEW."projectId" AND lead."role" = 'LEAD' AND o."sideCode" <> l."sideCode") THEN
    RAISE EXCEPTION 'project % has no accepted partner on the other side', NEW."projectId"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Transition_agreement" BEFORE INSERT ON "Transition" FOR EACH ROW
  WHEN (NEW."to" = 'AGREED') EXECUTE FUNCTION check_agreement();

CREATE FUNCTION check_codes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE unknown text;
BEGIN
  SELECT code INTO unknown FROM unnest(NEW."themes") code WHERE NOT EXISTS (SELECT FROM "Theme" WHERE "Theme"."code" = code.code);
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION 'no theme has the code %', unknown USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ProfileItem_theme_codes" BEFORE INSERT OR UPDATE OF "themes" ON "ProfileItem" FOR EACH ROW EXECUTE FUNCTION check_codes();
CREATE TRIGGER "Project_theme_codes" BEFORE INSERT OR UPDATE OF "themes" ON "Project" FOR EACH ROW EXECUTE FUNCTION check_codes();

CREATE INDEX "Place_names_trgm" ON "Place" USING gin (("nameEn" || ' ' || "nameZh") gin_trgm_ops);
