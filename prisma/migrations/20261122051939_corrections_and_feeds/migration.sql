-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('reworded', 'replaced', 'rejected');

-- CreateEnum
CREATE TYPE "FeedEntryStatus" AS ENUM ('waiting', 'imported', 'refused');

-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "isTakenBack" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "blockKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "blockKeysVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "batchId" UUID;

-- AlterTable
ALTER TABLE "Fact" ADD COLUMN     "correctedAt" TIMESTAMPTZ(3),
ADD COLUMN     "predecessorIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "verifiedWords" TEXT;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "retiredById" UUID;

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT,
    "successorId" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decisionId" UUID NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionSeen" (
    "learnerId" UUID NOT NULL,
    "correctionId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CorrectionSeen_pkey" PRIMARY KEY ("learnerId","correctionId")
);

-- CreateTable
CREATE TABLE "Feed" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "isPaused" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextPollAt" TIMESTAMPTZ(3) NOT NULL,
    "lastPolledAt" TIMESTAMPTZ(3),
    "lastSucceededAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedEntry" (
    "feedId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publishedAt" DATE,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "FeedEntryStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "articleId" UUID,

    CONSTRAINT "FeedEntry_pkey" PRIMARY KEY ("feedId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Correction_decisionId_key" ON "Correction"("decisionId");

-- CreateIndex
CREATE INDEX "Correction_factId_at_idx" ON "Correction"("factId", "at");

-- CreateIndex
CREATE INDEX "Correction_successorId_idx" ON "Correction"("successorId");

-- CreateIndex
CREATE INDEX "CorrectionSeen_correctionId_idx" ON "CorrectionSeen"("correctionId");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_url_key" ON "Feed"("url");

-- CreateIndex
CREATE INDEX "Feed_isPaused_nextPollAt_idx" ON "Feed"("isPaused", "nextPollAt");

-- CreateIndex
CREATE INDEX "FeedEntry_feedId_status_seenAt_idx" ON "FeedEntry"("feedId", "status", "seenAt");

-- CreateIndex
CREATE INDEX "FeedEntry_articleId_idx" ON "FeedEntry"("articleId");

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_publisherId_idx" ON "Article"("publisherId");

-- CreateIndex
CREATE INDEX "Claim_blockKeys_idx" ON "Claim" USING GIN ("blockKeys");

-- CreateIndex
CREATE INDEX "Claim_blockKeysVersion_idx" ON "Claim"("blockKeysVersion");

-- CreateIndex
CREATE INDEX "Decision_batchId_idx" ON "Decision"("batchId");

-- CreateIndex
CREATE INDEX "Decision_articleId_idx" ON "Decision"("articleId");

-- CreateIndex
CREATE INDEX "Fact_status_staleAfter_idx" ON "Fact"("status", "staleAfter");

-- CreateIndex
CREATE INDEX "Fact_supersededById_idx" ON "Fact"("supersededById");

-- CreateIndex
CREATE INDEX "Item_retiredById_idx" ON "Item"("retiredById");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionSeen" ADD CONSTRAINT "CorrectionSeen_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionSeen" ADD CONSTRAINT "CorrectionSeen_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "Correction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedEntry" ADD CONSTRAINT "FeedEntry_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedEntry" ADD CONSTRAINT "FeedEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is verified now is what learners know it by.
UPDATE "Fact" SET "verifiedWords" = "statement" WHERE "status" = 'verified';

-- Search by words, in facts and in the articles' texts.
CREATE INDEX "Fact_statement_search" ON "Fact" USING GIN (to_tsvector('english', "statement"));
CREATE INDEX "ArticleVersion_text_search" ON "ArticleVersion" USING GIN (to_tsvector('english', "text"));

-- Claims are looked up by key far more often than written: no list of keys that wait to be sorted in.
ALTER INDEX "Claim_blockKeys_idx" SET (fastupdate = off);
