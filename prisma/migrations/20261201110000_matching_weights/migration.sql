-- How much a reason to fit weighs, where the secretariat changed it.
CREATE TABLE "MatchingWeight" (
  "reason" TEXT NOT NULL,
  "weight" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "MatchingWeight_pkey" PRIMARY KEY ("reason"),
  CONSTRAINT "MatchingWeight_in_bounds" CHECK ("weight" BETWEEN 0 AND 100)
);

CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MatchingWeight" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
