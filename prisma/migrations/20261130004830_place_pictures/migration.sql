-- A place may show a photograph and its arms, with their author, their licence, and what is to be seen on them.

-- CreateEnum
CREATE TYPE "PictureKind" AS ENUM ('PHOTOGRAPH', 'ARMS');

-- CreateEnum
CREATE TYPE "PictureLicence" AS ENUM ('CC_BY_4', 'CC_BY_SA_4', 'CC_BY_SA_3', 'CC0_1', 'PUBLIC_DOMAIN', 'PERMISSION', 'OTHER');

-- CreateTable
CREATE TABLE "PlacePicture" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "kind" "PictureKind" NOT NULL,
    "author" TEXT NOT NULL,
    "licence" "PictureLicence" NOT NULL,
    "licenceText" TEXT,
    "source" TEXT,
    "altEn" TEXT,
    "altZh" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "personId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlacePicture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PictureFile" (
    "pictureId" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,

    CONSTRAINT "PictureFile_pkey" PRIMARY KEY ("pictureId","format","width")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlacePicture_placeId_kind_key" ON "PlacePicture"("placeId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "PictureFile_storageKey_key" ON "PictureFile"("storageKey");

-- CreateIndex
CREATE INDEX "PictureFile_sha256_idx" ON "PictureFile"("sha256");

-- AddForeignKey
ALTER TABLE "PlacePicture" ADD CONSTRAINT "PlacePicture_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacePicture" ADD CONSTRAINT "PlacePicture_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureFile" ADD CONSTRAINT "PictureFile_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "PlacePicture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants
ALTER TABLE "PlacePicture"
  ADD CONSTRAINT "PlacePicture_has_alt" CHECK (coalesce("altEn", '') <> '' OR coalesce("altZh", '') <> ''),
  ADD CONSTRAINT "PlacePicture_has_author" CHECK ("author" <> ''),
  ADD CONSTRAINT "PlacePicture_own_words" CHECK (("licence" = 'OTHER') = ("licenceText" IS NOT NULL)),
  ADD CONSTRAINT "PlacePicture_version" CHECK ("version" > 0);
ALTER TABLE "PictureFile"
  ADD CONSTRAINT "PictureFile_format" CHECK ("format" IN ('avif', 'webp', 'jpeg')),
  ADD CONSTRAINT "PictureFile_size" CHECK ("width" > 0 AND "height" > 0 AND "bytes" > 0);
