import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { carryClaims } from "@/facts/carry-claims";
import { claimSchema } from "@/facts/claim";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./db";
import { refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import type { Editor } from "./session";
import { takeOver } from "./take-over";

type DecisionRow = Prisma.DecisionGetPayload<object>;
/**
 * Who takes back, when, and under which batch it is written down; `touched` gathers the facts whose
 * evidence or disagreements changed with it.
 */
export type Undoing = { editor: Editor; now: Date; batchId: string; touched: Set<string> };

const articleStatus = z.enum(["usable", "corrected", "withdrawn"]);
const changedSince = "The article was changed again since.";

/**
 * Takes the correction or the withdrawal of an article back: what it said before counts again. Facts
 * that were reopened by it are put back by the entries of their own in the same batch.
 */
export async function undoArticleDecision(
  transaction: Transaction,
  undoing: Undoing,
  decision: DecisionRow,
  articleId: string,
): Promise<Result<Decided, DecisionProblem>> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import', 0))`;
  const article = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    include: {
      versions: {
        where: { isTakenBack: false },
        orderBy: { number: "desc" },
        take: 2,
        include: { claims: { orderBy: { evidenceStart: "asc" } } },
      },
    },
  });
  const [current, earlier] = article.versions;
  if (current === undefined) return refuse(changedSince);
  if (decision.action === "withdraw") {
    const before = z.object({ status: articleStatus }).safeParse(decision.before);
    if (!before.success || article.status !== "withdrawn") return refuse(changedSince);
    await setValid(transaction, current.id, true);
    await transaction.article.update({
      where: { id: articleId },
      data: { status: before.data.status },
    });
    return record(transaction, undoing, decision, current.claims);
  }
  const before = z
    .object({ version: z.number(), status: articleStatus })
    .safeParse(decision.before);
  const after = z.object({ version: z.number() }).safeParse(decision.after);
  if (decision.action !== "correct" || !before.success || !after.success) {
    return refuse("This cannot be taken back.");
  }
  if (current.number !== after.data.version || earlier?.number !== before.data.version) {
    return refuse(changedSince);
  }
  await setValid(transaction, current.id, false);
  await setValid(transaction, earlier.id, true);
  // The text may come in again: only texts that count must differ.
  await transaction.articleVersion.update({
    where: { id: current.id },
    data: { isTakenBack: true, sha256: `${current.sha256} taken back ${current.id}` },
  });
  await transaction.article.update({
    where: { id: articleId },
    data: { status: before.data.status },
  });
  const currentIds = new Map(current.claims.map((row) => [row.localId, row.id]));
  const { carried } = carryClaims(
    earlier.claims.map((row) => ({ id: row.id, claim: claimSchema.parse(row.body) })),
    current.claims.map((row) => claimSchema.parse(row.body)),
  );
  await takeOver(
    transaction,
    carried.map(({ earlierId, claimId }) => ({
      from: currentIds.get(claimId) ?? "",
      to: earlierId,
    })),
  );
  return record(transaction, undoing, decision, [...current.claims, ...earlier.claims]);
}

async function setValid(transaction: Transaction, versionId: string, isValid: boolean) {
  await transaction.claim.updateMany({
    where: { articleVersionId: versionId },
    data: { isValid },
  });
}

async function record(
  transaction: Transaction,
  { editor, now, batchId, touched }: Undoing,
  decision: DecisionRow,
  claims: readonly { factId: string }[],
): Promise<Result<Decided, DecisionProblem>> {
  const id = uuid();
  await transaction.decision.create({
    data: {
      id,
      userId: editor.userId,
      at: now,
      action: "undo",
      articleId: decision.articleId,
      undoesId: decision.id,
      batchId,
      before: decision.after ?? {},
      after: decision.before ?? {},
    },
  });
  for (const { factId } of claims) touched.add(factId);
  return ok({ decisionId: id, message: "Taken back." });
}
