import type { Browser, BrowserContext } from "playwright-core";
import { appAddress, newDevice, phone } from "./chromium";
import { openLine } from "./severed-line";

/** A phone with storage of its own, whose network can be taken away. */
export type PhoneOnALine = {
  /** Where it finds the application. */
  address: string;
  context: BrowserContext;
  goOffline: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Being told that there is no network is one thing, and having none another. Both happen at once here, also
 * to the service worker, which the browser's own switch does not reach.
 */
export async function openPhone(browser: Browser): Promise<PhoneOnALine> {
  const line = await openLine(appAddress());
  const context = await newDevice(browser, phone, line.address);
  return {
    address: line.address,
    context,
    goOffline: async () => {
      line.cut();
      await context.setOffline(true);
    },
    comeBack: async () => {
      line.mend();
      await context.setOffline(false);
    },
    close: async () => {
      await context.close();
      await line.close();
    },
  };
}
