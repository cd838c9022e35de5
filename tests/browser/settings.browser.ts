import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { findFaults } from "./axe";
import { appAddress, launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { waitForKept } from "./kept-on-device";
import { openPage } from "./open-page";
import { soon } from "./soon";

/** What a learner takes along: the calendar and the answers. */
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  browser = await launchChromium();
  visit = await newVisit(browser, phone);
});
afterAll(async () => {
  await visit.end();
  await browser.close();
});

describe("the settings", () => {
  it("promise a guest no mail, and have nothing to take away before an answer", async () => {
    const { page } = visit;
    await openPage(page, "/account");
    await page.getByRole("link", { name: /your answers as a file/ }).click();
    await page.getByText(/Sign up to be reminded by e-mail/).waitFor();
    await page.getByText(/Once you have answered something/).waitFor();
    expect(await page.getByRole("link", { name: "As a table (CSV)" }).count()).toBe(0);
  });

  it("make a calendar's address, replace it, and take it away", async () => {
    const { page, complaints } = visit;
    await page.getByRole("button", { name: "Make an address" }).click();
    const field = page.getByLabel("Address to subscribe to");
    await field.waitFor();
    const first = await field.inputValue();
    const read = (address: string) => page.request.get(appAddress() + new URL(address).pathname);
    const calendar = await read(first);
    expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await calendar.text()).toContain("BEGIN:VCALENDAR");
    await page.getByRole("button", { name: "Replace it by a new one" }).click();
    await page.waitForFunction(
      (old) => document.querySelector<HTMLInputElement>("#calendar-address")?.value !== old,
      first,
    );
    expect((await read(first)).status()).toBe(404);
    await page.getByRole("button", { name: "Take it away" }).click();
    await field.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  it("give all answers as a file", async () => {
    const { page } = visit;
    await openPage(page, "/study");
    const sending = page.waitForResponse((response) => response.url().endsWith("/api/reviews"));
    await page.getByRole("button", { name: "I don’t know" }).click();
    expect((await sending).status()).toBe(200);
    await waitForKept(page, "letters", 0);
    await openPage(page, "/settings");
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "As a table (CSV)" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("stet-answers.csv");
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("answeredAt,studyDay,topic,fact");
  });

  it("say what a share to remember costs as it is chosen, and keep what was saved", async () => {
    const { page, complaints } = visit;
    await openPage(page, "/settings");
    const slider = page.getByRole("slider", { name: "How much to remember" });
    const told = () => slider.getAttribute("aria-valuetext");
    expect(await told()).toMatch(/^90.%\. Costs about .* for the 1 fact that you have learned/);
    const before = await told();
    await slider.press("End");
    await soon(page, async () => expect(await told()).toMatch(/^97.%\./));
    expect(await told()).not.toBe(before);
    await page.getByLabel("New facts a day").fill("7");
    await page.getByLabel("A study day begins at").selectOption("2");
    await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    const form = page.locator("form").filter({ has: slider });
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. It holds from now on.").waitFor();
    await openPage(page, "/settings");
    expect(await page.getByLabel("New facts a day").inputValue()).toBe("7");
    expect(await slider.inputValue()).toBe("97");
    expect(await page.getByLabel("A study day begins at").inputValue()).toBe("2");
    expect(await page.getByLabel("Time zone").inputValue()).toBe("Asia/Tokyo");
    expect(complaints).toEqual([]);
  });

  it("explain a value that cannot be, keep what was typed, and lead to the field", async () => {
    const { page } = visit;
    const field = page.getByLabel("Reviews a day");
    await field.fill("");
    const form = page.locator("form").filter({ has: field });
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Choose a whole number of reviews from 0 to 5,000.").waitFor();
    await soon(page, async () =>
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true),
    );
    expect(await page.getByLabel("New facts a day").inputValue()).toBe("7");
    await openPage(page, "/settings");
    expect(await field.inputValue()).toBe("200");
  });

  it("list what was set aside, and take it up again or not", async () => {
    const { page } = visit;
    await page.getByText("Nothing is set aside.", { exact: false }).waitFor();
    await openPage(page, "/study");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: /Do not ask me this again/ }).click();
    await page.getByText("You will not be asked that fact", { exact: false }).waitFor();
    await openPage(page, "/settings");
    await page.getByRole("button", { name: /^Take it up again/ }).click();
    await page.getByText("You will be asked it again.").waitFor();
    await page.getByRole("button", { name: /^Set it aside again/ }).click();
    await page.getByRole("button", { name: /^Take it up again/ }).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  it("end reminders only by a button, and say when a link is not known", async () => {
    const { page } = visit;
    await openPage(page, `/reminders/stop?token=${"x".repeat(32)}`);
    await page.getByRole("button", { name: "End them" }).click();
    await page.getByText("This link is not known.", { exact: false }).waitFor();
  });

  it.each(["light", "dark"] as const)("have no fault that axe finds, %s", async (colorScheme) => {
    const { page } = visit;
    await page.emulateMedia({ colorScheme });
    for (const [path, lastShown] of [
      ["/settings", /\bthis browser\b/i],
      ["/reminders/stop?token=x", /End them/],
    ] as const) {
      await openPage(page, path);
      await page.getByText(lastShown).first().waitFor();
      expect(await findFaults(page)).toEqual([]);
    }
  });
});
