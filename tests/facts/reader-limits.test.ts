import { findDates } from "@/facts/dates";
import { findQuantities } from "@/facts/quantities";
import { checkArticleText, readArticle } from "@/facts/reader";
import { tokenize } from "@/facts/tokens";

const manyCharacters = 30_000;
const filled = (unit: string, characters = manyCharacters) =>
  unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);

/** Texts that make careless patterns slow: long runs of what a pattern begins or goes on with. */
const units = [
  "1",
  "(",
  " ",
  "\n",
  "a",
  "a-",
  "1,",
  "1.",
  "1 ",
  "100 ",
  "1-",
  "10 to ",
  "$",
  "one hundred and ",
  "thousand ",
  "a few ",
  "of the ",
  "5 big ",
  "2 people ",
  "May ",
  "May 1 ",
  "Monday, ",
  "a day after ",
  "2024 ",
  "U.S. ",
  "A ",
  '"',
  "[",
  "[a](",
  "<",
  "<div>",
  "<p>a ",
  "<!--",
  "&amp;",
  "|",
  "a|",
  "*",
  "_a",
  "# ",
  "> ",
  "\u200b",
  "\ud83d",
  "日",
  "our cookies ",
  "earlier version of this ",
  "(photo ",
  "join our newsletter ",
];

/** Runs the work and tells how long it took; the time is printed for a reader, never asserted. */
function timed(what: string, times: Map<string, number>, work: () => unknown): void {
  const before = performance.now();
  expect(work).not.toThrow();
  times.set(what, Math.max(times.get(what) ?? 0, performance.now() - before));
}

describe("the reader and the readers of values", () => {
  it("come to an end on adversarial texts of 30,000 characters", () => {
    const slowest: [string, string][] = [];
    for (const unit of units) {
      const text = filled(unit);
      const sentence = filled(unit, 10_000);
      const times = new Map<string, number>();
      timed("tokens", times, () => tokenize(text));
      for (const format of ["text", "markdown", "html"] as const) {
        timed(format, times, () => readArticle(text, { format, publishedAt: "2024-11-15" }));
      }
      for (const words of [text, sentence]) {
        timed("quantities", times, () => findQuantities(words));
        timed("dates", times, () =>
          findDates(words, { publishedAt: "2024-11-15", tense: "past", anchor: "2024-11-01" }),
        );
      }
      const [step, milliseconds] = [...times].reduce((most, next) =>
        next[1] > most[1] ? next : most,
      );
      slowest.push([JSON.stringify(unit), `${Math.round(milliseconds)} ms (${step})`]);
    }
    const worst = slowest.sort(([, first], [, second]) => parseFloat(second) - parseFloat(first));
    process.stdout.write(
      `slowest step on 30,000 characters of …\n${worst
        .slice(0, 5)
        .map((row) => row.join(": "))
        .join("\n")}\n`,
    );
  });

  it("refuse a text of two million characters at once", () => {
    const times = new Map<string, number>();
    const text = filled("The toll rose to 84 on Thursday. ", 2_000_000);
    timed("check", times, () => checkArticleText(text));
    process.stdout.write(
      `refusing 2,000,000 characters: ${Math.round(times.get("check") ?? 0)} ms\n`,
    );
    expect(checkArticleText(text)).toMatchObject({ ok: false, problem: { reason: "too-long" } });
  });
});
