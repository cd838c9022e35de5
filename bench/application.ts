import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { startWords } from "@/tests/start-words";
import type { Row } from "./measure";

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

type Running = {
  address: string;
  processId: number;
  readyMs: number;
  stop: () => Promise<void>;
};

/**
 * Starts the application as `npm start` does and waits until it serves.
 * @param environment where its data is: STET_DATA or DATABASE_URL.
 */
export async function startApplication(environment: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const startedAt = performance.now();
  const child: ChildProcess = spawn(process.execPath, startWords, {
    env: {
      ...process.env,
      PORT: String(port),
      STET_HOST: "127.0.0.1",
      DATABASE_URL: "",
      NODE_OPTIONS: "",
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Stet is ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`The application stopped with ${code}.`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    processId: child.pid ?? 0,
    readyMs: performance.now() - startedAt,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/**
 * The script that a page makes a browser load, in bytes as they travel: what it begins with, and what its
 * scripts load once it stands.
 */
async function scriptBytes(address: string, path: string): Promise<Row> {
  const html = await (await fetch(`${address}${path}`)).text();
  const first = [...html.matchAll(/<script[^>]*?src="([^"]+)"[^>]*>/g)].flatMap(([tag, source]) =>
    source === undefined || tag.includes("noModule") || tag.includes("nomodule") ? [] : [source],
  );
  const begun = await sizesOf(address, new Set(first));
  const named = begun.scripts.flatMap((script) =>
    (script.match(/\bstatic\/chunks\/[\w.~-]+\.js\b/g) ?? []).map((name) => `/_next/${name}`),
  );
  const later = await sizesOf(address, new Set(named.filter((name) => !first.includes(name))));
  return {
    what: `script on ${path}`,
    figure: `${told(begun)}; later ${told(later)}`,
  };
}

type Sizes = { gzip: number; brotli: number; encoding: string; scripts: string[] };

async function sizesOf(address: string, sources: ReadonlySet<string>): Promise<Sizes> {
  const sizes: Sizes = { gzip: 0, brotli: 0, encoding: "", scripts: [] };
  for (const source of sources) {
    const headers = { "accept-encoding": "gzip, br" };
    const response = await fetch(new URL(source, address), { headers });
    sizes.encoding = response.headers.get("content-encoding") ?? "as it is";
    const script = Buffer.from(await response.arrayBuffer());
    sizes.gzip += gzipSync(script).length;
    sizes.brotli += brotliCompressSync(script).length;
    sizes.scripts.push(script.toString());
  }
  return sizes;
}

function told({ gzip, brotli, encoding, scripts }: Sizes): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return `${kilobytes(brotli)} brotli, ${kilobytes(gzip)} gzip, ${scripts.length} files (sent: ${encoding})`;
}

/** Start-up with an empty data folder, again with a full one, and the bytes of script. */
export async function benchApplication(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
  try {
    // Without its stamp the build is stale: what somebody waits for after a fresh clone.
    rmSync(join(".next", "stet-build-stamp"), { force: true });
    const first = await startApplication({ STET_DATA: folder });
    await first.stop();
    const second = await startApplication({ STET_DATA: folder });
    const scripts = [
      await scriptBytes(second.address, "/"),
      await scriptBytes(second.address, "/study"),
    ];
    await second.stop();
    return [
      { what: "start-up, cold: build, migrate, starter library", figure: seconds(first.readyMs) },
      { what: "start-up, warm", figure: seconds(second.readyMs) },
      ...scripts,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
