-- Each save of a form looks whether its sitting was told of already; without this it reads every notification there is.
CREATE INDEX "Notification_projectId_actorId_createdAt_idx" ON "Notification"("projectId", "actorId", "createdAt");
