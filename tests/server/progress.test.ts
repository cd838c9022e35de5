import { v7 as uuid } from "uuid";
import { progressViewOf } from "@/app/_mapping/progress-view-of";
import { db } from "@/server/db";
import { loadProgress } from "@/server/progress";
import { saveAnswer } from "@/server/reviews";
import type { Viewer } from "@/server/session";
import { suspendFact } from "@/server/suspensions";
import { createGuest } from "@/server/users";
import { storeQuestion } from "./stored-fact";
import type { StoredQuestion } from "./stored-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const noon = new Date("2024-11-15T12:00:00.000Z");
const onDay = (day: number) => new Date(noon.getTime() + day * 86_400_000);

async function answer(
  viewer: Viewer,
  { factId, itemId }: StoredQuestion,
  optionId: string,
  at: Date,
  mode: "study" | "cram" = "study",
) {
  const saved = await saveAnswer(
    viewer,
    {
      eventId: uuid({ msecs: at.getTime() }),
      factId,
      itemId,
      itemVersion: 1,
      optionId,
      guessed: false,
      latencyMs: 90_000,
      answeredAt: at.toISOString(),
      device: "",
      mode,
    },
    at,
  );
  if (!saved.ok) throw new Error(saved.problem);
}

describe("a learner's progress", () => {
  it("is empty before the first answer, and the page says where to start", async () => {
    const progress = await loadProgress(await createGuest("UTC"), noon);
    expect(progress).toMatchObject({ known: 0, met: 0, hardest: [], streak: { days: 0 } });
    expect(progressViewOf(progress)).toEqual({ kind: "empty", startHref: "/study" });
  });

  it("counts days, time and what comes back, each fact once", async () => {
    const viewer = await createGuest("UTC");
    const [first, second] = [await storeQuestion("One"), await storeQuestion("Two")];
    await answer(viewer, first, "2", noon);
    await answer(viewer, second, "2", onDay(1));
    const progress = await loadProgress(viewer, onDay(1));
    expect(progress.streak).toMatchObject({ days: 2, hasStudiedToday: true });
    // Of an answer that took longer than a minute, the rest was a break.
    expect([...progress.timeSpentByDay.values()]).toEqual([60_000, 60_000]);
    expect(progress.forecast.reduce((sum, { due }) => sum + due, 0)).toBe(2);
    expect(progress.topics).toMatchObject([{ topic: "Asia-Pacific", met: 2, total: 2 }]);
    expect(progressViewOf(progress)).toMatchObject({ foretold: null, measuredRecall: null });
  });

  it("foresees nothing of what is set aside", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answer(viewer, question, "2", noon);
    await suspendFact(viewer, question.factId, noon);
    const { forecast } = await loadProgress(viewer, noon);
    expect(forecast.every(({ due }) => due === 0)).toBe(true);
  });

  it("names what was forgotten most often, and whether it is set aside, while it stands", async () => {
    const viewer = await createGuest("UTC");
    const question = await storeQuestion();
    await answer(viewer, question, "2", noon);
    await answer(viewer, question, "0", onDay(3));
    await suspendFact(viewer, question.factId, onDay(3));
    const { hardest } = await loadProgress(viewer, onDay(3));
    expect(hardest).toEqual([
      {
        factId: question.factId,
        statement: "The APEC summit was held in Lima.",
        lapses: 1,
        isSetAside: true,
      },
    ]);
    await db().fact.update({ where: { id: question.factId }, data: { status: "rejected" } });
    expect((await loadProgress(viewer, onDay(3))).hardest).toEqual([]);
  });

  it("sets what was foretold beside what was so, once ten facts came back", async () => {
    const viewer = await createGuest("UTC");
    for (let index = 0; index < 10; index += 1) {
      const question = await storeQuestion(`Story ${index}`);
      await answer(viewer, question, "2", noon);
      await answer(viewer, question, index === 0 ? "0" : "2", onDay(2));
    }
    const view = progressViewOf(await loadProgress(viewer, onDay(2)));
    expect(view).toMatchObject({ kind: "some", foretold: [{ reviews: 10, measured: 0.9 }] });
  });
});
