"use server";

import { revalidatePath } from "next/cache";
import { typedText } from "@/components/form-state";
import { correctArticle } from "@/server/article-versions";
import { findRequestEditor } from "@/server/sign-in";
import type { CorrectionState } from "../../../_components/correct-form";

/** Saves the corrected text of an article, or says what is wrong with which field. */
export async function correctAction(
  articleId: string,
  _previous: CorrectionState,
  form: FormData,
): Promise<CorrectionState> {
  const values = { text: typedText(form, "text"), publishedAt: typedText(form, "publishedAt") };
  const editor = await findRequestEditor();
  if (editor === null) {
    const message = "Only editors decide. Sign in with an editor's account.";
    return { status: "refused", values, errors: {}, message };
  }
  const corrected = await correctArticle(
    editor,
    articleId,
    { ...values, format: "text" },
    new Date(),
  );
  if (!corrected.ok) {
    const { field, message } = corrected.problem;
    return { status: "refused", values, errors: { [field]: message }, message: null };
  }
  revalidatePath("/desk", "layout");
  const { decisionId, message } = corrected.value;
  return { status: "done", message, decisionId };
}
