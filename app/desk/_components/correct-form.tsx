"use client";

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import { LinkButton } from "@/app/_components/link-button";
import type { Decide } from "./desk-view";

/** What came of a correction; a refused one keeps what was typed. */
export type CorrectionState =
  | { status: "untouched" }
  | {
      status: "refused";
      values: { text: string; publishedAt: string };
      errors: { text?: string; publishedAt?: string };
      message: string | null;
    }
  | { status: "done"; message: string; decisionId: string };

export type CorrectionAction = (
  previous: CorrectionState,
  form: FormData,
) => Promise<CorrectionState>;

export type CorrectFormProps = {
  title: string;
  publisher: string;
  text: string;
  /** ISO calendar date. */
  publishedAt: string;
  /** ISO calendar date; the latest that can be chosen. */
  today: string;
  articleHref: string;
  versionsHref: string;
  action: CorrectionAction;
  decide: Decide;
};

/** Puts the text of an article right, as its publisher did, and says what that came to. */
export function CorrectForm(props: CorrectFormProps) {
  const { title, publisher, articleHref, action } = props;
  const [state, send, pending] = useActionState(action, { status: "untouched" });
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status !== "refused") return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  if (state.status === "done") return <Corrected {...props} {...state} />;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    // Sent by hand, because a form whose action has run is emptied, and with it what was typed.
    const sent = new FormData(event.currentTarget);
    startTransition(() => send(sent));
  };
  const isRefused = state.status === "refused";
  const values = isRefused ? state.values : props;
  const errors = isRefused ? state.errors : {};
  return (
    <form ref={form} action={send} onSubmit={onSubmit} noValidate className="flex flex-col gap-5">
      <div>
        <p className="text-sm text-muted">
          {publisher} · {title}
        </p>
        <h1 className="mt-1 font-serif text-3xl font-semibold">Correct the text</h1>
        <p className="mt-2 max-w-prose text-muted">
          When the publisher corrects an article, paste its new text. The text before is kept as a
          version; facts that rested on changed words wait for a decision again.
        </p>
      </div>
      {isRefused && state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      <TextArea
        id="text"
        name="text"
        label="Text"
        hint="The whole article, headline first."
        rows={18}
        className="font-serif"
        defaultValue={values.text}
        error={errors.text}
      />
      <Field
        id="publishedAt"
        name="publishedAt"
        type="date"
        label="Published on"
        hint="The day of the correction, or of the article where that is not known."
        max={props.today}
        defaultValue={values.publishedAt}
        error={errors.publishedAt}
      />
      <div className="flex flex-wrap gap-3 pb-10">
        <SubmitButton size="large" pending={pending} pendingText="Reading the text…">
          Save the correction
        </SubmitButton>
        <LinkButton href={articleHref} look="secondary" size="large">
          Leave it
        </LinkButton>
      </div>
    </form>
  );
}

/** What a correction came to, with the way back. */
function Corrected({
  title,
  articleHref,
  versionsHref,
  decide,
  message,
  decisionId,
}: CorrectFormProps & { message: string; decisionId: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [undone, setUndone] = useState<{ ok: boolean; message: string } | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const takeBack = async () => {
    if (pending) return;
    setPending(true);
    try {
      setUndone(await decide({ kind: "undo", decisionId }));
    } catch {
      setUndone({ ok: false, message: "It was not taken back: no connection. Try again." });
    }
    setPending(false);
  };
  return (
    <div className="pb-10">
      <p className="text-sm text-muted">{title}</p>
      <h1 ref={heading} tabIndex={-1} className="mt-1 font-serif text-3xl font-semibold">
        {undone?.ok ? "Taken back" : "The correction is saved"}
      </h1>
      {undone?.ok ? (
        <p className="mt-3 text-muted">The text is again what it was before.</p>
      ) : (
        <p className="mt-3">{message}</p>
      )}
      {undone && !undone.ok && (
        <div className="mt-4">
          <Notice tone="wrong" urgent>
            {undone.message}
          </Notice>
        </div>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <LinkButton href={articleHref} size="large">
          To its facts
        </LinkButton>
        {!undone?.ok && (
          <>
            <LinkButton href={versionsHref} look="secondary" size="large">
              What changed
            </LinkButton>
            <Button
              look="quiet"
              size="large"
              aria-disabled={pending}
              onClick={() => void takeBack()}
            >
              {pending ? "Taking it back…" : "Undo"}
            </Button>
          </>
        )}
        {undone?.ok && (
          <Link href={versionsHref} className="link inline-flex min-h-11 items-center">
            Versions
          </Link>
        )}
      </div>
    </div>
  );
}
