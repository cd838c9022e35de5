import { afterCorrection } from "@/scheduling/corrected-memory";
import type { Memory } from "@/scheduling/memory";

const memory: Memory = {
  stability: 20,
  difficulty: 5,
  lastStudyDay: "2024-11-15",
  dueDay: "2024-12-05",
  repetitions: 3,
  lapses: 0,
  algorithm: "fsrs-6",
  weightsVersion: 0,
};
const answered = "2024-11-15T10:00:00.000Z";

describe("afterCorrection", () => {
  it.each([
    ["there was no correction", null, "2024-12-05"],
    ["the last answer came after it", "2024-11-15T09:00:00.000Z", "2024-12-05"],
    ["it was put right later on the day of the answer", "2024-11-15T18:00:00.000Z", "2024-11-16"],
    ["it was put right days later", "2024-11-20T09:00:00.000Z", "2024-11-20"],
    ["it was due before it was put right", "2024-12-24T09:00:00.000Z", "2024-12-05"],
  ])("asks again at the right day when %s", (_when, correctedAt, dueDay) => {
    expect(afterCorrection(memory, answered, correctedAt)).toEqual({ ...memory, dueDay });
  });
});
