-- A board shows the latest of each status; in this order the database need not sort a cluster to find them.
DROP INDEX "Project_clusterCode_status_idx";
CREATE INDEX "Project_clusterCode_status_updatedAt_id_idx" ON "Project"("clusterCode", "status", "updatedAt" DESC, "id" DESC);

-- Few moves discard a draft, and every list asks which.
CREATE INDEX "Transition_discarded" ON "Transition" ("projectId") WHERE "from" = 'DRAFT' AND "to" = 'WITHDRAWN';

-- What somebody has not read is little beside all that they were told.
CREATE INDEX "Notification_unread" ON "Notification" ("personId") WHERE "readAt" IS NULL;
