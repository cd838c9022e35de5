import { liveReportCsvOf } from "@/app/_mapping/live-report-of";
import { findHostOfGame } from "@/server/live-games";
import { findLiveReport } from "@/server/live-reports";
import { findRequestViewer } from "@/server/sign-in";
import { fileResponse } from "../../../file-response";

/** The report of a game as CSV, for teachers of the class. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const teacher = await findHostOfGame(await findRequestViewer(), id);
  const page = teacher === null ? null : await findLiveReport(teacher, id);
  if (page === null) return new Response("There is no such game.", { status: 404 });
  return fileResponse(liveReportCsvOf(page), "stet-live", "csv");
}
