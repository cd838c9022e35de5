"use client";

import { Field } from "@/components/field";
import { FileField } from "@/components/file-field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import { useKeptForm } from "@/components/use-kept-form";
import type { ImportFormProps } from "./desk-lists";

/** Brings in an article: its text or its file, and where it comes from. */
export function ImportForm({ action, publishers, topics, stories, today }: ImportFormProps) {
  const { state, pending, form } = useKeptForm(action);
  const { values, errors } = state;
  return (
    <form {...form}>
      <h1 className="font-serif text-3xl font-semibold">Bring in an article</h1>
      <p className="mt-2 max-w-prose text-muted">
        Stet reads it, underlines what it claims, and compares that with the other sources. Nothing
        becomes a question before a person has verified it.
      </p>
      {state.message && (
        <div className="mt-5">
          <Notice tone={state.status === "done" ? "right" : "wrong"} urgent>
            {state.message}
          </Notice>
        </div>
      )}
      <div className="mt-7 grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
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
            id="url"
            name="url"
            type="url"
            inputMode="url"
            label="Address"
            hint="Where the article can be read, such as https://…"
            optional
            maxLength={2000}
            defaultValue={values.url}
            error={errors.url}
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
          <SubmitButton size="large" pending={pending} pendingText="Reading the article…">
            Read the article
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}
