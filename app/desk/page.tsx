import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { loadInbox } from "@/server/inbox";
import { findRequestOwner } from "@/server/sign-in";
import { ArticleInbox } from "./_components/article-inbox";
import { requireEditor } from "./desk-gate";

export const metadata: Metadata = { title: "Desk" };
export const dynamic = "force-dynamic";

export default async function DeskPage() {
  const editor = await requireEditor("/desk");
  const inbox = await loadInbox(editor);
  const waiting = inbox.totals.waiting + inbox.totals.disputed;
  return (
    <SiteShell section="desk" showDesk note="Desk" width="wide">
      <ArticleInbox
        articles={inbox.articles.map((row) => ({ ...row, href: `/desk/articles/${row.id}` }))}
        totals={inbox.totals}
        importHref="/desk/import"
        reviewHref={waiting > 0 ? "/desk/review" : null}
        historyHref="/desk/history"
        peopleHref={(await findRequestOwner()) === null ? null : "/desk/people"}
      />
    </SiteShell>
  );
}
