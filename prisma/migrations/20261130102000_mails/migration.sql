-- Mails are queued in the transaction that causes them, and sent by the worker.

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'CLAIMED', 'SENDING', 'SENT', 'UNDECIDED', 'REFUSED', 'GIVEN_UP', 'NOT_NEEDED');

-- CreateTable
CREATE TABLE "Mail" (
    "id" SERIAL NOT NULL,
    "messageId" TEXT NOT NULL,
    "onceKey" TEXT,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "personId" INTEGER,
    "projectId" INTEGER,
    "address" CITEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "giveUpAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reply" TEXT,
    "worker" INTEGER,
    "subject" TEXT,
    "text" TEXT,
    "html" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailRefusal" (
    "address" CITEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailRefusal_pkey" PRIMARY KEY ("address")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mail_messageId_key" ON "Mail"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_onceKey_key" ON "Mail"("onceKey");

-- CreateIndex
CREATE INDEX "Mail_state_dueAt_idx" ON "Mail"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Mail_personId_id_idx" ON "Mail"("personId", "id");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
