-- Who changed a picture, and when, is told by the record of events.

-- DropForeignKey
ALTER TABLE "PlacePicture" DROP CONSTRAINT "PlacePicture_personId_fkey";

-- AlterTable
ALTER TABLE "PlacePicture" DROP COLUMN "createdAt",
DROP COLUMN "personId",
DROP COLUMN "updatedAt";
