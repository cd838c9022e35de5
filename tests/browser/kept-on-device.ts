import type { Page } from "playwright-core";

/** How many rows one of the device's stores has; in the page, where its database is. */
export const countKept = (page: Page, store: "letters" | "decks") =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("stet");
        opening.onerror = () => reject(new Error("No database."));
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    store,
  );

/** Waits until a store has so many rows: no letters once all has arrived. */
export async function waitForKept(
  page: Page,
  store: "letters" | "decks",
  count: number,
): Promise<void> {
  const patience = AbortSignal.timeout(30_000);
  while ((await countKept(page, store)) !== count) {
    patience.throwIfAborted();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
