import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { factRowOf } from "@/app/_mapping/fact-page-of";
import { factsAPage, searchFacts } from "@/server/facts";
import { editorOf } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { FactsList } from "./_components/facts-list";
import { readFactSearch, searchHref } from "./fact-search";

export const metadata: Metadata = { title: "Facts" };
export const dynamic = "force-dynamic";

export default async function FactsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const search = readFactSearch(await searchParams);
  const viewer = await findRequestViewer();
  const found = await searchFacts(search);
  const hasNext = search.page * factsAPage < found.total;
  return (
    <SiteShell section="facts" showDesk={editorOf(viewer) !== null} note="Facts">
      <FactsList
        query={search.query}
        topic={search.topic}
        topics={found.topics}
        facts={found.facts.map(factRowOf)}
        total={found.total}
        previousHref={search.page > 1 ? searchHref({ ...search, page: search.page - 1 }) : null}
        nextHref={hasNext ? searchHref({ ...search, page: search.page + 1 }) : null}
      />
    </SiteShell>
  );
}
