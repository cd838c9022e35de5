import type { Claim } from "@/facts/claim";
import { generateItems } from "@/questions/generate";
import { gradeAnswer, judgeAnswer } from "@/questions/grade";
import { buildItemContext } from "@/questions/item-context";
import { dated, landing, orbit, rates } from "./dated";
import { dateValue, factOf, inMonth, office } from "./factories";
import { contextOf, itemOf, made } from "./made-items";

describe("timeline", () => {
  const item = itemOf(office, "timeline");
  const events = item.expected?.kind === "order" ? item.expected.events : [];
  const right = [...events.keys()]
    .sort((one, other) => ((events[one]?.start ?? "") < (events[other]?.start ?? "") ? -1 : 1))
    .map(String);

  it("holds the fact's own event among three to five of its story, none of them dated in words", () => {
    expect(events.map(({ factId }) => factId)).toContain("f-office");
    expect(events.length).toBeGreaterThanOrEqual(3);
    expect(events.every(({ text }) => !/\d{4}|October|August/.test(text))).toBe(true);
    expect(item.evidence).toHaveLength(events.length);
  });

  it("is right in the order in which it happened and in no other", () => {
    expect(gradeAnswer(item, { order: right })).toMatchObject({ correct: true });
    expect(gradeAnswer(item, { order: right.toReversed() })).toMatchObject({ correct: false });
    const shown = events.map((_, index) => String(index));
    expect(gradeAnswer(item, { order: shown })).toMatchObject({ correct: false });
  });

  it.each<[string, string[] | null, string]>([
    ["nothing", null, "incomplete"],
    ["a part", right.slice(1), "incomplete"],
    ["an event twice", [right[0] ?? "", ...right.slice(0, -1)], "invalid"],
    ["an event that is none", ["9", ...right.slice(1)], "invalid"],
    ["a name of the prototype", ["__proto__", ...right.slice(1)], "invalid"],
  ])("calls %s no answer yet", (_what, order, state) => {
    expect(gradeAnswer(item, { order })).toMatchObject({ state });
  });

  it("counts its orders as what there is to guess among", () => {
    const orders = [0, 1, 2, 6, 24, 100][events.length];
    expect(judgeAnswer(item, { order: right })?.optionCount).toBe(orders);
  });

  it.each<[string, Claim[], string]>([
    ["two dated events", [orbit], "too-few-events"],
    [
      "events on neighbouring days",
      [
        orbit,
        dated({
          id: "next-day",
          subject: "Fumio Kishida",
          did: ["leave", "left"],
          object: "the office of prime minister of Japan",
          day: "2024-10-02",
        }),
      ],
      "too-few-events",
    ],
    [
      "an event whose words tell when it was",
      [
        orbit,
        dated({
          id: "told",
          subject: "India",
          did: ["sign", "signed"],
          object: "the Moon Treaty of 1979",
          day: "2023-06-21",
        }),
      ],
      "too-few-events",
    ],
  ])("refuses a story of %s", (_what, others, rule) => {
    const all = [office, ...others].map((claim) => factOf(claim));
    const [first] = all;
    const { refused } = first ? generateItems(first, contextOf(all), 3) : { refused: [] };
    expect(refused.filter(({ kind }) => kind === "timeline")).toMatchObject([{ rule }]);
  });

  it("takes no event that another claim dates otherwise", () => {
    const other = { ...rates, id: "rates-2", value: dateValue(inMonth("2024-05-01")) };
    const all = [office, orbit, rates].map((claim) => factOf(claim));
    const [first] = all;
    const claims = [...all.flatMap((fact) => fact.claims), ...factOf(other).claims];
    const around = buildItemContext({
      claims: claims.map((source) => ({ ...source, story: "APEC summit" })),
      facts: all,
    });
    const { items } = first ? generateItems(first, around, 3) : { items: [] };
    expect(items.some(({ kind }) => kind === "timeline")).toBe(false);
  });

  it("takes no relative date, no year and nothing that somebody is quoted for", () => {
    const vague: Claim[] = [
      { ...orbit, value: { ...orbit.value, resolvedFrom: "relative" } as Claim["value"] },
      { ...landing, value: { ...landing.value, precision: "year" } as Claim["value"] },
      { ...rates, attribution: { speaker: "Kazuo Ueda", verb: "said", hedge: "none" } },
    ];
    for (const claim of vague) {
      expect(made({ ...claim, id: "vague" }, "timeline").item).toBeNull();
    }
  });
});
