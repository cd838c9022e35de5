-- AlterEnum
ALTER TYPE "RegradeStatus" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "RegradeProposal" ADD COLUMN     "causeUndoneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ScoreChange" ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3);

-- Which attempts ask an item: looked up whenever one is put right.
CREATE INDEX "Attempt_asked_items" ON "Attempt"
  USING GIN (jsonb_path_query_array("snapshot", '$.items[*].itemId'));
