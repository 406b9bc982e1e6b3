-- Whoever takes part says whether they come; and a meeting is known to calendars by an identity that stays.

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('YES', 'MAYBE', 'NO');

-- CreateTable
CREATE TABLE "MeetingAnswer" (
    "meetingId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "answer" "Attendance" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingAnswer_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateIndex
CREATE INDEX "MeetingAnswer_personId_idx" ON "MeetingAnswer"("personId");

-- AddForeignKey
ALTER TABLE "MeetingAnswer" ADD CONSTRAINT "MeetingAnswer_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAnswer" ADD CONSTRAINT "MeetingAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was arranged before keeps the identity that calendars hold it by.
ALTER TABLE "Meeting" ADD COLUMN "uid" TEXT;
UPDATE "Meeting" m SET uid = 'meeting-' || m.id || '-' || p.code || '@tandem.example' FROM "Project" p WHERE p.id = m."projectId";
ALTER TABLE "Meeting" ALTER COLUMN "uid" SET DEFAULT gen_random_uuid()::text, ALTER COLUMN "uid" SET NOT NULL;
CREATE UNIQUE INDEX "Meeting_uid_key" ON "Meeting"("uid");
