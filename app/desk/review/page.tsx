import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { deskReviewOf } from "@/app/_mapping/desk-review-of";
import { factsAtATime, loadWaiting } from "@/server/desk";
import { loadFilterChoices } from "@/server/desk-filter";
import { findRequestViewer } from "@/server/sign-in";
import { DeskKeyHints } from "../_components/desk-keys";
import { DeskReview } from "../_components/desk-review";
import { decideAction, findSimilarAction, historyAction, responsesAction } from "../actions";
import { requireEditor } from "../desk-gate";
import { deskSearchView, readDeskSearch } from "../read-desk-search";
import type { AddressParameters } from "../read-desk-search";

export const metadata: Metadata = { title: "Facts that wait" };
export const dynamic = "force-dynamic";

export default async function DeskReviewPage({
  searchParams,
}: {
  searchParams: AddressParameters;
}) {
  const search = await readDeskSearch(searchParams);
  const editor = await requireEditor("/desk/review");
  const material = await loadWaiting(editor, search.filter, search.page);
  const choices = await loadFilterChoices(editor);
  const viewer = await findRequestViewer();
  const pages = { total: material.total, pageLength: factsAtATime };
  return (
    <SiteShell section="desk" showDesk note={<DeskKeyHints />} width="full">
      <DeskReview
        // Another search begins anew; a decision, which changes only the facts, does not.
        key={JSON.stringify(search)}
        {...deskReviewOf(material, null)}
        initialFactId={null}
        search={deskSearchView("/desk/review", search, choices, pages)}
        timeZone={viewer?.timeZone ?? "UTC"}
        decide={decideAction}
        findSimilar={findSimilarAction}
        loadHistory={historyAction}
        loadResponses={responsesAction}
      />
    </SiteShell>
  );
}
