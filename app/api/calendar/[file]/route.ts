import { dueCalendar } from "@/exchange/calendar";
import { findCalendar } from "@/server/calendar";

/** A learner's due facts as a calendar; the secret address is all that is needed to read it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const now = new Date();
  const calendar = await findCalendar(file.replace(/\.ics$/, ""), now);
  if (calendar === null) return new Response("There is no such calendar.", { status: 404 });
  const { id, days, studyUrl } = calendar;
  return new Response(dueCalendar(days, { id, studyUrl, madeAt: now }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
    },
  });
}
