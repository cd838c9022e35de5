import type { FormState } from "@/components/form-state";
import { decodeArticleFile } from "@/facts/reader";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
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

const isImportField = (name: unknown): name is ImportField =>
  name === "file" || typedFields.some((field) => field === name);

/** Reads the import form: a file where one was chosen, else the pasted text. */
export async function readImportForm(
  form: FormData,
): Promise<Result<{ input: ArticleInput; typed: Typed; isFile: boolean }, FormState<ImportField>>> {
  const typed: Typed = {};
  for (const name of typedFields) {
    const value = form.get(name);
    if (typeof value === "string") typed[name] = value.slice(0, longestEcho);
  }
  const refused = (errors: Typed) =>
    failed({ status: "refused" as const, values: typed, errors, message: null });

  const file = form.get("file");
  const pasted = form.get("text");
  const isFile = file instanceof File && file.size > 0;
  let text = typeof pasted === "string" ? pasted : "";
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
  return ok({ input: parsed.data, typed, isFile });
}
