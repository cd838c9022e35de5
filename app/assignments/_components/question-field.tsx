import { useEffect, useState } from "react";
import { Field } from "@/components/field";
import { LiveRegion } from "@/components/live-region";
import { unbrokenDates } from "@/app/_components/day-text";
import { EventsToOrder, tapEvent } from "@/app/_components/events-to-order";
import { kindTraits } from "@/questions/kind-traits";
import type { ItemAnswer, TypedForm } from "@/questions/kind";
import { checkTyped } from "@/questions/typed-answer";
import type { AttemptQuestionView } from "./attempt-view";

/** How long after the last letter what is typed is saved. */
const typingPauseMs = 700;

type FieldProps = {
  question: AttemptQuestionView;
  answer: ItemAnswer | null;
  onAnswer: (answer: ItemAnswer) => void;
};

/** One question with what there is to answer it with; it shows and changes the answer so far. */
export function QuestionField(props: FieldProps) {
  const { kind, form } = props.question;
  switch (kindTraits[kind].answeredBy) {
    case "choosing":
      return <OptionsField {...props} />;
    case "ordering":
      return <OrderField {...props} />;
    case "typing":
      return form === null ? null : <TypedField {...props} form={form} />;
    case "recalling":
      return null;
  }
}

function Stem({ stem }: { stem: string }) {
  return (
    <span
      id="question-stem"
      tabIndex={-1}
      className="block font-serif text-xl leading-[1.35] font-semibold md:text-2xl"
    >
      {unbrokenDates(stem)}
    </span>
  );
}

function OptionsField({ question, answer, onAnswer }: FieldProps) {
  const chosen = answer !== null && "optionId" in answer ? answer.optionId : null;
  return (
    <fieldset>
      <legend>
        <Stem stem={question.stem} />
      </legend>
      <div className="mt-5 flex flex-col gap-2.5">
        {question.options.map(({ id, text }) => (
          <label
            key={id}
            className="flex min-h-[3.625rem] items-center gap-3.5 rounded-control border border-rule bg-raised px-3.5 py-2.5 font-medium hover:border-control has-checked:border-accent has-checked:bg-accent-tint"
          >
            <input
              type="radio"
              name={`question-${question.position}`}
              checked={chosen === id}
              onChange={() => onAnswer({ optionId: id })}
              className="size-5 shrink-0 accent-[var(--accent)]"
            />
            <span className="min-w-0">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A field whose text is kept as it is typed; what cannot be read is said, and kept all the same. */
function TypedField({ question, answer, onAnswer, form }: FieldProps & { form: TypedForm }) {
  const kept = answer !== null && "typed" in answer ? (answer.typed ?? "") : "";
  const [typed, setTyped] = useState(kept);
  const [keptBefore, setKeptBefore] = useState(kept);
  // What was answered in another tab takes the place of what nobody has changed here.
  if (kept !== keptBefore) {
    setKeptBefore(kept);
    if (typed === keptBefore) setTyped(kept);
  }
  const isChanged = typed !== kept;
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => onAnswer({ typed: typed === "" ? null : typed }), typingPauseMs);
    return () => clearTimeout(timer);
  }, [isChanged, typed, onAnswer]);
  const check = typed.trim() === "" ? null : checkTyped(form, typed);
  const problem = check === null || check.state === "complete" ? undefined : check.reason;
  return (
    <div>
      <h1>
        <Stem stem={question.stem} />
      </h1>
      <div className="mt-6">
        <Field
          id="typed"
          label="Your answer"
          hint={form.hint}
          error={isChanged ? undefined : (problem ?? undefined)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => isChanged && onAnswer({ typed: typed === "" ? null : typed })}
          aria-labelledby="question-stem typed-label"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={120}
        />
        <span id="typed-label" hidden>
          Your answer
        </span>
      </div>
    </div>
  );
}

/** Events that a tap gives the next place, and a second tap takes back. Nothing is dragged. */
function OrderField({ question, answer, onAnswer }: FieldProps) {
  const events = question.options;
  const order = answer !== null && "order" in answer ? (answer.order ?? []) : [];
  const [said, setSaid] = useState("");
  const tap = (event: { id: string; text: string }) => {
    const tapped = tapEvent(order, event, events.length);
    onAnswer({ order: tapped.order });
    setSaid(tapped.said);
  };
  return (
    <fieldset>
      <legend>
        <Stem stem={question.stem} />
      </legend>
      <p className="mt-3 text-sm text-muted">
        Tap what happened first, then what followed. Tap again to take it back.
      </p>
      <EventsToOrder events={events} order={order} onTap={tap} />
      <LiveRegion message={said} />
    </fieldset>
  );
}
