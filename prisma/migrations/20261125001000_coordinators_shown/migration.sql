-- CreateEnum
CREATE TYPE "Shown" AS ENUM ('NOTHING', 'NAME', 'NAME_AND_EMAIL');

-- What the public profile of a place may say of its coordinator: nothing, until the person consents to more.
ALTER TABLE "Person" ADD COLUMN "shownAs" "Shown" NOT NULL DEFAULT 'NOTHING',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
