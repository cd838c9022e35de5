import { readFileSync, readdirSync } from "node:fs";
import { v7 as uuid } from "uuid";
import { classEventOf, classEventWords } from "@/app/_mapping/class-event-words";
import {
  archiveAssignment,
  publishAssignment,
  undoAssignmentChange,
} from "@/server/assignment-life";
import { makeAssignment } from "@/server/assignments";
import { eventsAPage, loadClassHistory } from "@/server/class-history";
import { endClass } from "@/server/class-life";
import { renameClass } from "@/server/classes";
import { db } from "@/server/db";
import { removeStudent } from "@/server/students";
import { teacherIn } from "./class-of-test";
import { done } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import { newTeacher, storeStudent } from "./students-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const at = (minutes: number) => new Date(Date.UTC(2027, 0, 1, 9, minutes));
const week = { title: "News", kind: "quiz", source: { from: "facts" }, count: 1 } as const;

describe("the record of a class", () => {
  it("says who did what, about whom, the latest first", async () => {
    const teacher = await newTeacher();
    const student = await storeStudent(teacher, { nickname: "Kim" });
    await renameClass(teacher, "8b", at(1));
    await removeStudent(teacher, student.userId, at(2));
    const { entries, found } = await loadClassHistory(teacher, 0);
    expect(found).toBe(3);
    const [latest, ...others] = entries.map((entry) => classEventOf(entry, teacher.classId));
    expect(latest).toMatchObject({
      who: "Ada",
      what: "took out",
      student: "Kim",
      undoAt: { href: `/classes/${teacher.classId}/students` },
    });
    expect(others.map(({ what }) => what)).toEqual([
      "gave the class another name",
      "made the class",
    ]);
  });

  it("offers to take back the latest change of each assignment, and no other", async () => {
    const teacher = await newTeacher();
    const { factId } = await storeQuestion();
    const source = { from: "facts" as const, factIds: [factId] };
    const { assignmentId } = done(await makeAssignment(teacher, { ...week, source }, at(1)));
    done(await publishAssignment(teacher, { assignmentId, revision: 0 }, at(2)));
    done(await archiveAssignment(teacher, { assignmentId, revision: 1 }, at(3)));
    const { entries } = await loadClassHistory(teacher, 0);
    const offered = entries.filter(({ undo }) => undo !== null);
    expect(offered.map(({ action }) => action)).toEqual(["assignment-archive"]);
    done(await undoAssignmentChange(teacher, assignmentId, offered[0]?.id ?? "", at(4)));
    const again = (await loadClassHistory(teacher, 0)).entries;
    expect(again[0]).toMatchObject({ action: "assignment-undo", undo: null });
    done(
      await endClass(teacher, "archive", at(5)).then((ended) =>
        ended.ok ? ended : { ok: false as const, problem: { message: ended.problem } },
      ),
    );
    const archived = await teacherIn(teacher.viewer, teacher.classId);
    expect((await loadClassHistory(archived, 0)).entries.every(({ undo }) => undo === null)).toBe(
      true,
    );
  });

  it("comes page by page, of one class alone, without a line for every score", async () => {
    const teacher = await newTeacher();
    const other = await newTeacher("9z");
    const row = (classId: string, action: string, minute: number) => ({
      ...{ id: uuid(), classId, action, byId: teacher.userId },
      at: at(minute),
    });
    const { classId } = teacher;
    await db().classEvent.createMany({
      data: [
        ...Array.from({ length: eventsAPage }, (_, minute) => row(classId, "open-joining", minute)),
        row(classId, "score-change", 59),
        row(other.classId, "rename-class", 59),
      ],
    });
    const first = await loadClassHistory(teacher, 0);
    expect(first.found).toBe(eventsAPage + 1);
    expect(first.entries).toHaveLength(eventsAPage);
    expect((await loadClassHistory(teacher, 1)).entries.map(({ action }) => action)).toEqual([
      "make-class",
    ]);
  });

  it("has words for everything that is done in a class", () => {
    const named =
      /"((?:assignment|live|regrade)-[a-z-]+|[a-z]+-(?:class|code|joining|roster|pin|teachers?|student)(?:-away|-here)?)"/g;
    const actions = readdirSync("server")
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(`server/${name}`, "utf8"))
      .filter((text) =>
        /recordClassEvents|changeAssignment|classEvent|action: "assignment/.test(text),
      )
      .flatMap((text) => [...text.matchAll(named)].map(([, action]) => action ?? ""))
      // Why something is refused, in the same spelling.
      .filter((name) => !["is-student", "same-class", "no-such-student"].includes(name));
    expect(actions.length).toBeGreaterThan(20);
    expect([...new Set(actions)].filter((action) => !(action in classEventWords))).toEqual([]);
  });
});
