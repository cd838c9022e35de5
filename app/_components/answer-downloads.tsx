import { LinkButton } from "./link-button";

/** All answers of whoever asks, as files. */
export function AnswerDownloads() {
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton href="/api/reviews/export" look="secondary" size="large" download>
        As a table (CSV)
      </LinkButton>
      <LinkButton href="/api/reviews/export?format=json" look="secondary" size="large" download>
        For programs (JSON)
      </LinkButton>
    </div>
  );
}
