import { checkHandItem, handGenerator, inquiryOf } from "./hand-item";
import type { Finding } from "./hand-item";
import { generateItems } from "./generate";
import { valueInquiry } from "./inquiry";
import type { Inquiry } from "./inquiry";
import { itemDraftSchema } from "./item";
import type { AskableFact, ItemDraft } from "./item";
import type { ItemContext } from "./item-context";
import { asksQuestion, kindTraits } from "./kind-traits";
import { lintDraft } from "./lint";
import { readBack } from "./read-back";
import { findSetting } from "./setting";
import { statementStem } from "./statement-stem";
import { stemsOf } from "./stem";
import type { Stem } from "./stem";
import { readBackTimeline } from "./timeline-read-back";
import { findSecondAnswer } from "./uniqueness";

/**
 * Holds an item that was made some time ago against today's rules and today's claims, as if it were
 * made now: a machine's item must pass every check, a person's those that a person's must pass
 * (docs/decisions/017). Of both no second answer may be right.
 * @param context of the item's fact, with the facts of its story
 * @returns what stands against it; nothing where it is as sound as a new one
 */
export function recheckItem(item: ItemDraft, fact: AskableFact, context: ItemContext): Finding[] {
  if (kindTraits[item.kind].answeredBy === "ordering") {
    const facts = context.factsByStory.get(fact.story) ?? [];
    return [...lintDraft(item).failed, ...asList(readBackTimeline(item, facts, context))];
  }
  if (isMadeToday(item, fact, context)) {
    return [];
  }
  const setting = item.settingFactId === undefined ? null : findSetting(fact, context);
  const inquiry = askedBy(item, setting === null ? fact : { ...fact, setting });
  if ("rule" in inquiry) {
    return [inquiry];
  }
  const stem = stemOf(item, inquiry);
  const second = asList(findSecondAnswer(inquiry, stem, context));
  const { faults, warnings } = checkHandItem(item, fact, context);
  if (item.generator === handGenerator) {
    return [...faults, ...second];
  }
  const found = [...faults, ...warnings, ...second];
  const misread = asList(readBack(item, inquiry, stem, context));
  return [
    ...found,
    ...misread.filter(({ rule }) => found.every((finding) => finding.rule !== rule)),
  ];
}

/** What two items have alike that are one. */
const sameSchema = itemDraftSchema.pick({
  kind: true,
  stem: true,
  options: true,
  answer: true,
  expected: true,
  evidence: true,
});

/** Whether the generators make the very item today, evidence and all. */
function isMadeToday(item: ItemDraft, fact: AskableFact, context: ItemContext): boolean {
  // Read by the schema, so that what was stored has its parts in the same order.
  const wordsOf = (draft: ItemDraft) => {
    const read = sameSchema.safeParse(draft);
    return read.success ? JSON.stringify(read.data) : null;
  };
  const words = wordsOf(item);
  return (
    words !== null &&
    generateItems(fact, context, item.seed).items.some((made) => wordsOf(made) === words)
  );
}

const asList = (finding: Finding | null): Finding[] => (finding === null ? [] : [finding]);

/** What the item asks of the fact as it is today. */
function askedBy(item: ItemDraft, fact: AskableFact): Inquiry | Finding {
  const isByName = kindTraits[item.kind].stem !== "statement";
  const inquiry = isByName ? inquiryOf(item, fact) : null;
  if (inquiry !== null) {
    return inquiry;
  }
  if (isByName && item.generator !== handGenerator) {
    return { rule: "key-is-value", reason: "its right answer is not what the fact says today" };
  }
  return valueInquiry(fact);
}

/** The stem that the item was made of; of a person's words what the claim says of speaker and time. */
function stemOf(item: ItemDraft, inquiry: Inquiry): Stem {
  const { clause } = inquiry;
  const stems =
    asksQuestion(item.kind) && clause !== null ? stemsOf({ ...inquiry, clause }).stems : [];
  return stems.find(({ text }) => text === item.stem) ?? statementStem(inquiry, item.stem);
}
