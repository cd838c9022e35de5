"use server";

import { redirect } from "next/navigation";
import { typedValues } from "@/components/form-state";
import { endExamPlan, examGoalSchema, saveExamPlan } from "@/server/exam-plans";
import { findRequestViewer, getRequestViewer, requestTimeZone } from "@/server/sign-in";
import { examHref } from "../study-mode";

const goalFields = ["topic", "day"] as const;

/** Keeps a plan until its day. Where it cannot be kept, the page of the plan says why. */
export async function keepExamAction(form: FormData): Promise<void> {
  const values = typedValues(form, goalFields);
  const chosen = `/study/exam?${new URLSearchParams(values).toString()}`;
  const parsed = examGoalSchema.safeParse(values);
  if (!parsed.success) redirect(chosen);
  const viewer = await getRequestViewer(await requestTimeZone());
  const saved = await saveExamPlan(viewer, parsed.data, new Date());
  redirect(saved.ok ? examHref(parsed.data.topic) : chosen);
}

/** Ends a plan before its day. */
export async function endExamAction(form: FormData): Promise<void> {
  const { topic } = typedValues(form, goalFields);
  const viewer = await findRequestViewer();
  const ended = viewer === null ? null : await endExamPlan(viewer, topic);
  if (ended === null) redirect("/study/exam");
  const query = new URLSearchParams({ ended: ended.topic, on: ended.day });
  redirect(`/study/exam?${query.toString()}`);
}
