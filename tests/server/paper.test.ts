import { paperViewOf } from "@/app/_mapping/paper-view-of";
import { db } from "@/server/db";
import { findPaper } from "@/server/paper";
import type { TeacherOfClass } from "@/server/session";
import { now, publish } from "./attempts-of-test";
import { newTeacher } from "./students-of-test";
import { replaceBy, retire, taken } from "./taken-quiz";
import { withTestDatabase } from "./test-database";

withTestDatabase();

async function paper(teacher: TeacherOfClass, assignmentId: string, version: "A" | "B" = "A") {
  const found = await findPaper(teacher, assignmentId, version);
  if (found === null) throw new Error("There is no such paper.");
  return found;
}

describe("a quiz on paper", () => {
  it("has a key that fits the letters of its own version", async () => {
    const { teacher, assignmentId } = await publish();
    for (const version of ["A", "B"] as const) {
      const { questions, key } = paperViewOf(await paper(teacher, assignmentId, version), version);
      expect(questions).toHaveLength(3);
      questions.forEach(({ options }, at) => {
        const mark = key[at]?.mark ?? "";
        expect(options["ABCD".indexOf(mark)]).toBe("Lima");
      });
    }
  });

  it("has events in another order in each version, with numbers in the key that fit it", async () => {
    const { teacher, assignmentId } = await publish();
    const { itemId } = await db().assignmentItem.findFirstOrThrow({ where: { assignmentId } });
    const { body } = await db().item.findUniqueOrThrow({ where: { id: itemId } });
    const days = ["2024-10-01", "2024-10-02", "2024-10-03"];
    const events = days.map((start) => ({
      ...{ factId: itemId, text: `Of ${start}`, when: start, start, end: start },
    }));
    await db().item.update({
      where: { id: itemId },
      data: {
        kind: "timeline",
        body: { ...(body as object), options: [], expected: { kind: "order", events } },
      },
    });
    const printed = [];
    for (const version of ["A", "B"] as const) {
      const { questions, key } = paperViewOf(await paper(teacher, assignmentId, version), version);
      const at = questions.findIndex(({ way }) => way === "order");
      const options = questions[at]?.options ?? [];
      expect(key[at]?.mark).toBe(
        options.map((text) => 1 + days.findIndex((day) => text === `Of ${day}`)).join(" "),
      );
      printed.push(options);
    }
    expect(printed[0]).not.toEqual(printed[1]);
    expect([...(printed[0] ?? [])].sort()).toEqual([...(printed[1] ?? [])].sort());
  });

  it("tells nothing of what is right beside the key", async () => {
    const { teacher, assignmentId } = await publish();
    const { key, ...sheet } = paperViewOf(await paper(teacher, assignmentId), "A");
    expect(JSON.stringify(sheet)).not.toMatch(/correct|answer|evidence/);
    expect(key[0]?.evidence.source).toBe("Publisher A, 15 November 2024");
  });

  it("prints what took the place of a question that was put right", async () => {
    const { teacher, assignmentId, itemId } = await taken();
    const newId = await replaceBy(itemId(0));
    await retire(itemId(0));
    await retire(itemId(1));
    const { questions, students } = await paper(teacher, assignmentId);
    expect(questions.map(({ item }) => item.id).sort()).toEqual([newId, itemId(2)].sort());
    expect(students.sort()).toEqual(["Kim", "Lee"]);
  });

  it("is for the teachers of its class alone", async () => {
    const { assignmentId } = await publish();
    expect(await findPaper(await newTeacher("8a"), assignmentId, "A")).toBeNull();
    expect(await findPaper(await newTeacher("8b"), `${now}`, "A")).toBeNull();
  });
});
