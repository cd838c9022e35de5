import { exportAccount } from "@/server/account-data";
import { findRequestViewer } from "@/server/sign-in";

/** Everything that is kept about whoever asks, as JSON. */
export async function GET(): Promise<Response> {
  const viewer = await findRequestViewer();
  if (viewer === null) return new Response("Nothing is kept about you.", { status: 404 });
  return new Response(JSON.stringify(await exportAccount(viewer, new Date()), null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="stet-everything.json"',
      "cache-control": "private, no-store",
    },
  });
}
