import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { migrate } from "@/prisma/migrate";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number | null; stderr: string };

/** Runs a command of the command line to its end. */
function run(script: string, words: string[], environment: Record<string, string>): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", script, ...words],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URL: "",
        STET_DATA: folder,
        STET_HOST: "127.0.0.1",
        PORT: "0",
        ...environment,
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, stderr })));
}

const start = (environment: Record<string, string>) => run("cli/start.ts", [], environment);

/** One plain sentence for the operator: no stack, no code. */
function expectSentence({ code, stderr }: Ended, words: RegExp): void {
  expect(stderr.trim()).toMatch(words);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

describe("npm start ends with one plain sentence and exit code 1", () => {
  it("when the port is in use, before it touches any data", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await start({ PORT: String(port) });
    other.close();
    expectSentence(ended, new RegExp(`^Port ${port} is in use: .*PORT=${port + 1}`));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("when another process holds the data, which it names", async () => {
    const holder = {
      pid: process.pid,
      host: hostname(),
      command: "npm start",
      startedAt: "2024-11-15T12:00:00.000Z",
      processStart: null,
    };
    writeFileSync(join(folder, "stet.lock"), JSON.stringify(holder));
    expectSentence(await start({}), new RegExp(`in use by “npm start” \\(process ${process.pid} `));
  });

  it("when the data folder cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    expectSentence(
      await start({ STET_DATA: join(folder, "file", "data") }),
      /^Stet cannot write in .*STET_DATA/,
    );
  });

  it("when no PostgreSQL answers", async () => {
    expectSentence(
      await start({ DATABASE_URL: "postgres://stet@127.0.0.1:1/stet" }),
      /^No PostgreSQL answers at 127\.0\.0\.1:1: .*DATABASE_URL/,
    );
  });

  it.each<[string, (socket: Socket) => unknown]>([
    ["hangs up", (socket) => socket.end()],
    ["resets the connection", (socket) => socket.once("data", () => socket.resetAndDestroy())],
  ])("when something else than a PostgreSQL answers, and %s", async (_what, answer) => {
    const other = createServer(answer);
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await start({ DATABASE_URL: `postgres://stet@127.0.0.1:${port}/stet` });
    other.close();
    expectSentence(ended, new RegExp(`^No PostgreSQL answers at 127\\.0\\.0\\.1:${port}: `));
  });

  it("when a setting cannot be read", async () => {
    expectSentence(await start({ DATABASE_URL: "mysql://somewhere" }), /DATABASE_URL/);
  });

  it("when a newer version has changed the database", async () => {
    mkdirSync(folder, { recursive: true });
    const pglite = await PGlite.create(join(folder, "database"));
    await migrate(new PrismaPGlite(pglite));
    await pglite.exec(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ('x', 'x', '29990101000000_from_the_future', now(), now(), 1)`,
    );
    await pglite.close();
    expectSentence(await start({}), /changed by a newer version of Stet .*update Stet/);
  });
});

describe("stet import ends with one plain sentence and exit code 1", () => {
  it("while a server holds the embedded database", async () => {
    const holder = {
      pid: process.pid,
      host: hostname(),
      command: "npm start",
      startedAt: "2024-11-15T12:00:00.000Z",
      processStart: null,
    };
    writeFileSync(join(folder, "stet.lock"), JSON.stringify(holder));
    const article = join(folder, "a.txt");
    writeFileSync(article, "The APEC summit was held in Lima on 15 November 2024.");
    const words = ["import", article, "--publisher", "A", "--published", "2024-11-15"];
    expectSentence(await run("cli/stet.ts", words, {}), /in use by “npm start”/);
  });

  it.each([
    ["a file that is not there", "missing.txt", null, /there is no such file/],
    ["a kind of file that it cannot read", "a.pdf", "%PDF", /\.txt, \.md or \.html/],
    ["an empty file", "a.txt", "", /a\.txt: /],
  ])("for %s", async (_what, name, content, sentence) => {
    const file = join(folder, name);
    if (content !== null) writeFileSync(file, content);
    const words = ["import", file, "--publisher", "A", "--published", "2024-11-15"];
    expectSentence(await run("cli/stet.ts", words, {}), sentence);
  });
});
