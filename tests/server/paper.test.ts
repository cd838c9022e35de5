import { paperViewOf } from "@/app/_mapping/paper-view-of";
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
