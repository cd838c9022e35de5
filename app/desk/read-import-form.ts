import { typedText } from "@/components/form-state";
import type { FormState } from "@/components/form-state";
import { decodeArticleFile } from "@/facts/reader";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { FetchedArticle } from "@/server/article-page";
import { articleInputSchema } from "@/server/articles";
import type { ArticleInput } from "@/server/articles";
import type { ImportField } from "./_components/desk-lists";

const formats: Record<string, ArticleInput["format"]> = {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};

const typedFields = ["text", "publisher", "publishedAt", "url", "title", "topic", "story"] as const;

/** Longer text is not sent back into the form. */
const longestEcho = 200_000;

type Typed = Partial<Record<ImportField, string>>;

export type ReadImport =
  /** The page at the address is wanted, to be looked over. */
  | { kind: "fetch"; address: string; typed: Typed }
  | { kind: "read"; input: ArticleInput; typed: Typed; isFile: boolean };

const isImportField = (name: unknown): name is ImportField =>
  name === "file" || typedFields.some((field) => field === name);

/** The form as it was typed, with what is wrong. */
export const refusedImport = (typed: Typed, errors: Typed): FormState<ImportField> => ({
  status: "refused",
  values: typed,
  errors,
  message: null,
});

/**
 * Reads the import form: a file where one was chosen, else the pasted text. An address alone, or the
 * button beside it, asks for its page.
 */
export async function readImportForm(
  form: FormData,
): Promise<Result<ReadImport, FormState<ImportField>>> {
  const typed: Typed = {};
  for (const name of typedFields) {
    const value = form.get(name);
    if (typeof value === "string") typed[name] = value.slice(0, longestEcho);
  }
  const refused = (errors: Typed) => failed(refusedImport(typed, errors));

  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  let text = typedText(form, "text");
  const address = typedText(form, "url").trim();
  const isAddressAlone = address !== "" && text.trim() === "" && !isFile;
  if (isAddressAlone || form.get("wanted") === "page") return ok({ kind: "fetch", address, typed });

  let format: ArticleInput["format"] = "text";
  if (isFile) {
    const known = formats[file.name.split(".").at(-1)?.toLowerCase() ?? ""];
    if (known === undefined) return refused({ file: "Choose a .txt, .md or .html file." });
    const decoded = decodeArticleFile(new Uint8Array(await file.arrayBuffer()), known);
    if (!decoded.ok) return refused({ file: decoded.problem.message });
    text = decoded.value.text;
    format = known;
  }
  const parsed = articleInputSchema.safeParse({ ...typed, text, format });
  if (!parsed.success) {
    const errors: Typed = {};
    for (const issue of parsed.error.issues) {
      const [name] = issue.path;
      if (isImportField(name)) errors[name] ??= issue.message;
    }
    return refused(errors);
  }
  return ok({ kind: "read", input: parsed.data, typed, isFile });
}

/** The form filled in with what a page says, for the editor to look over; or why it is not. */
export function filledImport(
  typed: Typed,
  fetched: Result<FetchedArticle, string>,
): FormState<ImportField> {
  if (!fetched.ok) return refusedImport(typed, { url: fetched.problem });
  const { known, ...found } = fetched.value;
  const sentences = [
    known === null
      ? `Fetched from ${new URL(found.url).hostname}.`
      : `This address is at the desk already, as “${known.title}”: if its text has changed, correct it there.`,
    found.publishedAt === ""
      ? "The page does not say when it appeared: give the day."
      : "Look it over, then read the article.",
  ];
  return {
    status: "done",
    values: { ...typed, ...found },
    errors: {},
    message: sentences.join(" "),
  };
}
