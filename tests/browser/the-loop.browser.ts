import type { Browser } from "playwright-core";
import { launchChromium, newVisit, ownerLink, phone } from "./chromium";
import type { Visit } from "./chromium";
import {
  articleText,
  bringIn,
  factPanel,
  fillImportForm,
  openFact,
  sendImportForm,
  signInOwner,
} from "./desk-steps";
import type { Article } from "./desk-steps";
import { waitForKept } from "./kept-on-device";
import { openPage } from "./open-page";

/**
 * The main job from end to end, one step after the other on one application: an article comes in, an
 * editor verifies, a guest learns, signs up and keeps it.
 */
let browser: Browser;
let editor: Visit;
let learner: Visit;

beforeAll(async () => {
  browser = await launchChromium();
  editor = await signInOwner(browser);
  learner = await newVisit(browser, phone);
});
afterAll(async () => {
  await editor.end();
  await learner.end();
  await browser.close();
});

const topic = "Shipping news";

const harbour: Article = {
  text: [
    "Harbour talks open in Valletta",
    "The harbour summit was held in Valletta on 5 March 2024.",
    "Ingrid Solberg took office as prime minister of Norway on 1 February 2024.",
    "Organisers said that over 4,000 dockers had been deployed to the port of Valletta.",
    "<script>document.title = 'taken over'</script><img src=x onerror=\"document.title='taken over'\">",
    "The talks may be repeated in 2025.",
  ].join("\n\n"),
  publisher: "The Test Gazette",
  publishedAt: "2024-03-06",
  topic,
};

