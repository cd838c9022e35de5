import { valueInquiry } from "@/questions/inquiry";
import { finishDraft } from "@/questions/finish-draft";
import { generateItems } from "@/questions/generate";
import type { ItemDraft } from "@/questions/item";
import { buildItemContext } from "@/questions/item-context";
import { lintDraft } from "@/questions/lint";
import { readBack } from "@/questions/read-back";
import { claimOf, factOf, holders, office, summitPlace, troops } from "./factories";

const facts = [troops, office, summitPlace, ...holders].map((claim) => factOf(claim));
const context = buildItemContext({ claims: facts.flatMap((fact) => fact.claims), facts });

function itemOf(factId: string, kind: ItemDraft["kind"], answer?: string): ItemDraft {
  const fact = facts.find(({ id }) => id === factId);
  const { items } = fact ? generateItems(fact, context, 3) : { items: [] };
  const item = items.find(
    (made) => made.kind === kind && (answer === undefined || made.answer === answer),
  );
  if (!item) {
    throw new Error(`no ${kind} item of ${factId}`);
  }
  return item;
}

/** Names of all the checks that refuse a draft. */
function refusals(draft: ItemDraft): string[] {
  const fact = facts.find(({ id }) => id === draft.factId);
  const inquiry = fact && valueInquiry(fact);
  if (!inquiry || "rule" in inquiry) {
    throw new Error("not askable");
  }
  const stem = { asksFigure: /what figure|said/i.test(draft.stem) };
  const misread = readBack(draft, inquiry, stem, context);
  return [...lintDraft(draft).failed.map(({ rule }) => rule), ...(misread ? [misread.rule] : [])];
}

type Change = (item: ItemDraft) => ItemDraft;

const restem =
  (from: string | RegExp, to: string): Change =>
  (item) => ({ ...item, stem: item.stem.replace(from, to) });
const reoption =
  (pick: "key" | "wrong", text: string): Change =>
  (item) => {
    const at = item.options.findIndex(({ correct }) => correct === (pick === "key"));
    return {
      ...item,
      options: item.options.map((option, index) => (index === at ? { ...option, text } : option)),
    };
  };
const reevidence =
  (change: (evidence: ItemDraft["evidence"][number]) => ItemDraft["evidence"][number]): Change =>
  (item) => ({ ...item, evidence: item.evidence.map(change) });

const question = itemOf("f-troops", "multiple-choice");
const where = itemOf("f-summit", "multiple-choice");
const when = itemOf("f-office", "multiple-choice");
const blank = itemOf("f-troops", "cloze");
const truth = itemOf("f-summit", "true-false", "True");
const untruth = itemOf("f-troops", "true-false", "False");

