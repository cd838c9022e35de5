import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { lockSentence } from "@/cli/problems";
import { lockDataFolder } from "@/server/data-lock";

const now = new Date("2024-11-15T12:00:00Z");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("lockDataFolder", () => {
  it("makes the folder, holds it, and gives it back", () => {
    const inner = join(folder, "data");
    const lock = lockDataFolder(inner, "npm start", now);
    if (!lock.ok) throw new Error(lockSentence(lock.problem));
    expect(readFileSync(join(inner, "stet.lock"), "utf8")).toContain('"command":"npm start"');
    lock.value();
    expect(lockDataFolder(inner, "npm start", now).ok).toBe(true);
  });

  it("names the holder and the file when another process holds the folder", () => {
    expect(lockDataFolder(folder, "npm start", now).ok).toBe(true);
    const second = lockDataFolder(folder, "stet import", now);
    if (second.ok) throw new Error("The lock was given twice.");
    const sentence = lockSentence(second.problem);
    expect(sentence).toContain(`“npm start” (process ${process.pid}`);
    expect(sentence).toContain("stet.lock");
  });

  it("takes over the lock of a process that is gone", () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const holder = {
      pid: gone,
      host: hostname(),
      command: "npm start",
      startedAt: now.toISOString(),
      processStart: null,
    };
    writeFileSync(join(folder, "stet.lock"), JSON.stringify(holder));
    expect(lockDataFolder(folder, "npm start", now).ok).toBe(true);
  });

  it("takes over a lock whose process number belongs to a later process by now", () => {
    const holder = {
      pid: process.pid,
      host: hostname(),
      command: "npm start",
      startedAt: now.toISOString(),
      processStart: "1",
    };
    writeFileSync(join(folder, "stet.lock"), JSON.stringify(holder));
    expect(lockDataFolder(folder, "npm start", now).ok).toBe(process.platform === "linux");
  });

  it("believes a holder on another computer, which cannot be seen from here", () => {
    const holder = {
      pid: 1,
      host: "another-computer.invalid",
      command: "npm start",
      startedAt: now.toISOString(),
      processStart: null,
    };
    writeFileSync(join(folder, "stet.lock"), JSON.stringify(holder));
    const lock = lockDataFolder(folder, "npm start", now);
    expect(lock.ok).toBe(false);
  });

  it("says how to mend a folder that cannot be written", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const lock = lockDataFolder(join(file, "data"), "npm start", now);
    if (lock.ok) throw new Error("A folder inside a file was locked.");
    expect(lock.problem.reason).toBe("unwritable");
    expect(lockSentence(lock.problem)).toContain("STET_DATA");
  });
});
