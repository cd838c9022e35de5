import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { readJoinCode } from "@/assignments/join-code";
import { findDoor } from "@/server/joining";
import { allowAtDoor } from "@/server/pin-sign-in";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestNetwork } from "@/server/sign-in";
import { JoinCodeForm } from "./_components/join-code-form";
import { doorWords } from "./join-words";

export const metadata: Metadata = { title: "Join a class" };
export const dynamic = "force-dynamic";

const busy = "Too many people are trying to get in at once. Wait a few minutes.";

/** What is wrong with a code; whoever has one that is right goes on. */
async function problemOf(typed: string): Promise<string> {
  if (!(await allowAtDoor(await requestNetwork("class-door")))) return busy;
  const door = await findDoor(typed, new Date());
  if (door.kind === "unknown" || door.kind === "changed") return doorWords[door.kind];
  redirect(`/join/${readJoinCode(typed)}`);
}

export default async function JoinPage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[] }>;
}) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.slice(0, 100) : null;
  const problem = typed === null ? null : await problemOf(typed);
  const viewer = await findRequestViewer();
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Classes">
      <h1 className="mb-6 font-serif text-3xl font-semibold">Join a class</h1>
      <JoinCodeForm code={typed ?? ""} problem={problem} />
    </SiteShell>
  );
}
