import { startJobTimer } from "@/cli/job-timer";
import type { JobReport } from "@/server/jobs";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const minuteMs = 60_000;
const nothing: JobReport = { ran: [] };

/** Rounds that end when the test says so. */
function heldRounds() {
  const rounds: { end: (report: JobReport) => void; fail: (error: Error) => void }[] = [];
  const signals: AbortSignal[] = [];
  const run = (_now: Date, signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<JobReport>((end, fail) => rounds.push({ end, fail }));
  };
  return { rounds, signals, run };
}

it("looks once a minute, and begins no round while one runs", async () => {
  const { rounds, run } = heldRounds();
  const timer = startJobTimer(run, () => undefined);
  expect(rounds).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(minuteMs);
  expect(rounds).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(3 * minuteMs);
  expect(rounds).toHaveLength(1);
  rounds[0]?.end(nothing);
  await jest.advanceTimersByTimeAsync(minuteMs);
  expect(rounds).toHaveLength(2);
  rounds[1]?.end(nothing);
  await timer.stop();
});

it("tells what a job did, that one failed, and that a whole round did, and goes on", async () => {
  const { rounds, run } = heldRounds();
  const printed: string[] = [];
  const timer = startJobTimer(run, (line) => printed.push(line));
  await jest.advanceTimersByTimeAsync(minuteMs);
  rounds[0]?.end({
    ran: [
      { name: "a", lines: ["two things"], problem: null },
      { name: "b", lines: [], problem: "no luck" },
    ],
  });
  await jest.advanceTimersByTimeAsync(minuteMs);
  rounds[1]?.fail(new Error("no database"));
  await jest.advanceTimersByTimeAsync(minuteMs);
  expect(rounds).toHaveLength(3);
  rounds[2]?.end(nothing);
  await timer.stop();
  expect(printed).toEqual([
    "a: two things",
    "The job b failed: no luck",
    "The jobs could not be run: no database",
  ]);
});

it("asks the round that runs to end, waits for it, and begins no other", async () => {
  const { rounds, signals, run } = heldRounds();
  const timer = startJobTimer(run, () => undefined);
  await jest.advanceTimersByTimeAsync(minuteMs);
  let isStopped = false;
  const stopped = timer.stop().then(() => (isStopped = true));
  await jest.advanceTimersByTimeAsync(minuteMs);
  expect(signals[0]?.aborted).toBe(true);
  expect(isStopped).toBe(false);
  rounds[0]?.end(nothing);
  await stopped;
  await jest.advanceTimersByTimeAsync(3 * minuteMs);
  expect(rounds).toHaveLength(1);
});
