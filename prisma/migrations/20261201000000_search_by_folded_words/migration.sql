-- What a project is found by is kept folded: of each that an index proposes the words are looked at again, and to fold
-- them anew took a millisecond each.
DROP INDEX "Project_folded_trgm";
ALTER TABLE "Project" ADD COLUMN "folded" TEXT NOT NULL GENERATED ALWAYS AS (fold(
  "code" || ' ' || coalesce("titleEn", '') || ' ' || coalesce("titleZh", '') || ' ' || coalesce("summaryEn", '') || ' ' || coalesce("summaryZh", '')
)) STORED;
CREATE INDEX "Project_folded_trgm" ON "Project" USING gin ("folded" gin_trgm_ops);

-- A call counts the proposals that were sent in it; the newest of a cluster are compared with one that is like them.
CREATE INDEX "Project_roundId_idx" ON "Project"("roundId");
CREATE INDEX "Project_clusterCode_id_idx" ON "Project"("clusterCode", "id" DESC);
