import { z } from "zod";
import { rosterCsv } from "@/exchange/roster-csv";
import { exportClass, loadRosterLines } from "@/server/class-data";
import { findRequestTeacher } from "@/server/sign-in";
import { fileResponse } from "../../../file-response";

/** A class as a file for its teachers: `?format=csv` for the students, else everything as JSON. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = z.guid().safeParse((await params).id);
  const teacher = id.success ? await findRequestTeacher(id.data) : null;
  if (teacher === null) return new Response("There is no such class.", { status: 404 });
  const isCsv = new URL(request.url).searchParams.get("format") === "csv";
  const text = isCsv
    ? rosterCsv(await loadRosterLines(teacher))
    : JSON.stringify(await exportClass(teacher, new Date()), null, 2);
  return fileResponse(text, "stet-class", isCsv ? "csv" : "json");
}
