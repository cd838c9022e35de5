-- CreateTable
CREATE TABLE "Excuse" (
    "studentId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Excuse_pkey" PRIMARY KEY ("studentId","assignmentId")
);

-- CreateIndex
CREATE INDEX "Excuse_assignmentId_idx" ON "Excuse"("assignmentId");

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
