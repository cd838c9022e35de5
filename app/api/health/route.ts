import { isHealthy } from "@/server/health";

export const dynamic = "force-dynamic";

/** Tells a proxy or a watcher whether this process can serve: 200, or 503 while the database does not answer. */
export async function GET(): Promise<Response> {
  const ok = await isHealthy();
  return Response.json(
    { ok },
    { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
