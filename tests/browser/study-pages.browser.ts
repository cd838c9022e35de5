import type { Browser, Page } from "playwright-core";
import { findFaultsInBothSchemes } from "./axe";
import { launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { openPage } from "./open-page";
import {
  askedWay,
  askedWays,
  goOn,
  heading,
  mostSittings,
  nextButton,
  passOnAll,
  practice,
  unknownButton,
} from "./study-steps";
import type { AskedWay } from "./study-steps";

/** The pages of studying as somebody sees them who has studied: nothing for axe in any of their states. */
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

async function expectNoFaults(page: Page): Promise<void> {
  expect(await findFaultsInBothSchemes(page)).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBe(0);
}

describe("the pages of studying", () => {
  it("have no fault from the first answer to the summary and the link that hands it on", async () => {
    const { page } = visit;
    await openPage(page, "/study?topic=Economy");
    await unknownButton(page).click();
    await page.getByRole("main").locator("blockquote").first().waitFor();
    await expectNoFaults(page);
    await nextButton(page).click();
    await passOnAll(page);
    await expectNoFaults(page);
    await page.getByRole("button", { name: /^Share these/ }).click();
    const shared = await page.getByRole("textbox", { name: "What to share" }).inputValue();
    await expectNoFaults(page);
    await openPage(page, /\/ten\/\w+$/.exec(shared)?.[0] ?? "");
    await unknownButton(page).waitFor();
    await expectNoFaults(page);
  });

  it("have none in any kind of question, asked, told or with its menu open", async () => {
    const { page } = visit;
    const again = page.getByRole("button", { name: "Again", exact: true });
    const met = new Set<AskedWay>();
    for (let sitting = 0; met.size < askedWays.length && sitting < mostSittings; sitting += 1) {
      await openPage(page, practice);
      for (;;) {
        const way = await askedWay(page);
        if (way === null) break;
        const isNew = !met.has(way);
        met.add(way);
        if (isNew) await expectNoFaults(page);
        if (met.size === 1 && isNew) {
          await page.getByRole("button", { name: "More" }).click();
          await expectNoFaults(page);
          await page.getByRole("button", { name: "Back to the question" }).click();
        }
        if (way === "turn") {
          await page.getByRole("button", { name: "Turn the card" }).click();
          await again.waitFor();
        } else {
          await unknownButton(page).click();
          await nextButton(page).waitFor();
        }
        if (isNew) await expectNoFaults(page);
        await goOn(page, way === "turn" ? again : nextButton(page));
      }
    }
    expect([...met].sort()).toEqual([...askedWays].sort());
  }, 300_000);

  it.each(["/", "/study/ways", "/study?mode=wrong", "/study?mode=cram", "/progress", "/settings"])(
    "have none on %s for somebody who has studied",
    async (path) => {
      const { page, complaints } = visit;
      await openPage(page, path);
      await heading(page).waitFor();
      await expectNoFaults(page);
      expect(complaints).toEqual([]);
    },
  );
});
