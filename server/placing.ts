import "server-only";
import { v7 as uuid } from "uuid";
import { corroborate } from "@/facts/corroborate";
import type { Claim } from "@/facts/claim";
import type { ClaimRef, Corroboration } from "@/facts/fact";
import { blockKeysOf } from "@/facts/matching-keys";
import { importanceOf } from "@/facts/importance";
import { reconcile } from "@/facts/reconcile";
import { groupBy } from "@/lib/group-by";
import type { Transaction } from "./db";
import { resolutionToRow } from "./fact-records";
import { refreshFacts } from "./fact-standing";
import { recheckItems } from "./item-recheck";
import { blockKeysVersion, loadNeighbours } from "./neighbours";
import type { Editor } from "./session";
import { takeOver } from "./take-over";

export type NewClaims = {
  versionId: string;
  storyId: string;
  publisher: string;
  publishedAt: string;
  title: string;
  claims: readonly Claim[];
  now: Date;
  /** What an earlier version of the article said in the same words: it keeps its fact. */
  carried?: readonly Carried[];
  /** Decisions that follow are taken back with those of the same batch. */
  batchId?: string;
};

/** A claim of the new version, and the stored claim of the earlier one that it takes over from. */
export type Carried = { claimId: string; earlierId: string; factId: string };

export type Placed = { newFacts: number; joinedFacts: number; conflicts: number };

const keyOf = (ref: ClaimRef) => `${ref.article}#${ref.claim}`;

/**
 * Joins the claims of a new article version to the facts that are known: each claim joins a fact that
 * says the same or becomes a fact of its own, and contradictions become conflicts. Facts whose
 * evidence changed get the status that follows; what a person decided is kept.
 */
export async function placeClaims(
  transaction: Transaction,
  editor: Editor,
  incoming: NewClaims,
): Promise<Placed> {
  const { versionId, publishedAt, claims } = incoming;
  const known = await loadNeighbours(transaction, claims, publishedAt);
  const articles = new Map(known.map((claim) => [claim.article.article, claim.article]));
  articles.set(incoming.versionId, {
    article: incoming.versionId,
    publisher: incoming.publisher,
    publishedAt: incoming.publishedAt,
    claims: incoming.claims,
  });
  const found = corroborate([...articles.values()], { focus: versionId });
  const carried = incoming.carried ?? [];
  const placedAlready = [
    ...known.map(({ factId, ref }) => ({ factId, ref })),
    ...carried.map(({ factId, claimId }) => ({
      factId,
      ref: { article: incoming.versionId, claim: claimId },
    })),
  ];
  const existing = groupBy(placedAlready, (claim) => claim.factId);
  const plan = reconcile(
    found,
    [...existing].map(([factId, claims]) => ({ factId, claims: claims.map(({ ref }) => ref) })),
  );

  const factOfClaim = new Map<string, string>();
  for (const { claimId, factId } of carried) {
    factOfClaim.set(keyOf({ article: incoming.versionId, claim: claimId }), factId);
  }
  for (const join of plan.joins) {
    for (const ref of join.claims) factOfClaim.set(keyOf(ref), join.factId);
  }
  const byLocalId = new Map(incoming.claims.map((claim) => [claim.id, claim]));
  const claimIds = new Map(known.map((claim) => [keyOf(claim.ref), claim.id]));
  for (const claim of incoming.claims) {
    claimIds.set(keyOf({ article: incoming.versionId, claim: claim.id }), uuid());
  }

  for (const creation of plan.creations) {
    const body =
      byLocalId.get(creation.representative.claim) ??
      byLocalId.get(creation.claims[0]?.claim ?? "");
    if (body === undefined) throw new Error("A new fact has no claim of the new article.");
    const factId = uuid();
    const representative = { article: incoming.versionId, claim: body.id };
    await transaction.fact.create({
      data: {
        id: factId,
        storyId: incoming.storyId,
        statement: body.statement,
        predicate: body.predicate,
        subject: body.subject,
        body,
        representative: claimIds.get(keyOf(representative)) ?? "",
        origins: 1,
        importance: importanceOf(body, incoming.title),
        createdAt: incoming.now,
      },
    });
    for (const ref of creation.claims) factOfClaim.set(keyOf(ref), factId);
  }

  await transaction.claim.createMany({
    data: incoming.claims.map((claim) => {
      const key = keyOf({ article: incoming.versionId, claim: claim.id });
      return {
        id: claimIds.get(key) ?? "",
        articleVersionId: incoming.versionId,
        factId: factOfClaim.get(key) ?? "",
        localId: claim.id,
        predicate: claim.predicate,
        subject: claim.subject,
        statement: claim.statement,
        body: claim,
        blockKeys: blockKeysOf(claim, publishedAt),
        blockKeysVersion,
        evidenceStart: claim.evidence.start,
        evidenceEnd: claim.evidence.end,
      };
    }),
  });

  await takeOver(
    transaction,
    carried.map(({ earlierId, claimId }) => ({
      from: earlierId,
      to: claimIds.get(keyOf({ article: incoming.versionId, claim: claimId })) ?? "",
    })),
  );
  const conflicts = await saveConflicts(transaction, found, claimIds, incoming.versionId);
  const touched = new Set([
    ...factOfClaim.values(),
    ...conflicts.claimIds.flatMap((id) =>
      known.filter((claim) => claim.id === id).map((claim) => claim.factId),
    ),
  ]);
  await refreshFacts(transaction, editor, [...touched], incoming.now, {
    ...(incoming.batchId === undefined ? {} : { batchId: incoming.batchId }),
  });
  const alike = new Set([...touched, ...known.map((claim) => claim.factId)]);
  const facts = { factIds: [...alike], storyId: incoming.storyId };
  await recheckItems(transaction, editor, facts, incoming.now, incoming.batchId);
  return {
    newFacts: plan.creations.length,
    joinedFacts: plan.joins.length,
    conflicts: conflicts.created,
  };
}

/** Saves the conflicts that the new claims take part in; one that is there already is left as it is. */
async function saveConflicts(
  transaction: Transaction,
  found: Corroboration,
  claimIds: ReadonlyMap<string, string>,
  versionId: string,
): Promise<{ created: number; claimIds: string[] }> {
  const touched: string[] = [];
  let created = 0;
  for (const conflict of found.conflicts) {
    if (!conflict.claims.some((ref) => ref.article === versionId)) continue;
    const ids = conflict.claims.map((ref) => claimIds.get(keyOf(ref)) ?? "").sort();
    const { count } = await transaction.conflict.createMany({
      data: [
        {
          id: uuid(),
          kind: conflict.kind,
          resolution: resolutionToRow(conflict.resolution),
          reason: conflict.reason,
          fingerprint: ids.join(" "),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    const row = await transaction.conflict.findUniqueOrThrow({
      where: { fingerprint: ids.join(" ") },
    });
    await transaction.conflictClaim.createMany({
      data: ids.map((claimId) => ({ conflictId: row.id, claimId })),
    });
    created += 1;
    touched.push(...ids);
  }
  return { created, claimIds: touched };
}
