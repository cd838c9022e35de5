import { stopReminders } from "@/server/reminders";

/** Ends reminders by the token that came with one: mail programs and notifications post here. */
export async function POST(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const isStopped = await stopReminders(token);
  return isStopped
    ? Response.json({ ok: true })
    : Response.json({ ok: false, error: "This link is not known." }, { status: 404 });
}
