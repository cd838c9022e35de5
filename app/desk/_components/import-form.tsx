"use client";

import { Link } from "@/app/_components/link";
import { useState } from "react";
import { Field } from "@/components/field";
import { FileField } from "@/components/file-field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import { useFillings } from "@/components/use-fillings";
import { useKeptForm } from "@/components/use-kept-form";
import type { ImportFormProps } from "./desk-lists";

/**
 * Brings in an article: from its address, which fills the form in to be looked over, or its text or
 * file, and where it comes from.
 */
export function ImportForm({ action, publishers, topics, stories, today }: ImportFormProps) {
  const { state, pending, form } = useKeptForm(action);
  const fillings = useFillings(state);
  const [wanted, setWanted] = useState<"page" | "article">("article");
  const { values, errors } = state;
  const isFetching = pending && wanted === "page";
  return (
    <form {...form}>
      <h1 className="font-serif text-3xl font-semibold">Bring in an article</h1>
      <p className="mt-2 max-w-prose text-muted">
        Stet reads it, underlines what it claims, and compares that with the other sources. Nothing
        becomes a question before a person has verified it. What a publisher brings out day by day
        comes in by itself{" "}
        <Link href="/desk/feeds" className="link">
          from its feed
        </Link>
        .
      </p>
      {/* What Enter presses in any field: the first button of the form. */}
      <button type="submit" hidden tabIndex={-1} onClick={() => setWanted("article")}>
        Read the article
      </button>
      <div className="mt-7 flex flex-col gap-x-4 gap-y-3 sm:flex-row sm:items-end">
        <div className="min-w-0 flex-1">
          <Field
            key={fillings}
            id="url"
            name="url"
            type="url"
            inputMode="url"
            autoComplete="off"
            label="Address"
            hint="Such as https://… Fetched, it fills in the rest."
            optional
            maxLength={2000}
            defaultValue={values.url}
            error={errors.url}
          />
        </div>
        <SubmitButton
          look="secondary"
          name="wanted"
          value="page"
          pending={isFetching}
          pendingText="Fetching…"
          onClick={(event) => {
            if (pending) event.preventDefault();
            else setWanted("page");
          }}
        >
          Fetch the article
        </SubmitButton>
      </div>
      {state.message && (
        <div className="mt-5">
          <Notice tone={state.status === "done" ? "right" : "wrong"} urgent>
            {state.message}
          </Notice>
        </div>
      )}
      <div
        key={fillings}
        className="mt-7 grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      >
        <div className="flex flex-col gap-5">
          <TextArea
            id="text"
            name="text"
            label="Text"
            hint="The whole article, headline first. Or choose a file below."
            rows={14}
            required={false}
            className="font-serif lg:min-h-96"
            defaultValue={values.text}
            error={errors.text}
          />
          <FileField
            id="file"
            name="file"
            label="File"
            hint="A .txt, .md or .html file, in place of the text."
            optional
            accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
            mostMegabytes={5}
            error={errors.file}
          />
        </div>
        <div className="flex flex-col gap-5">
          <Field
            id="publisher"
            name="publisher"
            label="Publisher"
            maxLength={200}
            suggestions={publishers}
            defaultValue={values.publisher}
            error={errors.publisher}
          />
          <Field
            id="publishedAt"
            name="publishedAt"
            type="date"
            label="Published on"
            hint="“On Tuesday” and “last August” are counted from this day."
            max={today}
            defaultValue={values.publishedAt}
            error={errors.publishedAt}
          />
          <Field
            id="title"
            name="title"
            label="Title"
            hint="Left empty, the headline is taken."
            optional
            maxLength={300}
            defaultValue={values.title}
            error={errors.title}
          />
          <Field
            id="topic"
            name="topic"
            label="Topic"
            hint="Such as Economy. Left empty, that of the story."
            optional
            maxLength={80}
            suggestions={topics}
            defaultValue={values.topic}
            error={errors.topic}
          />
          <Field
            id="story"
            name="story"
            label="Story"
            hint="What learners see above a question, such as “APEC summit in Lima”. Left empty, the story that the article belongs to by its facts."
            optional
            maxLength={120}
            suggestions={stories}
            defaultValue={values.story}
            error={errors.story}
          />
          <SubmitButton
            size="large"
            pending={pending && !isFetching}
            pendingText="Reading the article…"
            onClick={(event) => {
              if (pending) event.preventDefault();
              else setWanted("article");
            }}
          >
            Read the article
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}
