import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { auditEntryOf } from "@/app/_mapping/audit-words";
import { loadAudit } from "@/server/audit";
import { findRequestViewer } from "@/server/sign-in";
import { AuditList } from "../_components/audit-list";
import { decideAction } from "../actions";
import { requireEditor } from "../desk-gate";
import { DeskRooms } from "../desk-rooms";

export const metadata: Metadata = { title: "Decisions" };
export const dynamic = "force-dynamic";

export default async function HistoryPage() {
  const editor = await requireEditor("/desk/history");
  const entries = await loadAudit(editor);
  const viewer = await findRequestViewer();
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <DeskRooms current="/desk/history" />
      <AuditList
        entries={entries.map((record) => ({
          ...auditEntryOf(record),
          takingBack: record.takingBack,
        }))}
        decide={decideAction}
        timeZone={viewer?.timeZone ?? "UTC"}
      />
    </SiteShell>
  );
}
