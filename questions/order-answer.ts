import type { Item, TimelineEvent } from "./item";
import type { AnswerCheck, AnswerGrade, ItemAnswer } from "./kind";
import { rightOrder } from "./timeline-order";

/** What is put in order; an event's id is its index. */
export const eventsOf = ({ expected }: Pick<Item, "expected">): TimelineEvent[] =>
  expected?.kind === "order" ? expected.events : [];

/** Says whether every event was given its place, and one place alone. */
export function validateOrder(item: Pick<Item, "expected">, answer: ItemAnswer): AnswerCheck {
  if (!("order" in answer)) {
    return { state: "invalid", reason: null };
  }
  const { order } = answer;
  const ids = new Set(eventsOf(item).map((_, index) => String(index)));
  if (order?.some((id) => !ids.has(id)) || new Set(order).size !== (order?.length ?? 0)) {
    return { state: "invalid", reason: "Each event has one place." };
  }
  return order !== null && order.length === ids.size
    ? { state: "complete", readAs: null }
    : { state: "incomplete", reason: "Give every event its place." };
}

/** Right where the events stand as they happened. */
export function gradeOrder(item: Pick<Item, "expected">, answer: ItemAnswer): AnswerGrade {
  const check = validateOrder(item, answer);
  if (check.state !== "complete" || !("order" in answer)) {
    return check.state === "complete" ? { state: "invalid", reason: null } : check;
  }
  const events = eventsOf(item);
  const right = rightOrder(events);
  const correct = right.every((event, place) => event === events[Number(answer.order?.[place])]);
  return { state: "graded", correct, rightOptionId: null, readAs: null };
}
