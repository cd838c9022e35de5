"use server";

import { redirect } from "next/navigation";
import { createRefusals } from "@/app/_mapping/live-view-of";
import { liveSettingsSchema } from "@/assignments/live-settings";
import { fieldErrors, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { findTeacherOfClass } from "@/server/class-places";
import { createLiveGame } from "@/server/live-games";
import { findRequestViewer } from "@/server/sign-in";
import { notATeacher } from "../../form-outcomes";

export type LiveField = "secondsAQuestion" | "isSpeedScored" | "allowsGuests" | "showsPlaces";

/** Opens a live game and leads to its lobby. */
export const createLiveAction = async (
  classId: string,
  assignmentId: string,
  ...[, form]: Parameters<FormAction<LiveField>>
): ReturnType<FormAction<LiveField>> => {
  const seconds = typedText(form, "secondsAQuestion");
  const isOn = (name: LiveField) => form.get(name) === "on";
  const settings = liveSettingsSchema.safeParse({
    secondsAQuestion: seconds === "" ? null : Number(seconds),
    isSpeedScored: isOn("isSpeedScored"),
    allowsGuests: isOn("allowsGuests"),
    showsPlaces: isOn("showsPlaces"),
  });
  const values = { secondsAQuestion: seconds };
  if (!settings.success) return refusedWith(fieldErrors<LiveField>(settings.error), values);
  const teacher = await findTeacherOfClass(await findRequestViewer(), classId);
  if (teacher === null) return refusedWith({}, values, notATeacher);
  const created = await createLiveGame(teacher, assignmentId, settings.data, new Date());
  if (!created.ok) return refusedWith({}, values, createRefusals[created.problem]);
  redirect(`/live/${created.value.gameId}/host`);
};
