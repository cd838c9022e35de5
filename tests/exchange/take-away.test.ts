import fc from "fast-check";
import Papa from "papaparse";
import { dueCalendar } from "@/exchange/calendar";
import { reviewLogCsv, reviewLogJson } from "@/exchange/review-log";
import type { LoggedReview } from "@/exchange/review-log";

const review: LoggedReview = {
  answeredAt: "2024-11-16T09:00:00.000Z",
  studyDay: "2024-11-16",
  topic: "Asia",
  fact: "The summit was held in Lima.",
  factUrl: "https://stet.example.org/facts/1",
  question: "Where was the summit held?",
  kind: "multiple-choice",
  answer: "Lima",
  key: "Lima",
  correct: true,
  guessed: false,
  grade: 3,
  latencyMs: 3200,
  mode: "study",
  isTakenBack: false,
};

describe("reviewLogCsv", () => {
  it("heads a row for each answer with the names of the fields", () => {
    const text = reviewLogCsv([review]);
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, "").trim(), {
      header: true,
    });
    expect(data).toEqual([
      Object.fromEntries(Object.entries(review).map(([name, value]) => [name, String(value)])),
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=1\n2", "＝1+1"])(
    "keeps a spreadsheet from running %p",
    (answer) => {
      const text = reviewLogCsv([{ ...review, answer }]);
      const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, "").trim(), {
        header: true,
      });
      expect(data[0]?.["answer"]).toBe(`'${answer}`);
    },
  );

  it("gives back every text, whatever commas, quotes and line breaks are in it", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text)),
        (question) => {
          const text = reviewLogCsv([{ ...review, question }]);
          const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""));
          expect(data[1]?.[5]).toBe(question);
        },
      ),
    );
  });
});

describe("reviewLogJson", () => {
  it("says its version and when it was made, and holds every answer", () => {
    const parsed: unknown = JSON.parse(reviewLogJson([review], new Date("2024-11-17T00:00:00Z")));
    expect(parsed).toEqual({
      version: 1,
      exportedAt: "2024-11-17T00:00:00.000Z",
      reviews: [review],
    });
  });
});

describe("dueCalendar", () => {
  const options = {
    id: "learner",
    studyUrl: "https://stet.example.org/study",
    madeAt: new Date("2024-11-16T09:00:00Z"),
  };

  it("has an all-day entry for each day with something due, and none for the others", () => {
    const text = dueCalendar(
      [
        { day: "2024-11-16", due: 3 },
        { day: "2024-11-17", due: 0 },
        { day: "2024-12-31", due: 1 },
      ],
      options,
    );
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain("DTSTART;VALUE=DATE:20241116");
    expect(text).toContain("DTEND;VALUE=DATE:20241117");
    expect(text).toContain("DTEND;VALUE=DATE:20250101");
    expect(text).toContain("SUMMARY:Stet: 3 facts come back");
    expect(text).toContain("SUMMARY:Stet: 1 fact comes back");
    expect(text).toContain("TRANSP:TRANSPARENT");
    expect(text).toContain("UID:learner-2024-11-16");
  });

  it("is the same text when it is made again from the same", () => {
    const days = [{ day: "2024-11-16", due: 3 }];
    expect(dueCalendar(days, options)).toBe(dueCalendar(days, options));
  });
});
