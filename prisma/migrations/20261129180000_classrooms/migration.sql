-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('quiz', 'practice');

-- CreateEnum
CREATE TYPE "AssignmentStatus" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "RegradeCause" AS ENUM ('fact_corrected', 'item_changed', 'item_retired');

-- CreateEnum
CREATE TYPE "RegradeStatus" AS ENUM ('open', 'applied', 'dismissed');

-- CreateEnum
CREATE TYPE "RegradePolicy" AS ENUM ('full_credit', 'current_or_previous', 'current_only', 'no_regrade');

-- CreateEnum
CREATE TYPE "LiveState" AS ENUM ('lobby', 'question', 'shown', 'ended');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "isPinStudent" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Classroom" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "joinCode" TEXT NOT NULL,
    "codeMadeAt" TIMESTAMPTZ(3) NOT NULL,
    "joinClosesAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "eraseAt" TIMESTAMPTZ(3),

    CONSTRAINT "Classroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OldJoinCode" (
    "code" TEXT NOT NULL,
    "classId" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OldJoinCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ClassTeacher" (
    "teacherId" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "isFounder" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClassTeacher_pkey" PRIMARY KEY ("teacherId","classId")
);

-- CreateTable
CREATE TABLE "ClassInvite" (
    "tokenHash" TEXT NOT NULL,
    "classId" UUID NOT NULL,
    "invitedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClassInvite_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Student" (
    "userId" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "nickname" TEXT NOT NULL,
    "nicknameKey" TEXT NOT NULL,
    "pinHash" TEXT,
    "labels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "timeFactor" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Student_pkey" PRIMARY KEY ("userId","classId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "status" "AssignmentStatus" NOT NULL DEFAULT 'draft',
    "defaults" JSONB NOT NULL,
    "overrides" JSONB NOT NULL DEFAULT '[]',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "assignmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" UUID NOT NULL,
    "lineageId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "points" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "AssignmentItem_pkey" PRIMARY KEY ("assignmentId","position")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "studentId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "terms" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "score" DOUBLE PRECISION,
    "maxScore" DOUBLE PRECISION,
    "isPreview" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("studentId","id")
);

-- CreateTable
CREATE TABLE "AttemptAnswer" (
    "studentId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "eventId" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "correct" BOOLEAN,
    "points" DOUBLE PRECISION,

    CONSTRAINT "AttemptAnswer_pkey" PRIMARY KEY ("studentId","attemptId","position")
);

-- CreateTable
CREATE TABLE "AttemptAnswerEvent" (
    "studentId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AttemptAnswerEvent_pkey" PRIMARY KEY ("studentId","id")
);

-- CreateTable
CREATE TABLE "RegradeProposal" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "cause" "RegradeCause" NOT NULL,
    "causeId" UUID NOT NULL,
    "itemBeforeId" UUID NOT NULL,
    "itemAfterId" UUID,
    "status" "RegradeStatus" NOT NULL DEFAULT 'open',
    "policy" "RegradePolicy",
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegradeProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoreChange" (
    "studentId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "before" DOUBLE PRECISION NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoreChange_pkey" PRIMARY KEY ("studentId","attemptId","proposalId")
);

-- CreateTable
CREATE TABLE "LiveGame" (
    "id" UUID NOT NULL,
    "classId" UUID,
    "assignmentId" UUID,
    "hostId" UUID NOT NULL,
    "pin" TEXT,
    "title" TEXT NOT NULL,
    "state" "LiveState" NOT NULL DEFAULT 'lobby',
    "snapshot" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "questionStartedAt" TIMESTAMPTZ(3),
    "secondsAQuestion" INTEGER,
    "isSpeedScored" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LiveGame_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LivePlayer" (
    "id" UUID NOT NULL,
    "gameId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "nickname" TEXT NOT NULL,
    "nicknameKey" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LivePlayer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveAnswer" (
    "playerId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "gameId" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LiveAnswer_pkey" PRIMARY KEY ("playerId","position")
);

-- CreateTable
CREATE TABLE "ClassEvent" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "assignmentId" UUID,
    "studentId" UUID,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "ClassEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Classroom_joinCode_key" ON "Classroom"("joinCode");

-- CreateIndex
CREATE INDEX "Classroom_eraseAt_idx" ON "Classroom"("eraseAt");

-- CreateIndex
CREATE INDEX "OldJoinCode_classId_idx" ON "OldJoinCode"("classId");

-- CreateIndex
CREATE INDEX "ClassTeacher_classId_idx" ON "ClassTeacher"("classId");

-- CreateIndex
CREATE INDEX "ClassInvite_classId_idx" ON "ClassInvite"("classId");

-- CreateIndex
CREATE INDEX "ClassInvite_invitedBy_idx" ON "ClassInvite"("invitedBy");

-- CreateIndex
CREATE UNIQUE INDEX "Student_classId_nicknameKey_key" ON "Student"("classId", "nicknameKey");

-- CreateIndex
CREATE INDEX "Assignment_classId_status_idx" ON "Assignment"("classId", "status");

-- CreateIndex
CREATE INDEX "Assignment_createdById_idx" ON "Assignment"("createdById");

-- CreateIndex
CREATE INDEX "AssignmentItem_itemId_idx" ON "AssignmentItem"("itemId");

-- CreateIndex
CREATE INDEX "AssignmentItem_lineageId_idx" ON "AssignmentItem"("lineageId");

-- CreateIndex
CREATE INDEX "AssignmentItem_factId_idx" ON "AssignmentItem"("factId");

-- CreateIndex
CREATE INDEX "Attempt_assignmentId_submittedAt_idx" ON "Attempt"("assignmentId", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_studentId_assignmentId_number_key" ON "Attempt"("studentId", "assignmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptAnswer_studentId_eventId_key" ON "AttemptAnswer"("studentId", "eventId");

-- CreateIndex
CREATE INDEX "AttemptAnswerEvent_studentId_attemptId_position_idx" ON "AttemptAnswerEvent"("studentId", "attemptId", "position");

-- CreateIndex
CREATE INDEX "RegradeProposal_assignmentId_status_idx" ON "RegradeProposal"("assignmentId", "status");

-- CreateIndex
CREATE INDEX "RegradeProposal_itemBeforeId_idx" ON "RegradeProposal"("itemBeforeId");

-- CreateIndex
CREATE INDEX "RegradeProposal_itemAfterId_idx" ON "RegradeProposal"("itemAfterId");

-- CreateIndex
CREATE INDEX "RegradeProposal_decidedById_idx" ON "RegradeProposal"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "RegradeProposal_assignmentId_causeId_itemBeforeId_key" ON "RegradeProposal"("assignmentId", "causeId", "itemBeforeId");

-- CreateIndex
CREATE INDEX "ScoreChange_studentId_seenAt_idx" ON "ScoreChange"("studentId", "seenAt");

-- CreateIndex
CREATE INDEX "ScoreChange_proposalId_idx" ON "ScoreChange"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "LiveGame_pin_key" ON "LiveGame"("pin");

-- CreateIndex
CREATE INDEX "LiveGame_classId_idx" ON "LiveGame"("classId");

-- CreateIndex
CREATE INDEX "LiveGame_assignmentId_idx" ON "LiveGame"("assignmentId");

-- CreateIndex
CREATE INDEX "LiveGame_hostId_idx" ON "LiveGame"("hostId");

-- CreateIndex
CREATE UNIQUE INDEX "LivePlayer_userId_gameId_key" ON "LivePlayer"("userId", "gameId");

-- CreateIndex
CREATE UNIQUE INDEX "LivePlayer_gameId_nicknameKey_key" ON "LivePlayer"("gameId", "nicknameKey");

-- CreateIndex
CREATE INDEX "LiveAnswer_gameId_position_idx" ON "LiveAnswer"("gameId", "position");

-- CreateIndex
CREATE INDEX "ClassEvent_classId_at_idx" ON "ClassEvent"("classId", "at");

-- CreateIndex
CREATE INDEX "ClassEvent_assignmentId_at_idx" ON "ClassEvent"("assignmentId", "at");

-- CreateIndex
CREATE INDEX "ClassEvent_studentId_idx" ON "ClassEvent"("studentId");

-- CreateIndex
CREATE INDEX "ClassEvent_byId_idx" ON "ClassEvent"("byId");

-- AddForeignKey
ALTER TABLE "OldJoinCode" ADD CONSTRAINT "OldJoinCode_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassTeacher" ADD CONSTRAINT "ClassTeacher_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassTeacher" ADD CONSTRAINT "ClassTeacher_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassInvite" ADD CONSTRAINT "ClassInvite_invitedBy_fkey" FOREIGN KEY ("invitedBy") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassInvite" ADD CONSTRAINT "ClassInvite_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Student" ADD CONSTRAINT "Student_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Student" ADD CONSTRAINT "Student_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptAnswer" ADD CONSTRAINT "AttemptAnswer_studentId_attemptId_fkey" FOREIGN KEY ("studentId", "attemptId") REFERENCES "Attempt"("studentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptAnswerEvent" ADD CONSTRAINT "AttemptAnswerEvent_studentId_attemptId_fkey" FOREIGN KEY ("studentId", "attemptId") REFERENCES "Attempt"("studentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeProposal" ADD CONSTRAINT "RegradeProposal_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeProposal" ADD CONSTRAINT "RegradeProposal_itemBeforeId_fkey" FOREIGN KEY ("itemBeforeId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeProposal" ADD CONSTRAINT "RegradeProposal_itemAfterId_fkey" FOREIGN KEY ("itemAfterId") REFERENCES "Item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeProposal" ADD CONSTRAINT "RegradeProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreChange" ADD CONSTRAINT "ScoreChange_studentId_attemptId_fkey" FOREIGN KEY ("studentId", "attemptId") REFERENCES "Attempt"("studentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreChange" ADD CONSTRAINT "ScoreChange_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "RegradeProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveGame" ADD CONSTRAINT "LiveGame_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveGame" ADD CONSTRAINT "LiveGame_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveGame" ADD CONSTRAINT "LiveGame_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LivePlayer" ADD CONSTRAINT "LivePlayer_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "LiveGame"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LivePlayer" ADD CONSTRAINT "LivePlayer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveAnswer" ADD CONSTRAINT "LiveAnswer_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "LivePlayer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
