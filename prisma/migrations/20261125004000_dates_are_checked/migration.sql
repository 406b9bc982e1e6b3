-- While a plan is written its dates may contradict each other, as anything else in it may: the check before sending
-- says so, instead of a failed save.
ALTER TABLE "Project" DROP CONSTRAINT "Project_dates";
