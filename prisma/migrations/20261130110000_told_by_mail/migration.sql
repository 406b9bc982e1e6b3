-- What waits for somebody is told by mail at once, and the rest in a digest, as they settle it.

-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('DAILY', 'WEEKLY', 'NEVER');

-- CreateEnum
CREATE TYPE "MailLevel" AS ENUM ('EVERYTHING', 'CONCERNS', 'DECISIONS', 'NOTHING');

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "concerns" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "doneAt" TIMESTAMPTZ(3),
ADD COLUMN     "mailId" INTEGER,
ADD COLUMN     "snoozedTo" DATE,
ADD COLUMN     "waits" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "MailPreference" (
    "personId" INTEGER NOT NULL,
    "atOnce" BOOLEAN NOT NULL DEFAULT true,
    "digest" "DigestRhythm" NOT NULL DEFAULT 'DAILY',
    "hour" INTEGER NOT NULL DEFAULT 8,
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "toldUpTo" TIMESTAMPTZ(3),
    "calendarKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MailPreference_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "ProjectMail" (
    "personId" INTEGER NOT NULL,
    "projectId" INTEGER NOT NULL,
    "level" "MailLevel" NOT NULL,

    CONSTRAINT "ProjectMail_pkey" PRIMARY KEY ("personId","projectId")
);

-- CreateTable
CREATE TABLE "AnswerLink" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "projectId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "address" CITEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailPreference_calendarKey_key" ON "MailPreference"("calendarKey");

-- CreateIndex
CREATE INDEX "ProjectMail_projectId_idx" ON "ProjectMail"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerLink_tokenHash_key" ON "AnswerLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AnswerLink_personId_idx" ON "AnswerLink"("personId");

-- CreateIndex
CREATE INDEX "AnswerLink_projectId_idx" ON "AnswerLink"("projectId");

-- CreateIndex
CREATE INDEX "Notification_mailId_idx" ON "Notification"("mailId");

-- AddForeignKey
ALTER TABLE "MailPreference" ADD CONSTRAINT "MailPreference_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMail" ADD CONSTRAINT "ProjectMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMail" ADD CONSTRAINT "ProjectMail_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerLink" ADD CONSTRAINT "AnswerLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerLink" ADD CONSTRAINT "AnswerLink_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
