import { addDays } from "@/lib/time";
import {
  fewestReviews,
  fittingItems,
  heldOutFrom,
  isFittingDue,
  logLossFrom,
} from "@/scheduling/fitting";
import { defaultModel, recallAfter } from "@/scheduling/memory";
import { advance } from "@/scheduling/replay";
import { eventOn, firstDay } from "./events";

it.each<[number, number | null, boolean]>([
  [fewestReviews - 1, null, false],
  [fewestReviews, null, true],
  [499, 400, false],
  [500, 400, true],
])("%i answers, the last time %p: fitting is due: %p", (reviews, before, isDue) => {
  expect(isFittingDue(reviews, before)).toBe(isDue);
});

describe("what weights are fitted to", () => {
  const log = [0, 3, 3, 9].map((day, number) => eventOn(day, { number, correct: day !== 9 }));

  it("is the answer of every later day, with what came before it", () => {
    const items = fittingItems(log, defaultModel);
    expect(items.map(({ studyDay }) => studyDay)).toEqual([
      addDays(firstDay, 3),
      addDays(firstDay, 9),
    ]);
    expect(items[1]?.reviews.map(({ elapsedDays }) => elapsedDays)).toEqual([0, 3, 6]);
  });

  it("holds the latest fifth back, and nothing where all is of one day", () => {
    const items = [1, 2, 3, 4, 5].map((day) => ({ studyDay: addDays(firstDay, day), reviews: [] }));
    expect(heldOutFrom(items)).toBe(addDays(firstDay, 5));
    expect(heldOutFrom(items.slice(0, 1))).toBeNull();
    expect(heldOutFrom([])).toBeNull();
  });

  it("is judged by the answers from the day on, that day included", () => {
    const before = log
      .slice(0, 3)
      .reduce<ReturnType<typeof advance>>(
        (memory, event) => advance(memory, event, defaultModel),
        null,
      );
    if (before === null) throw new Error("Three answers leave a memory.");
    const chance = recallAfter(6, before.stability, defaultModel);
    const loss = logLossFrom(log, defaultModel, addDays(firstDay, 9));
    expect(loss).toBeCloseTo(-Math.log(1 - chance), 9);
    expect(logLossFrom(log, defaultModel, addDays(firstDay, 10))).toBeNaN();
  });
});
