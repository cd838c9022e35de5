import "server-only";
import { z } from "zod";
import { paperEventOrder, paperPlan } from "@/assignments/paper";
import type { PaperVersion } from "@/assignments/paper";
import { loadQuestions } from "./attempts";
import { loadClassRoll } from "./class-roll";
import { db } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import type { TeacherOfClass } from "./session";

/** A quiz on paper, key and all: for its teacher. */
export type Paper = {
  title: string;
  className: string;
  /** Who is in the class, by name. */
  students: string[];
  /** In the order of the version; what was put right since is replaced or left out. */
  questions: {
    item: StoredItem;
    points: number;
    /** Places of the options, or of the events to put in order, as they are printed. */
    order: number[];
  }[];
};

/** An assignment of the teacher's class as it is printed; null when there is none. */
export async function findPaper(
  teacher: TeacherOfClass,
  assignmentId: string,
  version: PaperVersion,
): Promise<Paper | null> {
  if (!z.guid().safeParse(assignmentId).success) return null;
  const assignment = await db().assignment.findFirst({
    where: { id: assignmentId, classId: teacher.classId },
    select: { title: true },
  });
  if (assignment === null) return null;
  const { name, students } = await loadClassRoll(teacher);
  const plan = paperPlan(await loadQuestions(db(), assignmentId), assignmentId, version);
  const rows = await db().item.findMany({
    where: { id: { in: plan.map(({ itemId }) => itemId) } },
  });
  const items = new Map(rows.map((row) => [row.id, toStoredItem(row)]));
  return {
    title: assignment.title,
    className: name,
    students: students.map(({ nickname }) => nickname),
    questions: plan.flatMap(({ itemId, points, optionOrder }) => {
      const item = items.get(itemId);
      if (item === undefined) return [];
      const events = item.expected?.kind === "order" ? item.expected.events : [];
      const order =
        events.length > 0
          ? paperEventOrder(events.length, assignmentId, itemId, version)
          : optionOrder;
      return [{ item, points, order }];
    }),
  };
}