describe("readBack with lint", () => {
  it("lets every generated item pass", () => {
    for (const item of [question, where, when, blank, truth, untruth]) {
      expect(refusals(item)).toEqual([]);
    }
  });

  it.each<[string, ItemDraft, Change]>([
    [
      "another key",
      question,
      (item) => ({ ...reoption("key", "over 11,000")(item), answer: "over 11,000" }),
    ],
    ["another key with its answer left", question, reoption("key", "over 11,000")],
    ["another answer", question, (item) => ({ ...item, answer: "over 15,000" })],
    [
      "two keys",
      question,
      (item) => ({
        ...item,
        options: item.options.map((option) => ({ ...option, correct: true })),
      }),
    ],
    [
      "no key",
      where,
      (item) => ({
        ...item,
        options: item.options.map((option) => ({ ...option, correct: false })),
      }),
    ],
    [
      "the key moved to another option",
      where,
      (item) => ({
        ...item,
        options: item.options.map((option, index) => ({
          ...option,
          correct: index === item.options.findIndex(({ correct }) => !correct),
        })),
      }),
    ],
    ["another day in the stem", question, restem("12 November", "13 November")],
    ["another year in the stem", question, restem("2024", "2023")],
    ["the month for the day", question, restem(/on 12 November/i, "In October")],
    ["another thing that is counted", question, restem("soldiers", "tanks")],
    ["another nation", question, restem("North Korean", "Chinese")],
    ["another place in the stem", question, restem("eastern Russia", "western Ukraine")],
    ["another speaker", question, restem("US State Department", "Pentagon")],
    ["no speaker", question, restem(/did the US State Department give/, "was reported")],
    ["another unit of an option", question, reoption("wrong", "over 5,000 tons")],
    ["an option without its modifier", question, reoption("wrong", "5,000")],
    ["an option with another modifier", question, reoption("wrong", "as many as 5,000")],
    ["the key as a wrong option", question, reoption("wrong", "over 10,000")],
    ["an option that holds the key", where, reoption("wrong", "Lima, Peru")],
    ["an option that the key lies in", where, reoption("wrong", "Peru")],
    ["an empty option", where, reoption("wrong", " ")],
    ["a date of another precision", when, reoption("wrong", "September 2024")],
    ["a name among dates", when, reoption("wrong", "Dina Boluarte")],
    ["a day that does not exist", when, reoption("wrong", "31 February 2024")],
    [
      "two options only",
      when,
      (item) => ({
        ...item,
        options: item.options
          .filter(({ correct }) => correct)
          .concat(item.options.filter(({ correct }) => !correct).slice(0, 1)),
      }),
    ],
    [
      "evidence with a changed word",
      question,
      reevidence((evidence) => ({
        ...evidence,
        exact: evidence.exact.replace("10,000", "11,000"),
      })),
    ],
    [
      "evidence cut short",
      question,
      reevidence((evidence) => ({ ...evidence, exact: evidence.exact.slice(2) })),
    ],
    [
      "evidence from elsewhere",
      question,
      reevidence((evidence) => ({ ...evidence, start: evidence.start + 1, end: evidence.end + 1 })),
    ],
    [
      "evidence of another article",
      question,
      reevidence((evidence) => ({ ...evidence, articleId: "z" })),
    ],
    [
      "evidence with another publisher",
      question,
      reevidence((evidence) => ({ ...evidence, publisher: "Z" })),
    ],
    ["no evidence", question, (item) => ({ ...item, evidence: [] })],
    ["the answer in the stem", where, restem("summit", "summit of Lima")],
    ["a pronoun for the subject", where, restem("the APEC summit", "it")],
    ["a second question", where, restem("?", "? Why?")],
    ["a filled blank", blank, restem("____", "over 10,000")],
    ["a second blank", blank, restem("soldiers", "____")],
    ["another day in a cloze", blank, restem("12 November", "21 November")],
    ["another value in a true statement", truth, restem("Lima", "Bogota")],
    ["the country for the city in a true statement", truth, restem("Lima", "Peru")],
    ["another day in a true statement", truth, restem("15 November", "16 November")],
    [
      "a true statement marked false",
      truth,
      (item) => ({
        ...item,
        answer: "False",
        options: item.options.map((option) => ({ ...option, correct: !option.correct })),
      }),
    ],
    ["the truth in a false statement", untruth, restem(/over [\d,]+/, "over 10,000")],
    [
      "what follows from the fact in a false statement",
      untruth,
      restem(/over [\d,]+/, "over 5,000"),
    ],
    ["a second change in a false statement", untruth, restem("eastern", "western")],
    ["a false statement without its speaker", untruth, restem(/^.* that /, "Some said that ")],
    ["other options than True and False", truth, reoption("wrong", "Maybe")],
  ])("refuses %s", (_mutation, item, change) => {
    const mutant = change(item);
    expect(mutant).not.toEqual(item);
    expect(refusals(mutant)).not.toEqual([]);
  });

  it("refuses a date that is coarser than the fact's, though each of its words is in the fact", () => {
    const clause = troops.clause;
    const dated = claimOf({
      ...troops,
      statement: undefined,
      clause: clause && {
        ...clause,
        complements: [
          ...clause.complements,
          { role: "time", preposition: "by", text: "5 November 2024", kind: "date" },
        ],
      },
    });
    const fact = factOf(dated);
    const inquiry = valueInquiry(fact);
    const [item] = generateItems(fact, context, 3).items;
    if (!item || "rule" in inquiry) {
      throw new Error("not askable");
    }
    expect(readBack(item, inquiry, { asksFigure: true }, context)).toBeNull();
    const crossed = { ...item, stem: item.stem.replace("by 5 November 2024", "by November 2024") };
    expect(readBack(crossed, inquiry, { asksFigure: true }, context)).toMatchObject({
      rule: "date-from-fact",
    });
  });

  it("refuses a bound that is asked for as if it were the number", () => {
    const fact = facts[0];
    const inquiry = fact && valueInquiry(fact);
    if (!inquiry || "rule" in inquiry) {
      throw new Error("not askable");
    }
    const stem =
      "How many North Korean soldiers had been deployed to eastern Russia, according to the US State Department on 12 November 2024?";
    const { kind, options, answer, seed } = question;
    const made = finishDraft(
      { kind, stem, options, answer, seed },
      inquiry,
      { asksFigure: false },
      context,
    );
    expect(made).toMatchObject({ rule: "attributed-figure" });
  });
});
