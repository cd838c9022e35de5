-- CreateEnum
CREATE TYPE "SuspensionReason" AS ENUM ('leech', 'learner');

-- AlterTable
ALTER TABLE "ReviewEvent" ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'study',
ADD COLUMN     "plannedDay" DATE;

-- CreateTable
CREATE TABLE "StudySettings" (
    "learnerId" UUID NOT NULL,
    "newPerDay" INTEGER NOT NULL DEFAULT 20,
    "reviewsPerDay" INTEGER NOT NULL DEFAULT 200,
    "desiredRetention" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
    "rollOverHour" INTEGER NOT NULL DEFAULT 4,

    CONSTRAINT "StudySettings_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "FactSuspension" (
    "learnerId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "reason" "SuspensionReason" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FactSuspension_pkey" PRIMARY KEY ("learnerId","factId")
);

-- CreateTable
CREATE TABLE "LearnerWeights" (
    "learnerId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "weights" DOUBLE PRECISION[],
    "fittedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviews" INTEGER NOT NULL,
    "logLossBefore" DOUBLE PRECISION NOT NULL,
    "logLossAfter" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LearnerWeights_pkey" PRIMARY KEY ("learnerId","version")
);

-- AddForeignKey
ALTER TABLE "StudySettings" ADD CONSTRAINT "StudySettings_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactSuspension" ADD CONSTRAINT "FactSuspension_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactSuspension" ADD CONSTRAINT "FactSuspension_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerWeights" ADD CONSTRAINT "LearnerWeights_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
