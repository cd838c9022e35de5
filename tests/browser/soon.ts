import type { Page } from "playwright-core";

/** How long something may take to become what it must be, on a slow machine. */
const patienceMs = 15_000;

/**
 * Looks again until `look` complains no more: for what follows an action without a place of its own to wait for, such
 * as a figure, the focus or an order of rows. When it takes too long the last complaint stands.
 */
export async function soon(page: Page, look: () => Promise<void>): Promise<void> {
  const patience = AbortSignal.timeout(patienceMs);
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (patience.aborted) throw error;
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
