-- By when an assessment is asked for is a day of its own; what was asked for before had three weeks.
ALTER TABLE "Assessment" ADD COLUMN     "dueOn" DATE NOT NULL DEFAULT (CURRENT_DATE + 21);
UPDATE "Assessment" SET "dueOn" = ("assignedAt" AT TIME ZONE 'UTC')::date + 21;
