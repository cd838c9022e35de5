import fc from "fast-check";
import type { Claim } from "@/facts/claim";
import { generateItems } from "@/questions/generate";
import type { AskableFact, ItemDraft } from "@/questions/item";
import { buildItemContext } from "@/questions/item-context";
import { readBack } from "@/questions/read-back";
import { valueInquiry } from "@/questions/inquiry";
import { referencesOf } from "@/questions/setting-words";
import { claimOf, dateValue, factOf, holder, inYear, onDay, sourced, verb } from "./factories";

const sentence = "A powerful earthquake shook Japan's Noto Peninsula on 1 January 2024.";

/** What happened, told by the article's first sentence. */
const quake = claimOf({
  id: "quake",
  predicate: "object",
  subject: "powerful earthquake",
  value: { type: "place", name: "Noto Peninsula", aliases: [] },
  eventTime: onDay("2024-01-01"),
  clause: {
    subject: { text: "The powerful earthquake", plural: false, kind: "thing" },
    verb: verb(["shake", "shook", "shakes", "shaken"]),
    complements: [
      { role: "object", preposition: null, text: "Japan's Noto Peninsula", kind: "place" },
      { role: "time", preposition: "on", text: "1 January 2024", kind: "date" },
    ],
    asked: { part: "complement", index: 0 },
  },
});

/** The same as a report for those who know where Noto lies. */
const quakeAtHome = claimOf({
  ...quake,
  statement: undefined,
  clause: quake.clause && {
    ...quake.clause,
    complements: quake.clause.complements.map((part) => ({
      ...part,
      text: part.text.replace("Japan's", "the"),
    })),
  },
});

/** What only that sentence makes understood. */
const houses = claimOf({
  id: "houses",
  predicate: "count",
  subject: "houses in Wajima",
  value: { type: "quantity", amount: 39, lower: 39, upper: 39, unit: "houses", modifier: null },
  clause: {
    subject: { text: "the quake", plural: false, kind: "thing" },
    verb: verb(["destroy", "destroyed", "destroys", "destroyed"]),
    complements: [
      { role: "object", preposition: null, text: "39 houses", kind: "thing" },
      { role: "place", preposition: "in", text: "the city of Wajima", kind: "place" },
    ],
    asked: { part: "complement-count", index: 0, counted: "houses" },
  },
  sentence: 3,
});

const reported = "2024-01-04";
const at = (claim: Claim, articleId = "a", publishedAt = reported) => {
  const representative = sourced(claim, articleId, publishedAt);
  return factOf(claim, { representative, claims: [representative], story: "quake" });
};

function made(fact: AskableFact, others: AskableFact[]) {
  const facts = [fact, ...others];
  const context = buildItemContext({ claims: facts.flatMap(({ claims }) => claims), facts });
  return { ...generateItems(fact, context, 5), context };
}

const stemsOf = (items: readonly ItemDraft[]) => items.map(({ stem }) => stem);

