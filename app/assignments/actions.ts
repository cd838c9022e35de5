"use server";

import { redirect } from "next/navigation";
import { startAttempt } from "@/server/attempts";
import { findRequestViewer } from "@/server/sign-in";
import { findStudentOfAssignment } from "@/server/student-assignments";

/** Begins an attempt, or goes on with the one that runs. Where none can begin, the page says why. */
export async function startAction(assignmentId: string): Promise<void> {
  const viewer = await findRequestViewer();
  const student = await findStudentOfAssignment(viewer, assignmentId);
  if (student === null) redirect("/assignments");
  const begun = await startAttempt(student, assignmentId, new Date());
  if (!begun.ok) redirect(`/assignments/${assignmentId}`);
  redirect(`/assignments/${assignmentId}/attempts/${begun.value.attemptId}`);
}
