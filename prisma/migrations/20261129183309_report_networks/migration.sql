-- AlterTable
ALTER TABLE "ItemReport" ADD COLUMN     "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "network" TEXT;

-- What was reported before counts from the time of its last word: the first was not kept.
UPDATE "ItemReport" SET "firstAt" = "at";
