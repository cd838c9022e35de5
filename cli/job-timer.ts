import type { JobReport } from "@/server/jobs";

export type JobTimer = {
  /** Begins no more jobs, asks the one that runs to end, and waits for it. */
  stop: () => Promise<void>;
};

const minuteMs = 60_000;

/**
 * Looks once a minute whether there is work by the clock. A round that takes longer than a minute is
 * waited for; one that fails is told and the next comes all the same.
 * @param print takes a line for the log.
 */
export function startJobTimer(
  runDueJobs: (now: Date, stop: AbortSignal) => Promise<JobReport>,
  print: (line: string) => void,
): JobTimer {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;

  const round = async () => {
    try {
      const { ran } = await runDueJobs(new Date(), stopping.signal);
      for (const { name, lines, problem } of ran) {
        for (const line of lines) print(`${name}: ${line}`);
        if (problem !== null) print(`The job ${name} failed: ${problem}`);
      }
    } catch (error) {
      print(`The jobs could not be run: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      running = null;
    }
  };
  const timer = setInterval(() => {
    running ??= round();
  }, minuteMs);
  timer.unref();

  const stop = async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
  return { stop };
}
