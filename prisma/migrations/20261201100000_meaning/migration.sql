-- The programme's terms in both languages, and what was learned from the profiles for comparing texts by their meaning.
CREATE TABLE "GlossaryTerm" (
  "key" TEXT NOT NULL,
  "en" TEXT[] NOT NULL,
  "zh" TEXT[] NOT NULL,
  "near" TEXT[] NOT NULL,
  "changedAt" TIMESTAMPTZ(3),
  "retiredAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("key"),
  CONSTRAINT "GlossaryTerm_is_named" CHECK (cardinality("en") > 0 AND cardinality("zh") > 0)
);

CREATE TABLE "MeaningIndex" (
  "id" INTEGER NOT NULL DEFAULT 1,
  "digest" TEXT NOT NULL,
  "body" BYTEA NOT NULL,
  "builtAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MeaningIndex_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MeaningIndex_is_one" CHECK ("id" = 1)
);

CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "GlossaryTerm" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MeaningIndex" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
