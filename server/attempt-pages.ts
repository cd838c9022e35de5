import "server-only";
import { mostPoints } from "@/assignments/attempt-plan";
import type { PlannedItem } from "@/assignments/attempt-plan";
import { feedbackOf } from "@/assignments/feedback";
import type { Feedback } from "@/assignments/feedback";
import { isLate, standingOf } from "@/assignments/standing";
import { termsSchema } from "@/assignments/terms";
import type { Terms } from "@/assignments/terms";
import type { ItemAnswer, PublicItem } from "@/questions/kind";
import { publicView } from "@/questions/public-view";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { readAsOf } from "./attempt-practice";
import type { AttemptTold } from "./attempt-practice";
import { isAttemptId, isOver, planOf } from "./attempts";
import { findStudentOfClass } from "./class-places";
import { db } from "./db";
import { loadFacts } from "./fact-records";
import { toStoredItem } from "./items";
import { handedInSchema } from "./reviews";
import type { Viewer } from "./session";
import { loadLastClosing, termsColumns, termsFor, termsStudentOf } from "./student-terms";

/** A question of an attempt. The key is in `told` alone, which is null until it may be told. */
export type AttemptQuestion = {
  position: number;
  asked: PublicItem;
  maxPoints: number;
  answer: ItemAnswer | null;
  told: (AttemptTold & { points: number }) | null;
};

/** An attempt as the person who takes it may see it at a moment. */
export type AttemptPage = {
  id: string;
  assignmentId: string;
  classId: string;
  title: string;
  kind: "quiz" | "practice";
  isPreview: boolean;
  isOver: boolean;
  isLate: boolean;
  /** The terms that it is taken by. */
  terms: Terms;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  feedback: Feedback;
  /** Whether a limited number of attempts leaves another try. */
  hasAnotherTry: boolean;
  /** Null while it is not told. */
  score: number | null;
  maxScore: number;
  questions: AttemptQuestion[];
};

type Loaded = NonNullable<Awaited<ReturnType<typeof loadRow>>>;

const loadRow = (studentId: string, id: string) =>
  db().attempt.findUnique({
    where: { studentId_id: { studentId, id } },
    include: {
      answers: true,
      assignment: {
        select: {
          ...termsColumns,
          title: true,
          kind: true,
          attempts: {
            where: { studentId, isPreview: false },
            select: { id: true, startedAt: true, deadlineAt: true, submittedAt: true },
          },
        },
      },
    },
  });

/**
 * The viewer's attempt; null when there is none, and for everybody else. One that is out of time is
 * handed in by this.
 */
export async function findAttempt(
  viewer: Viewer,
  attemptId: string,
  now: Date,
): Promise<AttemptPage | null> {
  if (!isAttemptId(attemptId)) return null;
  await settleOverdueAttempts(db(), now, { studentId: viewer.userId });
  const row = await loadRow(viewer.userId, attemptId);
  if (row === null) return null;
  const { terms, feedback, hasAnotherTry } = await loadFeedback(viewer, row, now);
  const plan = planOf(row.snapshot);
  const answers = new Map(row.answers.map((answer) => [answer.position, answer]));
  const isTold = (position: number) =>
    feedback.answers === "all" || (feedback.answers === "answered" && answers.has(position));
  const items = await loadPlannedItems(plan.items);
  const toldFacts = plan.items
    .filter((_, position) => isTold(position))
    .map(({ factId }) => factId);
  const facts = await loadFacts(db(), { id: { in: toldFacts } });
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  const { assignment, submittedAt } = row;
  return {
    id: row.id,
    assignmentId: row.assignmentId,
    classId: assignment.classId,
    title: assignment.title,
    kind: assignment.kind,
    isPreview: row.isPreview,
    isOver: isOver(row, now),
    isLate: submittedAt !== null && isLate(terms.dueAt, submittedAt),
    terms,
    startedAt: row.startedAt,
    deadlineAt: row.deadlineAt,
    submittedAt,
    feedback,
    hasAnotherTry,
    score: feedback.score ? row.score : null,
    maxScore: row.maxScore ?? mostPoints(plan),
    questions: plan.items.map((planned, position) => {
      const { item, place } = items(planned);
      const stored = answers.get(position);
      const answer = stored === undefined ? null : handedInSchema.parse(stored.answer);
      const fact = factOf.get(planned.factId);
      const isShown = isTold(position) && fact !== undefined;
      const given = answer ?? unansweredOf(item.kind);
      return {
        position,
        asked: inOrderOf(publicView(item, place), planned),
        maxPoints: planned.points,
        answer,
        told: isShown
          ? {
              item,
              fact,
              answer: given,
              correct: stored?.correct ?? false,
              points: stored?.points ?? 0,
              readAs: answer === null ? null : readAsOf(item, answer),
              learned: null,
            }
          : null,
      };
    }),
  };
}

/** What a question without an answer counts as. */
export function unansweredOf(kind: PublicItem["kind"]): ItemAnswer {
  if (kind === "timeline") return { order: null };
  return kind === "typed-date" || kind === "typed-number" ? { typed: null } : { optionId: null };
}

/** What there is to tap, in the order that the attempt has. */
export function inOrderOf(
  asked: PublicItem,
  { optionOrder }: Pick<PlannedItem, "optionOrder">,
): PublicItem {
  if (optionOrder.length !== asked.options.length) return asked;
  return { ...asked, options: optionOrder.flatMap((place) => asked.options[place] ?? []) };
}

/** By what terms the attempt is taken, and what they tell now. */
async function loadFeedback(viewer: Viewer, row: Loaded, now: Date) {
  const held = termsSchema.parse(row.terms);
  const { assignment, isPreview } = row;
  const student = await findStudentOfClass(viewer, assignment.classId);
  const isEnded = isOver(row, now);
  const isPresent = isEnded && !isPreview && student !== null;
  const terms = isPresent ? termsFor(assignment, termsStudentOf(student)) : held;
  const standing = standingOf(terms, assignment.attempts, now);
  const hasAnotherTry =
    !isPreview &&
    (standing.state === "open" || standing.state === "late") &&
    standing.attemptsLeft !== null;
  const needsClosing = terms.feedbackWhen === "after-close";
  const lastClosesAt = isPreview
    ? now.toISOString()
    : needsClosing
      ? await loadLastClosing(db(), assignment)
      : null;
  const feedback = feedbackOf(terms, isEnded, lastClosesAt, hasAnotherTry, now);
  return { terms, feedback, hasAnotherTry };
}

/** The exact versions of a plan, with the places that they are asked under. */
export async function loadPlannedItems(planned: readonly PlannedItem[]) {
  const rows = await db().item.findMany({
    where: { id: { in: planned.map(({ itemId }) => itemId) } },
    include: { fact: { select: { story: { select: { title: true, topic: true } } } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ({ itemId }: PlannedItem) => {
    const row = byId.get(itemId);
    if (row === undefined) throw new Error(`The item ${itemId} of an attempt is gone.`);
    const { topic, title } = row.fact.story;
    return { item: toStoredItem(row), place: { topic, story: title } };
  };
}
