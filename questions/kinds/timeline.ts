import { rngFrom } from "@/lib/rng";
import type { Rng } from "@/lib/rng";
import { evidenceOf } from "../explanation";
import { generatorVersion } from "../finish-draft";
import type { Obstacle } from "../inquiry";
import type { AskableFact, ItemDraft, TimelineEvent } from "../item";
import type { ItemContext } from "../item-context";
import type { Kind } from "../kind";
import { lintDraft } from "../lint";
import { eventsOf, gradeOrder, validateOrder } from "../order-answer";
import { publicItem } from "../public-item";
import { timelineEventOf } from "../timeline-event";
import { areApart, isTooLong, orderWords, rightOrder, tellsWhen } from "../timeline-order";
import { readBackTimeline } from "../timeline-read-back";

const fewest = 3;
const most = 5;
/** Of a long story so many facts are looked at. */
const mostTried = 40;

const stem = "Put these events in order, the earliest first.";

/**
 * Three to five dated events of one story to put in order. The item belongs to the fact that it is made
 * for and names the others. An event's id is its index in the order in which they are shown.
 */
export const timeline: Kind = {
  generate: (fact, context, seed) => {
    const made = makeItem(fact, context, seed);
    return "rule" in made
      ? { items: [], refused: [{ factId: fact.id, kind: "timeline", ...made }] }
      : { items: [made], refused: [] };
  },

  validate: validateOrder,
  grade: gradeOrder,

  publicView: (item, place) =>
    publicItem(item, place, {
      options: eventsOf(item).map(({ text }, index) => ({ id: String(index), text })),
    }),
};

function makeItem(fact: AskableFact, context: ItemContext, seed: number): ItemDraft | Obstacle {
  const own = timelineEventOf(fact, context);
  if ("rule" in own) {
    return own;
  }
  const rng = rngFrom(`${seed} ${fact.id} timeline`);
  const chosen = chooseEvents(own, fact, context, rng);
  if (chosen.length < fewest) {
    return {
      rule: "too-few-events",
      reason: "fewer than three dated events of the story lie apart",
    };
  }
  const events = shuffled(chosen, rng);
  const inOrder = rightOrder(events);
  const facts = context.factsByStory.get(fact.story) ?? [];
  const draft: ItemDraft = {
    kind: "timeline",
    factId: fact.id,
    stem,
    options: [],
    answer: orderWords(events),
    expected: { kind: "order", events },
    explanation: inOrder.map(({ text, when }) => `${when}: ${text}.`).join(" "),
    evidence: [own, ...inOrder.filter((event) => event !== own)].flatMap(({ factId }) => {
      const told = facts.find(({ id }) => id === factId);
      return told ? evidenceOf(told).slice(0, 1) : [];
    }),
    generator: `timeline/${fact.representative.claim.predicate}/order`,
    generatorVersion,
    seed,
    lint: [],
  };
  const report = lintDraft(draft);
  const [failure] = report.failed;
  return failure ?? readBackTimeline(draft, facts, context) ?? { ...draft, lint: report.passed };
}

/** The fact's own event and others of its story, none of which lies on or beside another's days. */
function chooseEvents(own: TimelineEvent, fact: AskableFact, context: ItemContext, rng: Rng) {
  const others = (context.factsByStory.get(fact.story) ?? []).filter(({ id }) => id !== fact.id);
  const inOrder = [...others].sort((one, other) => (one.id < other.id ? -1 : 1));
  const wanted = fewest + rng.below(most - fewest + 1);
  const chosen = [own];
  for (const other of rng.shuffle(inOrder).slice(0, mostTried)) {
    if (chosen.length === wanted) {
      break;
    }
    const event = timelineEventOf(other, context);
    // What no timeline may hold is left out here, so that it does not cost the whole item.
    const isSound = !("rule" in event) && !tellsWhen(event) && !isTooLong(event);
    if (isSound && chosen.every((kept) => areApart(kept, event))) {
      chosen.push(event);
    }
  }
  return chosen;
}

/** Another order than the right one; with three events or more there always is one. */
function shuffled(events: readonly TimelineEvent[], rng: Rng): TimelineEvent[] {
  const right = rightOrder(events);
  const shown = rng.shuffle(right);
  return shown.every((event, index) => event === right[index]) ? right.reverse() : shown;
}
