import { readRequest, refusal } from "@/app/api/read-request";
import { clientAddress } from "@/server/client-address";
import { itemReportSchema, reportItem } from "@/server/item-reports";
import { getRequestViewer } from "@/server/sign-in";

const unread = "This report could not be read. Reload the page and try again.";
const problems = {
  "no-such-item": "This question is not here any more.",
  "too-often": "You have reported many questions in a short time. Try again in an hour.",
};

/** Takes what a reader says is amiss with a question. */
export async function POST(request: Request): Promise<Response> {
  const read = await readRequest(request, itemReportSchema, unread);
  if (!read.ok) return read.problem;
  const { body, timeZone } = read.value;
  const viewer = await getRequestViewer(timeZone);
  const reported = await reportItem(viewer, body, new Date(), clientAddress(request));
  if (reported.ok) return Response.json({ ok: true });
  return refusal(reported.problem === "too-often" ? 429 : 410, problems[reported.problem]);
}
