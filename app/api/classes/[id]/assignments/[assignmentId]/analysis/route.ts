import { z } from "zod";
import { analysisCsvOf } from "@/app/_mapping/analysis-csv-of";
import { findAnalysis } from "@/server/quiz-analysis";
import { findRequestTeacher } from "@/server/sign-in";
import { fileResponse } from "../../../../../file-response";

/** The item analysis of an assignment as CSV, for the teachers of its class. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; assignmentId: string }> },
): Promise<Response> {
  const { id, assignmentId } = await params;
  const teacher = z.guid().safeParse(id).success ? await findRequestTeacher(id) : null;
  const found = teacher === null ? null : await findAnalysis(teacher, assignmentId, new Date());
  if (found === null) return new Response("There is no such assignment.", { status: 404 });
  return fileResponse(analysisCsvOf(found), "stet-analysis", "csv");
}
