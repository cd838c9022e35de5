import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set: run the browser tests with npm test -- --browser-only.`);
  }
  return value;
}

/** Where the application under test serves, without a slash at the end. */
export const appAddress = () => fromEnvironment("STET_APP_ADDRESS");
/** The link that makes whoever opens it first the owner of the application under test. */
export const ownerLink = () => fromEnvironment("STET_APP_OWNER_LINK");

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: fromEnvironment("STET_CHROMIUM"),
    // Chromium refuses to run as root with its sandbox, as in a container; and it stays off the net.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export type Visit = {
  page: Page;
  /** What went wrong in the page so far: errors thrown, and errors on its console. */
  complaints: string[];
  /** Forgets the visitor: cookies and storage go. */
  end: () => Promise<void>;
};

/** Where visitors are: not where the application runs, so that their days begin at another time. */
export const visitorTimeZone = "Europe/Berlin";

/** How long a page may take to come to what a step waits for: long, because the machine may be busy. */
const stepTimeoutMs = 60_000;

/** How many times slower pages run than they could: a test that waits for the wrong thing fails then. */
const slowdown = Number(process.env["STET_BROWSER_SLOWDOWN"] ?? "") || 1;

/** A device with storage of its own, which finds the application at `baseURL`. */
export async function newDevice(
  browser: Browser,
  device: BrowserContextOptions,
  baseURL: string,
): Promise<BrowserContext> {
  const place = { baseURL, locale: "en-GB", timezoneId: visitorTimeZone };
  const context = await browser.newContext({ ...device, ...place });
  context.setDefaultTimeout(stepTimeoutMs * slowdown);
  const slow = async (page: Page) => {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  };
  // A page that is closed at once needs no slowing down.
  if (slowdown > 1) context.on("page", (page) => void slow(page).catch(() => undefined));
  return context;
}

/** A visitor whom the application has not seen before. */
export async function newVisit(browser: Browser, device: BrowserContextOptions): Promise<Visit> {
  const context = await newDevice(browser, device, appAddress());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, complaints, end: () => context.close() };
}
