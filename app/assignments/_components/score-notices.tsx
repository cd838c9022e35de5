import { BeforeAfter } from "@/app/_components/before-after";
import { instantText } from "@/app/_components/day-text";
import { PageSection } from "@/app/_components/page-section";
import type { ScoreNotice } from "@/server/score-notices";
import { scoreNoticeWords } from "./score-notice-words";

/** What became of a score since it was told, and why; it stays with the result. */
export function ScoreNotices({
  notices,
  timeZone,
  tellsRight,
}: {
  notices: readonly ScoreNotice[];
  timeZone: string;
  /** Whether what is right may be told by now. */
  tellsRight: boolean;
}) {
  if (notices.length === 0) return null;
  return (
    <PageSection title="What changed since">
      <ul className="flex flex-col gap-4 border-l-3 border-disputed pl-3.5">
        {notices.map((notice) => {
          const { proposalId, at, told, statementNow } = notice;
          const isOther = told?.statement != null && told.statement !== statementNow;
          return (
            <li key={proposalId}>
              <p>{scoreNoticeWords(notice)}</p>
              <p className="text-sm text-muted">
                {instantText(at.toISOString(), timeZone)}
                {tellsRight && told?.reason != null && ` · Reason: ${told.reason}`}
              </p>
              {tellsRight && isOther && statementNow !== null && (
                <BeforeAfter before={told.statement ?? ""} after={statementNow} />
              )}
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}
