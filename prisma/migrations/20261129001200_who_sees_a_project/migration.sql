-- Who sees a project, told in the database itself: lists, notices and counts ask these two columns.

-- Whether a draft is open to the place: it takes part, or is asked to and the draft was shared with it.
ALTER TABLE "Partner" ADD COLUMN "seesDraft" BOOLEAN NOT NULL
  GENERATED ALWAYS AS ("status" = 'ACCEPTED' OR "status" = 'INVITED' AND "sharedAt" IS NOT NULL) STORED;

-- Whether it was given up as a draft, so that nobody but its authors ever saw it. It never goes on from there.
ALTER TABLE "Project" ADD COLUMN "discarded" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Project" SET "discarded" = true
  WHERE id IN (SELECT "projectId" FROM "Transition" WHERE "from" = 'DRAFT' AND "to" = 'WITHDRAWN');
DROP INDEX "Transition_discarded";
CREATE INDEX "Project_discarded" ON "Project" ("id") WHERE "discarded";

CREATE FUNCTION mark_discarded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Project" SET "discarded" = true WHERE id = NEW."projectId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Transition_discards" AFTER INSERT ON "Transition" FOR EACH ROW
  WHEN (NEW."from" = 'DRAFT' AND NEW."to" = 'WITHDRAWN') EXECUTE FUNCTION mark_discarded();
