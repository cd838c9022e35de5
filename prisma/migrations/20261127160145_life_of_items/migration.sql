-- CreateEnum
CREATE TYPE "ItemOrigin" AS ENUM ('generated', 'edited', 'written');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('wrong', 'unclear', 'outdated', 'typo');

-- AlterEnum
ALTER TYPE "ItemStatus" ADD VALUE 'suspended' BEFORE 'retired';

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "itemId" UUID;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "isPinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lineageId" UUID,
ADD COLUMN     "origin" "ItemOrigin" NOT NULL DEFAULT 'generated';

-- Every item so far is the first version of its question.
UPDATE "Item" SET "lineageId" = "id";
ALTER TABLE "Item" ALTER COLUMN "lineageId" SET NOT NULL;

-- CreateTable
CREATE TABLE "ItemReport" (
    "learnerId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" UUID,

    CONSTRAINT "ItemReport_pkey" PRIMARY KEY ("learnerId","itemId")
);

-- CreateIndex
CREATE INDEX "ItemReport_itemId_settledAt_idx" ON "ItemReport"("itemId", "settledAt");

-- CreateIndex
CREATE INDEX "ItemReport_settledAt_at_idx" ON "ItemReport"("settledAt", "at");

-- CreateIndex
CREATE INDEX "ItemReport_settledBy_idx" ON "ItemReport"("settledBy");

-- CreateIndex
CREATE INDEX "Decision_itemId_idx" ON "Decision"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_lineageId_version_key" ON "Item"("lineageId", "version");

-- CreateIndex
CREATE INDEX "ReviewEvent_itemId_idx" ON "ReviewEvent"("itemId");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemReport" ADD CONSTRAINT "ItemReport_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemReport" ADD CONSTRAINT "ItemReport_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
