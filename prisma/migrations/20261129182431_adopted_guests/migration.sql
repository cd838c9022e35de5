-- AlterTable
ALTER TABLE "User" ADD COLUMN     "adoptedById" UUID;

-- CreateIndex
CREATE INDEX "User_adoptedById_idx" ON "User"("adoptedById");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_adoptedById_fkey" FOREIGN KEY ("adoptedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
