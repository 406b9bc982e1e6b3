-- When a session's person last proved who they are; and somebody may sign in by other ways than a password.

-- AlterTable
ALTER TABLE "Person" ALTER COLUMN "passwordHash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "authenticatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "Session" SET "authenticatedAt" = "createdAt";
