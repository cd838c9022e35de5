import { reviewLogCsv, reviewLogJson } from "@/exchange/review-log";
import { loadReviewLog } from "@/server/review-log";
import { findRequestViewer } from "@/server/sign-in";

/** All answers of whoever asks, as a file: `?format=json`, else CSV. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findRequestViewer();
  const reviews = viewer === null ? [] : await loadReviewLog(viewer);
  const isJson = new URL(request.url).searchParams.get("format") === "json";
  const text = isJson ? reviewLogJson(reviews, new Date()) : reviewLogCsv(reviews);
  return new Response(text, {
    headers: {
      "content-type": isJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="stet-answers.${isJson ? "json" : "csv"}"`,
      "cache-control": "private, no-store",
    },
  });
}
