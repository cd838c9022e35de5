import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { replayFact } from "@/scheduling/replay";
import { db } from "@/server/db";
import { batchSchema, checkLetterOwner, takeBatch } from "@/server/letters";
import type { LetterBatch } from "@/server/letters";
import { toReviewEvent } from "@/server/memories";
import { adoptGuestAnswers } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { createGuest, findViewer, signUp } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const minute = 60_000;
const at = (minutes: number) => new Date(noon.getTime() + minutes * minute);

type Letter = { kind: string; body: { eventId: string } & Record<string, unknown> };

const answerTo = (question: StoredQuestion, answeredAt: Date, optionId = "2"): Letter => ({
  kind: "answer",
  body: {
    eventId: uuid({ msecs: answeredAt.getTime() }),
    factId: question.factId,
    itemId: question.itemId,
    itemVersion: 1,
    kind: "multiple-choice",
    optionId,
    guessed: false,
    latencyMs: 4000,
    answeredAt: answeredAt.toISOString(),
  },
});
const amending = (kind: "guess" | "undo", answer: Letter, when: Date): Letter => ({
  kind,
  body: {
    eventId: uuid({ msecs: when.getTime() }),
    answerEventId: answer.body.eventId,
    factId: answer.body["factId"],
    at: when.toISOString(),
    ...(kind === "guess" ? { guessed: true } : {}),
  },
});

const batchOf = (
  viewer: Viewer,
  letters: unknown[],
  given: Partial<LetterBatch> = {},
): LetterBatch =>
  batchSchema.parse({ learnerKey: viewer.userId, device: "phone", letters, ...given });

async function statesOf(viewer: Viewer, letters: unknown[], now = at(60)) {
  const { outcomes } = await takeBatch(viewer, batchOf(viewer, letters), now);
  return outcomes.map(({ state }) => state);
}

/** The stored memory, which must be what the stored log says when it is replayed. */
async function checkedMemory(viewer: Viewer, factId: string) {
  const stored = await db().memoryState.findUnique({
    where: { learnerId_factId: { learnerId: viewer.userId, factId } },
  });
  const rows = await db().reviewEvent.findMany({ where: { learnerId: viewer.userId, factId } });
  const replayed = replayFact(rows.map(toReviewEvent));
  expect(stored?.stabilityDays ?? null).toEqual(replayed?.stability ?? null);
  expect(stored?.repetitions ?? null).toEqual(replayed?.repetitions ?? null);
  return stored;
}

it("takes a batch in order: an answer, a word on it, its undoing, and the answer after that", async () => {
  const viewer = await createGuest("UTC");
  const question = await storeQuestion();
  const first = answerTo(question, at(0), "0");
  const second = answerTo(question, at(3));
  const letters = [
    first,
    amending("guess", first, at(1)),
    amending("undo", first, at(2)),
    second,
    amending("guess", second, at(4)),
  ];
  expect(await statesOf(viewer, letters)).toEqual([
    "saved",
    "amended",
    "undone",
    "saved",
    "amended",
  ]);
  expect(await checkedMemory(viewer, question.factId)).toMatchObject({ repetitions: 1 });
});

it("sets aside and takes up facts that a device set aside, and says of one that is none", async () => {
  const viewer = await createGuest("UTC");
  const { factId } = await storeQuestion();
  const change = (isSetAside: boolean, fact = factId): Letter => ({
    kind: "set-aside",
    body: { eventId: uuid(), factId: fact, isSetAside, at: at(0).toISOString() },
  });
  const aside = change(true);
  expect(await statesOf(viewer, [aside, aside])).toEqual(["set-aside", "set-aside"]);
  expect(await db().factSuspension.findMany()).toMatchObject([
    { learnerId: viewer.userId, factId, reason: "learner" },
  ]);
  expect(await statesOf(viewer, [change(false), change(true, uuid())])).toEqual([
    "set-aside",
    "refused",
  ]);
  expect(await db().factSuspension.count()).toBe(0);
});

it("gives the same outcomes for the same batch, and counts it once", async () => {
  const viewer = await createGuest("UTC");
  const question = await storeQuestion();
  const letters = [answerTo(question, at(0)), answerTo(question, at(1))];
  const first = await takeBatch(viewer, batchOf(viewer, letters), at(5));
  const again = await takeBatch(viewer, batchOf(viewer, letters), at(9));
  expect(again.outcomes).toEqual(first.outcomes);
  expect(await db().reviewEvent.count()).toBe(2);
});

it("refuses what makes no sense by itself, and takes what is around it", async () => {
  const viewer = await createGuest("UTC");
  const question = await storeQuestion();
  const stray = amending("undo", answerTo(question, at(0)), at(1));
  const letters = [
    { kind: "answer", body: { eventId: uuid(), factId: "x" } },
    { kind: "wish", body: { eventId: uuid() } },
    stray,
    answerTo(question, at(2)),
  ];
  expect(await statesOf(viewer, letters)).toEqual(["refused", "refused", "refused", "saved"]);
  expect(await statesOf(viewer, [null, 7, {}])).toEqual([]);
});

