import "server-only";
import { isScorable } from "@/assignments/credit";
import { groupBy } from "@/lib/group-by";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { handItem } from "@/questions/hand-item";
import type { HandWords } from "@/questions/hand-item";
import { isHandKind } from "@/questions/hand-kinds";
import type { HandKind } from "@/questions/hand-kinds";
import { withQuestions } from "./assignment-questions";
import { changeAssignment, refuseChange } from "./assignment-state";
import type { AssignmentProblem, Changed, Decision, Rewritten, Seen } from "./assignment-state";
import { inUseOfClass, ofClass } from "./class-items";
import { isInUse } from "./current-items";
import { db } from "./db";
import type { Transaction } from "./db";
import { decisionTimeoutMs, factGone } from "./decisions";
import { lockFact } from "./fact-steps";
import { checkItem, insertItem } from "./hand-items";
import type { CheckedItem } from "./hand-items";
import { takenBackReason } from "./item-lineage";
import { loadItemContext, toStoredItem } from "./items";
import type { StoredItem } from "./items";
import { proposeRegrades, withdrawRegrades } from "./regrade-proposals";
import type { TeacherOfClass } from "./session";

type Outcome = Promise<Result<Changed, AssignmentProblem>>;

/** A question as a teacher writes it. */
export type ClassQuestion = HandWords & {
  kind: HandKind;
  /** The teacher has read the warnings and lets it stand. */
  confirmWarnings: boolean;
};

/** Holds a teacher's words for a verified fact against the rules that hold for editors. */
async function checkWords(
  transaction: Transaction,
  factId: string,
  { kind, confirmWarnings, ...words }: ClassQuestion,
): Promise<Result<CheckedItem, AssignmentProblem>> {
  if (!isScorable(kind)) {
    return refuseChange("A card has no answer that can be scored. Choose another way to answer.");
  }
  const record = await lockFact(transaction, factId);
  if (record === null) return refuseChange(factGone);
  if (record.status !== "verified") {
    return refuseChange("This fact does not stand any more, so nothing is asked of it.");
  }
  const { askable } = await loadItemContext(transaction, [record]);
  const [fact] = askable;
  if (fact === undefined || fact.claims.length === 0) {
    return refuseChange("No source says this any more, so nothing can be asked of it.");
  }
  const draft = handItem(fact, kind, words);
  const checked = await checkItem(transaction, record, draft, confirmWarnings);
  if (checked.ok) return checked;
  const { message, faults, warnings } = checked.problem;
  const refused = refuseChange(message);
  return { ...refused, problem: { ...refused.problem, findings: { faults, warnings } } };
}

/**
 * Keeps a question that a teacher wrote for a verified fact, and adds it to an assignment. It is the
 * class's own: all its teachers may change it, and nobody else is ever asked it (docs/decisions/025).
 */
export function writeClassQuestion(
  teacher: TeacherOfClass,
  seen: Seen,
  factId: string,
  question: ClassQuestion,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-write",
    async (state, transaction) => {
      const checked = await checkWords(transaction, factId, question);
      if (!checked.ok) return checked;
      const { userId: authorId, classId } = teacher;
      const { id, lineageId } = await insertItem(transaction, checked.value, {
        ...{ version: 1, origin: "classroom", authorId, classId, isPinned: false },
        status: "draft",
      });
      const questions = [...state.questions, { itemId: id, lineageId, factId, points: 1 }];
      return withQuestions(state, questions, "Your question was added.");
    },
    now,
    { timeout: decisionTimeoutMs },
  );
}

/**
 * Gives a question that the class's teachers wrote other words. Its new version takes its place in this
 * assignment; where students were asked the old one, the teachers are asked what becomes of the scores.
 */
