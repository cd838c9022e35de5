-- AlterTable
ALTER TABLE "LiveGame" ADD COLUMN     "allowsGuests" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "showsPlaces" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "LivePlayer" ADD COLUMN     "timeFactor" DOUBLE PRECISION NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "LiveGame_state_createdAt_idx" ON "LiveGame"("state", "createdAt");
