"use client";

import { useActionState, useEffect, useRef } from "react";
import { EmptyState } from "@/components/empty-state";
import { untouchedForm } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { FeedForm } from "./feed-form";
import { FeedRow } from "./feed-row";
import type { FeedListProps } from "./feed-view";

/** The feeds that Stet reads by itself, how each of them is doing, and a form for another. */
export function FeedList({ feeds, subscribe, remove, ...rest }: FeedListProps) {
  const [removal, sendRemoval] = useActionState(remove, untouchedForm<"feedId">());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The row that had the focus is gone.
    if (removal.status === "done") heading.current?.focus();
  }, [removal]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="font-serif text-3xl font-semibold outline-none">
        Feeds
      </h1>
      <p className="mt-2 max-w-prose text-muted">
        Stet looks at each feed twice an hour and brings new articles in. Their facts wait at the
        desk like all others.
      </p>
      <FeedForm subscribe={subscribe} publishers={rest.publishers} topics={rest.topics} />
      {removal.message && (
        <div className="mt-7">
          <Notice tone={removal.status === "done" ? "right" : "wrong"}>{removal.message}</Notice>
        </div>
      )}
      <section aria-labelledby="feeds" className="mt-9">
        <h2 id="feeds" className="mb-3 font-serif text-xl font-semibold">
          What Stet reads
        </h2>
        {feeds.length === 0 ? (
          <EmptyState title="No feeds yet">
            Give the address of a publisher’s feed, or of a web page that names one.
          </EmptyState>
        ) : (
          <ul className="border-t border-rule">
            {feeds.map((feed) => (
              <FeedRow key={feed.id} feed={feed} remove={sendRemoval} {...rest} />
            ))}
          </ul>
        )}
      </section>
      <div className="h-10" />
    </>
  );
}
