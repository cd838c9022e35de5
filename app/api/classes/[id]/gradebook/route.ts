import { z } from "zod";
import { gradebookCsvOf } from "@/app/_mapping/gradebook-csv-of";
import { readBookSearch } from "@/app/classes/[id]/gradebook/book-search";
import { sortGradebook } from "@/assignments/sort-gradebook";
import { loadGradebook } from "@/server/gradebook";
import { findRequestTeacher } from "@/server/sign-in";
import { fileResponse } from "../../../file-response";

/** The gradebook of a class as CSV for its teachers, as they look at it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = z.guid().safeParse((await params).id);
  const search = readBookSearch(Object.fromEntries(new URL(request.url).searchParams));
  const teacher = id.success ? await findRequestTeacher(id.data) : null;
  if (teacher === null) return new Response("There is no such class.", { status: 404 });
  const { book } = await loadGradebook(teacher, search.withRemoved, new Date());
  return fileResponse(
    gradebookCsvOf(sortGradebook(book, search), search.as),
    "stet-gradebook",
    "csv",
  );
}
