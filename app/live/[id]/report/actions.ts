"use server";

import { revalidatePath } from "next/cache";
import { gradebookRefusals } from "@/app/_mapping/live-report-of";
import { counted } from "@/app/_components/count-text";
import { doneWith, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { findHostOfGame } from "@/server/live-games";
import { putIntoGradebook } from "@/server/live-reports";
import { findRequestViewer } from "@/server/sign-in";

/** Puts the game into the gradebook of its class. */
export const gradebookAction = async (
  gameId: string,
  ...[, form]: Parameters<FormAction<"replaces">>
): ReturnType<FormAction<"replaces">> => {
  const teacher = await findHostOfGame(await findRequestViewer(), gameId);
  if (teacher === null) return refusedWith({}, {}, gradebookRefusals["no-such-game"]);
  const replaces = typedText(form, "replaces") === "yes";
  const put = await putIntoGradebook(teacher, gameId, replaces, new Date());
  if (!put.ok) return refusedWith({}, {}, gradebookRefusals[put.problem]);
  revalidatePath(`/live/${gameId}/report`);
  const { added, kept } = put.value;
  const keeps = kept === 0 ? "" : ` ${counted(kept, "student")} kept what they had.`;
  return doneWith(`In the gradebook for ${counted(added, "student")}.${keeps}`);
};
