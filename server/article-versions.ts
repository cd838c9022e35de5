import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { carryClaims } from "@/facts/carry-claims";
import { claimSchema } from "@/facts/claim";
import { extract } from "@/facts/extract";
import type { Extraction } from "@/facts/claim";
import { checkArticleText } from "@/facts/reader";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { publicationProblem, textFingerprint } from "./articles";
import { db } from "./db";
import type { Transaction } from "./db";
import { decisionTimeoutMs, refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { dayToDate, isoDay } from "./fact-records";
import { refreshFacts } from "./fact-standing";
import { placeClaims } from "./placing";
import type { Editor } from "./session";

export type CorrectedText = {
  text: string;
  format: "text" | "markdown" | "html";
  /** ISO calendar date of the corrected version; relative dates are counted from it. */
  publishedAt: string;
};

export type Corrected = Decided & {
  number: number;
  /** Verified facts that wait to be looked at again. */
  reopened: number;
  newFacts: number;
  /** Claims that the corrected text does not make any more. */
  gone: number;
};

export type CorrectionProblem = { field: "text" | "publishedAt"; message: string };

const currentVersion = {
  where: { isTakenBack: false },
  orderBy: { number: "desc" },
  take: 1,
  include: { claims: { orderBy: { evidenceStart: "asc" } } },
} as const;

async function lockArticle(transaction: Transaction, articleId: string) {
  if (!z.guid().safeParse(articleId).success) return null;
  // The lock of an import: a new version must see all claims, and be seen.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import', 0))`;
  return transaction.article.findUnique({
    where: { id: articleId },
    include: { publisher: true, versions: currentVersion },
  });
}

type LockedArticle = NonNullable<Awaited<ReturnType<typeof lockArticle>>>;
type Version = LockedArticle["versions"][number];

/**
 * Takes in what a publisher made of an article: a new version. Claims that it makes in the same words
 * keep their facts, and what was decided about them. Facts that rested on words that are gone are
 * looked at again. All of it is saved, or nothing.
 */
export async function correctArticle(
  editor: Editor,
  articleId: string,
  input: CorrectedText,
  now: Date,
): Promise<Result<Corrected, CorrectionProblem>> {
  const dateProblem = publicationProblem(input.publishedAt, now);
  if (dateProblem !== null) return failed({ field: "publishedAt", message: dateProblem });
  const checked = checkArticleText(input.text, input.format);
  if (!checked.ok) return failed({ field: "text", message: checked.problem.message });
  return db().$transaction(
    async (transaction) => {
      const article = await lockArticle(transaction, articleId);
      const [current] = article?.versions ?? [];
      if (article === null || current === undefined) return refuseText("This article is not here.");
      if (article.status === "withdrawn") {
        return refuseText("This article is withdrawn. Take that back before you correct its text.");
      }
      const { publishedAt, format } = input;
      const publisher = article.publisher.name;
      const extraction = extract(checked.value.text, { format, publishedAt, publisher });
      const sha256 = textFingerprint(extraction.text);
      if (sha256 === current.sha256) {
        return refuseText("This is the text that is here already: change what was corrected.");
      }
      const same = await transaction.articleVersion.findUnique({ where: { sha256 } });
      if (same !== null) {
        return refuseText(
          same.articleId === articleId
            ? `This is the text of version ${same.number}: take the corrections since then back instead.`
            : "Another article has this text already.",
        );
      }
      const saved = await saveVersion(transaction, editor, article, current, {
        extraction,
        publishedAt,
        sha256,
        now,
      });
      return ok(saved);
    },
    { timeout: decisionTimeoutMs, maxWait: 30_000 },
  );
}

const refuseText = (message: string) => failed({ field: "text" as const, message });

type NewVersion = {
  extraction: Extraction & { text: string };
  publishedAt: string;
  sha256: string;
  now: Date;
};

async function saveVersion(
  transaction: Transaction,
  editor: Editor,
  article: LockedArticle,
  current: Version,
  { extraction, publishedAt, sha256, now }: NewVersion,
): Promise<Corrected> {
  const versionId = uuid();
  const batchId = uuid();
  const latest = await transaction.articleVersion.aggregate({
    where: { articleId: article.id },
    _max: { number: true },
  });
  const number = (latest._max.number ?? 0) + 1;
  await transaction.articleVersion.create({
    data: {
      id: versionId,
      articleId: article.id,
      number,
      text: extraction.text,
      sha256,
      publishedAt: dayToDate(publishedAt),
      sentences: extraction.sentences,
      skipped: extraction.skipped,
      createdAt: now,
    },
  });
  await transaction.article.update({ where: { id: article.id }, data: { status: "corrected" } });
  const valid = current.claims.filter((row) => row.isValid);
  await transaction.claim.updateMany({
    where: { articleVersionId: current.id },
    data: { isValid: false },
  });
  const { carried, gone } = carryClaims(
    valid.map((row) => ({ id: row.id, claim: claimSchema.parse(row.body) })),
    extraction.claims,
  );
  const rowOf = new Map(valid.map((row) => [row.id, row]));
  const placed = await placeClaims(transaction, editor, {
    versionId,
    storyId: article.storyId,
    publisher: article.publisher.name,
    publishedAt,
    title: article.title,
    claims: extraction.claims,
    now,
    batchId,
    carried: carried.map((pair) => ({
      ...pair,
      factId: rowOf.get(pair.earlierId)?.factId ?? "",
    })),
  });
  const goneFacts = gone.flatMap((id) => rowOf.get(id)?.factId ?? []);
  const reopened = await refreshFacts(transaction, editor, goneFacts, now, {
    news: "evidence-corrected",
    batchId,
  });
  const decisionId = uuid();
  await transaction.decision.create({
    data: {
      id: decisionId,
      userId: editor.userId,
      at: now,
      action: "correct",
      articleId: article.id,
      batchId,
      before: { version: current.number, status: article.status },
      after: { version: number, gone: gone.length, reopened, newFacts: placed.newFacts },
    },
  });
  return {
    decisionId,
    number,
    reopened,
    newFacts: placed.newFacts,
    gone: gone.length,
    message: correctionMessage(number, gone.length, reopened, placed.newFacts),
  };
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

function correctionMessage(number: number, gone: number, reopened: number, newFacts: number) {
  const parts = [
    gone === 0
      ? "Nothing that was claimed is gone"
      : `${counted(gone, "claim is", "claims are")} gone`,
    ...(newFacts === 0 ? [] : [`${counted(newFacts, "fact is", "facts are")} new`]),
    ...(reopened === 0
      ? []
      : [`${counted(reopened, "fact waits", "facts wait")} to be verified again`]),
  ];
  return `Saved as version ${number}. ${parts.join("; ")}.`;
}

/** Takes an article out of use: what it says counts no more. */
export async function withdrawArticle(
  editor: Editor,
  articleId: string,
  reason: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  const why = reason.trim();
  if (why === "") {
    return refuse("Say why the article is withdrawn.", { reason: "Say why it is withdrawn." });
  }
  return db().$transaction(
    async (transaction) => {
      const article = await lockArticle(transaction, articleId);
      const [current] = article?.versions ?? [];
      if (article === null || current === undefined) return refuse("This article is not here.");
      if (article.status === "withdrawn") return refuse("This article is withdrawn already.");
      const batchId = uuid();
      await transaction.article.update({
        where: { id: articleId },
        data: { status: "withdrawn" },
      });
      await transaction.claim.updateMany({
        where: { articleVersionId: current.id },
        data: { isValid: false },
      });
      const factIds = current.claims.map((claim) => claim.factId);
      const reopened = await refreshFacts(transaction, editor, factIds, now, {
        news: "evidence-corrected",
        batchId,
      });
      const decisionId = uuid();
      await transaction.decision.create({
        data: {
          id: decisionId,
          userId: editor.userId,
          at: now,
          action: "withdraw",
          reason: why,
          articleId,
          batchId,
          before: { status: article.status },
          after: { status: "withdrawn", reopened },
        },
      });
      const message =
        reopened === 0
          ? "Withdrawn. No verified fact rested on it alone."
          : `Withdrawn. ${counted(reopened, "verified fact waits", "verified facts wait")} to be looked at again.`;
      return ok({ decisionId, message });
    },
    { timeout: decisionTimeoutMs, maxWait: 30_000 },
  );
}

export type ArticleHistory = {
  id: string;
  title: string;
  publisher: string;
  status: "usable" | "corrected" | "withdrawn";
  /** The latest first; one that was taken back is left out. */
  versions: {
    number: number;
    publishedAt: string;
    createdAt: Date;
    text: string;
    claims: number;
  }[];
};

/** An article's texts as they followed one another, or null. */
export async function findArticleVersions(
  _editor: Editor,
  articleId: string,
): Promise<ArticleHistory | null> {
  if (!z.guid().safeParse(articleId).success) return null;
  const article = await db().article.findUnique({
    where: { id: articleId },
    include: {
      publisher: true,
      versions: {
        where: { isTakenBack: false },
        orderBy: { number: "desc" },
        include: { _count: { select: { claims: true } } },
      },
    },
  });
  if (article === null) return null;
  return {
    id: article.id,
    title: article.title,
    publisher: article.publisher.name,
    status: article.status,
    versions: article.versions.map((version) => ({
      number: version.number,
      publishedAt: isoDay(version.publishedAt),
      createdAt: version.createdAt,
      text: version.text,
      claims: version._count.claims,
    })),
  };
}
