"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { doneWith, fieldErrors, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import {
  changeFeed,
  feedInputSchema,
  feedSettingsSchema,
  pauseFeed,
  readFeedNow,
  removeFeed,
  subscribeFeed,
} from "@/server/feeds";
import { findRequestEditor } from "@/server/sign-in";
import { pollWords } from "../feed-outcomes";

const notAnEditor = "Only editors keep the list of feeds. Sign in with an editor's account.";
const notThere = "This feed is not in the list any more. Reload the page.";
const feedIdSchema = z.object({ feedId: z.guid(notThere) });

/** Subscribes to the feed at an address. */
export const subscribeAction: FormAction<"address" | "publisher" | "topic"> = async (
  _previous,
  form,
) => {
  const typed = {
    address: typedText(form, "address"),
    publisher: typedText(form, "publisher"),
    topic: typedText(form, "topic"),
  };
  const input = feedInputSchema.safeParse(typed);
  if (!input.success) return refusedWith(fieldErrors(input.error), typed);
  const editor = await findRequestEditor();
  if (editor === null) return refusedWith({ address: notAnEditor }, typed);
  const subscribed = await subscribeFeed(editor, input.data, new Date());
  if (!subscribed.ok) return refusedWith({ address: subscribed.problem.message }, typed);
  revalidatePath("/desk/feeds");
  return doneWith(`Subscribed to ${subscribed.value.title}. Its articles come in within a minute.`);
};

/** Sets under whose name and topic a feed's articles to come are taken in. */
export const changeAction: FormAction<"publisher" | "topic"> = async (_previous, form) => {
  const typed = { publisher: typedText(form, "publisher"), topic: typedText(form, "topic") };
  const settings = feedSettingsSchema.safeParse(typed);
  if (!settings.success) return refusedWith(fieldErrors(settings.error), typed);
  const parsed = feedIdSchema.safeParse(Object.fromEntries(form));
  const editor = await findRequestEditor();
  if (editor === null || !parsed.success) return refusedWith({}, typed, notThere);
  const isChanged = await changeFeed(editor, parsed.data.feedId, settings.data, new Date());
  if (!isChanged) return refusedWith({}, typed, notThere);
  revalidatePath("/desk/feeds");
  return doneWith("Saved. It holds for articles to come.", settings.data);
};

/** Reads a feed while the editor waits. */
export const readNowAction: FormAction<"feedId"> = async (_previous, form) => {
  const parsed = feedIdSchema.safeParse(Object.fromEntries(form));
  const editor = await findRequestEditor();
  if (editor === null || !parsed.success) return refusedWith({}, {}, notThere);
  const read = await readFeedNow(editor, parsed.data.feedId, new Date());
  revalidatePath("/desk", "layout");
  if (!read.ok) return refusedWith({}, {}, read.problem);
  const { problem } = read.value;
  return problem === null ? doneWith(pollWords(read.value)) : refusedWith({}, {}, problem);
};

/** Pauses a feed or has it read again. */
export const pauseAction: FormAction<"feedId"> = async (_previous, form) => {
  const parsed = feedIdSchema.safeParse(Object.fromEntries(form));
  const editor = await findRequestEditor();
  if (editor === null || !parsed.success) return refusedWith({}, {}, notThere);
  const isPaused = typedText(form, "isPaused") === "true";
  const isThere = await pauseFeed(editor, parsed.data.feedId, isPaused, new Date());
  if (!isThere) return refusedWith({}, {}, notThere);
  revalidatePath("/desk/feeds");
  return doneWith(isPaused ? "Paused." : "It is read again.");
};

/** Forgets a feed; its articles stay. */
export const removeAction: FormAction<"feedId"> = async (_previous, form) => {
  const parsed = feedIdSchema.safeParse(Object.fromEntries(form));
  const editor = await findRequestEditor();
  if (editor === null || !parsed.success) return refusedWith({}, {}, notThere);
  const isRemoved = await removeFeed(editor, parsed.data.feedId, new Date());
  if (!isRemoved) return refusedWith({}, {}, notThere);
  revalidatePath("/desk/feeds");
  return doneWith("Removed. Its articles stay at the desk.");
};
