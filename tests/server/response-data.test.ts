import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { saveAnswer, undoAnswer, markGuessed } from "@/server/reviews";
import { loadResponsesOfFact, loadResponsesOfItems, loadWorthALook } from "@/server/response-data";
import type { Viewer } from "@/server/session";
import { createGuest } from "@/server/users";
import { editor } from "./desk-of-test";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const [bogota, quito, lima] = ["0", "1", "2"];

let minutes = 0;
/** Answers a question, each time a minute later. @returns the answer's id. */
async function answer(
  viewer: Viewer,
  question: StoredQuestion,
  optionId: string | null | undefined,
  mode: "study" | "cram" = "study",
) {
  minutes += 1;
  const at = new Date(noon.getTime() + minutes * 60_000);
  const eventId = uuid({ msecs: at.getTime() });
  const saved = await saveAnswer(
    viewer,
    {
      eventId,
      factId: question.factId,
      itemId: question.itemId,
      itemVersion: 1,
      optionId: optionId ?? null,
      guessed: false,
      latencyMs: 4000,
      answeredAt: at.toISOString(),
      device: "",
      mode,
    },
    at,
  );
  if (!saved.ok) throw new Error(saved.problem);
  return { eventId, at };
}

/** Answers of as many learners as there are, written at once. */
async function answersOf(question: StoredQuestion, chosen: readonly (string | null)[]) {
  const users = chosen.map(() => ({ id: uuid() }));
  await db().user.createMany({ data: users });
  await db().reviewEvent.createMany({
    data: chosen.map((text, index) => ({
      learnerId: users[index]?.id ?? "",
      id: uuid(),
      factId: question.factId,
      itemId: question.itemId,
      itemVersion: 1,
      kind: "multiple-choice",
      optionCount: 4,
      chosen: text,
      correct: text === "Lima",
      grade: text === "Lima" ? 3 : 1,
      latencyMs: 3000,
      answeredAt: noon,
      studyDay: new Date("2024-11-15"),
    })),
  });
  return users;
}

const dataOf = async ({ factId }: StoredQuestion) => {
  const [first] = await loadResponsesOfFact(editor, factId);
  if (first === undefined) throw new Error("The fact has no question.");
  return first.responses;
};

describe("loadResponsesOfFact", () => {
  it("counts each learner's first answer to a question, and no later one", async () => {
    const question = await storeQuestion();
    const [one, two] = [await createGuest("UTC"), await createGuest("UTC")];
    await answer(one, question, quito);
    await answer(one, question, lima);
    await answer(two, question, lima);
    const data = await dataOf(question);
    expect(data).toMatchObject({ answers: 2, right: 1, facility: 0.5, isFew: true });
    expect(data.options.map(({ chosenBy }) => chosenBy)).toEqual([0, 1, 1, 0]);
  });

  it("leaves out an answer that was taken back, and counts one that stands again once", async () => {
    const question = await storeQuestion();
    const [one, two] = [await createGuest("UTC"), await createGuest("UTC")];
    const wrong = await answer(one, question, bogota);
    const amend = { answerEventId: wrong.eventId, factId: question.factId };
    await undoAnswer(
      one,
      { ...amend, eventId: uuid(), at: wrong.at.toISOString() },
      new Date(wrong.at),
    );
    await answer(one, question, lima);
    const right = await answer(two, question, lima);
    await markGuessed(
      two,
      {
        eventId: uuid(),
        answerEventId: right.eventId,
        factId: question.factId,
        at: right.at.toISOString(),
        guessed: true,
      },
      right.at,
    );
    const data = await dataOf(question);
    expect(data).toMatchObject({ answers: 2, right: 2 });
    expect(data.options.map(({ chosenBy }) => chosenBy)).toEqual([0, 0, 2, 0]);
  });

  it("counts the answer that stands once the learner's first was taken back and given anew", async () => {
    const question = await storeQuestion();
    const learner = await createGuest("UTC");
    const first = await answer(learner, question, lima);
    const amend = { answerEventId: first.eventId, factId: question.factId };
    await undoAnswer(learner, { ...amend, eventId: uuid(), at: first.at.toISOString() }, first.at);
    expect(await dataOf(question)).toMatchObject({ answers: 0, facility: null });
    await answer(learner, question, quito);
    await answer(learner, question, lima);
    expect(await dataOf(question)).toMatchObject({ answers: 1, right: 0 });
  });

  it("leaves out practice before a test, here and in how a learner does elsewhere", async () => {
    const question = await storeQuestion();
    const [other, third] = [await storeQuestion("Another story"), await storeQuestion("A third")];
    const [strong, weak] = [await createGuest("UTC"), await createGuest("UTC")];
    await answer(strong, question, quito, "cram");
    expect(await dataOf(question)).toMatchObject({ answers: 0 });
    await answer(strong, question, lima);
    await answer(weak, question, quito);
    await answer(strong, other, lima);
    await answer(weak, other, quito);
    const before = await dataOf(question);
    expect(before).toMatchObject({ answers: 2, right: 1 });
    await answer(weak, third, lima, "cram");
    expect(await dataOf(question)).toEqual(before);
    expect(before.options[2]?.pointBiserial).toBeCloseTo(1, 10);
  });

  it("takes the answer with the lower id of two of the same moment", async () => {
    const question = await storeQuestion();
    const [learner] = await answersOf(question, ["Quito"]);
    const [given] = await db().reviewEvent.findMany();
    if (learner === undefined || given === undefined) throw new Error("Nothing was answered.");
    const later = { chosen: "Lima", correct: true, grade: 3, id: uuid() };
    await db().reviewEvent.create({ data: { ...given, ...later } });
    expect(await dataOf(question)).toMatchObject({ answers: 1, right: 0 });
  });

  it("leaves out those who work at the desk", async () => {
    const question = await storeQuestion();
    const [reader, teacher] = [await createGuest("UTC"), await createGuest("UTC")];
    await answer(reader, question, null);
    await answer(teacher, question, lima);
    await db().user.update({ where: { id: teacher.userId }, data: { role: "teacher" } });
    expect(await dataOf(question)).toMatchObject({ answers: 1, right: 0, gaveUp: 1 });
  });

  it("holds each option against how its learners do elsewhere", async () => {
    const question = await storeQuestion();
    const [other, third] = [await storeQuestion("Another story"), await storeQuestion("A third")];
    const [strong, weak, new_] = [
      await createGuest("UTC"),
      await createGuest("UTC"),
      await createGuest("UTC"),
    ];
    for (const elsewhere of [other, third]) {
      await answer(strong, elsewhere, lima);
      await answer(weak, elsewhere, elsewhere === other ? lima : quito);
    }
    // A second answer elsewhere changes nothing.
    await answer(weak, third, lima);
    await answer(strong, question, quito);
    await answer(weak, question, lima);
    await answer(new_, question, lima);
    const [, asQuito, asLima] = (await dataOf(question)).options;
    // Rest scores 1 and 0.5; whoever has answered nothing else is not held against anything.
    expect(asQuito?.pointBiserial).toBeCloseTo(1, 10);
    expect(asLima?.pointBiserial).toBeCloseTo(-1, 10);
  });

  it("gives no figures where nobody has answered", async () => {
    expect(await dataOf(await storeQuestion())).toMatchObject({ answers: 0, facility: null });
  });
});

