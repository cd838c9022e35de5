import { Link } from "@/app/_components/link";
import { BeforeAfter } from "@/app/_components/before-after";
import { Chip } from "@/components/chip";
import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { Quotation } from "@/app/_components/quotation";
import { StandingChip } from "@/app/_components/standing-chip";
import { StetText } from "@/app/_components/stet-text";
import type { FactConflictView, FactHistoryEntry, FactPageProps } from "./fact-view";

/** All that is known of one fact: what it says, who says so, who disagrees, who decided what. */
export function FactPage(props: FactPageProps) {
  const { topic, story, standing, statementParts, origins, evidence, successor, deskHref } = props;
  const isVerified = standing === "verified";
  return (
    <article className="pb-10">
      <p className="text-sm text-muted">
        {topic} · {story}
      </p>
      <h1 className="mt-2 font-serif text-2xl leading-[1.3] font-semibold">
        {isVerified ? (
          <StetText parts={statementParts} />
        ) : (
          statementParts.map(({ text }) => text).join("")
        )}
      </h1>
      <ul className="mt-4 flex flex-wrap gap-2">
        <li>
          <StandingChip standing={standing} />
        </li>
        <li>
          <Chip>{counted(origins, "independent source")}</Chip>
        </li>
      </ul>
      {successor && (
        <p className="mt-5 border-l-3 border-disputed pl-3.5">
          Another fact stands in its place now:{" "}
          <Link href={successor.href} className="link">
            {successor.statement}
          </Link>
        </p>
      )}
      <PageSection title={evidence.length === 1 ? "The sentence that says so" : "Who says so"}>
        <div className="flex flex-col gap-5">
          {evidence.map((quote, index) => (
            <Quotation key={index} quote={quote} verified={isVerified} />
          ))}
        </div>
      </PageSection>
      {props.othersSay.length > 0 && (
        <PageSection title="What other sources say">
          <div className="flex flex-col gap-5">
            {props.othersSay.map(({ words, quote }, index) => (
              <div key={index} className="flex flex-col gap-2">
                <p className="text-muted">{words}</p>
                <Quotation quote={quote} verified={false} />
              </div>
            ))}
          </div>
        </PageSection>
      )}
      {props.conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} />
      ))}
      <PageSection title="What was decided">
        {props.history.length === 0 ? (
          <p className="text-muted">Nobody has decided about this fact yet.</p>
        ) : (
          <ol className="border-t border-rule">
            {props.history.map((entry) => (
              <HistoryRow key={entry.id} entry={entry} timeZone={props.timeZone} />
            ))}
          </ol>
        )}
      </PageSection>
      {deskHref && (
        <p className="mt-8">
          <LinkButton href={deskHref} look="secondary">
            Open at the desk
          </LinkButton>
        </p>
      )}
    </article>
  );
}

function Conflict({ conflict: { reason, settled, sides } }: { conflict: FactConflictView }) {
  return (
    <PageSection title={settled === null ? "Sources disagree" : "Sources compared"}>
      <p className="text-muted">
        {reason} {settled ?? "It is not settled yet."}
      </p>
      <div className="mt-4 grid gap-5 md:grid-cols-2">
        {sides.map(({ statement, quote }, index) => (
          <div key={index} className="flex flex-col gap-2.5 border-t border-rule pt-3.5">
            <p className="font-medium">{statement}</p>
            <Quotation quote={quote} verified={false} size="small" />
          </div>
        ))}
      </div>
    </PageSection>
  );
}

function HistoryRow({ entry, timeZone }: { entry: FactHistoryEntry; timeZone: string }) {
  return (
    <li className="border-b border-rule py-3">
      <p>
        <span className="font-medium">{entry.who}</span> {entry.what}
      </p>
      {entry.change && <BeforeAfter {...entry.change} />}
      {entry.reason && <p className="mt-1 text-sm">“{entry.reason}”</p>}
      <p className="mt-1 text-sm text-muted">
        <time dateTime={entry.at}>{instantText(entry.at, timeZone)}</time>
      </p>
    </li>
  );
}