describe("the main loop", () => {
  it("makes the first owner by the one-time link, which then works no more", async () => {
    expect(new URL(editor.page.url()).pathname).toBe("/desk");
    const second = await newVisit(browser, phone);
    await openPage(second.page, ownerLink());
    await second.page.getByRole("heading", { name: "This link no longer works" }).waitFor();
    await second.end();
  });

  it("sends somebody who may not work at the desk to sign in", async () => {
    await openPage(learner.page, "/desk");
    await learner.page.getByText("The desk is for teachers and editors.").waitFor();
  });

  it.each([
    ["an empty article", { text: "   " }, /empty/i],
    ["a day in the future", { publishedAt: "2199-01-01" }, /future/i],
    ["broken UTF-8", { text: "The summit \uFFFD\uFFFD was \uFFFD\uFFFD held \uFFFD." }, /./],
  ])(
    "answers %s with a sentence in the form and keeps what was typed",
    async (_what, change, words) => {
      const { page } = editor;
      await fillImportForm(page, { ...harbour, ...change });
      // The browser's own check of the date would keep the form from being sent.
      await page.locator("form:has(#publishedAt)").evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
      await sendImportForm(page);
      const error = page.locator('[aria-invalid="true"]');
      await error.waitFor();
      const described = await error.getAttribute("aria-describedby");
      const told = await page.locator(`[id="${described?.split(" ").at(-1)}"]`).textContent();
      expect(told).toMatch(words);
      expect(await page.getByLabel("Publisher").inputValue()).toBe(harbour.publisher);
    },
  );

  it("refuses a binary file in the form", async () => {
    const { page } = editor;
    await fillImportForm(page, { ...harbour, text: "" });
    const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 0]);
    await page.getByLabel(/^File/).setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer });
    await sendImportForm(page);
    await page.locator('#file[aria-invalid="true"]').waitFor();
  });

  it("takes an article in, shows its claims, and lets no markup through", async () => {
    const { page, complaints } = editor;
    await bringIn(page, harbour);
    await page.getByText("<script>document.title").waitFor();
    expect(await page.title()).not.toContain("taken over");
    expect(await articleText(page).locator("img, script").count()).toBe(0);
    await page.getByText(/not a fact: a possibility/).waitFor();
    expect(complaints).toEqual([]);
  });

  it("refuses the same article twice", async () => {
    const { page } = editor;
    await fillImportForm(page, harbour);
    await sendImportForm(page);
    await page.getByText(/This article is here already/).waitFor();
  });

  it("verifies by the keyboard, says what went live, and takes it back by the keyboard", async () => {
    const { page } = editor;
    await openPage(page, "/desk");
    await page.getByRole("link", { name: /Harbour talks/ }).click();
    await openFact(page, /Ingrid Solberg: took office/i);
    await page.keyboard.press("v");
    await page
      .getByText(/Verified\. \d+ questions are live\./)
      .first()
      .waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back.").first().waitFor();
    await openFact(page, /Ingrid Solberg: took office/i);
    await page.keyboard.press("v");
    await page
      .getByText(/Verified\. \d+ questions are live\./)
      .first()
      .waitFor();
    expect(await factPanel(page).count()).toBe(1);
  });

  it("asks a guest about the verified fact and shows the sentence that says so", async () => {
    const { page, complaints } = learner;
    await openPage(page, `/study?topic=${encodeURIComponent(topic)}`);
    // A fact of a date: a newcomer is asked for it by options, whichever stem has its turn.
    await page.getByRole("heading", { name: /did Ingrid Solberg take office/ }).waitFor();
    await page.getByRole("button", { name: /1 February 2024/ }).click();
    await page.getByText("Right", { exact: true }).first().waitFor();
    await page
      .getByText("Ingrid Solberg took office as prime minister of Norway")
      .first()
      .waitFor();
    await page
      .getByText(/You will see this fact again in 2 days/)
      .first()
      .waitFor();
    await waitForKept(page, "letters", 0);
    expect(complaints).toEqual([]);
  });

  it("sends no key to a browser that has not answered", async () => {
    const visit = await newVisit(browser, phone);
    const bodies: Promise<string>[] = [];
    visit.page.on("response", (response) => {
      if (response.headers()["content-type"]?.startsWith("text/")) {
        bodies.push(response.text().catch(() => ""));
      }
    });
    await openPage(visit.page, "/study");
    await visit.page.getByRole("heading").first().waitFor();
    await visit.page.waitForLoadState("networkidle");
    const sent = (await Promise.all(bodies)).join("\n");
    expect(sent).toContain("itemId");
    expect(sent).not.toMatch(/\\?"(correct|answer|explanation|why)\\?":/);
    await visit.end();
  });

  it("shows the guest's progress, and an account keeps it", async () => {
    const { page } = learner;
    await openPage(page, "/progress");
    await page
      .getByText(/of 1 fact/)
      .first()
      .waitFor();
    await openPage(page, "/account/sign-up");
    await page.getByText("1 answer so far").waitFor();
    await page.getByLabel("Name").fill("Lena Learner");
    await page.getByLabel("E-mail").fill("lena@example.org");
    await page.getByLabel("Password").fill("another long password");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await openPage(page, "/progress");
    await page
      .getByText(/of 1 fact/)
      .first()
      .waitFor();
  });

  it("brings answers of another device's guest into the account at sign-in", async () => {
    const other = await newVisit(browser, phone);
    const { page } = other;
    await openPage(page, "/study");
    await page.getByRole("button", { name: "I don’t know" }).click();
    await page.getByRole("button", { name: "Next" }).waitFor();
    await waitForKept(page, "letters", 0);
    await openPage(page, "/account/sign-in");
    await page.getByLabel("E-mail").fill("lena@example.org");
    await page.getByLabel("Password").fill("another long password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await openPage(page, "/progress");
    await page
      .getByText(/of 2 facts/)
      .first()
      .waitFor();
    await other.end();
  });

  it("lets the owner make an editor, who then may open the desk", async () => {
    const { page } = editor;
    await openPage(page, "/desk/people");
    const row = page.getByRole("listitem").filter({ hasText: "lena@example.org" });
    await row.getByRole("combobox").selectOption("editor");
    await row.getByRole("button").click();
    await page.getByText("Saved.").first().waitFor();
    await openPage(learner.page, "/desk");
    await learner.page.getByRole("heading", { name: /waiting/ }).waitFor();
  });

  it("rejects with a reason, which the fact's public history then shows", async () => {
    const { page } = editor;
    await openPage(page, "/desk");
    await page.getByRole("link", { name: /Harbour talks/ }).click();
    await openFact(page, /summit: date/i);
    await page.keyboard.press("r");
    await page.getByLabel(/^Why/).fill("The talks were a day later.");
    await page.getByRole("dialog").getByRole("button", { name: "Reject", exact: true }).click();
    await page.getByText("Rejected.").first().waitFor();
    await openPage(page, "/desk/history");
    await page.getByText("The talks were a day later.").first().waitFor();
  });
});