describe("loadResponsesOfItems", () => {
  it("gives each question its own answers", async () => {
    const [one, other] = [await storeQuestion(), await storeQuestion("Another story")];
    await answersOf(one, ["Lima", "Quito"]);
    await answersOf(other, ["Lima"]);
    const all = await loadResponsesOfItems(editor, [one.itemId, other.itemId]);
    expect([one, other].map(({ itemId }) => all.get(itemId)?.answers)).toEqual([2, 1]);
  });
});

describe("loadWorthALook", () => {
  const times = (count: number, text: string | null) => Array.from({ length: count }, () => text);

  it("names what is too hard, then what has an option that nobody takes, and nothing else", async () => {
    const [hard, unused, fine, few] = [
      await storeQuestion(),
      await storeQuestion("Another story"),
      await storeQuestion("A third story"),
      await storeQuestion("A fourth story"),
    ];
    const spread = ["Quito", "Bogotá", "Santiago"];
    await answersOf(unused, [...times(25, "Lima"), ...times(5, "Quito"), "Bogotá"]);
    await answersOf(hard, [...times(3, "Lima"), ...times(25, "Quito"), ...spread]);
    await answersOf(fine, [...times(25, "Lima"), ...spread, ...spread]);
    await answersOf(few, times(29, "Quito"));
    const found = await loadWorthALook(editor);
    expect(found.map(({ item }) => item.id)).toEqual([hard.itemId, unused.itemId]);
    expect(found[1]?.responses.options.filter((each) => each.isNeverChosen)).toMatchObject([
      { text: "Santiago" },
    ]);
  });

  it("puts first whose key those who know much pass by", async () => {
    const [question, other] = [await storeQuestion(), await storeQuestion("Another story")];
    const learners = await answersOf(question, [...times(16, "Lima"), ...times(16, "Quito")]);
    await db().reviewEvent.createMany({
      data: learners.map(({ id: learnerId }, index) => ({
        learnerId,
        id: uuid(),
        factId: other.factId,
        itemId: other.itemId,
        itemVersion: 1,
        kind: "multiple-choice",
        optionCount: 4,
        chosen: index < 16 ? "Quito" : "Lima",
        correct: index >= 16,
        grade: 3,
        latencyMs: 3000,
        answeredAt: noon,
        studyDay: new Date("2024-11-15"),
      })),
    });
    const [first] = await loadWorthALook(editor);
    expect(first).toMatchObject({
      factId: question.factId,
      statement: "The APEC summit was held in Lima.",
      responses: { strongerThanKey: "Quito" },
    });
  });

  it("does not ask for a look at what is not asked", async () => {
    const question = await storeQuestion();
    await answersOf(question, times(40, "Quito"));
    await db().item.update({ where: { id: question.itemId }, data: { status: "retired" } });
    expect(await loadWorthALook(editor)).toEqual([]);
  });
});
