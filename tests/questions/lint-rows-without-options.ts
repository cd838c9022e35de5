import type { ItemDraft } from "@/questions/item";
import { cities, draft, where } from "./lint-drafts";

export const typed = (
  stem: string,
  answer: string,
  expected: object,
  kind = "typed-number",
): ItemDraft =>
  draft(stem, [answer], {
    kind: kind as ItemDraft["kind"],
    options: [],
    expected: expected as ItemDraft["expected"],
  });
export const number = {
  kind: "number",
  amount: 10_000,
  lowest: 9_500,
  highest: 10_500,
  unit: "soldiers",
  isWhole: true,
  isOrdinal: false,
  hint: "Within 5% is near enough.",
};
export const day = {
  kind: "date",
  start: "2024-10-01",
  end: "2024-10-01",
  precision: "day",
  hint: "Give the day, the month and the year.",
};
export const howMany = "How many soldiers were sent to Russia?";
export const when = "On what date did Shigeru Ishiba take office?";
export const typedDate = (patch: object, answer = "1 October 2024") =>
  typed(when, answer, { ...day, ...patch }, "typed-date");
export const event = (text: string, start: string, end = start) => ({
  factId: text,
  text,
  when: start,
  start,
  end,
});
export const apart = [
  event("Japan voted", "2024-10-27"),
  event("Shigeru Ishiba took office", "2024-10-01"),
  event("Donald Trump won", "2024-11-05"),
];
export const task = "Put these events in order, the earliest first.";
export const ordered = (...events: object[]) =>
  typed(task, "x", { kind: "order", events }, "timeline");
export const flashcard = typed(when, "1 October 2024", {}, "flashcard");

/** For each rule on kinds without options, what it lets pass and what it refuses. */
export const rowsWithoutOptions: Record<string, { passes: ItemDraft[]; fails: ItemDraft[] }> = {
  "no-options": {
    passes: [typed(howMany, "10,000", number), ordered(...apart), draft(where, cities)],
    fails: [
      draft(howMany, ["10,000"], { kind: "typed-number" }),
      draft(where, cities, { kind: "flashcard" }),
      draft(task, cities, { kind: "timeline" }),
    ],
  },
  "has-expected": {
    passes: [
      typed(howMany, "10,000", number),
      typedDate({}),
      ordered(...apart),
      draft(where, cities),
      draft(where, ["Lima"], { kind: "flashcard", options: [] }),
    ],
    fails: [
      draft(howMany, ["10,000"], { kind: "typed-number", options: [] }),
      typed(howMany, "10,000", day),
      typed(when, "1 October 2024", number, "typed-date"),
      typed(task, "x", day, "timeline"),
      draft(where, cities, { expected: day as ItemDraft["expected"] }),
      { ...flashcard, expected: day as ItemDraft["expected"] },
    ],
  },
  "unit-in-stem": {
    passes: [
      typed(howMany, "10,000", number),
      typed("In kilometres, how far is it to Lima?", "16 km", { ...number, unit: "km" }),
      typed("What share of the vote did Claudia Sheinbaum win?", "58%", { ...number, unit: "%" }),
    ],
    fails: [
      typed("How many were sent to Russia?", "10,000", number),
      typed("How far is it to Lima?", "16 km", { ...number, unit: "km" }),
      typed("How much did Chandrayaan-3 cost?", "$75 million", { ...number, unit: "USD" }),
    ],
  },
  "no-open-bound": {
    passes: [
      typed(howMany, "about 10,000", number),
      typed("What figure did NATO give for the number of soldiers?", "over 10,000", number),
    ],
    fails: [typed(howMany, "over 10,000", number), typed(howMany, "as many as 10,000", number)],
  },
  "tolerance-stated": {
    passes: [
      typed(howMany, "10,000", number),
      typed(howMany, "84", {
        ...number,
        amount: 84,
        lowest: 84,
        highest: 84,
        hint: "Give the exact number.",
      }),
    ],
    fails: [
      typed(howMany, "10,000", { ...number, hint: "" }),
      typed(howMany, "10,000", { ...number, hint: "Give the exact number." }),
      typed(howMany, "10,000", { ...number, lowest: 10_000, highest: 10_000 }),
      typed(howMany, "10,000", { ...number, lowest: 5_000 }),
      typed(howMany, "10,000", { ...number, lowest: 10_001 }),
    ],
  },
  "precision-stated": {
    passes: [typedDate({}), typedDate({ precision: "year", hint: "Give the year." }, "2024")],
    fails: [
      typedDate({ hint: "Give the year." }),
      typedDate({ precision: "month" }),
      typedDate({ hint: "" }),
    ],
  },
  "key-can-be-typed": {
    passes: [typed(howMany, "over 10,000", number), typedDate({})],
    fails: [
      typed(howMany, "all 10,000 or so", number),
      typed(howMany, "11,000", number),
      typedDate({}, "October 2024"),
      typedDate({}, "2 October 2024"),
    ],
  },
  "event-count": {
    passes: [ordered(...apart)],
    fails: [ordered(...apart.slice(1)), ordered(...apart, ...apart)],
  },
  "events-apart": {
    passes: [ordered(...apart)],
    fails: [
      ordered(...apart, event("Japan was shaken", "2024-10-01")),
      ordered(...apart, event("Japan rested", "2024-10-02")),
      ordered(...apart, event("Japan held talks", "2024-10-01", "2024-10-31")),
    ],
  },
  "events-undated": {
    passes: [ordered(...apart), ordered(event("Theresa May resigned", "2019-07-24"))],
    fails: [
      ordered(event("Japan voted in October", "2024-10-27")),
      ordered(event("Japan voted on 27 May", "2024-05-27")),
      ordered(event("Japan voted for the 2024 parliament", "2024-10-27")),
      ordered(event("Japan voted on Sunday", "2024-10-27")),
      ordered(event("Japan voted after Ishiba had taken office", "2024-10-27")),
    ],
  },
  "events-distinct": {
    passes: [ordered(...apart)],
    fails: [
      ordered(...apart, event("Japan voted", "2023-10-27")),
      ordered(...apart, event("", "2023-10-27")),
      ordered(...apart, { ...event("Japan sang", "2023-10-27"), factId: "Japan voted" }),
    ],
  },
  "events-short": {
    passes: [ordered(...apart)],
    fails: [ordered(event(`Japan voted${" and voted".repeat(9)}`, "2024-10-27"))],
  },
  "events-shuffled": {
    passes: [ordered(...apart)],
    fails: [ordered(...apart.toSorted((one, other) => (one.start < other.start ? -1 : 1)))],
  },
};
