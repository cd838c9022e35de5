-- CreateTable
CREATE TABLE "ExamPlan" (
    "learnerId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExamPlan_pkey" PRIMARY KEY ("learnerId","topic")
);

-- AddForeignKey
ALTER TABLE "ExamPlan" ADD CONSTRAINT "ExamPlan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
