import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { startApplication } from "./application";
import { launchChromium, noChromium } from "./chromium";
import { median, milliseconds, percentile } from "./measure";
import type { Row } from "./measure";

const wanted = 60;
/** As Lighthouse throttles for a middling phone. */
const slowdown = 4;
/** Whoever waited for the network would show it. */
const networkLatencyMs = 400;

/** The taps that the session answers by another screen. */
type Tap = "answer" | "next";
type Samples = Record<Tap, number[]>;

/**
 * From lifting the finger to the paint of what the tap led to: of an answer that it is told, or shown to be
 * on its way; of "Next" the next question. Real taps on a phone's screen, with a quarter of the
 * processor and a slow network. What else the machine does counts fully there, so a second pass at full
 * speed counts what the page's main thread itself worked for a tap.
 */
export async function benchTapToNext(): Promise<Row[]> {
  const browser = await launchChromium();
  if (browser === null) return [{ what: "tap to the next question", figure: noChromium }];
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  try {
    const application = await startApplication({ STET_DATA: folder });
    const paint = await sample(browser, application.address, "paint");
    const work = await sample(browser, application.address, "work");
    await application.stop();
    return [
      rowOf("tap on an answer to its result, 4× slower", paint.answer),
      rowOf("tap on “Next” to the next question, 4× slower", paint.next),
      rowOf("  main thread, an answer, at full speed", work.answer),
      rowOf("  main thread, “Next”, at full speed", work.next),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rowOf = (what: string, tookMs: readonly number[]): Row => ({
  what,
  figure: `${milliseconds(median(tookMs))} (p95 ${milliseconds(percentile(tookMs, 0.95))}, worst ${milliseconds(Math.max(...tookMs))}, ${tookMs.length} taps)`,
});

/** @param measure the time until the paint with a quarter of the processor, or the main thread's own work. */
async function sample(
  browser: Browser,
  baseURL: string,
  measure: "paint" | "work",
): Promise<Samples> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    baseURL,
  });
  const page = await context.newPage();
  // The page says by itself when it has painted: who asked meanwhile would be waited for.
  let painted: (tookMs: number) => void = () => {};
  await page.exposeFunction("tapPainted", (tookMs: number) => painted(tookMs));
  await page.addInitScript(watchTaps);
  const protocol = await context.newCDPSession(page);
  await protocol.send("Performance.enable", { timeDomain: "threadTicks" });
  if (measure === "paint") {
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  }
  await protocol.send("Network.enable");
  await protocol.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: networkLatencyMs,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const samples: Samples = { answer: [], next: [] };
  const timeTap = async (button: Locator) => {
    // Finding the button is this file's work and not the page's.
    const { x, y } = await middleOf(button);
    const before = await workedMs(protocol);
    const paint = new Promise<number>((resolve) => {
      painted = resolve;
    });
    await page.touchscreen.tap(x, y);
    const paintedMs = await paint;
    return measure === "paint" ? paintedMs : (await workedMs(protocol)) - before;
  };
  while (samples.next.length < wanted) await goThroughSitting(page, samples, timeTap);
  await context.close();
  return samples;
}

/** Where a finger taps a button that is on the screen. */
async function middleOf(button: Locator): Promise<{ x: number; y: number }> {
  const box = await button.boundingBox();
  if (box === null) throw new Error("The button is not on the screen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What the page's main thread has worked since it began, without waiting for its turn. */
async function workedMs(protocol: CDPSession): Promise<number> {
  const { metrics } = await protocol.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

async function goThroughSitting(
  page: Page,
  samples: Samples,
  timeTap: (button: Locator) => Promise<number>,
): Promise<void> {
  await page.goto("/study?mode=cram");
  const unknown = page.getByRole("button", { name: "I don’t know" });
  const next = page.getByRole("button", { name: "Next", exact: true });
  await unknown.waitFor();
  await page.waitForLoadState("networkidle");
  while (await unknown.isVisible()) {
    samples.answer.push(await timeTap(unknown));
    const isLast = /\b(\d+) of \1\b/.test(await page.getByRole("banner").innerText());
    // After the last question comes the summary.
    if (isLast) await next.tap();
    else samples.next.push(await timeTap(next));
  }
}

/**
 * Runs in the page: tells for each tap the milliseconds until other things are shown and the frame with the
 * change was handed to the screen. What is made out of sight meanwhile is no change. No function in here has
 * a name: what runs this file marks those by a helper that the page does not have.
 */
function watchTaps(): void {
  const shownParts = ":scope > :not([style*='display: none'])";
  window.addEventListener(
    "pointerup",
    ({ timeStamp }) => {
      const main = document.querySelector("main");
      if (main === null) return;
      const before = [...main.querySelectorAll(shownParts)];
      const observer = new MutationObserver(() => {
        const shown = [...main.querySelectorAll(shownParts)];
        if (shown.length === before.length && shown.every((part, at) => part === before[at])) {
          return;
        }
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          // A task after the frame's own work begins once that frame is done.
          channel.port1.onmessage = () => {
            const page = window as unknown as { tapPainted: (tookMs: number) => void };
            page.tapPainted(performance.now() - timeStamp);
          };
          channel.port2.postMessage(null);
        });
      });
      observer.observe(main, { childList: true, subtree: true, attributeFilter: ["style"] });
    },
    { capture: true },
  );
}
