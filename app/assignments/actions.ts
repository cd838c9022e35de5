"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { startAttempt } from "@/server/attempts";
import { findStudentOfAssignment } from "@/server/class-places";
import { seeScoreNotices } from "@/server/score-notices";
import { findRequestViewer } from "@/server/sign-in";

/** Begins an attempt, or goes on with the one that runs. Where none can begin, the page says why. */
export async function startAction(assignmentId: string): Promise<void> {
  const viewer = await findRequestViewer();
  const student = await findStudentOfAssignment(viewer, assignmentId);
  if (student === null) redirect("/assignments");
  const begun = await startAttempt(student, assignmentId, new Date());
  if (!begun.ok) redirect(`/assignments/${assignmentId}`);
  redirect(`/assignments/${assignmentId}/attempts/${begun.value.attemptId}`);
}

/** Notes that the student has read what became of their scores. */
export async function seeScoresAction(assignmentId: string): Promise<void> {
  const viewer = await findRequestViewer();
  if (viewer === null) redirect("/assignments");
  await seeScoreNotices(viewer, assignmentId, new Date());
  revalidatePath(`/assignments/${assignmentId}`, "layout");
}
