import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { signOutAction } from "@/app/account/actions";
import { Notice } from "@/components/notice";
import { findStudentOfClass, findTeacherOfClass } from "@/server/class-places";
import { findDoor } from "@/server/joining";
import { allowAtDoor } from "@/server/pin-sign-in";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer, requestNetwork } from "@/server/sign-in";
import { enterAction, joinWithAccountAction } from "../actions";
import { EnterForm } from "../_components/enter-form";
import { JoinWithAccount } from "../_components/join-with-account";
import { doorWords } from "../join-words";

export const metadata: Metadata = { title: "Join a class" };
export const dynamic = "force-dynamic";

export default async function JoinClassPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const typed = `/join?code=${encodeURIComponent(code.slice(0, 100))}`;
  if (!(await allowAtDoor(await requestNetwork("class-door")))) redirect(typed);
  const door = await findDoor(code, new Date());
  if (door.kind === "unknown" || door.kind === "changed") redirect(typed);
  const viewer = await findRequestViewer();
  const place =
    (await findTeacherOfClass(viewer, door.classId)) ??
    (await findStudentOfClass(viewer, door.classId));
  if (place !== null) redirect(`/classes/${door.classId}`);
  const hasAccount = viewer !== null && !isGuest(viewer);
  const closed = door.kind === "open" ? null : doorWords[door.kind];
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Classes">
      <p className="text-muted">Class</p>
      <h1 className="mb-6 font-serif text-3xl font-semibold">
        <bdi>{door.className}</bdi>
      </h1>
      {closed !== null && (
        <div className="mb-6 max-w-md">
          <Notice tone="disputed">{closed}</Notice>
        </div>
      )}
      {!hasAccount ? (
        <EnterForm code={code} mayJoin={closed === null} enter={enterAction} />
      ) : (
        <JoinWithAccount
          code={code}
          name={viewer.name ?? ""}
          mayJoin={closed === null}
          join={joinWithAccountAction}
          signOut={signOutAction}
        />
      )}
      <div className="h-10" />
    </SiteShell>
  );
}
