import type { Locator, Page } from "playwright-core";
import { soon } from "./soon";

/** The question on the screen, or the heading of the last screen. */
export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const nextButton = (page: Page) => page.getByRole("button", { name: "Next", exact: true });
export const unknownButton = (page: Page) => page.getByRole("button", { name: "I don’t know" });

/** Waits until the keyboard stands on something: an effect of the page puts it there once it is drawn. */
export const untilFocused = (page: Page, wanted: Locator) =>
  soon(page, async () =>
    expect(await wanted.evaluate((element) => element === document.activeElement)).toBe(true),
  );

/** How a question is answered, by what is on the screen. */
export const askedWays = [
  "choose",
  "judge",
  "type a date",
  "type a number",
  "order",
  "turn",
] as const;
export type AskedWay = (typeof askedWays)[number];

/** Practice asks the same facts as often as one likes, each time by a question that was not seen yet. */
export const practice = "/study?mode=cram&topic=Economy";
/** By then every question of the topic has been asked. */
export const mostSittings = 12;

/** @returns null where nothing is asked. */
export async function askedWay(page: Page): Promise<AskedWay | null> {
  const has = async (text: string | RegExp) => (await page.getByText(text).count()) > 0;
  if ((await unknownButton(page).count()) === 0) return null;
  if ((await page.getByRole("button", { name: "Turn the card" }).count()) > 0) return "turn";
  if (await has("Tap what happened first")) return "order";
  if ((await page.getByRole("textbox").count()) > 0) {
    return (await typedExample(page)).endsWith("1998") ? "type a date" : "type a number";
  }
  const options = await page.getByRole("group").getByRole("button").allInnerTexts();
  return options.some((option) => /\bTrue$/.test(option)) ? "judge" : "choose";
}

/** An answer in the form that the field's hint gives as an example. */
export async function typedExample(page: Page): Promise<string> {
  const hint = await page.getByText(/Such as /).innerText();
  const example = /Such as (.+?)(?:, | or |\.$)/.exec(hint)?.[1];
  if (example === undefined) throw new Error(`No example in “${hint}”.`);
  return example;
}

/**
 * Leaves what an answer led to. Two questions in a row may read alike ("Which came first?"), so what
 * tells that the next one is there is that the button which leads to it is gone.
 */
export async function goOn(page: Page, button: Locator = nextButton(page)): Promise<void> {
  await button.click();
  await button.waitFor({ state: "hidden" });
  await heading(page).waitFor();
}

/** Answers "I don't know" to everything that is asked, up to the summary. */
export async function passOnAll(page: Page): Promise<void> {
  for (;;) {
    await unknownButton(page).click();
    await goOn(page);
    if ((await unknownButton(page).count()) === 0) return;
  }
}
