import "server-only";
import { chooseQuestion } from "@/assignments/choose-question";
import { isScorable } from "@/assignments/credit";
import { spreadFacts } from "@/assignments/week-news";
import type { NewsFact } from "@/assignments/week-news";
import { groupBy } from "@/lib/group-by";
import { ok } from "@/lib/result";
import { millisecondsPerDay } from "@/lib/time";
import { itemKindSchema } from "@/questions/item";
import type { Prisma } from "@/prisma/generated/client";
import { refuseChange } from "./assignment-state";
import type { AssignedQuestion, AssignmentState } from "./assignment-state";
import { db } from "./db";
import type { Db, Transaction } from "./db";
import { findFactIds } from "./full-text";

/** Where the questions of an assignment come from. */
export type QuestionSource =
  /** The most important facts that were verified in the last seven days. */
  | { from: "week" }
  | { from: "topic"; topic: string }
  /** Facts whose words were searched for. */
  | { from: "search"; query: string }
  | { from: "facts"; factIds: readonly string[] };

export const mostQuestions = 100;

/** An assignment with other questions, unless they are too many. */
export function withQuestions(
  state: AssignmentState,
  questions: AssignedQuestion[],
  message: string,
) {
  return questions.length > mostQuestions
    ? refuseChange(`An assignment has at most ${mostQuestions} questions. Remove some first.`)
    : ok({ state: { ...state, questions }, message });
}

/** More verified facts than any week has; the most important of them are looked at. */
const mostCandidates = 1_000;
const daysOfNews = 7;

const unscorableKinds = itemKindSchema.options.filter((kind) => !isScorable(kind));
/** Facts that a quiz can ask. */
const askable = {
  status: "verified",
  items: { some: { status: "live", kind: { notIn: unscorableKinds } } },
} satisfies Prisma.FactWhereInput;

async function whereOf(source: QuestionSource, now: Date): Promise<Prisma.FactWhereInput> {
  switch (source.from) {
    case "week":
      return { verifiedAt: { gt: new Date(now.getTime() - daysOfNews * millisecondsPerDay) } };
    case "topic":
      return { story: { topic: source.topic } };
    case "search":
      return { id: { in: (await findFactIds(source.query)) ?? [] } };
    case "facts":
      return { id: { in: [...source.factIds] } };
  }
}

/** The facts to ask: the most important of a source, spread over topics; chosen ones as they come. */
async function findFactsToAsk(source: QuestionSource, count: number, now: Date): Promise<string[]> {
  const rows = await db().fact.findMany({
    where: { ...askable, ...(await whereOf(source, now)) },
    select: {
      id: true,
      importance: true,
      origins: true,
      verifiedAt: true,
      createdAt: true,
      story: { select: { title: true, topic: true } },
    },
    orderBy: [{ importance: "desc" }, { verifiedAt: "desc" }, { id: "asc" }],
    take: mostCandidates,
  });
  if (source.from === "facts") {
    const known = new Set(rows.map(({ id }) => id));
    return source.factIds.filter((id) => known.has(id)).slice(0, count);
  }
  const facts = rows.map<NewsFact>((row) => ({
    factId: row.id,
    topic: row.story.topic,
    story: row.story.title,
    importance: row.importance,
    origins: row.origins,
    verifiedAt: (row.verifiedAt ?? row.createdAt).toISOString(),
  }));
  return spreadFacts(facts, count).map(({ factId }) => factId);
}

/** How many facts a source has that could be asked. */
export async function countFactsToAsk(source: QuestionSource, now: Date): Promise<number> {
  return db().fact.count({ where: { ...askable, ...(await whereOf(source, now)) } });
}

/**
 * One question for each fact, in their order; facts without a question that can be scored are left out.
 * @param seed chooses among several questions of a fact
 * @param avoided items that are not to be taken again
 */
export async function chooseQuestions(
  database: Db | Transaction,
  factIds: readonly string[],
  seed: string,
  avoided: readonly string[] = [],
): Promise<AssignedQuestion[]> {
  const rows = await database.item.findMany({
    where: { factId: { in: [...factIds] }, status: "live", id: { notIn: [...avoided] } },
    select: { id: true, lineageId: true, factId: true, kind: true, isPinned: true },
  });
  const byFact = groupBy(
    rows.map((row) => ({ ...row, kind: itemKindSchema.parse(row.kind) })),
    ({ factId }) => factId,
  );
  return factIds.flatMap((factId) => {
    const chosen = chooseQuestion(byFact.get(factId) ?? [], `${seed} ${factId}`);
    if (chosen === null) return [];
    return [{ itemId: chosen.id, lineageId: chosen.lineageId, factId, points: 1 }];
  });
}

/** Questions from a source, at most `count`. */
export async function questionsFrom(
  source: QuestionSource,
  count: number,
  seed: string,
  now: Date,
): Promise<AssignedQuestion[]> {
  return chooseQuestions(db(), await findFactsToAsk(source, count, now), seed);
}
