import { exportAccount } from "@/server/account-data";
import { findRequestViewer } from "@/server/sign-in";
import { fileResponse } from "../../file-response";

/** Everything that is kept about whoever asks, as JSON. */
export async function GET(): Promise<Response> {
  const viewer = await findRequestViewer();
  if (viewer === null) return new Response("Nothing is kept about you.", { status: 404 });
  const text = JSON.stringify(await exportAccount(viewer, new Date()), null, 2);
  return fileResponse(text, "stet-everything", "json");
}
