import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWords } from "@/tests/start-words";

/** The first start on a slow machine builds everything. */
const startMs = 300_000;
/** The application gives open connections a few seconds when it is asked to stop. */
const stopMs = 15_000;

export type AppServer = {
  /** "http://localhost:41234", without a slash at the end; the public address where there is one. */
  address: string;
  /** On 127.0.0.1. */
  port: number;
  /** The link that makes whoever opens it first the owner. */
  ownerLink: string;
  /** Stops the process and removes its data. */
  stop: () => Promise<void>;
};

/**
 * Starts the application as `npm start` does, on a free loopback port with data of its own, and
 * waits until it serves. It is built first when the last build is older than the code.
 * @param publicAddress where browsers reach it, when a proxy stands before it
 * @throws with everything that it printed, when it ends or takes longer than five minutes.
 */
export async function startAppServer(publicAddress?: string): Promise<AppServer> {
  const folder = mkdtempSync(join(tmpdir(), "stet-browser-"));
  const app = spawn(process.execPath, startWords, {
    env: appEnvironment(folder, publicAddress),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await end(app);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await readiness(app)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Our own environment without what would point the application at other people's data. */
function appEnvironment(folder: string, publicAddress: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: undefined,
    NEXTAUTH_URL: publicAddress,
    NEXTAUTH_SECRET: undefined,
    STET_DATA: folder,
    STET_HOST: "127.0.0.1",
    // The tests serve articles and feeds on this machine.
    STET_ALLOW_LOOPBACK: "tests",
    PORT: "0",
  };
}

function readiness(app: ChildProcess): Promise<Omit<AppServer, "stop">> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const giveUp = (why: string) => reject(new Error(`The application ${why}:\n${printed}`));
    const tooLate = AbortSignal.timeout(startMs);
    tooLate.addEventListener("abort", () => giveUp("did not start in five minutes"));
    app.once("exit", (code) => giveUp(`ended with exit code ${code}`));
    app.once("error", (error) => giveUp(`could not be run (${error.message})`));
    const read = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const [link, address] = /(https?:\S+)\/account\/owner\?token=\S+/.exec(printed) ?? [];
      if (link === undefined || address === undefined) return;
      const [, behindProxy] = /behind a proxy to port (\d+)/.exec(printed) ?? [];
      resolve({ address, ownerLink: link, port: Number(behindProxy ?? new URL(address).port) });
    };
    app.stdout?.on("data", read);
    app.stderr?.on("data", read);
  });
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null || app.pid === undefined) return;
  const ended = once(app, "exit");
  app.kill("SIGTERM");
  const impatience = AbortSignal.timeout(stopMs);
  impatience.addEventListener("abort", () => app.kill("SIGKILL"));
  await ended;
}
