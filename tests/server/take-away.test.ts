import { dueCalendar } from "@/exchange/calendar";
import {
  findCalendar,
  findCalendarAddress,
  makeCalendarAddress,
  removeCalendarAddress,
} from "@/server/calendar";
import { loadReviewLog } from "@/server/review-log";
import { undoAnswer } from "@/server/reviews";
import { defaultStudySettings, saveStudySettings } from "@/server/study-settings";
import { suspendFact } from "@/server/suspensions";
import { createGuest } from "@/server/users";
import { db } from "@/server/db";
import { uuidV7 } from "@/lib/ids";
import { answerRightly } from "./desk-of-test";
import { verifiedFact } from "./verified-fact";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const tokenOf = (address: string) => /calendar\/([\w-]+)\.ics$/.exec(address)?.[1] ?? "";

describe("a learner's calendar", () => {
  it("shows the days with something due to whoever has its address, and nothing of what is learned", async () => {
    const viewer = await createGuest("UTC");
    const factId = await verifiedFact(now);
    await answerRightly(viewer, factId, now);
    expect(await findCalendarAddress(viewer)).toBeNull();
    const address = await makeCalendarAddress(viewer, now);
    const calendar = await findCalendar(tokenOf(address), now);
    expect(calendar?.days.filter(({ due }) => due > 0)).toEqual([{ day: "2024-11-18", due: 1 }]);
    const text = dueCalendar(calendar?.days ?? [], {
      id: calendar?.id ?? "",
      studyUrl: "http://x/study",
      madeAt: now,
    });
    expect(text).toContain("DTSTART;VALUE=DATE:20241118");
    expect(text).not.toContain("Ishiba");
  });

  it("begins with the learner's own study day, and leaves out what they set aside", async () => {
    const viewer = await createGuest("UTC");
    const factId = await verifiedFact(now);
    await answerRightly(viewer, factId, now);
    const token = tokenOf(await makeCalendarAddress(viewer, now));
    const later = new Date("2024-11-18T10:00:00Z");
    expect((await findCalendar(token, later))?.days[0]).toEqual({ day: "2024-11-18", due: 1 });
    await saveStudySettings(viewer, { ...defaultStudySettings, rollOverHour: 12 }, now);
    expect((await findCalendar(token, later))?.days[0]).toEqual({ day: "2024-11-17", due: 0 });
    await suspendFact(viewer, factId, now);
    const days = (await findCalendar(token, later))?.days ?? [];
    expect(days.filter(({ due }) => due > 0)).toEqual([]);
  });

  it("is found no more at an address that was replaced or taken away", async () => {
    const viewer = await createGuest("UTC");
    const first = await makeCalendarAddress(viewer, now);
    const second = await makeCalendarAddress(viewer, now);
    expect(await findCalendar(tokenOf(first), now)).toBeNull();
    expect(await findCalendar(tokenOf(second), now)).not.toBeNull();
    await removeCalendarAddress(viewer);
    expect(await findCalendar(tokenOf(second), now)).toBeNull();
  });
});

describe("the answers that a learner takes away", () => {
  it("are all of their own, with the words of question and key, and say which were taken back", async () => {
    const viewer = await createGuest("UTC");
    const other = await createGuest("UTC");
    const factId = await verifiedFact(now);
    await answerRightly(viewer, factId, now);
    await answerRightly(other, factId, now);
    const [event] = await db().reviewEvent.findMany({ where: { learnerId: viewer.userId } });
    expect(await loadReviewLog(viewer)).toMatchObject([
      {
        answer: "1 October 2024",
        key: "1 October 2024",
        correct: true,
        isTakenBack: false,
        mode: "study",
        kind: "multiple-choice",
      },
    ]);
    const undo = {
      eventId: uuidV7(now.getTime(), new Uint8Array(16)),
      answerEventId: event?.id ?? "",
      factId,
      at: now.toISOString(),
    };
    await undoAnswer(viewer, undo, now);
    expect(await loadReviewLog(viewer)).toMatchObject([{ isTakenBack: true }]);
  });
});
