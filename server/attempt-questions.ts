import "server-only";
import { unansweredOf } from "@/assignments/answered";
import type { AttemptPlan, PlannedItem } from "@/assignments/attempt-plan";
import type { ItemAnswer, PublicItem } from "@/questions/kind";
import { publicView } from "@/questions/public-view";
import { readAsOf } from "./attempt-practice";
import type { AttemptTold } from "./attempt-practice";
import { db } from "./db";
import { loadFacts } from "./fact-records";
import { toStoredItem } from "./items";
import type { ItemRow } from "./items";
import { handedInSchema } from "./reviews";

/** A question of an attempt. The key is in `told` alone, which is null until it may be told. */
export type AttemptQuestion = {
  position: number;
  asked: PublicItem;
  maxPoints: number;
  answer: ItemAnswer | null;
  answeredAt: Date | null;
  told: (AttemptTold & { points: number }) | null;
};

/** The answer that stands at a place of an attempt, as its row keeps it. */
export type AnswerRow = {
  position: number;
  answer: unknown;
  answeredAt: Date;
  correct: boolean | null;
  points: number | null;
};

export type AskedAttempt = {
  plan: AttemptPlan;
  answers: readonly AnswerRow[];
  /** Whether what is right may be told of a question. */
  isTold: (isAnswered: boolean) => boolean;
};

/**
 * The questions of attempts, each attempt's in the order in which it asks them: exactly the versions
 * that it was begun with, whatever became of them since.
 */
export async function loadAttemptQuestions(
  attempts: readonly AskedAttempt[],
): Promise<AttemptQuestion[][]> {
  const all = attempts.flatMap(({ plan, answers, isTold }) => {
    const answered = new Set(answers.map(({ position }) => position));
    return plan.items.map((planned, position) => ({
      planned,
      isShown: isTold(answered.has(position)),
    }));
  });
  const items = await loadPlannedItems(all.map(({ planned }) => planned));
  const toldFacts = all.filter(({ isShown }) => isShown).map(({ planned }) => planned.factId);
  // While nothing is told, which is what a whole class asks for when it begins, nothing is looked up.
  const facts =
    toldFacts.length === 0 ? [] : await loadFacts(db(), { id: { in: [...new Set(toldFacts)] } });
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  return attempts.map(({ plan, answers, isTold }) => {
    const stands = new Map(answers.map((answer) => [answer.position, answer]));
    return plan.items.map((planned, position) => {
      const { item, place } = items(planned);
      const stored = stands.get(position);
      const answer = stored === undefined ? null : handedInSchema.parse(stored.answer);
      const fact = factOf.get(planned.factId);
      const isShown = isTold(stored !== undefined) && fact !== undefined;
      return {
        position,
        asked: inOrderOf(publicView(item, place), planned),
        maxPoints: planned.points,
        answer,
        answeredAt: stored?.answeredAt ?? null,
        told: isShown
          ? {
              item,
              fact,
              answer: answer ?? unansweredOf(item.kind),
              correct: stored?.correct ?? false,
              points: stored?.points ?? 0,
              readAs: answer === null ? null : readAsOf(item, answer),
              learned: null,
            }
          : null,
      };
    });
  });
}

/** What there is to tap, in the order that the attempt has. */
export function inOrderOf(
  asked: PublicItem,
  { optionOrder }: Pick<PlannedItem, "optionOrder">,
): PublicItem {
  if (optionOrder.length !== asked.options.length) return asked;
  return { ...asked, options: optionOrder.flatMap((place) => asked.options[place] ?? []) };
}

/** The exact versions of what is planned, with the places that they are asked under. */
export async function loadPlannedItems(planned: readonly PlannedItem[]) {
  const ids = [...new Set(planned.map(({ itemId }) => itemId))];
  const rows = await db().$queryRaw<(ItemRow & { topic: string; story: string })[]>`
    SELECT i."id", i."version", i."status"::text AS "status", i."isPinned", i."kind", i."factId",
      i."stem", i."generator", i."generatorVersion", i."seed", i."body", s."topic", s."title" AS "story"
    FROM "Item" i JOIN "Fact" f ON f."id" = i."factId" JOIN "Story" s ON s."id" = f."storyId"
    WHERE i."id" = ANY(${ids}::uuid[])`;
  const byId = new Map(
    rows.map(({ topic, story, ...row }) => {
      return [row.id, { item: toStoredItem(row), place: { topic, story } }] as const;
    }),
  );
  return ({ itemId }: PlannedItem) => {
    const found = byId.get(itemId);
    if (found === undefined) throw new Error(`The item ${itemId} of an attempt is gone.`);
    return found;
  };
}
