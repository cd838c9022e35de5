import type { Browser } from "playwright-core";
import { findFaults } from "./axe";
import { desktop, launchChromium, newVisit, phone } from "./chromium";
import type { Visit } from "./chromium";
import { openPage } from "./open-page";
import { soon } from "./soon";

/** A class from its making to a student who comes back with a new PIN. */
let browser: Browser;
let teacher: Visit;
let code = "";
let student: Visit;

beforeAll(async () => {
  browser = await launchChromium();
  teacher = await newVisit(browser, desktop);
  student = await newVisit(browser, phone);
});
afterAll(async () => {
  await teacher.end();
  await student.end();
  await browser.close();
});

const clear = async ({ page }: Visit) => {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await findFaults(page)).toEqual([]);
  }
};

async function enter({ page }: Visit, way: RegExp, nickname: string, pin: string): Promise<void> {
  await page.getByRole("radio", { name: way }).check();
  await page.getByLabel("Your name in this class").fill(nickname);
  await page.getByLabel("PIN", { exact: true }).fill(pin);
  await page.getByRole("button", { name: /^(Join the class|Sign in)$/ }).click();
}

describe("a teacher", () => {
  it("is told what a class is, and makes one by its name alone", async () => {
    const { page } = teacher;
    await openPage(page, "/classes");
    await page.getByText("You are in no class yet").waitFor();
    await clear(teacher);
    await page.getByRole("link", { name: "Sign up" }).click();
    await page.getByLabel("Name").fill("Ada");
    await page.getByLabel("E-mail").fill(`teacher-${Date.now()}@example.org`);
    await page.getByLabel("Password").fill("a sentence to remember");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.waitForURL("**/classes");
    await page.getByLabel("Name of the class").fill("7b");
    await page.getByRole("button", { name: "Make the class" }).click();
    await page.getByRole("heading", { name: "7b" }).waitFor();
    const words = await page
      .getByText(/^[3-9CDFGHJKMPQRTWXY]{3} [3-9CDFGHJKMPQRTWXY]{3}$/)
      .innerText();
    code = words.replace(" ", "");
    await page.getByRole("img", { name: new RegExp(`/join/${code}$`) }).waitFor();
    await clear(teacher);
  });

  it("sees at once what is amiss with a list, and puts the rest of it in", async () => {
    const { page } = teacher;
    await page.getByRole("link", { name: "Put a list in" }).click();
    const list = "name;labels;time\nLee;red;1,5\n;;\nزين 🐸;;\nLEE;;\n";
    await page.getByLabel(/^A file/).setInputFiles({
      name: "class.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(list, "utf16le"),
    });
    await page.getByRole("button", { name: "Look the list through" }).click();
    await page.getByText("2 students can be put in. Nothing is saved yet.").waitFor();
    await page.getByText("Line 2 has this name already", { exact: false }).waitFor();
    await clear(teacher);
    await page.getByRole("button", { name: "Put 2 students in" }).click();
    await page.getByText("2 students are in the class now.").waitFor();
    await page.getByRole("link", { name: "Slips to print" }).click();
    await page.getByRole("button", { name: "Make PINs for 2 students" }).click();
    await page.getByText("2 new PINs stand on the slips.", { exact: false }).waitFor();
    await soon(page, async () => expect(await page.getByText(/^\d{3} \d{3}$/).count()).toBe(2));
    await clear(teacher);
  });
});

describe("a student", () => {
  it("is told when a code is wrong, and comes in with a name and a PIN", async () => {
    const { page } = student;
    await openPage(page, "/join");
    await page.getByLabel("Code of the class").fill("AAAAAA");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("No class has this code.", { exact: false }).waitFor();
    await clear(student);
    await page
      .getByLabel("Code of the class")
      .fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("heading", { name: "7b" }).waitFor();
    await clear(student);
    await enter(student, /new here/, "Kim", "1234");
    await page.getByText("This PIN is too easy to guess", { exact: false }).waitFor();
    await enter(student, /new here/, "Kim", "4071");
    await page.getByText("You are here as").waitFor();
    await clear(student);
  });

  it("sees nothing of the class that is the teacher's", async () => {
    const { page } = student;
    const { pathname } = new URL(page.url());
    await openPage(page, `${pathname}/students`);
    await page.waitForURL(`**${pathname}`);
    expect((await page.request.get(`/api${pathname}/export`)).status()).toBe(404);
    const stranger = await newVisit(browser, phone);
    expect((await stranger.page.request.get(`/api${pathname}/export`)).status()).toBe(404);
    await openPage(stranger.page, pathname);
    await stranger.page.getByText("Sign in to see this class.", { exact: false }).waitFor();
    await stranger.end();
  });

  it("who has forgotten the PIN comes back with a new one, on another device", async () => {
    const { page } = teacher;
    await page.getByRole("link", { name: "7b" }).click();
    await page.getByRole("link", { name: "3 students" }).click();
    const newPin = page.locator("summary", { hasText: "New PIN" }).first();
    await newPin.waitFor();
    await clear(teacher);
    await newPin.click();
    await page.getByRole("button", { name: "Make a new PIN" }).first().click();
    const told = await page.getByText(/^The new PIN is/).innerText();
    const pin = /\d{3} \d{3}/.exec(told)?.[0] ?? "";

    const tablet = await newVisit(browser, phone);
    await openPage(tablet.page, `/join/${code}`);
    await enter(tablet, /been here before/, "kim", "4071");
    await tablet.page.getByText("Name or PIN is not right.", { exact: false }).waitFor();
    await enter(tablet, /been here before/, "kim", pin);
    await tablet.page.getByText("You are here as").waitFor();
    expect(tablet.complaints).toEqual([]);
    await tablet.end();

    // The old PIN's sessions ended with it.
    await openPage(student.page, "/classes");
    await student.page.getByText("You are in no class yet").waitFor();
  });
});

describe("a class", () => {
  it("that was archived is restored as it was", async () => {
    const { page, complaints } = teacher;
    await page.getByRole("link", { name: "7b" }).click();
    await page.locator("summary", { hasText: "Archive the class…" }).click();
    await page.getByRole("button", { name: "Archive the class" }).click();
    await page.getByText("This class is archived", { exact: false }).waitFor();
    await clear(teacher);
    await page.getByRole("button", { name: "Restore the class" }).click();
    await page.getByText("How students come in").waitFor();
    await page.getByRole("link", { name: "3 students" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
