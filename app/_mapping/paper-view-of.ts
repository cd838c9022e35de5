import { dayText } from "@/app/_components/day-text";
import type {
  PaperKey,
  PaperQuestion,
  PaperView,
} from "@/app/classes/[id]/assignments/[assignmentId]/paper/_components/paper-view";
import { optionLetter } from "@/assignments/paper";
import { kindTraits } from "@/questions/kind-traits";
import { rightOrder } from "@/questions/timeline-order";
import { typedFormOf } from "@/questions/typed-answer";
import type { Paper } from "@/server/paper";

type Printed = Paper["questions"][number];

const ways = {
  choosing: "choose",
  typing: "write",
  ordering: "order",
  recalling: "write",
} as const;

function questionOf({ item, points, order }: Printed): PaperQuestion {
  const way = ways[kindTraits[item.kind].answeredBy];
  const events = item.expected?.kind === "order" ? item.expected.events : [];
  const texts = way === "order" ? events : item.options;
  return {
    stem: item.stem,
    points,
    task:
      way === "order"
        ? "Number the boxes: 1 for what happened first."
        : (typedFormOf(item.expected)?.hint ?? null),
    way,
    options: order.flatMap((place) => texts[place]?.text ?? []),
  };
}

function keyOf({ item, points, order }: Printed): PaperKey {
  const [first] = item.evidence;
  const events = item.expected?.kind === "order" ? item.expected.events : [];
  const inOrder = rightOrder(events);
  const right = order.findIndex((place) => item.options[place]?.correct === true);
  const numbers = order.flatMap((place) => {
    const event = events[place];
    return event === undefined ? [] : [inOrder.indexOf(event) + 1];
  });
  return {
    mark: numbers.length > 0 ? numbers.join(" ") : right < 0 ? null : optionLetter(right),
    answer: item.answer,
    points,
    evidence: {
      words: first?.exact ?? "",
      source: first === undefined ? "" : `${first.publisher}, ${dayText(first.publishedAt)}`,
    },
  };
}

/** A quiz as it is printed, and its key. */
export const paperViewOf = (paper: Paper, version: string): PaperView => ({
  title: paper.title,
  className: paper.className,
  version,
  points: paper.questions.reduce((sum, { points }) => sum + points, 0),
  questions: paper.questions.map(questionOf),
  key: paper.questions.map(keyOf),
});
