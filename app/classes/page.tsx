import type { Metadata } from "next";
import { joinedViewOf, taughtViewOf } from "@/app/_mapping/class-view-of";
import { SiteShell } from "@/app/_components/site-shell";
import { listClasses } from "@/server/classes";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { ClassesScreen } from "./_components/classes-screen";
import { createClassAction } from "./actions";

export const metadata: Metadata = { title: "Classes" };
export const dynamic = "force-dynamic";

export default async function ClassesPage() {
  const viewer = await findRequestViewer();
  const { taught, joined } =
    viewer === null ? { taught: [], joined: [] } : await listClasses(viewer);
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Classes">
      <ClassesScreen
        taught={taught.map(taughtViewOf)}
        joined={joined.map(joinedViewOf)}
        mayTeach={viewer !== null && viewer.email !== null}
        isGuest={viewer === null || isGuest(viewer)}
        create={createClassAction}
      />
    </SiteShell>
  );
}