export function rewriteClassQuestion(
  teacher: TeacherOfClass,
  seen: Seen,
  itemId: string,
  question: Omit<ClassQuestion, "kind">,
  now: Date,
): Outcome {
  return changeAssignment(
    teacher,
    seen,
    "assignment-rewrite",
    async (state, transaction) => {
      const at = state.questions.findIndex((each) => each.itemId === itemId);
      const asked = state.questions[at];
      if (asked === undefined) {
        return refuseChange("This question was taken out already. Reload the page.");
      }
      const row = await lockNewest(transaction, teacher, itemId);
      if (row === "not-yours") {
        return refuseChange("Only questions that the class’s teachers wrote can be changed here.");
      }
      if (row === "changed") {
        return refuseChange(
          "This question was changed since. Take its new version, then change it.",
        );
      }
      const kind = toStoredItem(row).kind;
      if (!isHandKind(kind)) return refuseChange("Such a question cannot be changed by hand.");
      const checked = await checkWords(transaction, row.factId, { ...question, kind });
      if (!checked.ok) return checked;
      const { lineageId, isPinned } = row;
      const version = row.newestVersion + 1;
      const made = await insertItem(transaction, checked.value, {
        ...{ lineageId, version, origin: "classroom", isPinned, status: "draft" },
        ...{ authorId: teacher.userId, classId: teacher.classId },
      });
      await transaction.item.update({
        where: { id: row.id },
        data: { status: "retired", retiredReason: `Replaced by version ${version}.` },
      });
      if (isInUse(row)) await proposeRegrades(transaction, [row.id], "item_changed", made.id, now);
      const questions = state.questions.with(at, { ...asked, itemId: made.id });
      const decision: Decision = {
        state: { ...state, questions },
        message: "Your question was changed.",
        rewritten: { madeId: made.id, before: standingOf(row) },
      };
      return ok(decision);
    },
    now,
    { timeout: decisionTimeoutMs },
  );
}

type Row = NonNullable<Awaited<ReturnType<Transaction["item"]["findFirst"]>>>;

/** What an item of a class is, for taking its change back. A class's items are never live. */
const standingOf = ({ id, status, retiredReason, retiredById }: Row): Rewritten["before"] => ({
  ...{ id, retiredReason, retiredById },
  status: status === "retired" ? "retired" : "draft",
});

/** Locks the versions of a question of the teacher's class, and reads the one that is to be changed. */
async function lockNewest(
  transaction: Transaction,
  { classId }: TeacherOfClass,
  itemId: string,
): Promise<(Row & { newestVersion: number }) | "not-yours" | "changed"> {
  const row = await transaction.item.findFirst({ where: { id: itemId, classId, ...ofClass } });
  if (row === null) return "not-yours";
  const { lineageId } = row;
  await transaction.$queryRaw`
    SELECT "id" FROM "Item" WHERE "lineageId" = ${lineageId}::uuid ORDER BY "version" FOR UPDATE`;
  const versions = await transaction.item.findMany({
    where: { lineageId },
    orderBy: { version: "asc" },
  });
  const later = versions.filter(({ version }) => version > row.version);
  const isChanged = later.some(({ retiredReason }) => retiredReason !== takenBackReason);
  const locked = versions.find(({ id }) => id === itemId);
  if (isChanged || locked === undefined) return "changed";
  return { ...locked, newestVersion: versions.at(-1)?.version ?? row.version };
}

/**
 * Takes back that a question got other words: its version from before is asked again.
 * @returns a sentence where it cannot be, else null
 */
export async function takeBackRewriting(
  transaction: Transaction,
  { classId }: TeacherOfClass,
  { madeId, before }: Rewritten,
  now: Date,
): Promise<string | null> {
  const { count } = await transaction.item.updateMany({
    // What went out of use with its fact must not come back by the way of its older version.
    where: { id: madeId, classId, ...inUseOfClass },
    data: { status: "retired", retiredReason: takenBackReason },
  });
  if (count === 0)
    return "The question or its fact was put right since. Change the question instead.";
  const { id, ...standing } = before;
  await transaction.item.update({ where: { id, classId }, data: standing });
  await withdrawRegrades(transaction, madeId, now);
  await proposeRegrades(transaction, [madeId], "item_retired", id, now);
  return null;
}

/** The questions of facts that the class's teachers wrote and may be asked, by fact. */
export async function loadClassQuestions(
  { classId }: TeacherOfClass,
  factIds: readonly string[],
): Promise<Map<string, StoredItem[]>> {
  const rows = await db().item.findMany({
    where: { classId, factId: { in: [...factIds] }, ...inUseOfClass },
    orderBy: { id: "asc" },
  });
  return groupBy(rows.map(toStoredItem), ({ factId }) => factId);
}
