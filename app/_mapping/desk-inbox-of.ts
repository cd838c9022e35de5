import type { InboxFact } from "@/app/desk/_components/desk-lists";
import type { FactRecord } from "@/server/fact-records";

/** A fact as the inbox lists it; it leads to the article that says it first. */
export function inboxFactOf(fact: FactRecord): InboxFact {
  const [first] = fact.claims;
  return {
    id: fact.id,
    href:
      first === undefined
        ? `/facts/${fact.id}`
        : `/desk/articles/${first.articleId}?fact=${fact.id}`,
    statement: fact.statement,
    standing: fact.status,
    origins: fact.origins,
    story: fact.story,
  };
}
