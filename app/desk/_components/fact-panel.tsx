import { Chip } from "@/components/chip";
import { counted } from "@/app/_components/count-text";
import { dayText } from "@/app/_components/day-text";
import { Quotation } from "@/app/_components/quotation";
import { StandingChip } from "@/app/_components/standing-chip";
import { StetText } from "@/app/_components/stet-text";
import { ConflictCard } from "./conflict-card";
import { isWaiting } from "./desk-queue";
import type {
  ConflictChoice,
  DecisionOutcome,
  DeskConflict,
  DeskFact,
  LoadHistory,
  LoadResponses,
} from "./desk-view";
import { ItemList } from "./item-list";
import type { ItemDecision } from "./item-view";
import { FactHistory } from "./fact-history";
import { ItemPreviews } from "./item-previews";

/** Everything an editor needs to decide about one fact. */
export function FactPanel({
  fact,
  timeZone,
  loadHistory,
  loadResponses,
  onResolve,
  onSplit,
  onOpenFact,
  onDecideItem,
}: {
  fact: DeskFact;
  timeZone: string;
  loadHistory: LoadHistory;
  loadResponses: LoadResponses;
  onResolve: (conflict: DeskConflict, resolution: ConflictChoice) => void;
  onSplit: () => void;
  onOpenFact: (factId: string) => void;
  onDecideItem: (decision: ItemDecision) => Promise<DecisionOutcome>;
}) {
  const { standing, statementParts, origins, rows, evidence, othersSay, conflicts } = fact;
  const { staleAfter, successor } = fact;
  const isVerified = standing === "verified";
  return (
    <div className="flex flex-1 flex-col gap-5 px-5 py-5 lg:px-6">
      <div>
        <ul className="flex flex-wrap gap-2">
          <li>
            <Chip
              tone={origins > 1 ? "right" : "plain"}
              {...(origins > 1 && { icon: "check" as const })}
            >
              {counted(origins, "independent source")}
            </Chip>
          </li>
          {(standing === "disputed" || !isWaiting(fact)) && (
            <li>
              <StandingChip standing={standing} />
            </li>
          )}
          {othersSay.length > 0 && (
            <li>
              <Chip>Others say it otherwise</Chip>
            </li>
          )}
        </ul>
        <h2 className="mt-2.5 font-serif text-lg leading-[1.45] font-semibold text-pretty">
          {isVerified ? <StetText parts={statementParts} /> : fact.statement}
        </h2>
        {successor && (
          <p className="mt-2.5 border-l-3 border-disputed pl-3.5 text-sm">
            Another fact took its place:{" "}
            <a href={successor.href} className="link">
              {successor.statement ?? "open it"}
            </a>
          </p>
        )}
      </div>
      <dl>
        {rows.map(({ label, text, note }) => (
          <div key={label} className="flex gap-4 border-b border-rule py-2 text-sm">
            <dt className="w-[35%] shrink-0 text-muted">{label}</dt>
            <dd className="min-w-0">
              {text} {note && <span className="text-muted">{note}</span>}
            </dd>
          </div>
        ))}
        {staleAfter && (
          <div className="flex gap-4 border-b border-rule py-2 text-sm">
            <dt className="w-[35%] shrink-0 text-muted">Ask until</dt>
            <dd className="min-w-0">
              {dayText(staleAfter)} <span className="text-muted">then it is looked at again</span>
            </dd>
          </div>
        )}
      </dl>
      <section className="flex flex-col gap-4">
        <h3 className="font-semibold">Who says so</h3>
        {evidence.map((quote) => (
          <Quotation key={quote.claimId} quote={quote} verified={isVerified} size="small" newTab />
        ))}
      </section>
      {othersSay.length > 0 && (
        <section className="flex flex-col gap-4">
          <h3 className="font-semibold">What other sources say</h3>
          {othersSay.map(({ words, quote }, index) => (
            <div key={index} className="flex flex-col gap-1.5">
              <p className="text-sm text-muted">{words}</p>
              <Quotation quote={quote} verified={false} size="small" newTab />
            </div>
          ))}
        </section>
      )}
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.id}
          conflict={conflict}
          onResolve={(resolution) => onResolve(conflict, resolution)}
          onSplit={onSplit}
          onOpenFact={onOpenFact}
        />
      ))}
      {isVerified ? (
        <ItemList
          factId={fact.id}
          items={fact.items}
          refusals={fact.refusals}
          timeZone={timeZone}
          loadHistory={loadHistory}
          loadResponses={loadResponses}
          onDecide={onDecideItem}
        />
      ) : (
        <ItemPreviews preview={fact.preview} refusals={fact.refusals} />
      )}
      <FactHistory factId={fact.id} timeZone={timeZone} loadHistory={loadHistory} />
      {fact.href && (
        <p className="text-sm">
          <a href={fact.href} className="link inline-flex min-h-11 items-center">
            The fact’s page
          </a>
        </p>
      )}
    </div>
  );
}
