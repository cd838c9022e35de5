import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { assignmentKindSchema, defaultTerms } from "@/assignments/terms";
import type { Terms } from "@/assignments/terms";
import { formatDate } from "@/lib/time";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { studyDayOf } from "@/scheduling/study-day";
import { mostQuestions, questionsFrom } from "./assignment-questions";
import type { QuestionSource } from "./assignment-questions";
import { classArchived, refuseChange, stateInclude, toAssignmentState } from "./assignment-state";
import type { AssignmentProblem, AssignmentState } from "./assignment-state";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { findReplacements, isInUse, outOfUse } from "./current-items";
import { db } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import { countOpenRegrades } from "./regrade";
import type { TeacherOfClass } from "./session";

export const titleSchema = z
  .string()
  .trim()
  .min(1, "Give it a title that students will know it by.")
  .max(120, "Use a title of at most 120 characters.");

const sourceSchema = z.discriminatedUnion("from", [
  z.object({ from: z.literal("week") }),
  z.object({
    from: z.literal("topic"),
    topic: z.string().min(1, "Choose a topic from the list.").max(200),
  }),
  z.object({
    from: z.literal("search"),
    query: z.string().trim().min(1, "Write a word or two to look for.").max(200),
  }),
  z.object({ from: z.literal("facts"), factIds: z.array(z.guid()).max(mostQuestions) }),
]) satisfies z.ZodType<QuestionSource>;

/** What a teacher asks for: the rest are the defaults, to be changed before it is published. */
export const newAssignmentSchema = z.object({
  /** Empty: the title is made from the source. */
  title: z.union([z.literal(""), titleSchema]),
  kind: assignmentKindSchema,
  source: sourceSchema,
  count: z.coerce
    .number("Choose how many questions.")
    .int("Choose a whole number of questions.")
    .min(1, "Choose at least 1 question.")
    .max(mostQuestions, `Choose at most ${mostQuestions} questions.`),
});
export type NewAssignment = z.infer<typeof newAssignmentSchema>;

/** How many questions "this week's news" has. */
export const newsQuestions = 10;

/** The teacher's calendar day, for a title. */
const dayOf = (teacher: TeacherOfClass, now: Date): string =>
  formatDate(studyDayOf(now, teacher.viewer.timeZone, 0));

function titleOf({ title, source }: NewAssignment, teacher: TeacherOfClass, now: Date): string {
  if (title !== "") return title;
  switch (source.from) {
    case "week":
      return `This week’s news, ${dayOf(teacher, now)}`;
    case "topic":
      return `${source.topic}, ${dayOf(teacher, now)}`;
    case "search":
      return `${source.query}, ${dayOf(teacher, now)}`;
    case "facts":
      return `Quiz of ${dayOf(teacher, now)}`;
  }
}

const nothingFound: Record<QuestionSource["from"], string> = {
  week: "No fact was verified in the last seven days. Take a topic, or search for words.",
  topic: "This topic has no verified fact with a question. Choose another.",
  search: "No verified fact has these words. Try fewer or other words.",
  facts: "None of these facts can be asked any more. Choose others.",
};

/**
 * Makes an assignment for the teacher's class as a draft, with questions from a source and the terms
 * that hold by default.
 * @returns its id, and how many questions were found
 */
export async function makeAssignment(
  teacher: TeacherOfClass,
  wanted: NewAssignment,
  now: Date,
): Promise<Result<{ assignmentId: string; questions: number }, AssignmentProblem>> {
  if (teacher.isArchived) return refuseChange(classArchived);
  const assignmentId = uuid();
  const { kind, source } = wanted;
  const isEmptyWanted = source.from === "facts" && source.factIds.length === 0;
  const questions = await questionsFrom(source, wanted.count, assignmentId, now);
  if (questions.length === 0 && !isEmptyWanted) return refuseChange(nothingFound[source.from]);
  await insertAssignment(
    teacher,
    assignmentId,
    {
      title: titleOf(wanted, teacher, now).slice(0, 120),
      kind,
      status: "draft",
      terms: defaultTerms[kind],
      overrides: [],
      publishedAt: null,
      questions,
    },
    now,
  );
  return ok({ assignmentId, questions: questions.length });
}

/** Makes a draft with the same questions and terms, without the dates and the exceptions. */
export async function duplicateAssignment(
  teacher: TeacherOfClass,
  assignmentId: string,
  now: Date,
): Promise<Result<{ assignmentId: string }, AssignmentProblem>> {
  if (teacher.isArchived) return refuseChange(classArchived);
  const found = await findAssignment(teacher, assignmentId);
  if (found === null) return refuseChange("This assignment is not here any more.");
  const { state } = found;
  const copyId = uuid();
  const terms: Terms = { ...state.terms, opensAt: null, dueAt: null, closesAt: null };
  await insertAssignment(
    teacher,
    copyId,
    {
      ...state,
      title: `${state.title} (copy)`.slice(0, 120),
      status: "draft",
      publishedAt: null,
      overrides: [],
      terms: {
        ...terms,
        // Without a closing there is no "after closing".
        feedbackWhen: terms.feedbackWhen === "after-close" ? "after-submit" : terms.feedbackWhen,
      },
    },
    now,
  );
  return ok({ assignmentId: copyId });
}

