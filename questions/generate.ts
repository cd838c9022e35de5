import { findUnaskable } from "./askable-clause";
import { findDisputedName } from "./disputed-name";
import { valueInquiry } from "./inquiry";
import type { Inquiry, Obstacle } from "./inquiry";
import type { AskableFact, ItemDraft, ItemKind, Refusal } from "./item";
import type { ItemContext } from "./item-context";
import { kinds } from "./kinds";
import { namesKnown } from "./known-names";
import { itemIdentity } from "./repeats";
import { findSetting, introduces } from "./setting";
import { findStranger } from "./setting-reading";

/** A hedge that makes a fact no fact: what is planned, alleged or thought. */
const unprovable = new Set(["plan", "alleged", "opinion"]);

/**
 * Makes every item that a verified fact allows.
 * @param fact verified by a person: this asks no status
 * @param context built once for many facts
 * @param seed the same seed gives the same items
 * @returns the items, and for every kind that gave none the rule that refused it
 */
export function generateItems(
  fact: AskableFact,
  context: ItemContext,
  seed: number,
): { items: ItemDraft[]; refused: Refusal[] } {
  const { attribution } = fact.representative.claim;
  const all = Object.entries(kinds) as [ItemKind, (typeof kinds)[ItemKind]][];
  const isVague = attribution.hedge !== "none" && attribution.speaker === null;
  if (unprovable.has(attribution.hedge) || isVague) {
    const reason = `what is said with the hedge “${attribution.hedge}” is no plain fact`;
    return {
      items: [],
      refused: all.map(([kind]) => ({ factId: fact.id, kind, rule: "hedged", reason })),
    };
  }
  const value = valueInquiry(fact);
  const alone = "rule" in value ? value : findObstacle(value, context);
  const asked = alone === null ? introduced(fact, context) : behindItsSetting(fact, alone, context);
  if ("rule" in asked) {
    return { items: [], refused: all.map(([kind]) => ({ factId: fact.id, kind, ...asked })) };
  }
  const items: ItemDraft[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const [, kind] of all) {
    const made = kind.generate(asked, context, seed);
    refused.push(...made.refused);
    for (const item of made.items) {
      const identity = itemIdentity(item);
      if (!seen.has(identity)) {
        seen.add(identity);
        items.push(item);
      }
    }
  }
  return { items, refused };
}

/** What a sentence about the event that a fact belongs to mends: that the fact alone does not say to what it belongs. */
const mendedByItsSetting = new Set([
  "anchored",
  "vague-part",
  "vague-subject",
  "half-told",
  "undated",
]);

/** The fact with the sentence that makes it understood; what stands against it where there is none. */
function behindItsSetting(
  fact: AskableFact,
  alone: Obstacle,
  context: ItemContext,
): AskableFact | Obstacle {
  const subject = fact.representative.claim.clause?.subject.text ?? "";
  // "a bus" is one of several, whatever happened; "the bus" is the one that the event tells of.
  const isMeant = alone.rule === "vague-subject" ? /^the /i.test(subject) : !/^an? /i.test(subject);
  if (!isMeant || !mendedByItsSetting.has(alone.rule)) {
    return alone;
  }
  const setting = findSetting(fact, context);
  if (setting === null || !namesKnown(setting.sentence)) {
    return alone;
  }
  const asked = { ...fact, setting };
  const value = valueInquiry(asked);
  const isUnderstood = !("rule" in value) && findObstacle(value, context) === null;
  return isUnderstood ? asked : alone;
}

const findObstacle = (inquiry: Inquiry, context: ItemContext): Obstacle | null =>
  findUnaskable(inquiry) ?? findDisputedName(inquiry, context) ?? findStranger(inquiry);

/**
 * "Visayan Air carried 3.1 million passengers": what names nothing that all readers can place is asked behind
 * the sentence that tells what its subject was in the news for, where there is one.
 */
function introduced(fact: AskableFact, context: ItemContext): AskableFact {
  const { claim } = fact.representative;
  const setting = namesKnown(claim.statement) ? null : findSetting(fact, context);
  return setting !== null && introduces(setting.sentence, claim) && namesKnown(setting.sentence)
    ? { ...fact, setting }
    : fact;
}
