import type { Browser, Page } from "playwright-core";
import { desktop, launchChromium, newVisit } from "./chromium";
import type { Visit } from "./chromium";
import { openPage } from "./open-page";
import { soon } from "./soon";
import {
  askedWay,
  askedWays,
  heading,
  mostSittings,
  nextButton,
  practice,
  typedExample,
  untilFocused,
} from "./study-steps";
import type { AskedWay } from "./study-steps";

/** A whole session by keyboard alone. Nothing here clicks. */
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  browser = await launchChromium();
  visit = await newVisit(browser, desktop);
});
afterAll(async () => {
  await visit.end();
  await browser.close();
});

type Focus = {
  /** "H1", "BUTTON" … */
  tag: string;
  text: string;
  /** Whether a mark shows where the keyboard stands, inside the window and under nothing else. */
  isShown: boolean;
};

/** What has the focus. */
const focusOf = (page: Page) =>
  page.evaluate<Focus>(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)];
    const atMiddle = document.elementFromPoint(x, y);
    const style = getComputedStyle(element);
    const isMarked = style.outlineStyle !== "none" || style.boxShadow !== "none";
    return {
      tag: element.tagName,
      text: element.textContent?.trim() ?? "",
      isShown: isMarked && (element.contains(atMiddle) || atMiddle?.contains(element) === true),
    };
  });

/** Waits until something of a tag has the focus, and expects that it shows. */
async function expectFocus(page: Page, tag: string): Promise<Focus> {
  await page.waitForFunction((wanted) => document.activeElement?.tagName === wanted, tag);
  const focus = await focusOf(page);
  expect(focus).toMatchObject({ tag, isShown: true });
  return focus;
}

