import "server-only";
import { z } from "zod";
import { db } from "./db";
import { loadFacts } from "./fact-records";
import { findFactIds } from "./full-text";
import type { FactRecord } from "./fact-records";
import { loadDecisionsOf } from "./audit";
import type { AuditRecord } from "./audit";
import type { Viewer } from "./session";
import { editorOf } from "./session";

/** A fact with its evidence, or null; an id that is none finds nothing. */
export async function findFact(factId: string): Promise<FactRecord | null> {
  if (!z.guid().safeParse(factId).success) return null;
  const [fact] = await loadFacts(db(), { id: factId });
  return fact ?? null;
}

export type FactPage = {
  fact: FactRecord;
  history: AuditRecord[];
  successor: { id: string; statement: string } | null;
};

/** What waits at the desk, or was found to say the same as another while it waited. */
const neverDecided: readonly string[] = ["candidate", "corroborated", "superseded"];

/** A fact as anybody may see it: what was decided about it, and not only what waits at the desk. */
export async function findFactPage(
  viewer: Viewer | null,
  factId: string,
): Promise<FactPage | null> {
  const fact = await findFact(factId);
  if (fact === null) return null;
  const isPublic = fact.verifiedWords !== null || !neverDecided.includes(fact.status);
  if (!isPublic && editorOf(viewer) === null) return null;
  const successor =
    fact.supersededById === null
      ? null
      : await db().fact.findUnique({
          where: { id: fact.supersededById },
          select: { id: true, statement: true },
        });
  return { fact, history: await loadDecisionsOf(fact), successor };
}

export type FactSearch = { query: string; topic: string; page: number };
export type FoundFacts = { facts: FactRecord[]; total: number; topics: string[] };

export const factsAPage = 30;

/** Verified facts, newest first, by words of their statement and by topic. */
export async function searchFacts({ query, topic, page }: FactSearch): Promise<FoundFacts> {
  const ids = await findFactIds(query);
  const where = {
    status: "verified" as const,
    ...(topic === "" ? {} : { story: { topic } }),
    ...(ids === null ? {} : { id: { in: ids } }),
  };
  const [facts, total, stories] = await Promise.all([
    loadFacts(db(), where, {
      take: factsAPage,
      skip: (page - 1) * factsAPage,
      orderBy: [{ verifiedAt: "desc" }, { importance: "desc" }, { id: "asc" }],
    }),
    db().fact.count({ where }),
    db().story.findMany({
      where: { facts: { some: { status: "verified" } } },
      distinct: ["topic"],
      select: { topic: true },
      orderBy: { topic: "asc" },
    }),
  ]);
  return { facts, total, topics: stories.map((story) => story.topic) };
}
