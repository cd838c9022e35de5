"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { seeCorrections } from "@/server/corrections";
import { findRequestViewer } from "@/server/sign-in";

const seenSchema = z.array(z.guid()).max(500);

/** Notes that the learner has read what was put right. */
export async function seeCorrectionsAction(form: FormData): Promise<void> {
  const ids = seenSchema.safeParse(form.getAll("correctionId"));
  const viewer = await findRequestViewer();
  if (!ids.success || viewer === null) return;
  await seeCorrections(viewer, ids.data, new Date());
  revalidatePath("/progress");
  revalidatePath("/");
}