it("moves answers of a clock that is a day ahead to their arrival, each after the one before", async () => {
  const viewer = await createGuest("UTC");
  const question = await storeQuestion();
  const tomorrow = 24 * 60;
  const first = answerTo(question, at(tomorrow), "0");
  const letters = [
    first,
    amending("undo", first, at(tomorrow + 1)),
    answerTo(question, at(tomorrow + 2)),
  ];
  expect(await statesOf(viewer, letters, noon)).toEqual(["saved", "undone", "saved"]);
  const rows = await db().reviewEvent.findMany({ orderBy: { id: "asc" } });
  expect(new Set(rows.map(({ studyDay }) => studyDay.toISOString().slice(0, 10)))).toEqual(
    new Set(["2024-11-15"]),
  );
  expect(await checkedMemory(viewer, question.factId)).toMatchObject({ repetitions: 1, lapses: 0 });
});

it("believes answers of a day ago, as of a phone that was in flight", async () => {
  const viewer = await createGuest("UTC");
  const question = await storeQuestion();
  await statesOf(viewer, [answerTo(question, at(-24 * 60))], noon);
  expect(await checkedMemory(viewer, question.factId)).toMatchObject({
    lastStudyDay: new Date("2024-11-14T00:00:00Z"),
  });
});

it("comes to the same memory however two devices' batches are mixed, cut and repeated", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ day: fc.integer({ min: 0, max: 9 }), option: fc.constantFrom("0", "2") }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      async (given, chances) => {
        const question = await storeQuestion();
        const letters = given.map(({ day, option }, index) =>
          answerTo(question, at(-60 * 24 * (10 - day) + index), option),
        );
        const inOrder = await createGuest("UTC");
        await takeBatch(inOrder, batchOf(inOrder, letters), noon);
        const mixed = await createGuest("UTC");
        const shuffled = [...letters, ...letters]
          .map((letter, index) => ({ letter, chance: chances[index] ?? 0 }))
          .sort((one, other) => one.chance - other.chance)
          .map(({ letter }) => letter);
        for (const letter of shuffled) {
          await takeBatch(mixed, batchOf(mixed, [letter], { device: "laptop" }), noon);
        }
        const [expected, found] = [
          await checkedMemory(inOrder, question.factId),
          await checkedMemory(mixed, question.factId),
        ];
        expect(found?.stabilityDays).toEqual(expected?.stabilityDays);
        expect(found?.repetitions).toEqual(expected?.repetitions);
      },
    ),
    { numRuns: 12 },
  );
});

describe("what other devices sent", () => {
  it("is told from the cursor on, with what they took back, and never one's own", async () => {
    const viewer = await createGuest("UTC");
    const [one, two] = [await storeQuestion(), await storeQuestion()];
    const start = await takeBatch(viewer, batchOf(viewer, [], { device: "laptop" }), at(0));
    const mine = answerTo(one, at(1));
    const theirs = answerTo(two, at(1));
    const takenBack = amending("undo", theirs, at(2));
    await takeBatch(viewer, batchOf(viewer, [mine], { device: "laptop" }), at(5));
    await takeBatch(viewer, batchOf(viewer, [theirs, takenBack]), at(5));
    const heard = await takeBatch(
      viewer,
      batchOf(viewer, [], { device: "laptop", cursor: start.cursor }),
      at(7),
    );
    expect(heard.elsewhere).toEqual([
      { eventId: theirs.body.eventId, factId: two.factId, undoes: null },
      { eventId: takenBack.body.eventId, factId: two.factId, undoes: theirs.body.eventId },
    ]);
    const later = await takeBatch(
      viewer,
      batchOf(viewer, [], { device: "laptop", cursor: heard.cursor }),
      at(60),
    );
    expect(later.elsewhere).toEqual([]);
  });

  it("is never another learner's", async () => {
    const [ada, ben] = [await createGuest("UTC"), await createGuest("UTC")];
    const question = await storeQuestion();
    await takeBatch(ada, batchOf(ada, [answerTo(question, at(1))]), at(2));
    const cursor = at(0).toISOString();
    const heard = await takeBatch(ben, batchOf(ben, [], { device: "laptop", cursor }), at(3));
    expect(heard.elsewhere).toEqual([]);
  });
});

describe("whose letters a device sends", () => {
  const account = {
    name: "Ada",
    email: "ada@example.org",
    password: "ten letters",
    timeZone: "UTC",
  };

  it("are their own, or a newcomer's", async () => {
    const viewer = await createGuest("UTC");
    expect(await checkLetterOwner(viewer, viewer.userId)).toMatchObject({ ok: true });
    expect(await checkLetterOwner(viewer, "new")).toMatchObject({ ok: true });
    expect(await checkLetterOwner(null, "new")).toMatchObject({ ok: true });
  });

  it("are those of the guest whose answers their account took in", async () => {
    const guest = await createGuest("UTC");
    const made = await signUp(null, account, null);
    if (!made.ok) throw new Error(made.problem);
    const ada = await findViewer(made.value.userId);
    if (ada === null) throw new Error("No account.");
    expect(await checkLetterOwner(ada, guest.userId)).toEqual({
      ok: false,
      problem: "another-person",
    });
    await adoptGuestAnswers(ada, guest);
    expect(await checkLetterOwner(ada, guest.userId)).toMatchObject({ ok: true });
  });

  it("wait while nobody, or somebody else, is signed in", async () => {
    const [ada, ben] = [await createGuest("UTC"), await createGuest("UTC")];
    expect(await checkLetterOwner(null, ada.userId)).toEqual({ ok: false, problem: "signed-out" });
    expect(await checkLetterOwner(ben, ada.userId)).toEqual({
      ok: false,
      problem: "another-person",
    });
    expect(await checkLetterOwner(ben, "no id")).toEqual({ ok: false, problem: "another-person" });
  });
});
