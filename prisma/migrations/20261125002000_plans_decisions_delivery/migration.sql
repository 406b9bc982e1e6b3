CREATE TYPE "AssessmentStatus" AS ENUM ('ASSIGNED', 'RECUSED', 'STARTED', 'SUBMITTED');

CREATE TYPE "DocumentKind" AS ENUM ('GENERAL', 'SIGNED_PLAN', 'MINUTES', 'RESULT');

CREATE TYPE "MeetingKind" AS ENUM ('STUDY_VISIT', 'MEETING', 'ONLINE');

CREATE TYPE "PlanVersionCause" AS ENUM ('SENT', 'AGREED', 'AMENDED');

CREATE TYPE "AmendmentStatus" AS ENUM ('DRAFT', 'PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

CREATE TYPE "PartnerLevel" AS ENUM ('VIEW', 'EDIT', 'MANAGE');

CREATE TYPE "MilestoneKind" AS ENUM ('MILESTONE', 'DELIVERABLE');

ALTER TYPE "Role" ADD VALUE 'ASSESSOR';

ALTER TABLE "Project"
  ADD COLUMN "sdgs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "rhythmDays" INTEGER NOT NULL DEFAULT 90,
  ADD COLUMN "roundId" INTEGER,
  ADD COLUMN "mergedIntoId" INTEGER;

ALTER TABLE "Partner"
  ADD COLUMN "level" "PartnerLevel" NOT NULL DEFAULT 'EDIT',
  ADD COLUMN "wishes" TEXT,
  ADD COLUMN "sharedAt" TIMESTAMPTZ(3);
UPDATE "Partner" SET "level" = 'MANAGE' WHERE "role" = 'LEAD';

ALTER TABLE "Transition" ADD COLUMN "sections" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "Milestone"
  ADD COLUMN "kind" "MilestoneKind" NOT NULL DEFAULT 'MILESTONE',
  ADD COLUMN "workPackage" TEXT,
  ADD COLUMN "placeId" INTEGER,
  ADD COLUMN "ownerId" INTEGER,
  ADD COLUMN "baselineOn" DATE,
  ADD COLUMN "expectedOn" DATE;

CREATE SCHEMA IF NOT EXISTS "public";

CREATE TABLE "ProgrammeSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "proposalsOutsideRounds" BOOLEAN NOT NULL DEFAULT true,
    "amendmentMonths" INTEGER NOT NULL DEFAULT 3,
    "amendmentBudgetShare" DOUBLE PRECISION NOT NULL DEFAULT 0.2,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProgrammeSettings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Round" (
    "id" SERIAL NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "clusters" TEXT[],
    "requirements" JSONB NOT NULL,
    "templateId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "RoundAssessor" (
    "roundId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "RoundAssessor_pkey" PRIMARY KEY ("roundId","personId")
);

CREATE TABLE "AssessmentTemplate" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssessmentTemplate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Assessment" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "planVersion" INTEGER NOT NULL,
    "templateId" INTEGER NOT NULL,
    "assessorId" INTEGER NOT NULL,
    "assignedById" INTEGER NOT NULL,
    "status" "AssessmentStatus" NOT NULL DEFAULT 'ASSIGNED',
    "declaredAt" TIMESTAMPTZ(3),
    "answers" JSONB NOT NULL,
    "privateNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Condition" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "dueOn" DATE,
    "setById" INTEGER NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "metNote" TEXT,
    "metById" INTEGER,
    "metAt" TIMESTAMPTZ(3),
    "droppedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Endorsement" (
    "projectId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("projectId","placeId")
);

CREATE TABLE "IndicatorValue" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "note" TEXT,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndicatorValue_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "UpdatePart" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "updateId" INTEGER,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UpdatePart_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Document" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "kind" "DocumentKind" NOT NULL DEFAULT 'GENERAL',
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "planVersion" INTEGER,
    "visibility" "CommentVisibility" NOT NULL DEFAULT 'SIGNED_IN',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DocumentVersion" (
    "documentId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("documentId","number")
);

CREATE TABLE "Meeting" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "placeId" INTEGER,
    "venue" TEXT,
    "link" TEXT,
    "description" TEXT,
    "createdById" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "FinalReport" (
    "projectId" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editorId" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FinalReport_pkey" PRIMARY KEY ("projectId")
);

CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PlanSection" (
    "projectId" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editorId" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanSection_pkey" PRIMARY KEY ("projectId","section")
);

CREATE TABLE "PlanVersion" (
    "projectId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "PlanVersionCause" NOT NULL,
    "content" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("projectId","number")
);

