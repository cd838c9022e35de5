import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { joinAddressOf } from "@/app/_mapping/class-view-of";
import { joinCodeText } from "@/assignments/join-code";
import { Notice } from "@/components/notice";
import { qrCode } from "@/exchange/qr-code";
import { getClass } from "@/server/classes";
import { editorOf } from "@/server/session";
import { siteAddress } from "@/server/site-address";
import { listPinStudents } from "@/server/student-pins";
import { BackLink } from "@/app/_components/back-link";
import { SlipsScreen } from "../../_components/slips-screen";
import { archivedWords } from "../../as-teacher";
import { requireTeacher } from "../../class-gate";
import { makePinsAction } from "../students/actions";

export const metadata: Metadata = { title: "Slips to print" };
export const dynamic = "force-dynamic";

export default async function SlipsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const teacher = await requireTeacher(id, `/classes/${id}/slips`);
  const [room, students] = await Promise.all([getClass(teacher), listPinStudents(teacher)]);
  const joinAddress = joinAddressOf(room, siteAddress());
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <div className="mb-6 print:hidden">
        <BackLink href={`/classes/${id}`}>{room.name}</BackLink>
        <h1 className="font-serif text-3xl font-semibold">Slips to print</h1>
        <p className="mt-2 max-w-prose text-muted">
          One for each student: print them, cut along the dots, and hand them out.
        </p>
      </div>
      {teacher.isArchived ? (
        <Notice tone="disputed">{archivedWords}</Notice>
      ) : (
        <SlipsScreen
          classId={id}
          className={room.name}
          code={joinCodeText(room.joinCode)}
          joinAddress={joinAddress}
          qr={qrCode(joinAddress)}
          students={students}
          makePins={makePinsAction}
        />
      )}
      <div className="h-10" />
    </SiteShell>
  );
}
