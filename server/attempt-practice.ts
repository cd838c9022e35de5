import "server-only";
import { isKept } from "@/assignments/accept-answer";
import { creditOf } from "@/assignments/credit";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { gradeAnswer } from "@/questions/grade";
import type { ItemAnswer } from "@/questions/kind";
import { saveAttemptAnswer } from "./attempt-answers";
import type { AttemptAnswer, AttemptProblem, SavedAttemptAnswer } from "./attempt-answers";
import type { FactRecord } from "./fact-records";
import { findFact } from "./facts";
import type { StoredItem } from "./items";
import { saveAnswer } from "./reviews";
import type { SavedAnswer } from "./reviews";
import type { Viewer } from "./session";

/** What is told of an answered question. Of practice it also says when the fact comes back. */
export type AttemptTold = {
  item: StoredItem;
  fact: FactRecord;
  answer: ItemAnswer;
  correct: boolean;
  readAs: string | null;
  learned: Pick<SavedAnswer, "correction" | "studyDay" | "dueDay"> | null;
};

/** How a typed answer was read; null for every other. */
export function readAsOf(item: StoredItem, answer: ItemAnswer): string | null {
  const grade = gradeAnswer(item, answer);
  return grade.state === "graded" ? grade.readAs : null;
}

/**
 * Saves an answer of the viewer's attempt. An answer to practice also goes to the learner's own log, by
 * the same id, so that what was missed comes back among their daily questions; both are safe to repeat.
 * @returns with it what is told at once, where the attempt tells at once
 */
export async function answerAttempt(
  viewer: Viewer,
  attemptId: string,
  input: AttemptAnswer,
  now: Date,
): Promise<
  Result<SavedAttemptAnswer & { told: AttemptTold | null }, AttemptProblem | "no-such-question">
> {
  const saved = await saveAttemptAnswer(viewer, attemptId, input, now);
  if (!saved.ok) return saved;
  const { item, standing, acceptance, isToldAtOnce } = saved.value;
  const isOwn = isKept(acceptance);
  const learned =
    isOwn && !saved.value.isPreview ? await learn(viewer, saved.value, input, now) : null;
  const mayTell = isToldAtOnce && (isOwn || acceptance === "told");
  if (!mayTell || standing === null) return ok({ ...saved.value, told: null });
  const fact = await findFact(item.factId);
  if (fact === null) return ok({ ...saved.value, told: null });
  const correct = creditOf(item, standing)?.correct ?? false;
  const readAs = readAsOf(item, standing);
  return ok({
    ...saved.value,
    told: { item, fact, answer: standing, correct, readAs, learned },
  });
}

async function learn(
  viewer: Viewer,
  { item, kind }: SavedAttemptAnswer,
  { eventId, answer, answeredAt, latencyMs, device }: AttemptAnswer,
  now: Date,
): Promise<SavedAnswer | null> {
  if (kind !== "practice") return null;
  const asked = { factId: item.factId, itemId: item.id, itemVersion: item.version };
  const given = { eventId, answeredAt, latencyMs, device, guessed: false };
  const learned = await saveAnswer(
    viewer,
    { ...answer, ...asked, ...given, mode: "practice" },
    now,
  );
  return learned.ok ? learned.value : null;
}
