-- How far the log was written, in bytes, when the session last changed something: a replica that has replayed it may
-- answer its owner.
ALTER TABLE "Session" ADD COLUMN "position" BIGINT;
