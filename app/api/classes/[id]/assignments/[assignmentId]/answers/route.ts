import { z } from "zod";
import { answerLinesCsv } from "@/exchange/answer-lines";
import { findAnswerLines } from "@/server/answer-lines";
import { findRequestTeacher } from "@/server/sign-in";
import { fileResponse } from "../../../../../file-response";

/** All answers to an assignment as CSV, one a line, for the teachers of its class. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; assignmentId: string }> },
): Promise<Response> {
  const { id, assignmentId } = await params;
  const teacher = z.guid().safeParse(id).success ? await findRequestTeacher(id) : null;
  const found = teacher === null ? null : await findAnswerLines(teacher, assignmentId, new Date());
  if (found === null) return new Response("There is no such assignment.", { status: 404 });
  return fileResponse(answerLinesCsv(found), "stet-assignment-answers", "csv");
}