describe("a fact that is not understood alone", () => {
  it("is refused where no other fact tells what it belongs to", () => {
    const { items, refused } = made(at(houses), []);
    expect(items).toEqual([]);
    expect(refused.map(({ rule }) => rule)).toContain("vague-subject");
  });

  it("is asked behind a sentence that tells it, made of another fact that stands", () => {
    const { items } = made(at(houses), [at(quake)]);
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["multiple-choice", "cloze", "typed-number"]),
    );
    for (const { stem, settingFactId } of items) {
      expect(stem.startsWith(`${sentence} `)).toBe(true);
      expect(settingFactId).toBe("f-quake");
    }
  });

  it("says which of the two sentences is to be judged", () => {
    const { items } = made(at(houses), [at(quake)]);
    const judged = items.filter(({ kind }) => kind === "true-false");
    expect(judged.map(({ answer }) => answer)).toEqual(["True", "False"]);
    for (const { stem } of judged) {
      expect(stem.startsWith(`${sentence} True or false: `)).toBe(true);
    }
  });

  const [later, earlier] = [
    { ...houses, sentence: 6 },
    { ...houses, eventTime: inYear("1995") },
  ];
  const kobe = claimOf({
    id: "kobe",
    predicate: "event-date",
    subject: "Kobe",
    value: dateValue(inYear("1995")),
    eventTime: inYear("1995"),
    sentence: 5,
  });
  const lookingBack = houses.clause && {
    ...houses.clause,
    verb: { ...houses.clause.verb, auxiliaries: ["had"] },
  };
  const shaking = {
    eventTime: onDay("2024-01-01"),
    clause: houses.clause && {
      ...houses.clause,
      subject: { ...houses.clause.subject, text: "the earthquake" },
      verb: verb(["shake", "shook", "shakes", "shaken"]),
    },
  };
  it.each<[what: string, fact: AskableFact, others: AskableFact[]]>([
    ["happened before it", at(earlier), [at(quake)]],
    ["follows on what an older event is told of", at(later), [at(quake), at(kobe)]],
    [
      "stands before the event in its article",
      at({ ...houses, sentence: 0 }),
      [at({ ...quake, sentence: 2 })],
    ],
    ["is of an article that does not tell of the event", at(houses, "b"), [at(quake)]],
    ["was reported before the event", at(houses, "a", "2023-12-30"), [at(quake)]],
    ["was reported long after", at(houses, "a", "2024-06-30"), [at(quake)]],
    ["is told far down its article alone", at(houses), [at({ ...quake, sentence: 9 })]],
    [
      "is told in a sentence that names another year",
      at({ ...houses, evidence: { ...houses.evidence, suffix: ", as in 1995." } }),
      [at(quake)],
    ],
    ["looks back", at({ ...houses, clause: lookingBack }), [at(quake)]],
    ["is the event itself", at({ ...houses, ...shaking }), [at(quake)]],
    ["is who holds an office", at(holder("minister", "Ken Sato", "minister")), [at(quake)]],
  ])("is refused where it %s", (_what, fact, others) => {
    expect(stemsOf(made(fact, others).items)).toEqual([]);
  });

  it("is not told behind a sentence that holds its answer", () => {
    const answer = claimOf({
      ...houses,
      id: "where",
      predicate: "event-place",
      subject: "deaths",
      value: { type: "place", name: "Noto Peninsula", aliases: [] },
      clause: {
        subject: { text: "the deaths", plural: true, kind: "thing" },
        verb: verb(["be", "were", "are", "been"]),
        complements: [
          { role: "place", preposition: "on", text: "the Noto Peninsula", kind: "place" },
        ],
        asked: { part: "complement", index: 0 },
      },
    });
    expect(stemsOf(made(at(answer), [at(quake)]).items)).toEqual([]);
  });

  it("is told in which country that was, where a source of the story says so", () => {
    const elsewhere = claimOf({ ...quake, id: "elsewhere", sentence: 20 });
    const stems = (others: AskableFact[]) => stemsOf(made(at(houses), others).items);
    expect(stems([at(quakeAtHome)])).toEqual([]);
    expect(stems([at(quakeAtHome), at(elsewhere)])[0]).toMatch(/shook Japan’s Noto Peninsula on/);
  });

  it("gives the same items for the same seed, whatever stands beside it in the story", () => {
    const others = [
      at(quake),
      at({ ...quake, id: "quake-b", sentence: 1 }),
      at(holder("p", "Fumio Kishida", "prime minister of Japan")),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (shuffled) => {
        expect(stemsOf(made(at(houses), shuffled).items)).toEqual(
          stemsOf(made(at(houses), others).items),
        );
      }),
    );
  });
});

describe("reading such a question back", () => {
  it("refuses one that has lost, or changed, the sentence it begins with", () => {
    const { items, context } = made(at(houses), [at(quake)]);
    const item = items.find(({ kind }) => kind === "multiple-choice");
    const setting = { factId: "f-quake", sentence, happened: onDay("2024-01-01") };
    const inquiry = valueInquiry({ ...at(houses), setting });
    if (item === undefined || "rule" in inquiry) throw new Error("nothing was made");
    const ruleOf = (stem: string) =>
      readBack({ ...item, stem }, inquiry, { asksFigure: false }, context)?.rule ?? null;
    expect(ruleOf(item.stem)).toBeNull();
    expect(ruleOf(item.stem.slice(sentence.length + 1))).toBe("setting-from-fact");
    expect(ruleOf(item.stem.replace("1 January", "2 January"))).toBe("setting-from-fact");
  });
});

describe("words that go on about what was told", () => {
  it.each<[text: string, isMeant: boolean]>([
    ["the quake", true],
    ["The disaster zone", true],
    ["the peninsula", true],
    ["the dead", true],
    ["the line's trains", false],
    ["the fire", false],
    ["a quake", false],
  ])("%s", (text, isMeant) => {
    expect(referencesOf(sentence).test(text)).toBe(isMeant);
  });
});
