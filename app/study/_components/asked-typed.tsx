import { useEffect, useId, useRef, useState } from "react";
import type { RefObject } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { later, whenIdle } from "@/components/later";
import { LiveRegion } from "@/components/live-region";
import type { TypedForm } from "@/questions/kind";
import { AskedFrame, stemId } from "./asked-frame";
import type { AskedFrameProps } from "./asked-frame";

/** What reads numbers and dates is needed once something was typed. */
const reading = later(() => import("@/questions/typed-answer"));

const unreadable =
  "No connection, and part of this page has not arrived yet. Answer again when you are back.";

/** Examples that are hardly ever the answer: news is younger. */
const examples = {
  number: "Such as 7,500, 7.5k, 4.6 million or six hundred.",
  ordinal: "Such as 41 or 41st.",
  day: "Such as 5 March 1998 or 1998-03-05.",
  month: "Such as March 1998.",
  year: "Such as 1998.",
};

function hintOf(form: TypedForm): string {
  if (form.kind === "date") return `${form.hint} ${examples[form.precision]}`;
  return `${form.hint} ${form.isOrdinal ? examples.ordinal : examples.number}`;
}

/** Millions are easier written as a word than in noughts; a count or a share needs no letters. */
const inputModeOf = (form: TypedForm) =>
  form.kind === "number" && (form.isOrdinal || !/^[A-Z]{3}$/.test(form.unit)) ? "decimal" : "text";

/**
 * A question whose answer is typed. What cannot be read is said at the field, and is no answer: the text
 * stays as it was typed.
 */
export function AskedTyped({
  form,
  typedBefore,
  fieldRef,
  onType,
  ...frame
}: AskedFrameProps & {
  form: TypedForm;
  /** What was typed before the answer was taken back. */
  typedBefore: string;
  fieldRef: RefObject<HTMLInputElement | null>;
  onType: (typed: string) => void;
}) {
  const [typed, setTyped] = useState(typedBefore);
  const [problem, setProblem] = useState<{ text: string; count: number } | null>(null);
  const id = useId();
  const { count } = problem ?? { count: 0 };
  useEffect(() => {
    if (count > 0) fieldRef.current?.focus();
  }, [count, fieldRef]);

  useEffect(() => whenIdle(() => void reading.load().catch(() => {})), []);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const send = async () => {
    const read = await reading.load().catch(() => null);
    // "I don't know" may have been the answer meanwhile, and another question stand here.
    if (!isShown.current) return;
    const check = read?.checkTyped(form, typed) ?? { state: "unread", reason: unreadable };
    if (check.state === "complete") return onType(typed);
    setProblem({ text: check.reason ?? "This could not be read.", count: count + 1 });
  };

  return (
    <AskedFrame
      {...frame}
      action={
        <Button type="submit" form={`${id}-form`} size="large" className="min-w-0 flex-1">
          Answer
        </Button>
      }
    >
      <form
        id={`${id}-form`}
        noValidate
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field
          id={id}
          ref={fieldRef}
          label="Your answer"
          aria-labelledby={`${stemId} ${id}-label`}
          hint={hintOf(form)}
          error={problem?.text}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          inputMode={inputModeOf(form)}
          enterKeyHint="done"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={120}
        />
        <span id={`${id}-label`} hidden>
          Your answer
        </span>
      </form>
      <LiveRegion message={problem?.text ?? ""} />
    </AskedFrame>
  );
}
