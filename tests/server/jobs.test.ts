import { db } from "@/server/db";
import { runDueJobs } from "@/server/jobs";
import type { Job } from "@/server/jobs";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

function jobOf(name: string, everyMinutes: number, work: () => Promise<void> = async () => {}) {
  const runs: Date[] = [];
  const job: Job = {
    name,
    everyMinutes,
    run: async (at) => {
      runs.push(at);
      await work();
      return [`${name} ran`];
    },
  };
  return { job, runs };
}

describe("runDueJobs", () => {
  it("runs a job at once, then again when its time has come", async () => {
    const { job, runs } = jobOf("tidy", 10);
    expect(await runDueJobs(now, undefined, [job])).toEqual({
      ran: [{ name: "tidy", lines: ["tidy ran"], problem: null }],
    });
    expect(await runDueJobs(later(9), undefined, [job])).toEqual({ ran: [] });
    await runDueJobs(later(10), undefined, [job]);
    expect(runs).toEqual([now, later(10)]);
  });

  it("tells of a job that fails, runs the others, and tries it again in its time", async () => {
    const broken = jobOf("broken", 1, () => Promise.reject(new Error("out of paper")));
    const whole = jobOf("whole", 1);
    const all = [broken.job, whole.job];
    const { ran } = await runDueJobs(now, undefined, all);
    expect(ran.map(({ name, problem }) => [name, problem?.includes("out of paper")])).toEqual([
      ["broken", true],
      ["whole", undefined],
    ]);
    await runDueJobs(later(1), undefined, all);
    expect(broken.runs).toHaveLength(2);
  });

  it("runs a job once when several processes look at the same moment", async () => {
    const { job, runs } = jobOf("tidy", 1);
    await Promise.all(Array.from({ length: 5 }, () => runDueJobs(now, undefined, [job])));
    expect(runs).toHaveLength(1);
  });

  it("leaves a job to the process that still has it in hand", async () => {
    let end = () => {};
    const held = new Promise<void>((resolve) => (end = resolve));
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const { job, runs } = jobOf("long", 1, () => {
      begun();
      return held;
    });
    const first = runDueJobs(now, undefined, [job]);
    await beginning;
    expect(await runDueJobs(later(5), undefined, [job])).toEqual({ ran: [] });
    end();
    await first;
    const again = await runDueJobs(later(6), undefined, [job]);
    expect(again.ran).toHaveLength(1);
    expect(runs).toHaveLength(2);
  });

  it("takes a job over from a process that died at it", async () => {
    const value = {
      startedAt: now.toISOString(),
      leasedUntil: later(15).toISOString(),
      holder: "gone",
    };
    await db().setting.create({ data: { key: "job:tidy", value } });
    const { job, runs } = jobOf("tidy", 1);
    await runDueJobs(later(14), undefined, [job]);
    expect(runs).toHaveLength(0);
    await runDueJobs(later(15), undefined, [job]);
    expect(runs).toHaveLength(1);
  });

  it("runs a job whose last run lies in the future of a clock that was set back", async () => {
    const { job, runs } = jobOf("tidy", 60);
    await runDueJobs(later(600), undefined, [job]);
    await runDueJobs(now, undefined, [job]);
    expect(runs).toHaveLength(2);
  });

  it("begins none once it is told to stop", async () => {
    const { job, runs } = jobOf("tidy", 1);
    await runDueJobs(now, AbortSignal.abort(), [job]);
    expect(runs).toHaveLength(0);
  });
});
