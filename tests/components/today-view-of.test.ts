import { todayViewOf } from "@/app/_mapping/today-view-of";
import type { QueueEntry } from "@/scheduling/queue";
import type { Today } from "@/server/study";

const entry = (story: string, reason: QueueEntry["reason"], at: number): QueueEntry => ({
  factId: `${story}-${at}`,
  reason,
  story,
  topic: "Europe",
});

const todayOf = (queue: QueueEntry[]): Today => ({
  studyDay: "2024-11-15",
  queue,
  answered: 0,
  right: 0,
  doneFactIds: [],
  reviewsDone: 0,
  next: null,
  isEmpty: false,
  sealed: new Set(),
});

describe("today's stories", () => {
  it("are told once each, in the order in which they are asked, with what is due and what is new", () => {
    const queue = [
      entry("NATO", "new", 1),
      entry("Lima", "due", 2),
      entry("NATO", "relearn", 3),
      entry("Baltimore", "new", 4),
      entry("NATO", "due", 5),
    ];
    expect(todayViewOf(todayOf(queue), [], false)).toMatchObject({
      count: 5,
      stories: [
        { title: "NATO", dueCount: 2, newCount: 1 },
        { title: "Lima", dueCount: 1, newCount: 0 },
        { title: "Baltimore", dueCount: 0, newCount: 1 },
      ],
    });
  });
});