CREATE TABLE "Amendment" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "AmendmentStatus" NOT NULL DEFAULT 'DRAFT',
    "why" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "beforeVersion" INTEGER NOT NULL,
    "after" JSONB NOT NULL,
    "leadMustAgree" TEXT[],
    "authorId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AmendmentAnswer" (
    "id" SERIAL NOT NULL,
    "amendmentId" INTEGER NOT NULL,
    "placeId" INTEGER,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT,
    "personId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AmendmentAnswer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Merger" (
    "id" SERIAL NOT NULL,
    "fromId" INTEGER NOT NULL,
    "intoId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "offeredById" INTEGER NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted" BOOLEAN,
    "answeredById" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Merger_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Dependency" (
    "milestoneId" INTEGER NOT NULL,
    "neededId" INTEGER NOT NULL,

    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("milestoneId","neededId")
);

CREATE INDEX "Round_closesAt_idx" ON "Round"("closesAt");

CREATE UNIQUE INDEX "AssessmentTemplate_code_number_key" ON "AssessmentTemplate"("code", "number");

CREATE INDEX "Assessment_assessorId_status_idx" ON "Assessment"("assessorId", "status");

CREATE UNIQUE INDEX "Assessment_projectId_planVersion_assessorId_key" ON "Assessment"("projectId", "planVersion", "assessorId");

CREATE INDEX "Condition_projectId_idx" ON "Condition"("projectId");

CREATE UNIQUE INDEX "IndicatorValue_projectId_indicator_on_key" ON "IndicatorValue"("projectId", "indicator", "on");

CREATE INDEX "UpdatePart_updateId_idx" ON "UpdatePart"("updateId");

CREATE INDEX "Document_projectId_idx" ON "Document"("projectId");

CREATE UNIQUE INDEX "DocumentVersion_storageKey_key" ON "DocumentVersion"("storageKey");

CREATE INDEX "Meeting_projectId_startsAt_idx" ON "Meeting"("projectId", "startsAt");

CREATE UNIQUE INDEX "SavedView_code_key" ON "SavedView"("code");

CREATE INDEX "SavedView_personId_idx" ON "SavedView"("personId");

CREATE UNIQUE INDEX "Amendment_projectId_number_key" ON "Amendment"("projectId", "number");

CREATE INDEX "Merger_fromId_idx" ON "Merger"("fromId");

CREATE INDEX "Merger_intoId_idx" ON "Merger"("intoId");

CREATE INDEX "Milestone_ownerId_idx" ON "Milestone"("ownerId");

CREATE INDEX "Dependency_neededId_idx" ON "Dependency"("neededId");

ALTER TABLE "Round" ADD CONSTRAINT "Round_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AssessmentTemplate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "RoundAssessor" ADD CONSTRAINT "RoundAssessor_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "RoundAssessor" ADD CONSTRAINT "RoundAssessor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_projectId_planVersion_fkey" FOREIGN KEY ("projectId", "planVersion") REFERENCES "PlanVersion"("projectId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "AssessmentTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_assessorId_fkey" FOREIGN KEY ("assessorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Condition" ADD CONSTRAINT "Condition_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Condition" ADD CONSTRAINT "Condition_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Condition" ADD CONSTRAINT "Condition_metById_fkey" FOREIGN KEY ("metById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "IndicatorValue" ADD CONSTRAINT "IndicatorValue_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "IndicatorValue" ADD CONSTRAINT "IndicatorValue_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UpdatePart" ADD CONSTRAINT "UpdatePart_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UpdatePart" ADD CONSTRAINT "UpdatePart_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UpdatePart" ADD CONSTRAINT "UpdatePart_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "UpdatePart" ADD CONSTRAINT "UpdatePart_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Document" ADD CONSTRAINT "Document_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FinalReport" ADD CONSTRAINT "FinalReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FinalReport" ADD CONSTRAINT "FinalReport_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PlanSection" ADD CONSTRAINT "PlanSection_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PlanSection" ADD CONSTRAINT "PlanSection_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AmendmentAnswer" ADD CONSTRAINT "AmendmentAnswer_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AmendmentAnswer" ADD CONSTRAINT "AmendmentAnswer_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AmendmentAnswer" ADD CONSTRAINT "AmendmentAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Merger" ADD CONSTRAINT "Merger_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Merger" ADD CONSTRAINT "Merger_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Merger" ADD CONSTRAINT "Merger_offeredById_fkey" FOREIGN KEY ("offeredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Merger" ADD CONSTRAINT "Merger_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Project" ADD CONSTRAINT "Project_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Project" ADD CONSTRAINT "Project_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_neededId_fkey" FOREIGN KEY ("neededId") REFERENCES "Milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants beyond what the Prisma schema can say -------------------------------------------------------------

INSERT INTO "ProgrammeSettings" DEFAULT VALUES;
ALTER TABLE "ProgrammeSettings"
  ADD CONSTRAINT "ProgrammeSettings_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "ProgrammeSettings_limits" CHECK ("amendmentMonths" >= 0 AND "amendmentBudgetShare" >= 0);

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_sdgs" CHECK ("sdgs" <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]),
  ADD CONSTRAINT "Project_rhythm" CHECK ("rhythmDays" BETWEEN 7 AND 366),
  ADD CONSTRAINT "Project_not_merged_into_itself" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_lead_manages" CHECK ("role" <> 'LEAD' OR "level" = 'MANAGE');
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_not_itself" CHECK ("milestoneId" <> "neededId");

-- What a milestone needs is of the same project, and no chain of needs comes back to where it began.
CREATE FUNCTION check_dependency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "projectId" FROM "Milestone" WHERE "id" = NEW."milestoneId")
      <> (SELECT "projectId" FROM "Milestone" WHERE "id" = NEW."neededId") THEN
    RAISE EXCEPTION 'milestones % and % are of different projects', NEW."milestoneId", NEW."neededId"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    WITH RECURSIVE needs AS (
      SELECT "neededId" AS id FROM "Dependency" WHERE "milestoneId" = NEW."neededId"
      UNION SELECT d."neededId" FROM needs JOIN "Dependency" d ON d."milestoneId" = needs.id)
    SELECT FROM needs WHERE id = NEW."milestoneId") THEN
    RAISE EXCEPTION 'milestones % and % would need each other', NEW."milestoneId", NEW."neededId"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Dependency_no_circle" BEFORE INSERT OR UPDATE ON "Dependency" FOR EACH ROW EXECUTE FUNCTION check_dependency();

ALTER TABLE "PlanSection" ADD CONSTRAINT "PlanSection_version" CHECK ("version" > 0);
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_fingerprint" CHECK ("number" > 0 AND "fingerprint" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "PlanVersion_append_only" BEFORE UPDATE OR DELETE ON "PlanVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AssessmentTemplate_append_only" BEFORE UPDATE OR DELETE ON "AssessmentTemplate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AmendmentAnswer_append_only" BEFORE UPDATE OR DELETE ON "AmendmentAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE UNIQUE INDEX "Amendment_one_open" ON "Amendment" ("projectId") WHERE "status" IN ('DRAFT', 'PROPOSED');
CREATE UNIQUE INDEX "AmendmentAnswer_once" ON "AmendmentAnswer" ("amendmentId", "placeId") NULLS NOT DISTINCT;
ALTER TABLE "Amendment"
  ADD CONSTRAINT "Amendment_why" CHECK ("why" <> ''),
  ADD CONSTRAINT "Amendment_when" CHECK (("status" IN ('ACCEPTED', 'REFUSED', 'WITHDRAWN')) = ("decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "Amendment_proposed_when" CHECK ("status" NOT IN ('PROPOSED', 'ACCEPTED', 'REFUSED') OR "proposedAt" IS NOT NULL);
CREATE UNIQUE INDEX "Merger_one_open" ON "Merger" ("fromId") WHERE "accepted" IS NULL;
ALTER TABLE "Merger"
  ADD CONSTRAINT "Merger_of_two" CHECK ("fromId" <> "intoId"),
  ADD CONSTRAINT "Merger_answered_when" CHECK (("accepted" IS NULL) = ("answeredAt" IS NULL));

ALTER TABLE "Round" ADD CONSTRAINT "Round_opens_before_it_closes" CHECK ("closesAt" > "opensAt");
ALTER TABLE "Assessment"
  ADD CONSTRAINT "Assessment_declared_first" CHECK ("status" NOT IN ('STARTED', 'SUBMITTED') OR "declaredAt" IS NOT NULL),
  ADD CONSTRAINT "Assessment_submitted_when" CHECK (("status" = 'SUBMITTED') = ("submittedAt" IS NOT NULL));
ALTER TABLE "Condition"
  ADD CONSTRAINT "Condition_text" CHECK ("text" <> ''),
  ADD CONSTRAINT "Condition_met_by" CHECK (("metAt" IS NULL) = ("metById" IS NULL));
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_word" CHECK ("word" <> '');

CREATE UNIQUE INDEX "UpdatePart_one_open" ON "UpdatePart" ("projectId", "placeId") WHERE "updateId" IS NULL;
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_file" CHECK ("bytes" >= 0 AND "number" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "DocumentVersion_append_only" BEFORE UPDATE OR DELETE ON "DocumentVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_times" CHECK ("endsAt" > "startsAt");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name" CHECK ("name" <> '' AND "page" IN ('board', 'table', 'timeline', 'pictures'));
