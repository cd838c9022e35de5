import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunnerResult } from "lighthouse";
import { freePort, startApplication } from "./application";
import { launchChromium, noChromium } from "./chromium";
import { median } from "./measure";
import type { Row } from "./measure";

const paths = ["/", "/study"];
/** One run is at the mercy of what else the machine does; the middle one is told. */
const runs = 3;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const metrics = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "total-blocking-time": "blocked",
  "cumulative-layout-shift": "shift",
  "speed-index": "speed index",
} as const;

type Report = RunnerResult["lhr"];

/** Lighthouse's mobile preset on the built application: its four scores, and what they are made of. */
export async function benchLighthouse(): Promise<Row[]> {
  const port = await freePort();
  const browser = await launchChromium(port);
  if (browser === null) return [{ what: "Lighthouse", figure: noChromium }];
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  try {
    const application = await startApplication({ STET_DATA: folder });
    const rows: Row[] = [];
    for (const path of paths) {
      // The first visit after a start reads from a cold disk.
      await (await fetch(`${application.address}${path}`)).text();
      const reports: Report[] = [];
      for (let run = 0; run < runs; run += 1) {
        reports.push(await audit(`${application.address}${path}`, port));
      }
      rows.push(...rowsOf(path, reports));
    }
    await application.stop();
    return rows;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function audit(address: string, port: number): Promise<Report> {
  // Loaded here: it takes a second, which the other parts need not wait for.
  const { default: lighthouse } = await import("lighthouse");
  const result = await lighthouse(address, {
    port,
    logLevel: "error",
    output: "json",
    onlyCategories: [...categories],
  });
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${address}.`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
  return lhr;
}

function rowsOf(path: string, reports: readonly Report[]): Row[] {
  const scoreOf = (category: string) =>
    Math.round(100 * median(reports.map((report) => report.categories[category]?.score ?? 0)));
  const valueOf = (id: string) =>
    median(reports.map((report) => report.audits[id]?.numericValue ?? Number.NaN));
  const told = (id: string) =>
    id === "cumulative-layout-shift" ? valueOf(id).toFixed(3) : `${Math.round(valueOf(id))} ms`;
  const [last] = reports.slice(-1);
  const failed = Object.values(last?.audits ?? {}).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === "binary",
  );
  return [
    {
      what: `Lighthouse, mobile, ${path}`,
      figure: categories.map((category) => `${category} ${scoreOf(category)}`).join(", "),
    },
    {
      what: "  of it",
      figure: Object.entries(metrics)
        .map(([id, name]) => `${name} ${told(id)}`)
        .join(", "),
    },
    ...failed.map(({ id, title }) => ({ what: `  not met: ${id}`, figure: title })),
  ];
}
