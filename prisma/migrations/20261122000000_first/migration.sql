-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('learner', 'teacher', 'editor', 'owner');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('usable', 'corrected', 'withdrawn');

-- CreateEnum
CREATE TYPE "FactStatus" AS ENUM ('candidate', 'corroborated', 'verified', 'disputed', 'rejected', 'superseded', 'expired');

-- CreateEnum
CREATE TYPE "ConflictResolution" AS ENUM ('open', 'same_by_precision', 'compatible_range', 'distinct_events', 'source_error');

-- CreateEnum
CREATE TYPE "ItemStatus" AS ENUM ('draft', 'live', 'retired');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'learner',
    "tokenVersion" INTEGER NOT NULL DEFAULT 0,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Publisher" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "topic" TEXT NOT NULL,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "publisherId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "status" "ArticleStatus" NOT NULL DEFAULT 'usable',
    "teachingError" TEXT,
    "importedById" UUID,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" DATE NOT NULL,
    "sentences" JSONB NOT NULL,
    "skipped" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "articleVersionId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "localId" TEXT NOT NULL,
    "predicate" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "isValid" BOOLEAN NOT NULL DEFAULT true,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "predicate" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "representative" UUID NOT NULL,
    "status" "FactStatus" NOT NULL DEFAULT 'candidate',
    "origins" INTEGER NOT NULL,
    "importance" INTEGER NOT NULL DEFAULT 2,
    "staleAfter" DATE,
    "supersededById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "resolution" "ConflictResolution" NOT NULL,
    "reason" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConflictClaim" (
    "conflictId" UUID NOT NULL,
    "claimId" UUID NOT NULL,

    CONSTRAINT "ConflictClaim_pkey" PRIMARY KEY ("conflictId","claimId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "factId" UUID,
    "conflictId" UUID,
    "articleId" UUID,
    "undoesId" UUID,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "status" "ItemStatus" NOT NULL DEFAULT 'live',
    "retiredReason" TEXT,
    "stem" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "generator" TEXT NOT NULL,
    "generatorVersion" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewEvent" (
    "learnerId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "itemVersion" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "optionCount" INTEGER NOT NULL,
    "chosen" TEXT,
    "correct" BOOLEAN NOT NULL,
    "guessed" BOOLEAN NOT NULL DEFAULT false,
    "grade" INTEGER NOT NULL,
    "latencyMs" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "studyDay" DATE NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "undoesId" UUID,

    CONSTRAINT "ReviewEvent_pkey" PRIMARY KEY ("learnerId","id")
);

-- CreateTable
CREATE TABLE "MemoryState" (
    "learnerId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "stabilityDays" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "lastStudyDay" DATE NOT NULL,
    "dueDay" DATE NOT NULL,
    "repetitions" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "weightsVersion" INTEGER NOT NULL,

    CONSTRAINT "MemoryState_pkey" PRIMARY KEY ("learnerId","factId")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Publisher_name_key" ON "Publisher"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Story_topic_title_key" ON "Story"("topic", "title");

-- CreateIndex
CREATE INDEX "Article_importedAt_idx" ON "Article"("importedAt");

-- CreateIndex
CREATE INDEX "Article_storyId_idx" ON "Article"("storyId");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_sha256_key" ON "ArticleVersion"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_number_key" ON "ArticleVersion"("articleId", "number");

-- CreateIndex
CREATE INDEX "Claim_factId_idx" ON "Claim"("factId");

-- CreateIndex
CREATE INDEX "Claim_predicate_idx" ON "Claim"("predicate");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_articleVersionId_localId_key" ON "Claim"("articleVersionId", "localId");

-- CreateIndex
CREATE INDEX "Fact_storyId_idx" ON "Fact"("storyId");

-- CreateIndex
CREATE INDEX "Fact_status_importance_verifiedAt_idx" ON "Fact"("status", "importance", "verifiedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_fingerprint_key" ON "Conflict"("fingerprint");

-- CreateIndex
CREATE INDEX "ConflictClaim_claimId_idx" ON "ConflictClaim"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_undoesId_key" ON "Decision"("undoesId");

-- CreateIndex
CREATE INDEX "Decision_factId_at_idx" ON "Decision"("factId", "at");

-- CreateIndex
CREATE INDEX "Decision_at_idx" ON "Decision"("at");

-- CreateIndex
CREATE INDEX "Item_factId_status_idx" ON "Item"("factId", "status");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_factId_answeredAt_idx" ON "ReviewEvent"("learnerId", "factId", "answeredAt");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_studyDay_idx" ON "ReviewEvent"("learnerId", "studyDay");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_kind_answeredAt_idx" ON "ReviewEvent"("learnerId", "kind", "answeredAt");

-- CreateIndex
CREATE INDEX "MemoryState_learnerId_dueDay_idx" ON "MemoryState"("learnerId", "dueDay");

-- CreateIndex
CREATE INDEX "RateLimiterFlexible_expire_idx" ON "RateLimiterFlexible"("expire");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictClaim" ADD CONSTRAINT "ConflictClaim_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictClaim" ADD CONSTRAINT "ConflictClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryState" ADD CONSTRAINT "MemoryState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryState" ADD CONSTRAINT "MemoryState_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
