import "server-only";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/**
 * The embedded database does not notice a second process that opens its folder, and the two overwrite
 * one another. This lock file is what keeps the second one out.
 */
const holderSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  command: z.string(),
  startedAt: z.string(),
  /** Tells a process from a later one with the same number; null where the system does not say. */
  processStart: z.string().nullable(),
});
export type LockHolder = z.infer<typeof holderSchema>;

export type LockProblem =
  | { reason: "held"; holder: LockHolder; file: string }
  | { reason: "unwritable"; folder: string; detail: string };

/** The kernel's start time of a process, where /proc exists. */
function processStartOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true; // cannot be seen from here: take its word
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return holder.processStart === null || processStartOf(holder.pid) === holder.processStart;
}

function readHolder(file: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/**
 * Moves a lock away whose process is gone. Renaming is atomic, but between the reading and the
 * renaming another process may have put its own lock there: what was moved is read again, and put
 * back where it is not the one that was judged stale.
 */
function moveStaleLock(file: string, judged: LockHolder | null): void {
  const moved = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, moved);
    if (JSON.stringify(readHolder(moved)) !== JSON.stringify(judged)) linkSync(moved, file);
  } catch {
    // Another process was quicker, and holds the lock or gave it back: the caller looks again.
  }
  rmSync(moved, { force: true });
}

/**
 * Takes the lock of a data folder, making the folder where there is none. A lock whose process is
 * gone is taken over.
 * @param command what an operator calls this process, for the other one's message.
 * @returns a function that gives the lock back.
 */
export function lockDataFolder(
  folder: string,
  command: string,
  now: Date,
): Result<() => void, LockProblem> {
  const file = join(folder, "stet.lock");
  const mine: LockHolder = {
    pid: process.pid,
    host: hostname(),
    command,
    startedAt: now.toISOString(),
    processStart: processStartOf(process.pid),
  };
  try {
    mkdirSync(folder, { recursive: true });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        writeFileSync(file, `${JSON.stringify(mine)}\n`, { flag: "wx" });
        return ok(() => {
          if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
        });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = readHolder(file);
      if (holder !== null && isAlive(holder)) return failed({ reason: "held", holder, file });
      moveStaleLock(file, holder);
    }
    const holder = readHolder(file) ?? mine;
    return failed({ reason: "held", holder, file });
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return failed({ reason: "unwritable", folder, detail });
  }
}
