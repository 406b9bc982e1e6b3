-- Lists as Prisma has them everywhere else.
ALTER TABLE "GlossaryTerm" ALTER COLUMN "en" DROP NOT NULL, ALTER COLUMN "zh" DROP NOT NULL, ALTER COLUMN "near" DROP NOT NULL;
