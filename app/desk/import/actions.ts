"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAction } from "@/components/form-state";
import { fetchArticle } from "@/server/article-page";
import { importArticle } from "@/server/articles";
import { findRequestEditor } from "@/server/sign-in";
import type { ImportField } from "../_components/desk-lists";
import { filledImport, readImportForm, refusedImport } from "../read-import-form";

const notAnEditor = "Only editors bring articles in. Sign in with an editor's account.";

/**
 * Takes an article in and leads to it, or says what is wrong with which field. An address alone
 * gives the form back with its page filled in.
 */
export const importAction: FormAction<ImportField> = async (_previous, form) => {
  const editor = await findRequestEditor();
  const read = await readImportForm(form);
  if (!read.ok) return read.problem;
  const wanted = read.value;
  if (editor === null) return refusedImport(wanted.typed, { text: notAnEditor });
  if (wanted.kind === "fetch") {
    return filledImport(wanted.typed, await fetchArticle(editor, wanted.address, new Date()));
  }
  const imported = await importArticle(editor, wanted.input, new Date());
  if (!imported.ok) {
    const { field, message } = imported.problem;
    const source = field === "format" || (field === "text" && wanted.isFile) ? "file" : field;
    return refusedImport(wanted.typed, { [source]: message });
  }
  revalidatePath("/desk");
  redirect(`/desk/articles/${imported.value.articleId}`);
};
