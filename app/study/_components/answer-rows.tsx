import { AnswerRow } from "./answer-row";
import type { ItemAnswer } from "@/questions/kind";
import type { StudyCard, Told, ToldKey } from "./study-card";
import type { AnswerProgress } from "./study-state";
import { givenWords } from "./told-words";

type AnsweredProps = { card: Pick<StudyCard, "options">; answer: ItemAnswer };

/** What was answered and what is right, one below the other. */
export function AnswerRows({
  card,
  answer,
  told,
  progress,
  isOwn = true,
}: AnsweredProps & {
  told: Told | null;
  progress: AnswerProgress | null;
  /** False for who looks at somebody else's answer. */
  isOwn?: boolean;
}) {
  if (told === null) {
    const isTurning = "recalled" in answer && answer.recalled === null;
    const label = progress === "sending" ? (isTurning ? "Turning…" : "Checking…") : "Your answer";
    const text = givenWords(card, answer) ?? (isTurning ? "The card" : "I don’t know");
    return (
      <ul className="mt-4 flex flex-col gap-2.5">
        <AnswerRow tone="pending" text={text} label={label} />
      </ul>
    );
  }
  if (told.key?.kind === "order") {
    return (
      <OrderRows card={card} answer={answer} told={told} order={told.key.order} isOwn={isOwn} />
    );
  }
  const given = givenWords(card, answer);
  const right = told.key?.text ?? card.options.find(({ id }) => id === told.rightOptionId)?.text;
  const rightLabel = "recalled" in answer ? "Answer" : told.correct ? "Right" : "Right answer";
  return (
    <>
      <ul className="mt-4 flex flex-col gap-2.5">
        {!told.correct && given !== null && (
          <AnswerRow tone="wrong" text={given} label={isOwn ? "Your answer" : "Answer given"} />
        )}
        {right !== undefined && <AnswerRow tone="right" text={right} label={rightLabel} />}
      </ul>
      {told.key?.readAs && given !== null && (
        <p className="mt-2.5 text-sm text-muted">
          {isOwn ? "You typed" : "Typed:"} “{given}”. Read as {told.key.readAs}.
        </p>
      )}
    </>
  );
}

/** The events as they happened, each with its date and the place that it was given. */
function OrderRows({
  card,
  answer,
  told,
  order,
  isOwn,
}: AnsweredProps & {
  told: Told;
  order: Extract<ToldKey, { kind: "order" }>["order"];
  isOwn: boolean;
}) {
  const given = "order" in answer ? answer.order : null;
  return (
    <>
      <h2 className="mt-5 text-sm font-medium text-muted">
        {told.correct ? "Right, in this order" : "Wrong. It happened in this order"}
      </h2>
      <ol className="mt-2 flex flex-col gap-2.5">
        {order.map(({ id, when }, place) => {
          const placed = given?.indexOf(id) ?? place;
          const isRight = placed === place;
          const text = card.options.find((event) => event.id === id)?.text ?? "";
          return (
            <AnswerRow
              key={id}
              tone={isRight ? "right" : "wrong"}
              text={text}
              label={isRight ? when : `${when} · ${isOwn ? "your place" : "placed"} ${placed + 1}`}
            />
          );
        })}
      </ol>
    </>
  );
}
