import { isDeckStale } from "@/app/_offline/refresh-deck";
import { sittingOf, sittingSize, tellHere } from "@/app/_offline/pocket-deck";
import type { AnsweredFact, PocketCard, PocketDeck } from "@/app/_offline/pocket-deck";
import { studyCard } from "./samples";
import { deckOf } from "./sample-deck";

const item: PocketCard["item"] = {
  kind: "multiple-choice",
  options: ["over 2,000", "over 5,000", "over 10,000"].map((text, index) => ({
    text,
    correct: index === 2,
    why: index === 2 ? null : `Nobody says ${text}.`,
  })),
};

const pocketCard = (given: Partial<PocketCard> = {}): PocketCard => ({
  ...studyCard(),
  fromDay: "2024-11-15",
  item,
  told: {
    rightOptionId: "2",
    key: null,
    statement: "Over 10,000 soldiers had arrived.",
    evidence: [],
    independentSources: 2,
    othersSay: [],
  },
  dueInDays: { 1: 0, 2: 2, 3: 4, 4: 9 },
  ...given,
});

const noon = new Date("2024-11-15T12:00:00Z");
const answered = (factId: string, correct: boolean | null): AnsweredFact => ({
  eventId: `${factId} ${correct}`,
  factId,
  correct,
});
const asked = (
  deck: PocketDeck,
  answers: AnsweredFact[] = [],
  now = noon,
  topic: string | null = null,
) => sittingOf(deck, answers, now, topic).cards.map(({ itemId }) => itemId);

describe("a sitting out of a deck", () => {
  const first = pocketCard({ factId: "f1", itemId: "f1 first" });
  const other = pocketCard({ factId: "f1", itemId: "f1 other" });
  const second = pocketCard({ factId: "f2", itemId: "f2 first", topic: "Space" });
  const tomorrow = pocketCard({ factId: "f3", itemId: "f3 first", fromDay: "2024-11-16" });
  const deck = deckOf([first, other, second, tomorrow]);

  it("asks each fact once, in the deck's order", () => {
    expect(asked(deck)).toEqual(["f1 first", "f2 first"]);
  });

  it("does not ask again what was answered right, here or on another device", () => {
    expect(asked(deck, [answered("f1", true)])).toEqual(["f2 first"]);
    expect(asked(deck, [answered("f1", null)])).toEqual(["f2 first"]);
  });

  it("asks a fact that was answered wrong once more, after the others, by another question", () => {
    expect(asked(deck, [answered("f1", false)])).toEqual(["f2 first", "f1 other"]);
  });

  it("leaves a fact for another day after three tries", () => {
    const tries = [1, 2, 3].map(() => answered("f1", false));
    expect(asked(deck, tries)).toEqual(["f2 first"]);
  });

  it("begins with tomorrow's facts at tomorrow's roll-over, and not at midnight", () => {
    expect(asked(deck, [], new Date("2024-11-16T03:59:00Z"))).not.toContain("f3 first");
    expect(asked(deck, [], new Date("2024-11-16T04:00:00Z"))).toContain("f3 first");
  });

  it("keeps to a topic", () => {
    expect(asked(deck, [], noon, "Space")).toEqual(["f2 first"]);
  });

  it("has ten questions and says how many are left", () => {
    const cards = Array.from({ length: 23 }, (_, index) =>
      pocketCard({ factId: `f${index}`, itemId: `i${index}` }),
    );
    const sitting = sittingOf(deckOf(cards), [], noon);
    expect(sitting.cards).toHaveLength(sittingSize);
    expect(sitting.left).toBe(13);
  });
});

describe("telling an answer on the device", () => {
  it("tells right and when the fact comes back by its grade", () => {
    const right = { optionId: "2", guessed: false };
    expect(tellHere(pocketCard(), right)).toMatchObject({ correct: true, why: null, dueInDays: 4 });
    const guessed = { optionId: "2", guessed: true };
    expect(tellHere(pocketCard(), guessed)).toMatchObject({ correct: true, dueInDays: 2 });
  });

  it("tells wrong, why the chosen option is wrong, and that the fact comes back today", () => {
    expect(tellHere(pocketCard(), { optionId: "0", guessed: false })).toMatchObject({
      correct: false,
      rightOptionId: "2",
      why: "Nobody says over 2,000.",
      dueInDays: 0,
    });
  });

  it("takes “I don’t know” as not right, and gives no reason for what was not chosen", () => {
    const given = { optionId: null, guessed: false };
    expect(tellHere(pocketCard(), given)).toMatchObject({ correct: false, why: null });
  });

  it("never brings a right true/false answer as far as a right choice among many", () => {
    const card = pocketCard({ kind: "true-false", item: { ...item, kind: "true-false" } });
    expect(tellHere(card, { optionId: "2", guessed: false })?.dueInDays).toBe(2);
  });

  it("grades a turned card as its learner says", () => {
    const card = pocketCard({
      kind: "flashcard",
      item: { kind: "flashcard", options: [] },
      told: {
        ...pocketCard().told,
        rightOptionId: null,
        key: { kind: "text", text: "Lima", readAs: null },
      },
    });
    expect(tellHere(card, { recalled: null, guessed: false })).toMatchObject({ correct: false });
    expect(tellHere(card, { recalled: 4, guessed: false })).toMatchObject({
      correct: true,
      dueInDays: 9,
    });
  });

  it("says how a typed number was read", () => {
    const typed = pocketCard({
      kind: "typed-number",
      item: {
        kind: "typed-number",
        options: [],
        expected: {
          kind: "number",
          amount: 10_000,
          lowest: 9_500,
          highest: 10_500,
          unit: "soldiers",
          isWhole: true,
          isOrdinal: false,
          hint: "",
        },
      },
      told: {
        ...pocketCard().told,
        rightOptionId: null,
        key: { kind: "text", text: "10,000", readAs: null },
      },
    });
    expect(tellHere(typed, { typed: "10k", guessed: false })?.key).toMatchObject({
      text: "10,000",
      readAs: "10,000",
    });
  });

  it("tells nothing where what was handed in is no answer", () => {
    expect(tellHere(pocketCard(), { typed: "ten", guessed: false })).toBeNull();
  });
});

describe("a deck is fetched anew", () => {
  const deck = deckOf([pocketCard()]);
  const later = (minutes: number) => new Date(Date.parse(deck.madeAt) + minutes * 60_000);

  it.each([
    ["when there is none", null, [], noon, true],
    ["not within half an hour", deck, [], later(29), false],
    ["after half an hour", deck, [], later(31), true],
    ["when the device's clock was set back", deck, [], later(-31), true],
    [
      "when a sitting of it was answered",
      deck,
      Array.from({ length: 10 }, (_, index) => answered(`f${index}`, true)),
      later(1),
      true,
    ],
  ])("%s", (_when, kept, answers, now, isStale) => {
    expect(isDeckStale(kept, answers, now)).toBe(isStale);
  });
});
