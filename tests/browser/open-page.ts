import type { Page, Response } from "playwright-core";

/** The part of React's root that tells whether it has taken over what the server had made. */
type ReactRoot = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } };

/**
 * Waits until the page's script has taken the page over. Before that taps and keys go nowhere and what is typed may
 * be overwritten, though everything is on the screen. Needed after a link, a form or a redirect that loads a page.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const name = Object.keys(document).find((key) => key.startsWith("__reactContainer$"));
    if (name === undefined) return false;
    const root = (document as unknown as Record<string, ReactRoot>)[name];
    return root?.stateNode.current.memoizedState.isDehydrated === false;
  });
  // What hears keys, and what the page does of itself, follows when it has been drawn.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  );
}

/** Goes to an address and waits until the page can be used. @returns what the server answered. */
export async function openPage(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await untilAlive(page);
  return response;
}

/** Loads the page anew and waits until it can be used. */
export async function reloadPage(page: Page): Promise<void> {
  await page.reload();
  await untilAlive(page);
}

/** Goes to an address in a browser that runs no script. */
export async function openWithoutScript(page: Page, address: string): Promise<void> {
  await page.goto(address);
}
