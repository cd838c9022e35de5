import type { Metadata } from "next";
import { z } from "zod";
import { SiteShell } from "@/app/_components/site-shell";
import { questionToSeeOf, reportedQuestionOf } from "@/app/_mapping/reports-of";
import { responseData } from "@/questions/response-data";
import { findReplaceable } from "@/server/replace-distractor";
import { loadReportedItems } from "@/server/reported-items";
import { loadResponsesOfItems, loadWorthALook } from "@/server/response-data";
import { findRequestViewer } from "@/server/sign-in";
import { ReportsList } from "../_components/reports-list";
import { decideAction, offerDistractorsAction } from "../actions";
import { requireEditor } from "../desk-gate";
import { DeskRooms } from "../desk-rooms";

export const metadata: Metadata = { title: "Reports" };
export const dynamic = "force-dynamic";

const replaceSchema = z.object({ replace: z.guid(), option: z.coerce.number().int().min(0) });

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = replaceSchema.safeParse(await searchParams);
  const here = "/desk/reports";
  const editor = await requireEditor(
    asked.success ? `${here}?replace=${asked.data.replace}&option=${asked.data.option}` : here,
  );
  const replacing = asked.success
    ? await findReplaceable(editor, asked.data.replace, asked.data.option)
    : null;
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
        replacing={replacing}
        isReplacedAlready={asked.success && replacing === null}
        decide={decideAction}
        offerDistractors={offerDistractorsAction}
      />
    </SiteShell>
  );
}
