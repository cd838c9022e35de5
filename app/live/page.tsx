import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { findGameByPin } from "@/server/live-joining";
import { allowAtDoor } from "@/server/pin-sign-in";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestNetwork } from "@/server/sign-in";
import { LivePinForm } from "./_components/live-pin-form";

export const metadata: Metadata = { title: "Play live" };
export const dynamic = "force-dynamic";

const busy = "Too many people are trying to get in at once. Wait a few minutes.";
const unknown = "No game has this PIN now. Look at the screen again, or ask your teacher.";

/** What is wrong with a PIN; whoever has one that is right goes on. */
async function problemOf(typed: string): Promise<string> {
  if (!(await allowAtDoor(await requestNetwork("class-door")))) return busy;
  const game = await findGameByPin(typed);
  if (game === null) return unknown;
  redirect(`/live/${game.gameId}`);
}

export default async function LivePage({
  searchParams,
}: {
  searchParams: Promise<{ pin?: string | string[] }>;
}) {
  const { pin } = await searchParams;
  const typed = typeof pin === "string" ? pin.slice(0, 100) : null;
  const problem = typed === null ? null : await problemOf(typed);
  const viewer = await findRequestViewer();
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Live">
      <h1 className="mb-6 font-serif text-3xl font-semibold">Play live</h1>
      <LivePinForm pin={typed ?? ""} problem={problem} />
    </SiteShell>
  );
}
