import { dateWords, readDateWords, spanFrom } from "@/questions/date-words";
import { generateItems } from "@/questions/generate";
import type { ItemDraft, ItemKind } from "@/questions/item";
import { hasOptions, kindTraits } from "@/questions/kind-traits";
import { recheckItem } from "@/questions/recheck-item";
import { addDays } from "@/lib/time";
import { factOf, holders } from "./factories";
import { contextOf, facts as datedFacts } from "./made-items";

/**
 * Every item of some facts of all sorts, corrupted in each of the ways in which an item can go wrong:
 * its key, a date, a unit, the attribution, an option, the evidence. Whatever a corruption can get hold of
 * must be refused.
 */

const facts = [...datedFacts, ...holders.map((claim) => factOf(claim))];
const around = contextOf(facts);
const items = facts.flatMap((fact) => generateItems(fact, around, 3).items);

/** A corrupted item, or null where this item has nothing of the kind. */
type Corrupt = (item: ItemDraft) => ItemDraft | null;

const day =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/;

/** The day after, in words. */
function laterDay(words: string): string {
  const span = readDateWords(words);
  return (span && dateWords(spanFrom(addDays(span.start, 1), "day"))) ?? words;
}

/** A statement that is false with one day is as false with another: no corruption at all. */
const isFalseDay = (item: ItemDraft) =>
  item.kind === "true-false" &&
  item.answer === "False" &&
  factOfItem(item).representative.claim.value.type === "date";
const redate =
  (from: RegExp, to: (words: string) => string): Corrupt =>
  (item) =>
    isFalseDay(item) ? null : restem(from, to)(item);

const restem =
  (from: string | RegExp, to: (words: string) => string): Corrupt =>
  (item) =>
    item.stem.search(from) < 0 ? null : { ...item, stem: item.stem.replace(from, to) };
const reevidence =
  (change: (quote: ItemDraft["evidence"][number]) => object): Corrupt =>
  (item) => ({ ...item, evidence: item.evidence.map((quote) => ({ ...quote, ...change(quote) })) });

/** Marks another option as the right one; a statement is judged the other way round. */
const otherKey: Corrupt = (item) => {
  const wrong = item.options.findIndex(({ correct }) => !correct);
  const { text = "" } = item.options[wrong] ?? {};
  return hasOptions(item.kind)
    ? {
        ...item,
        answer: text,
        options: item.options.map((option, index) => ({ ...option, correct: index === wrong })),
      }
    : null;
};

const otherAnswer: Corrupt = (item) =>
  kindTraits[item.kind].answeredBy === "ordering"
    ? { ...item, answer: "1, 2, 3" }
    : { ...item, answer: "Quito" };

/** Puts words in the place of the first wrong option. */
const reoption =
  (words: (item: ItemDraft) => string | null): Corrupt =>
  (item) => {
    const at = item.options.findIndex(({ correct }) => !correct);
    const text = words(item);
    if (at < 0 || text === null || item.kind === "true-false") return null;
    return {
      ...item,
      options: item.options.map((option, index) => (index === at ? { ...option, text } : option)),
    };
  };

const corruptions: [string, Corrupt, kinds: number][] = [
  ["another option for the key", otherKey, 3],
  ["another answer", otherAnswer, 7],
  ["a later day in the stem", redate(day, laterDay), 4],
  ["another year in the stem", redate(/\b20\d\d\b/, (year) => String(Number(year) - 1)), 4],
  ["another unit in the stem", restem(/\bsoldiers\b/, () => "tanks"), 5],
  ["another speaker", restem(/US State Department/, () => "Pentagon"), 5],
  ["no speaker", restem(/the US State Department/i, () => "officials"), 5],
  ["another subject", restem(/Shigeru Ishiba/, () => "Fumio Kishida"), 5],
  ["the key among the wrong options", reoption(({ answer }) => answer), 2],
  ["another form of an option", reoption(() => "in or about 1,200 kg"), 2],
  ["an option that is empty", reoption(() => ""), 2],
  [
    "changed words of the source",
    reevidence(({ exact }) => ({ exact: `${exact.slice(0, -2)}x.` })),
    7,
  ],
  [
    "evidence from further on",
    reevidence(({ start, end }) => ({ start: start + 3, end: end + 3 })),
    7,
  ],
  ["evidence of another article", reevidence(() => ({ articleId: "z" })), 7],
  ["evidence of another publisher", reevidence(() => ({ publisher: "Z" })), 7],
  ["evidence of another day", reevidence(() => ({ publishedAt: "2020-01-01" })), 7],
  ["no evidence", (item) => ({ ...item, evidence: [] }), 7],
];

const factOfItem = ({ factId }: ItemDraft) => {
  const fact = facts.find(({ id }) => id === factId);
  if (fact === undefined) throw new Error(`There is no fact ${factId}.`);
  return fact;
};

it("begins with sound items of every kind", () => {
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(7);
  expect(items.filter((item) => recheckItem(item, factOfItem(item), around).length > 0)).toEqual(
    [],
  );
});

it.each(corruptions)("%s is refused in every item that has it", (_what, corrupt, kindCount) => {
  const mutants = items.flatMap((item) => {
    const mutant = corrupt(item);
    return mutant === null || JSON.stringify(mutant) === JSON.stringify(item) ? [] : [mutant];
  });
  const kinds = new Set<ItemKind>(mutants.map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThanOrEqual(kindCount);
  const survivors = mutants.filter(
    (mutant) => recheckItem(mutant, factOfItem(mutant), around).length === 0,
  );
  expect(survivors.map(({ kind, stem, answer }) => ({ kind, stem, answer }))).toEqual([]);
});
