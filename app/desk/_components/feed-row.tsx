"use client";

import { useState } from "react";
import { counted } from "@/app/_components/count-text";
import { Disclosure } from "@/components/disclosure";
import { Field } from "@/components/field";
import type { FormState } from "@/components/form-state";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import type { FeedListProps, FeedView } from "./feed-view";

type FeedRowProps = { feed: FeedView; remove: (form: FormData) => void } & Pick<
  FeedListProps,
  "change" | "readNow" | "pause" | "publishers" | "topics"
>;

/** A feed: how it is doing, and what can be done with it. */
export function FeedRow({ feed, remove, ...rest }: FeedRowProps) {
  const { id, title, url, publisher, topic, state } = feed;
  return (
    <li className="border-b border-rule py-5" aria-labelledby={`feed-${id}`}>
      <h3 id={`feed-${id}`} className="font-serif text-lg font-semibold">
        {title}
      </h3>
      <p className="mt-0.5 text-sm wrap-anywhere text-muted">
        {publisher}
        {topic && <> · {topic}</>} · {counted(feed.articles, "article")} ·{" "}
        <a href={url} rel="noreferrer" className="link">
          {url}
        </a>
      </p>
      <p className="mt-2 flex items-start gap-2">
        {state.tone !== "plain" && (
          <span className={`pt-0.5 ${state.tone === "wrong" ? "text-wrong" : "text-correct-deep"}`}>
            <Icon name={state.tone === "wrong" ? "alert" : "check"} />
          </span>
        )}
        <span className="min-w-0 wrap-anywhere">{state.words}</span>
      </p>
      <FeedButtons feed={feed} readNow={rest.readNow} pause={rest.pause} />
      {feed.refused > 0 && <RefusedEntries feed={feed} />}
      <div className="flex flex-col gap-x-8 sm:flex-row sm:flex-wrap">
        <ChangeFeed feed={feed} {...rest} />
        <Disclosure title="Remove…" label={`Remove ${title}…`}>
          <form action={remove} className="flex flex-col items-start gap-3 pb-2">
            <input type="hidden" name="feedId" value={id} />
            <p className="max-w-prose">
              Stet reads this feed no more and forgets what it listed.
              {feed.articles > 0 && ` The ${counted(feed.articles, "article")} from it stay.`}
            </p>
            <SubmitButton look="danger" pendingText="Removing…">
              Remove this feed
            </SubmitButton>
          </form>
        </Disclosure>
      </div>
    </li>
  );
}

/** Says how the last of several forms went. */
function Outcome({ of }: { of: FormState<string> }) {
  if (of.message === null) return null;
  return <Notice tone={of.status === "done" ? "right" : "wrong"}>{of.message}</Notice>;
}

function FeedButtons({ feed, readNow, pause }: Pick<FeedRowProps, "feed" | "readNow" | "pause">) {
  const reading = useKeptForm(readNow);
  const pausing = useKeptForm(pause);
  const [latest, setLatest] = useState<"reading" | "pausing">("reading");
  const { id, title, isPaused } = feed;
  const outcome = latest === "reading" ? reading.state : pausing.state;
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <form {...reading.form}>
          <input type="hidden" name="feedId" value={id} />
          <SubmitButton
            look="secondary"
            pending={reading.pending}
            pendingText="Reading…"
            aria-label={reading.pending ? undefined : `Read now: ${title}`}
            onClick={(event) => {
              if (reading.pending) event.preventDefault();
              else setLatest("reading");
            }}
          >
            Read now
          </SubmitButton>
        </form>
        <form {...pausing.form}>
          <input type="hidden" name="feedId" value={id} />
          <input type="hidden" name="isPaused" value={String(!isPaused)} />
          <SubmitButton
            look="secondary"
            pending={pausing.pending}
            pendingText="Saving…"
            aria-label={pausing.pending ? undefined : `${isPaused ? "Resume" : "Pause"}: ${title}`}
            onClick={(event) => {
              if (pausing.pending) event.preventDefault();
              else setLatest("pausing");
            }}
          >
            {isPaused ? "Resume" : "Pause"}
          </SubmitButton>
        </form>
      </div>
      <div className="mt-3 empty:mt-0">
        <Outcome of={outcome} />
      </div>
    </>
  );
}

function RefusedEntries({ feed }: { feed: FeedView }) {
  return (
    <Disclosure title={`${counted(feed.refused, "entry", "entries")} not taken in`}>
      <ul className="mb-2 border-l-3 border-rule pl-3.5">
        {feed.refusedEntries.map(({ title, url, problem }) => (
          <li key={`${url} ${title}`} className="py-1.5 wrap-anywhere">
            {url === "" ? (
              title
            ) : (
              <a href={url} rel="noreferrer" className="link">
                {title}
              </a>
            )}
            <span className="block text-sm text-muted">{problem}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function ChangeFeed({
  feed,
  change,
  publishers,
  topics,
}: Pick<FeedRowProps, "feed" | "change" | "publishers" | "topics">) {
  const { state, pending, form } = useKeptForm(change);
  const { id, title } = feed;
  return (
    <Disclosure title="Change" label={`Change ${title}`}>
      <form {...form} className="flex max-w-md flex-col gap-4 pb-4">
        <input type="hidden" name="feedId" value={id} />
        <Field
          id={`publisher-${id}`}
          name="publisher"
          label="Publisher"
          maxLength={120}
          suggestions={publishers}
          defaultValue={state.values.publisher ?? feed.publisher}
          error={state.errors.publisher}
        />
        <Field
          id={`topic-${id}`}
          name="topic"
          label="Topic"
          optional
          maxLength={60}
          suggestions={topics}
          defaultValue={state.values.topic ?? feed.topic}
          error={state.errors.topic}
        />
        <div>
          <SubmitButton look="secondary" pending={pending} pendingText="Saving…">
            Save
          </SubmitButton>
        </div>
        <Outcome of={state} />
      </form>
    </Disclosure>
  );
}
