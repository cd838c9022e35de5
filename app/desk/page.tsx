import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { inboxFactOf } from "@/app/_mapping/desk-inbox-of";
import { loadFirstFacts } from "@/server/desk";
import { loadFilterChoices } from "@/server/desk-filter";
import { inboxLength, loadInbox } from "@/server/inbox";
import { ArticleInbox } from "./_components/article-inbox";
import { deskHref, isFiltered } from "./_components/desk-search";
import { FirstFacts } from "./_components/first-facts";
import { requireEditor } from "./desk-gate";
import { DeskRooms } from "./desk-rooms";
import { deskSearchView, readDeskSearch } from "./read-desk-search";
import type { AddressParameters } from "./read-desk-search";

export const metadata: Metadata = { title: "Desk" };
export const dynamic = "force-dynamic";

const firstFacts = 5;

export default async function DeskPage({ searchParams }: { searchParams: AddressParameters }) {
  const search = await readDeskSearch(searchParams);
  const editor = await requireEditor("/desk");
  const { filter, page } = search;
  const inbox = await loadInbox(editor, filter, page);
  const facts = await loadFirstFacts(editor, filter, firstFacts);
  const choices = await loadFilterChoices(editor);
  const reviewHref = deskHref("/desk/review", filter);
  const pages = { total: inbox.total, pageLength: inboxLength };
  return (
    <SiteShell section="desk" showDesk note="Desk" width="wide">
      <DeskRooms current="/desk" />
      <ArticleInbox
        articles={inbox.articles.map((row) => ({ ...row, href: `/desk/articles/${row.id}` }))}
        totals={inbox.totals}
        search={deskSearchView("/desk", search, choices, pages)}
        importHref="/desk/import"
        reviewHref={facts.total > 0 ? reviewHref : null}
      >
        {page === 1 && (
          <FirstFacts
            title={isFiltered(filter) ? "Facts found" : "Decide first"}
            facts={facts.facts.map(inboxFactOf)}
            total={facts.total}
            allHref={reviewHref}
          />
        )}
      </ArticleInbox>
    </SiteShell>
  );
}
