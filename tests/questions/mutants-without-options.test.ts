import { valueInquiry } from "@/questions/inquiry";
import type { ItemDraft, TimelineEvent } from "@/questions/item";
import { lintDraft } from "@/questions/lint";
import { readBack } from "@/questions/read-back";
import { readBackTimeline } from "@/questions/timeline-read-back";
import { inARow, office, troops } from "./factories";
import { context, facts, itemOf } from "./made-items";

type Change = (item: ItemDraft) => ItemDraft;

/** Names of all the checks that refuse a draft. */
function refusals(draft: ItemDraft): string[] {
  const failed = lintDraft(draft).failed.map(({ rule }) => rule);
  const fact = facts.find(({ id }) => id === draft.factId);
  const inquiry = fact && valueInquiry(fact);
  if (!inquiry || "rule" in inquiry) {
    throw new Error("not askable");
  }
  const misread =
    draft.kind === "timeline"
      ? readBackTimeline(draft, facts, context)
      : readBack(draft, inquiry, { asksFigure: /what figure/i.test(draft.stem) }, context);
  return [...failed, ...(misread ? [misread.rule] : [])];
}

const expecting =
  (patch: object): Change =>
  (item) => ({ ...item, expected: item.expected && { ...item.expected, ...patch } });
const restem =
  (from: string | RegExp, to: string): Change =>
  (item) => ({ ...item, stem: item.stem.replace(from, to) });
const reevidence =
  (patch: object): Change =>
  (item) => ({ ...item, evidence: item.evidence.map((quote) => ({ ...quote, ...patch })) });
const retimeline =
  (change: (events: TimelineEvent[]) => object[]) =>
  (item: ItemDraft): ItemDraft =>
    item.expected?.kind === "order"
      ? {
          ...item,
          expected: {
            kind: "order",
            events: change(item.expected.events) as TimelineEvent[],
          },
        }
      : item;
const withOptions: Change = (item) => ({
  ...item,
  options: [{ text: item.answer, correct: true, why: null }],
});

const number = itemOf(troops, "typed-number");
const place = itemOf(inARow, "typed-number");
const date = itemOf(office, "typed-date");
const card = itemOf(office, "flashcard");
const order = itemOf(office, "timeline");

describe("mutants of the kinds without options", () => {
  it("are none of the items as they were made", () => {
    for (const item of [number, place, date, card, order]) {
      expect(refusals(item)).toEqual([]);
    }
  });

  it.each<[string, ItemDraft, Change]>([
    ["another answer", number, (item) => ({ ...item, answer: "over 11,000" })],
    ["another amount", number, expecting({ amount: 11_000, lowest: 10_500, highest: 11_500 })],
    ["a wider tolerance", number, expecting({ lowest: 5_000, highest: 20_000 })],
    ["no tolerance told", number, expecting({ hint: "" })],
    ["another tolerance told", number, expecting({ hint: "Give the exact number." })],
    ["another unit", number, expecting({ unit: "kg" })],
    ["an ordinal for a count", number, expecting({ isOrdinal: true })],
    ["another place in the row", place, expecting({ amount: 104, lowest: 104, highest: 104 })],
    ["nothing that is right", number, (item) => ({ ...item, expected: undefined })],
    ["another thing that is counted", number, restem("soldiers", "tanks")],
    ["a unit that is not the fact's", number, restem(/^/, "In kilometres, ")],
    ["another speaker", number, restem("US State Department", "Pentagon")],
    ["another day in the stem", number, restem("12 November", "13 November")],
    ["options", number, withOptions],
    ["a bound asked for as the number", number, restem(/what figure did/i, "how many did")],
    ["evidence from elsewhere", number, reevidence({ start: 101, end: 160 })],
    ["evidence of another article", number, reevidence({ articleId: "z" })],
    ["no evidence", number, (item) => ({ ...item, evidence: [] })],
    ["another day", date, expecting({ start: "2024-10-02", end: "2024-10-02" })],
    ["a month for a day", date, expecting({ end: "2024-10-31", precision: "month" })],
    ["another precision told", date, expecting({ hint: "Give the year." })],
    ["another answer in words", date, (item) => ({ ...item, answer: "2 October 2024" })],
    ["a number for a date", date, (item) => ({ ...item, expected: number.expected })],
    ["the answer in the stem", date, restem("?", " on 1 October 2024?")],
    ["another person", date, restem("Shigeru Ishiba", "Fumio Kishida")],
    ["options of a date", date, withOptions],
    ["another answer on a card", card, (item) => ({ ...item, answer: "1 November 2024" })],
    ["a question that is none", card, restem("?", ".")],
    ["the answer on the front of a card", card, restem("?", ", on 1 October 2024?")],
    ["something to type on a card", card, (item) => ({ ...item, expected: date.expected })],
    ["evidence of a card cut short", card, reevidence({ exact: "In our" })],
    [
      "another day of an event",
      order,
      retimeline(([first, ...rest]) => [
        { ...first, start: "2022-01-01", end: "2022-01-01" },
        ...rest,
      ]),
    ],
    ["the dates of two events exchanged", order, retimeline(exchangeDates)],
    [
      "an event told in other words",
      order,
      retimeline(([first, ...rest]) => [{ ...first, text: "Something else took place" }, ...rest]),
    ],
    [
      "an event that tells its date",
      order,
      retimeline(([first, ...rest]) => [{ ...first, text: `${first?.text} in 2024` }, ...rest]),
    ],
    ["two events only", order, retimeline((events) => events.slice(0, 2))],
    [
      "one event twice",
      order,
      retimeline(([first, , ...rest]) => [{ ...first }, { ...first }, ...rest]),
    ],
    [
      "an event of another fact",
      order,
      retimeline(([first, ...rest]) => [{ ...first, factId: "f-troops" }, ...rest]),
    ],
    ["without its own fact", order, (item) => ({ ...item, factId: "f-summit" })],
    [
      "events in their right order",
      order,
      retimeline((events) => events.toSorted((one, other) => (one.start < other.start ? -1 : 1))),
    ],
    ["another answer of a timeline", order, (item) => ({ ...item, answer: "" })],
    [
      "without the evidence of one event",
      order,
      (item) => ({ ...item, evidence: item.evidence.slice(1) }),
    ],
    ["evidence of a timeline from elsewhere", order, reevidence({ publisher: "Z" })],
    ["options of a timeline", order, withOptions],
    ["a question for a task", order, restem(".", "?")],
  ])("%s is refused", (_mutation, item, change) => {
    const mutant = change(item);
    expect(mutant).not.toEqual(item);
    expect(refusals(mutant)).not.toEqual([]);
  });
});

function exchangeDates(events: TimelineEvent[]): object[] {
  const [first, second, ...rest] = events;
  const dateOf = ({ start, end, when }: (typeof events)[number]) => ({ start, end, when });
  return first && second
    ? [{ ...first, ...dateOf(second) }, { ...second, ...dateOf(first) }, ...rest]
    : [];
}
