-- The board of the whole programme reads the latest of each status in their order, as a cluster's does.
DROP INDEX "Project_status_idx";
CREATE INDEX "Project_status_updatedAt_id_idx" ON "Project"("status", "updatedAt" DESC, "id" DESC);

-- Who came into a status in a period.
CREATE INDEX "Transition_to_at_projectId_idx" ON "Transition"("to", "at", "projectId");
