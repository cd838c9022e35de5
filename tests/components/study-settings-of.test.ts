import { fittingOf } from "@/app/_mapping/study-settings-of";
import type { WeightsView } from "@/server/weights";

const fittedAt = new Date("2026-11-03T02:00:00Z");
const weights = Array.from({ length: 21 }, (_, index) => index / 10);

describe("fittingOf", () => {
  it.each<[rule: string, view: WeightsView, words: RegExp]>([
    [
      "how many answers are wanted, and how many there are",
      { kind: "too-few", reviews: 37, needed: 400 },
      /Once you have given 400 answers.*So far there are 37\./,
    ],
    [
      "that enough answers are about to be used",
      { kind: "waiting", reviews: 412 },
      /enough answers, 412/,
    ],
    [
      "that the usual figures foretell better and stay",
      { kind: "default-is-better", reviews: 512, fittedAt },
      /3 November 2026.*512 answers.*stays in use/,
    ],
    [
      "by how much one's own figures foretell better",
      { kind: "fitted", reviews: 1_812, fittedAt, improvement: 0.043, weights },
      /3 November 2026, by 1,812 answers.*4 % better/,
    ],
    [
      "that they foretell slightly better, where a percent would be 0",
      { kind: "fitted", reviews: 800, fittedAt, improvement: 0.004, weights },
      /slightly better/,
    ],
  ])("says %s", (_rule, view, words) => {
    expect(fittingOf(view, "UTC").words).toMatch(words);
  });

  it("shows the figures only where they are one's own", () => {
    const own = { kind: "fitted", reviews: 800, fittedAt, improvement: 0.1, weights } as const;
    expect(fittingOf(own, "UTC").figures).toHaveLength(21);
    expect(fittingOf({ kind: "waiting", reviews: 412 }, "UTC").figures).toEqual([]);
  });
});
