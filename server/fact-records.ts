import "server-only";
import { claimSchema } from "@/facts/claim";
import type { Claim } from "@/facts/claim";
import type { ConflictResolution } from "@/facts/fact";
import type { DeskStatus } from "@/facts/fact-status";
import type { AskableFact, SourcedClaim } from "@/questions/item";
import type { Prisma } from "@/prisma/generated/client";
import type { Db, Transaction } from "./db";

/** A claim with the article version that makes it. */
export type ClaimRecord = {
  id: string;
  factId: string;
  claim: Claim;
  /** False when the article was withdrawn or its words were corrected. */
  isValid: boolean;
  articleId: string;
  story: string;
  /** Of the article. */
  title: string;
  publisher: string;
  /** ISO calendar date. */
  publishedAt: string;
  url: string | null;
  /** The sentence that the evidence stands in, word for word, and where it begins in the text. */
  sentence: { text: string; start: number };
};

export type ConflictRecord = {
  id: string;
  kind: string;
  resolution: ConflictResolution;
  reason: string;
  claims: ClaimRecord[];
};

/** A fact with all that the desk, the fact's page and the question makers read of it. */
export type FactRecord = {
  id: string;
  status: DeskStatus;
  statement: string;
  /** What the fact says, with an editor's changes. */
  body: Claim;
  /** The claim that `body` was made from. */
  representativeId: string;
  origins: number;
  importance: number;
  storyId: string;
  story: string;
  topic: string;
  verifiedAt: Date | null;
  revision: number;
  supersededById: string | null;
  /** All facts whose place it took. */
  predecessorIds: string[];
  /** What it said when it was last verified; null when it never was. */
  verifiedWords: string | null;
  /** The last day on which it is asked; null for what does not change any more. */
  staleAfter: string | null;
  claims: ClaimRecord[];
  conflicts: ConflictRecord[];
};

export const claimInclude = {
  version: { include: { article: { include: { publisher: true, story: true } } } },
} satisfies Prisma.ClaimInclude;

const factInclude = {
  story: true,
  claims: {
    orderBy: [{ version: { publishedAt: "asc" } }, { evidenceStart: "asc" }, { id: "asc" }],
    include: {
      ...claimInclude,
      conflicts: {
        include: {
          conflict: { include: { claims: { include: { claim: { include: claimInclude } } } } },
        },
      },
    },
  },
} satisfies Prisma.FactInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>;
type FactRow = Prisma.FactGetPayload<{ include: typeof factInclude }>;

/** ISO calendar date of a DATE column. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A DATE column's value for an ISO calendar date. */
export const dayToDate = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** The database's spelling of a resolution, and back: enums there cannot hold a hyphen. */
export const resolutionFromRow = (row: string): ConflictResolution =>
  row.replaceAll("_", "-") as ConflictResolution;
export const resolutionToRow = (resolution: ConflictResolution) =>
  resolution.replaceAll("-", "_") as Prisma.ConflictCreateInput["resolution"];

/** The sentence that a claim's evidence stands in, cut out of the article's text. */
export function sentenceOf(
  claim: Claim,
  version: Pick<ClaimRow["version"], "text" | "sentences">,
): { text: string; start: number } {
  const sentences = version.sentences as { start: number; end: number }[];
  const span = sentences[claim.sentence] ?? claim.evidence;
  return { text: version.text.slice(span.start, span.end), start: span.start };
}

export function toClaimRecord(row: ClaimRow): ClaimRecord {
  const claim = claimSchema.parse(row.body);
  const { article } = row.version;
  return {
    id: row.id,
    factId: row.factId,
    claim,
    isValid: row.isValid,
    articleId: article.id,
    story: article.story.title,
    title: article.title,
    publisher: article.publisher.name,
    publishedAt: isoDay(row.version.publishedAt),
    url: article.url,
    sentence: sentenceOf(claim, row.version),
  };
}

function toFactRecord(row: FactRow): FactRecord {
  const conflicts = new Map<string, ConflictRecord>();
  for (const claim of row.claims) {
    for (const { conflict } of claim.conflicts) {
      if (conflicts.has(conflict.id)) continue;
      conflicts.set(conflict.id, {
        id: conflict.id,
        kind: conflict.kind,
        resolution: resolutionFromRow(conflict.resolution),
        reason: conflict.reason,
        claims: conflict.claims.map((side) => toClaimRecord(side.claim)),
      });
    }
  }
  return {
    id: row.id,
    status: row.status,
    statement: row.statement,
    body: claimSchema.parse(row.body),
    representativeId: row.representative,
    origins: row.origins,
    importance: row.importance,
    storyId: row.storyId,
    story: row.story.title,
    topic: row.story.topic,
    verifiedAt: row.verifiedAt,
    revision: row.revision,
    supersededById: row.supersededById,
    predecessorIds: row.predecessorIds,
    verifiedWords: row.verifiedWords,
    staleAfter: row.staleAfter === null ? null : isoDay(row.staleAfter),
    claims: row.claims.map(toClaimRecord),
    conflicts: [...conflicts.values()],
  };
}

/** The facts that `where` picks, with their evidence and conflicts. */
export async function loadFacts(
  database: Db | Transaction,
  where: Prisma.FactWhereInput,
  options: { take?: number; skip?: number; orderBy?: Prisma.FactOrderByWithRelationInput[] } = {},
): Promise<FactRecord[]> {
  const rows = await database.fact.findMany({
    where,
    include: factInclude,
    orderBy: options.orderBy ?? [{ origins: "desc" }, { importance: "desc" }, { id: "asc" }],
    ...(options.take === undefined ? {} : { take: options.take }),
    ...(options.skip === undefined ? {} : { skip: options.skip }),
  });
  return rows.map(toFactRecord);
}

export function openConflictsOf(fact: FactRecord): ConflictRecord[] {
  return fact.conflicts.filter(
    (conflict) =>
      conflict.resolution === "open" && conflict.claims.filter((side) => side.isValid).length > 1,
  );
}

export function toSourcedClaim(record: ClaimRecord): SourcedClaim {
  return {
    claim: record.claim,
    articleId: record.articleId,
    publisher: record.publisher,
    publishedAt: record.publishedAt,
    story: record.story,
  };
}

/** The fact as the question makers want it; the words are those of the fact, not of one claim. */
export function toAskableFact(fact: FactRecord): AskableFact {
  const source =
    fact.claims.find((record) => record.id === fact.representativeId) ?? fact.claims[0];
  if (source === undefined) throw new Error(`The fact ${fact.id} has no claim.`);
  return {
    id: fact.id,
    statement: fact.statement,
    representative: { ...toSourcedClaim(source), claim: fact.body },
    claims: fact.claims.filter((record) => record.isValid).map(toSourcedClaim),
    origins: fact.origins,
    topic: fact.topic,
    story: fact.story,
  };
}
