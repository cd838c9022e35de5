-- AlterEnum
ALTER TYPE "ItemOrigin" ADD VALUE 'classroom';

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "classId" UUID;

-- CreateIndex
CREATE INDEX "Item_classId_idx" ON "Item"("classId");

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE SET NULL ON UPDATE CASCADE;
