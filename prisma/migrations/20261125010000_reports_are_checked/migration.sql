-- Whether a final report says enough follows from what it says and what the plan promises: it is computed, not kept.
ALTER TABLE "FinalReport" DROP COLUMN "written";
