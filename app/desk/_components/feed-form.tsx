"use client";

import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useFillings } from "@/components/use-fillings";
import { useKeptForm } from "@/components/use-kept-form";
import type { FeedListProps } from "./feed-view";

/** Subscribes to a feed. */
export function FeedForm({
  subscribe,
  publishers,
  topics,
}: Pick<FeedListProps, "subscribe" | "publishers" | "topics">) {
  const { state, pending, form } = useKeptForm(subscribe);
  const { values, errors } = state;
  return (
    <form {...form} className="mt-7 flex flex-col gap-5" aria-label="Subscribe to a feed">
      <div key={useFillings(state)} className="grid gap-x-5 gap-y-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Field
            id="feed-address"
            name="address"
            type="url"
            inputMode="url"
            autoComplete="off"
            label="Address"
            hint="Of an RSS, Atom or JSON feed, or of a web page that names one."
            maxLength={2000}
            defaultValue={values.address}
            error={errors.address}
          />
        </div>
        <Field
          id="feed-publisher"
          name="publisher"
          label="Publisher"
          hint="Left empty, what the feed calls itself."
          optional
          maxLength={120}
          suggestions={publishers}
          defaultValue={values.publisher}
          error={errors.publisher}
        />
        <Field
          id="feed-topic"
          name="topic"
          label="Topic"
          hint="Left empty, that of the story."
          optional
          maxLength={60}
          suggestions={topics}
          defaultValue={values.topic}
          error={errors.topic}
        />
      </div>
      <div className="sm:self-start">
        <SubmitButton
          size="large"
          className="w-full sm:w-auto"
          pending={pending}
          pendingText="Looking at the feed…"
        >
          Subscribe
        </SubmitButton>
      </div>
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
    </form>
  );
}
