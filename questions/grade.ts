import { gradeChoice } from "./choice";
import type { Item } from "./item";
import type { AnswerGrade, ItemAnswer, Recall } from "./kind";
import { kindTraits } from "./kind-traits";
import { gradeOrder } from "./order-answer";
import { gradeRecall } from "./recall-answer";
import { orderedTexts } from "./timeline-order";
import { gradeTyped } from "./typed-answer";

/** What of an item an answer is held against. It needs no generator, so a phone can grade too. */
export type Gradable = Pick<Item, "kind" | "options" | "expected">;

/**
 * Grades an answer to an item.
 * @returns "incomplete" where something is missing and "invalid" where what was handed in cannot be an
 * answer to the item: neither is a wrong answer.
 */
export function gradeAnswer(item: Gradable, answer: ItemAnswer): AnswerGrade {
  switch (kindTraits[item.kind].answeredBy) {
    case "choosing":
      return gradeChoice(item, answer);
    case "typing":
      return gradeTyped(item, answer);
    case "ordering":
      return gradeOrder(item, answer);
    case "recalling":
      return gradeRecall(answer);
  }
}

/** An answer as the log keeps it. */
export type JudgedAnswer = {
  correct: boolean;
  /** What was chosen, typed or put in order, in words; null for "I don't know" and for flashcards. */
  chosen: string | null;
  /** How many answers there were to choose from; 0 where the answer is typed or recalled. */
  optionCount: number;
  /** What the learner said of a flashcard; null until then, and for every other kind. */
  recalled: Recall | null;
  /** How a typed answer was read. */
  readAs: string | null;
};

/**
 * What an answer comes to. "I don't know" counts as not right.
 * @returns null where it is no answer to the item.
 */
export function judgeAnswer(item: Gradable, answer: ItemAnswer): JudgedAnswer | null {
  const recalled = "recalled" in answer ? answer.recalled : null;
  const judged = { optionCount: optionCountOf(item), recalled };
  if (isOfKind(item, answer) && isGivenUp(answer)) {
    return { ...judged, correct: false, chosen: null, readAs: null };
  }
  const grade = gradeAnswer(item, answer);
  if (grade.state !== "graded") {
    return null;
  }
  const { correct, readAs } = grade;
  return { ...judged, correct, chosen: chosenWords(item, answer), readAs };
}

const wayOf = { optionId: "choosing", typed: "typing", order: "ordering" } as const;

function isOfKind({ kind }: Gradable, answer: ItemAnswer): boolean {
  const { answeredBy } = kindTraits[kind];
  return Object.entries(wayOf).some(([field, way]) => field in answer && way === answeredBy);
}

const isGivenUp = (answer: ItemAnswer): boolean =>
  ("optionId" in answer && answer.optionId === null) ||
  ("typed" in answer && answer.typed === null) ||
  ("order" in answer && answer.order === null);

/** The log has room for so many letters. */
const longestWords = 2000;

function chosenWords(item: Gradable, answer: ItemAnswer): string | null {
  if ("optionId" in answer) {
    return item.options[Number(answer.optionId)]?.text ?? null;
  }
  if ("typed" in answer) {
    return answer.typed?.trim() ?? null;
  }
  return "order" in answer
    ? orderedTexts(item, answer.order ?? [])
        .join(" → ")
        .slice(0, longestWords)
    : null;
}

/** The log counts no further: to hit one order of 120 by chance is as good as impossible. */
const mostCounted = 100;

/** The inverse is the chance to be right without knowing: three events have six orders. */
function optionCountOf({ kind, options, expected }: Gradable): number {
  if (kindTraits[kind].answeredBy !== "ordering") {
    return options.length;
  }
  const events = expected?.kind === "order" ? expected.events.length : 0;
  const orders = Array.from({ length: events }, (_, index) => index + 1).reduce(
    (product, factor) => product * factor,
    1,
  );
  return Math.min(mostCounted, orders);
}
