import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { retireItem } from "@/server/item-standing";
import { findRegrade, loadRegradeLines } from "@/server/regrade";
import { applyRegrade } from "@/server/regrade-decisions";
import type { RegradeChoice } from "@/server/regrade-decisions";
import type { StudentOfClass } from "@/server/session";
import { after, answer, begin, handIn, page, publish } from "./attempts-of-test";
import { done, editor } from "./desk-of-test";
import { storeStudent } from "./students-of-test";

/** A quiz that was taken, and questions of it that are put right afterwards. */

export type Setting = Awaited<ReturnType<typeof taken>>;

/**
 * A quiz of three questions that two students have taken: Kim chose "Lima" (right) for all of them, Lee
 * chose "Quito" for the first and nothing else.
 */
export async function taken() {
  const { teacher, student: kim, assignmentId } = await publish({ isShuffled: false });
  const lee = await storeStudent(teacher, { nickname: "Lee" });
  const kims = await begin(kim, assignmentId);
  for (const position of [0, 1, 2]) await answer(kim, kims, position, after(1));
  await handIn(kim, kims, after(2));
  const lees = await begin(lee, assignmentId);
  await answer(lee, lees, 0, after(1), { optionId: "1" });
  await handIn(lee, lees, after(2));
  const questions = await db().assignmentItem.findMany({
    where: { assignmentId },
    orderBy: { position: "asc" },
  });
  const itemId = (position: number) => questions[position]?.itemId ?? "";
  return { teacher, kim, lee, kims, lees, assignmentId, itemId };
}

/** A later version of a question, whose right option is Quito; its options stand in another order. */
export async function replaceBy(
  oldId: string,
  right = "Quito",
  words = "Santiago Lima Quito Bogotá",
) {
  const old = await db().item.findUniqueOrThrow({ where: { id: oldId } });
  const id = uuid();
  const options = words.split(" ").map((text) => ({ text, correct: text === right, why: null }));
  await db().item.create({
    data: {
      ...old,
      ...{ id, version: old.version + 1, retiredReason: null, retiredById: null, status: "live" },
      body: { ...(old.body as object), options, answer: right },
    },
  });
  return id;
}

export const open = async ({
  teacher,
  assignmentId,
}: Pick<Setting, "teacher" | "assignmentId">) => {
  const lines = await loadRegradeLines(teacher, assignmentId);
  const line = lines.find(({ status }) => status === "open");
  if (line === undefined) throw new Error("No proposal is open.");
  return line.id;
};

export const look = async ({ teacher, assignmentId }: Setting, proposalId: string) => {
  const found = await findRegrade(teacher, assignmentId, proposalId, after(10));
  if (found === null) throw new Error("There is no such proposal.");
  return found;
};

export async function decide(setting: Setting, change: Partial<RegradeChoice> = {}) {
  const { teacher, assignmentId } = setting;
  const proposalId = change.proposalId ?? (await open(setting));
  const { after: item } = await look(setting, proposalId);
  const choice = { assignmentId, proposalId, itemAfterId: item?.id ?? null, allowsFall: false };
  return applyRegrade(teacher, { ...choice, policy: "full-credit", ...change }, after(20));
}

export const scoreOf = async (student: StudentOfClass, attemptId: string) =>
  (await page(student, attemptId, after(60))).score;
export const scores = async ({ kim, kims, lee, lees }: Setting) => [
  await scoreOf(kim, kims),
  await scoreOf(lee, lees),
];

export const retire = async (itemId: string) =>
  done(await retireItem(editor, itemId, "It was unclear.", after(5))).decisionId;

/** What came of a decision about scores, with a refusal as a sentence. */
export async function decided(setting: Setting, change: Partial<RegradeChoice> = {}) {
  const outcome = await decide(setting, change);
  return outcome.ok ? outcome : { ok: false as const, problem: { message: outcome.problem } };
}
