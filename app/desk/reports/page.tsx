import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { questionToSeeOf, reportedQuestionOf } from "@/app/_mapping/reports-of";
import { responseData } from "@/questions/response-data";
import { loadReportedItems } from "@/server/reported-items";
import { loadResponsesOfItems, loadWorthALook } from "@/server/response-data";
import { findRequestViewer } from "@/server/sign-in";
import { ReportsList } from "../_components/reports-list";
import { decideAction, offerDistractorsAction } from "../actions";
import { requireEditor } from "../desk-gate";
import { DeskRooms } from "../desk-rooms";

export const metadata: Metadata = { title: "Reports" };
export const dynamic = "force-dynamic";

export default async function ReportsPage() {
  const editor = await requireEditor("/desk/reports");
  const { items, total } = await loadReportedItems(editor);
  const [responses, worthALook, viewer] = await Promise.all([
    loadResponsesOfItems(
      editor,
      items.map(({ item }) => item.id),
    ),
    loadWorthALook(editor),
    findRequestViewer(),
  ]);
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <DeskRooms current="/desk/reports" />
      <ReportsList
        reported={items.map((reported) =>
          reportedQuestionOf(
            reported,
            responses.get(reported.item.id) ?? responseData(reported.item.options, []),
          ),
        )}
        total={total}
        worthALook={worthALook.map(questionToSeeOf)}
        timeZone={viewer?.timeZone ?? "UTC"}
        decide={decideAction}
        offerDistractors={offerDistractorsAction}
      />
    </SiteShell>
  );
}
