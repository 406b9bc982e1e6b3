-- Which original a translated title and summary were written for, as texts of the plan say it in `of`. None: as far as
-- is known, for the present one.
ALTER TABLE "Project" ADD COLUMN "titleOf" TEXT, ADD COLUMN "summaryOf" TEXT;