/** Moves the focus by the Tab key, and expects it to show at every stop. */
async function tabTo(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    // Past the last stop the keyboard leaves the page, and comes back to its first.
    const focus = await focusOf(page);
    if (focus.tag !== "BODY") expect(focus).toMatchObject({ isShown: true });
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not lead to “${String(name)}”.`);
}

/** Waits until the button that leads on has the focus, and expects that it shows. */
async function expectFocusOnNext(page: Page): Promise<void> {
  await untilFocused(page, nextButton(page));
  expect(await focusOf(page)).toMatchObject({ tag: "BUTTON", text: "Next", isShown: true });
}

/** What a screen reader was told last. */
const announced = (page: Page) => page.getByRole("main").getByRole("status").last().textContent();

/** Waits until a screen reader was told something. */
const expectAnnounced = (page: Page, words: string | RegExp) =>
  soon(page, async () => {
    if (typeof words === "string") expect(await announced(page)).toBe(words);
    else expect(await announced(page)).toMatch(words);
  });

/** Answers the question on the screen by keys, until it is told. @returns what was announced. */
async function answerByKeys(page: Page, way: AskedWay): Promise<string> {
  switch (way) {
    case "choose":
    case "judge":
      await page.keyboard.press("1");
      break;
    case "type a date":
    case "type a number":
      await page.keyboard.type(await typedExample(page));
      await page.keyboard.press("Enter");
      break;
    case "order": {
      const events = await page.getByRole("group").getByRole("button").count();
      for (let place = events; place > 0; place -= 1) await page.keyboard.press(String(place));
      await soon(page, async () =>
        expect(await announcedOfOrder(page)).toMatch(
          new RegExp(`: place ${events} of ${events}\\.$`),
        ),
      );
      await page.keyboard.press("Enter");
      break;
    }
    case "turn": {
      await page.keyboard.press("Enter");
      await page.getByText("How well did you know it?").waitFor();
      await expectFocus(page, "DIV");
      await expectAnnounced(page, /^The answer is .+\.$/);
      return (await announced(page)) ?? "";
    }
  }
  await nextButton(page).waitFor();
  await page.getByRole("main").locator("blockquote").first().waitFor();
  await expectAnnounced(page, told);
  return (await announced(page)) ?? "";
}

/** Two regions speak while events are put in order: that of the events comes first. */
const announcedOfOrder = (page: Page) =>
  page.getByRole("main").getByRole("status").first().textContent();

/** Goes on from what was told, until the button that leads on is gone: two stems in a row may read alike. */
async function goOn(page: Page, way: AskedWay): Promise<void> {
  if (way === "turn") {
    await page.keyboard.press("3");
    await page.getByRole("button", { name: "Again", exact: true }).waitFor({ state: "hidden" });
    return;
  }
  await expectFocusOnNext(page);
  await page.keyboard.press("Enter");
  await nextButton(page).waitFor({ state: "hidden" });
}

const told =
  /^(Right: .+\.|Wrong\. The right (answer|order) is .+\.)( Read as .+\.)? (You will see this fact again .+|This was practice: .+)\.$/;

describe("studying by keyboard alone", () => {
  it("leads from the first Tab over the header into a session, and to its first question", async () => {
    const { page } = visit;
    await openPage(page, "/");
    await page.keyboard.press("Tab");
    expect(await focusOf(page)).toEqual({
      tag: "A",
      text: "Skip to the content",
      isShown: true,
    });
    await page.keyboard.press("Enter");
    await tabTo(page, "link", /^Start/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/study");
    const focus = await expectFocus(page, "H1");
    expect(focus.text).toBe(await heading(page).textContent());
  });

  it("answers by Tab and Enter, tells it in a live region, and takes it back", async () => {
    const { page } = visit;
    const stem = await heading(page).innerText();
    expect(await announced(page)).toBe("");
    await page.keyboard.press("Tab");
    await expectFocus(page, "BUTTON");
    await page.keyboard.press("Enter");
    await page.getByRole("main").locator("blockquote").first().waitFor();
    await expectAnnounced(page, told);
    await expectFocusOnNext(page);
    await page.keyboard.press("u");
    expect((await expectFocus(page, "H1")).text).toBe(stem);
    await expectAnnounced(page, "Taken back. Answer again.");
    await page.keyboard.press("0");
    await page.getByRole("main").locator("blockquote").first().waitFor();
    await expectAnnounced(page, /^Wrong\. The right (answer|order) is /);
    await expectFocusOnNext(page);
    await page.keyboard.press("Enter");
    await page.getByText("2 of").waitFor();
    await expectAnnounced(page, "");
  });

  it("opens what else there is, comes back from it, and skips", async () => {
    const { page } = visit;
    await tabTo(page, "button", "More");
    await page.keyboard.press("Enter");
    const menu = page.getByRole("dialog", { name: "This question" });
    await menu.waitFor();
    expect(await menu.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    await untilFocused(page, page.getByRole("button", { name: "More" }));
    await page.keyboard.press("Enter");
    await menu.waitFor();
    await tabTo(page, "button", "Skip it for now");
    await page.keyboard.press("Enter");
    await page.getByText("3 of").waitFor();
    await expectFocus(page, "H1");
  });

  it("sets a fact aside, and takes it up again by the same key as an answer", async () => {
    const { page } = visit;
    const stem = await heading(page).innerText();
    await tabTo(page, "button", "More");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "This question" }).waitFor();
    await tabTo(page, "button", /^Do not ask me this again/);
    await page.keyboard.press("Enter");
    await page.getByText("You will not be asked that fact", { exact: false }).waitFor();
    await expectFocus(page, "H1");
    await page.keyboard.press("u");
    await page.getByRole("heading", { name: stem }).waitFor();
    expect((await expectFocus(page, "H1")).text).toBe(stem);
  });

  it("asks and tells every kind of question, up to the summary", async () => {
    const { page, complaints } = visit;
    const met = new Set<AskedWay>();
    for (let sitting = 0; met.size < askedWays.length && sitting < mostSittings; sitting += 1) {
      await openPage(page, practice);
      for (let asked = 1; ; asked += 1) {
        await heading(page).waitFor();
        const way = await askedWay(page);
        if (way === null) break;
        met.add(way);
        const stem = await heading(page).textContent();
        const focus = await expectFocus(page, way.startsWith("type") ? "INPUT" : "H1");
        if (focus.tag === "H1") expect(focus.text).toBe(stem);
        const words = await answerByKeys(page, way);
        if (way !== "turn") expect(words).toMatch(told);
        await goOn(page, way);
      }
      // Until all answers have arrived it says how many there were.
      await page.getByRole("heading", { name: /^\d+ of \d+ right$/ }).waitFor();
      await expectFocus(page, "H1");
      await tabTo(page, "link", "Done");
    }
    expect([...met].sort()).toEqual([...askedWays].sort());
    expect(complaints).toEqual([]);
  }, 300_000);
});
