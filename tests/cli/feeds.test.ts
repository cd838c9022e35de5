import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-feeds-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stet(...words: string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "cli/stet.ts", ...words],
    {
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", STET_DATA: folder },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, stderr })));
}

describe("stet feeds", () => {
  it("says what it can do when it is not told", async () => {
    expect(await stet("feeds")).toEqual({
      code: 1,
      stderr: "Say what to do with the feeds: stet feeds poll [--all].\n",
    });
  });

  it("says that no feed is due where there is none, and ends well", async () => {
    expect(await stet("feeds", "poll")).toEqual({
      code: 0,
      stderr: "No feed is due. Read all of them with stet feeds poll --all.\n",
    });
  });
});
