import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const usualPath = "/usr/bin/chromium";

/**
 * Starts the system's Chromium, or that of STET_CHROMIUM.
 * @param port where it lets others in by its debugging protocol; absent: nowhere.
 * @returns null where there is none.
 */
export async function launchChromium(port: number | null = null): Promise<Browser | null> {
  const executablePath = process.env["STET_CHROMIUM"] ?? usualPath;
  if (!existsSync(executablePath)) return null;
  return chromium.launch({
    executablePath,
    // Chromium refuses to run as root with its sandbox, as in a container; and it stays off the net.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(port === null ? [] : [`--remote-debugging-port=${port}`]),
    ],
  });
}

export const noChromium = "left out: set STET_CHROMIUM to a Chromium";
