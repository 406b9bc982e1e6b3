-- A value that was entered wrongly is corrected or removed with a word why; what it was stays.
ALTER TABLE "IndicatorValue" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "IndicatorCorrection" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "valueId" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "note" TEXT,
    "newOn" DATE,
    "newValue" DECIMAL(18,4),
    "reason" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndicatorCorrection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "IndicatorCorrection_whole" CHECK (("newOn" IS NULL) = ("newValue" IS NULL))
);
CREATE INDEX "IndicatorCorrection_projectId_indicator_idx" ON "IndicatorCorrection"("projectId", "indicator");
ALTER TABLE "IndicatorCorrection" ADD CONSTRAINT "IndicatorCorrection_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IndicatorCorrection" ADD CONSTRAINT "IndicatorCorrection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "IndicatorCorrection_append_only" BEFORE UPDATE OR DELETE ON "IndicatorCorrection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
