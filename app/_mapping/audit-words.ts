import { z } from "zod";
import type { AuditEntry } from "@/app/desk/_components/desk-lists";
import type { AuditRecord } from "@/server/audit";

/** What was done, in words that follow a name. */
const actionWords: Record<string, string> = {
  verify: "verified this fact",
  reject: "rejected this fact",
  edit: "changed the words of this fact",
  restore: "put this fact back to wait",
  supersede: "replaced this fact by a newer one",
  split: "split this fact in two",
  "split-off": "made this fact of another’s evidence",
  merge: "merged this fact with another",
  expire: "marked this fact as no longer true",
  resolve: "settled a disagreement",
  undo: "took a decision back",
  import: "brought this article in",
  correct: "corrected the text of this article",
  withdraw: "withdrew this article",
  "evidence-changed": "changed where this fact stands, by new evidence",
  "item-write": "wrote a question about this fact",
  "item-revise": "changed a question about this fact",
  "item-publish": "let a question about this fact be asked",
  "item-retire": "retired a question about this fact",
  "item-restore": "brought a question about this fact back",
  "item-pin": "pinned a question about this fact",
  "item-unpin": "unpinned a question about this fact",
  "grant-role": "changed a role",
  "feed-subscribe": "subscribed to the feed",
  "feed-change": "changed whose articles come from the feed",
  "feed-pause": "paused the feed",
  "feed-resume": "took up reading the feed",
  "feed-remove": "removed the feed",
  suspend: "took this question out of use",
  "clear-reports": "found nothing amiss with this question",
  "retire-reported": "retired this question",
};

export function auditWords(record: AuditRecord): string {
  return actionWords[record.action] ?? record.action;
}

export function whoWords(record: AuditRecord): string {
  // Nobody suspends a question but its readers.
  if (record.action === "suspend") return "Readers’ reports";
  return record.who ?? "Stet's operator";
}

export function auditEntryOf(record: AuditRecord): AuditEntry {
  const { fact, article, item } = record;
  const feed = feedIn(record.after) ?? feedIn(record.before);
  return {
    id: record.id,
    at: record.at.toISOString(),
    who: whoWords(record),
    what: auditWords(record),
    about: fact?.statement ?? article?.title ?? item?.stem ?? record.conflictReason ?? feed ?? "",
    href:
      fact !== null
        ? `/facts/${fact.id}`
        : article !== null
          ? `/desk/articles/${article.id}`
          : item !== null
            ? `/facts/${item.factId}`
            : feed !== null
              ? "/desk/feeds"
              : null,
    reason: record.reason,
    change: changeOf(record),
  };
}

/** The words before and after, where a decision changed them. */
function changeOf({ before, after }: AuditRecord): AuditEntry["change"] {
  const [was, is] = [statementIn(before), statementIn(after)];
  return was !== null && is !== null && was !== is ? { before: was, after: is } : null;
}

/** What a feed is called: by itself, else by its address. */
function feedIn(json: AuditRecord["before"]): string | null {
  const read = z.object({ feed: z.object({ title: z.string(), url: z.string() }) }).safeParse(json);
  return read.success ? read.data.feed.title || read.data.feed.url : null;
}

function statementIn(json: AuditRecord["before"]): string | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  return typeof json["statement"] === "string" ? json["statement"] : null;
}
