import { reviewLogCsv, reviewLogJson } from "@/exchange/review-log";
import { loadReviewLog } from "@/server/review-log";
import { findRequestViewer } from "@/server/sign-in";
import { fileResponse } from "../../file-response";

/** All answers of whoever asks, as a file: `?format=json`, else CSV. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findRequestViewer();
  const reviews = viewer === null ? [] : await loadReviewLog(viewer);
  const isJson = new URL(request.url).searchParams.get("format") === "json";
  const text = isJson ? reviewLogJson(reviews, new Date()) : reviewLogCsv(reviews);
  return fileResponse(text, "stet-answers", isJson ? "json" : "csv");
}
