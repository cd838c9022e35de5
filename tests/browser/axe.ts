import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What keeps the page from WCAG 2.2 AA as far as a machine can tell: each rule with a place. A page that
 * gave way to another while it was looked at is not told of: the other one is.
 */
export async function findFaults(page: Page): Promise<string[]> {
  for (;;) {
    const address = await addressOf(page);
    // A page may be seen a moment before its title arrives; one that never gets a title fails here.
    await page.waitForFunction(() => document.title !== "");
    const faults = await faultsOfWholePage(page);
    if ((await addressOf(page)) === address) return faults;
  }
}

const addressOf = (page: Page) => page.evaluate(() => location.href);

/**
 * The page in its full height: a bar at the edge of the screen always lies over something, which one
 * scrolls out from under it.
 */
async function faultsOfWholePage(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  if (before !== null) await showWhole(page, before);
  // What is still on its way into the page is paler than it will be.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)),
  );
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  );
  if (before !== null) await page.setViewportSize(before);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** The same in light and in dark, each with the scheme that it is found in. */
export async function findFaultsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await findFaults(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

/** Makes the viewport as high as the page, again where it has grown meanwhile. */
async function showWhole(page: Page, { width, height }: { width: number; height: number }) {
  let shown = height;
  for (;;) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    if (whole <= shown) return;
    shown = whole;
    await page.setViewportSize({ width, height: shown });
  }
}