async function insertAssignment(
  teacher: TeacherOfClass,
  assignmentId: string,
  state: AssignmentState,
  now: Date,
): Promise<void> {
  const { classId, userId } = teacher;
  const { questions, terms, title, kind, status, overrides } = state;
  await db().assignment.create({
    data: {
      id: assignmentId,
      classId,
      title,
      kind,
      status,
      defaults: terms,
      overrides,
      createdById: userId,
      createdAt: now,
      items: { create: questions.map((question, position) => ({ position, ...question })) },
      events: {
        create: {
          id: uuid(),
          classId,
          byId: userId,
          at: now,
          action: "assignment-make",
          after: { state, revision: 0 },
        },
      },
    },
  });
}

/** A question of an assignment as its teacher sees it, key and all. */
export type TeacherQuestion = {
  item: StoredItem;
  points: number;
  statement: string;
  /** Whether the class's teachers wrote it, so that they may change it. */
  isOwn: boolean;
  /**
   * Whether it can be asked as it stands. One that was put right since is replaced by its new version
   * for whoever begins, or left out where there is none.
   */
  standing: "in-use" | "replaced" | "left-out";
};

export type TeacherAssignment = {
  id: string;
  revision: number;
  state: AssignmentState;
  questions: TeacherQuestion[];
  /** Attempts of students, previews left out. */
  attempts: number;
};

/** An assignment of the teacher's class with its questions; null when there is none. */
export async function findAssignment(
  teacher: TeacherOfClass,
  assignmentId: string,
): Promise<TeacherAssignment | null> {
  if (!z.guid().safeParse(assignmentId).success) return null;
  const row = await db().assignment.findFirst({
    where: { id: assignmentId, classId: teacher.classId },
    include: {
      items: {
        ...stateInclude.items,
        include: { item: true, fact: { select: { statement: true } } },
      },
      _count: { select: { attempts: { where: { isPreview: false } } } },
    },
  });
  if (row === null) return null;
  const replacements = await findReplacements(
    db(),
    row.items.filter(({ item }) => !isInUse(item)).map(({ itemId }) => itemId),
  );
  const standingOf = (item: (typeof row.items)[number]["item"]): TeacherQuestion["standing"] => {
    if (isInUse(item)) return "in-use";
    return replacements.get(item.id) == null ? "left-out" : "replaced";
  };
  return {
    id: row.id,
    revision: row.revision,
    state: toAssignmentState(row),
    questions: row.items.map(({ item, fact, points }) => ({
      item: toStoredItem(item),
      points,
      statement: fact.statement,
      isOwn: item.classId === teacher.classId,
      standing: standingOf(item),
    })),
    attempts: row._count.attempts,
  };
}

export type AssignmentLine = {
  id: string;
  title: string;
  kind: AssignmentState["kind"];
  status: AssignmentState["status"];
  terms: Terms;
  publishedAt: Date | null;
  questions: number;
  /** Students who have begun, and those who have handed in; the excused are in neither. */
  begun: number;
  handedIn: number;
  /** Students of the class who need not take it. */
  excused: number;
  /** Questions that were put right since they were assigned. */
  outOfUse: number;
  /** Times that the teacher is asked what becomes of the scores. */
  openRegrades: number;
};

type CountRow = { assignmentId: string; begun: number; handedIn: number };

/** All assignments of the teacher's class, the newest first. */
export async function loadAssignments(
  teacher: TeacherOfClass,
  now: Date,
): Promise<AssignmentLine[]> {
  const { classId } = teacher;
  const rows = await db().assignment.findMany({
    where: { classId },
    include: { _count: { select: { items: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const ids = rows.map(({ id }) => id);
  await settleOverdueAttempts(db(), now, { classId });
  const counts = await db().$queryRaw<CountRow[]>`
    SELECT a."assignmentId", count(DISTINCT a."studentId")::int AS begun,
      count(DISTINCT a."studentId") FILTER (WHERE a."submittedAt" IS NOT NULL)::int AS "handedIn"
    FROM "Attempt" a
    JOIN "Student" s ON s."userId" = a."studentId" AND s."classId" = ${classId}::uuid
      AND s."removedAt" IS NULL
    WHERE a."assignmentId" = ANY(${ids}::uuid[]) AND NOT a."isPreview" AND NOT EXISTS (
      SELECT 1 FROM "Excuse" e
      WHERE e."studentId" = a."studentId" AND e."assignmentId" = a."assignmentId")
    GROUP BY a."assignmentId"`;
  const byId = new Map(counts.map((count) => [count.assignmentId, count]));
  const openRegrades = await countOpenRegrades(teacher);
  const excuses = await db().excuse.groupBy({
    by: ["assignmentId"],
    where: {
      assignment: { classId },
      student: { studentIn: { some: { classId, removedAt: null } } },
    },
    _count: { _all: true },
  });
  const excusedIn = new Map(excuses.map((each) => [each.assignmentId, each._count._all]));
  const outdated = await db().assignmentItem.groupBy({
    by: ["assignmentId"],
    where: { assignment: { classId }, item: outOfUse },
    _count: { _all: true },
  });
  const outdatedIn = new Map(outdated.map((each) => [each.assignmentId, each._count._all]));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    status: row.status,
    terms: toAssignmentState({ ...row, items: [] }).terms,
    publishedAt: row.publishedAt,
    questions: row._count.items,
    begun: byId.get(row.id)?.begun ?? 0,
    handedIn: byId.get(row.id)?.handedIn ?? 0,
    excused: excusedIn.get(row.id) ?? 0,
    outOfUse: outdatedIn.get(row.id) ?? 0,
    openRegrades: openRegrades.get(row.id) ?? 0,
  }));
}
