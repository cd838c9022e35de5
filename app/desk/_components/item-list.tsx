import { useState } from "react";
import { Button } from "@/components/button";
import { Chip } from "@/components/chip";
import { counted } from "@/app/_components/count-text";
import type { ResponseData } from "@/questions/response-data";
import { ItemDialog } from "./item-dialog";
import { ItemHistory } from "./item-history";
import { Refusals } from "./item-previews";
import { ItemResponses } from "./item-responses";
import { kindWords } from "@/app/_components/kind-words";
import type { DeskItem, ItemDecision } from "./item-view";
import { ReasonDialog } from "./reason-dialog";
import type { DecisionOutcome, LoadHistory, LoadResponses } from "./desk-view";

type Asking = { what: "write" } | { what: "change" | "retire" | "history"; item: DeskItem };

/** The questions of a verified fact: what is asked, what waits, and what can be done with each. */
export function ItemList({
  factId,
  items,
  refusals,
  timeZone,
  loadHistory,
  loadResponses,
  onDecide,
}: {
  factId: string;
  items: readonly DeskItem[];
  /** Why others are not made; told where there is none. */
  refusals: readonly string[];
  timeZone: string;
  loadHistory: LoadHistory;
  loadResponses: LoadResponses;
  /** Saves a decision; its outcome is told, and it can be taken back. */
  onDecide: (decision: ItemDecision) => Promise<DecisionOutcome>;
}) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [responses, setResponses] = useState<Record<string, ResponseData> | null>(null);
  const inUse = items.filter(({ status }) => status !== "retired");
  const retired = items.filter(({ status }) => status === "retired");
  const close = () => setAsking(null);
  return (
    <section>
      <h3 className="font-semibold">Questions</h3>
      {inUse.length === 0 && (
        <>
          <p className="mt-2 text-sm text-muted">Nothing is asked about this fact yet.</p>
          <Refusals reasons={refusals} />
        </>
      )}
      <ul>
        {inUse.map((item) => (
          <li key={item.id} className="border-b border-rule py-3">
            <ItemWordsShown item={item} />
            {responses?.[item.id] && (
              <div className="mt-2">
                <ItemResponses responses={responses[item.id]!} />
              </div>
            )}
            <div className="mt-1 -ml-3 flex flex-wrap">
              {item.canChange && (
                <Button
                  look="quiet"
                  className="px-3 text-sm"
                  aria-label={`Change: ${item.stem}`}
                  onClick={() => setAsking({ what: "change", item })}
                >
                  Change
                </Button>
              )}
              {item.status === "live" ? (
                <Button
                  look="quiet"
                  className="px-3 text-sm"
                  aria-label={`${item.isPinned ? "Unpin" : "Pin"}: ${item.stem}`}
                  onClick={() =>
                    void onDecide({ kind: "item-pin", itemId: item.id, isPinned: !item.isPinned })
                  }
                >
                  {item.isPinned ? "Unpin" : "Pin"}
                </Button>
              ) : (
                <Button
                  look="quiet"
                  className="px-3 text-sm"
                  aria-label={`Let it be asked: ${item.stem}`}
                  onClick={() => void onDecide({ kind: "item-publish", itemId: item.id })}
                >
                  Let it be asked
                </Button>
              )}
              <Button
                look="quiet"
                className="px-3 text-sm"
                aria-label={`Retire: ${item.stem}`}
                onClick={() => setAsking({ what: "retire", item })}
              >
                Retire
              </Button>
              <HistoryButton item={item} onOpen={() => setAsking({ what: "history", item })} />
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          look="secondary"
          aria-haspopup="dialog"
          onClick={() => setAsking({ what: "write" })}
        >
          Write a question
        </Button>
        {inUse.length > 0 && (
          <Button look="secondary" onClick={() => void loadResponses(factId).then(setResponses)}>
            {responses === null ? "How they fare" : "Count again"}
          </Button>
        )}
      </div>
      {retired.length > 0 && (
        <details className="group mt-2">
          <summary className="inline-flex min-h-11 items-center gap-1 text-sm text-muted hover:text-ink">
            <span className="group-open:rotate-90" aria-hidden="true">
              ›
            </span>
            {counted(retired.length, "retired question")}
          </summary>
          <ul>
            {retired.map((item) => (
              <li key={item.id} className="border-b border-rule py-3">
                <ItemWordsShown item={item} />
                <div className="-ml-3 flex flex-wrap">
                  <Button
                    look="quiet"
                    className="px-3 text-sm"
                    aria-label={`Bring back: ${item.stem}`}
                    onClick={() => void onDecide({ kind: "item-restore", itemId: item.id })}
                  >
                    Bring back
                  </Button>
                  <HistoryButton item={item} onOpen={() => setAsking({ what: "history", item })} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking?.what === "write" && (
        <ItemDialog factId={factId} item={null} onClose={close} onDecide={onDecide} />
      )}
      {asking?.what === "change" && (
        <ItemDialog factId={factId} item={asking.item} onClose={close} onDecide={onDecide} />
      )}
      {asking?.what === "history" && (
        <ItemHistory
          item={asking.item}
          timeZone={timeZone}
          loadHistory={loadHistory}
          onClose={close}
        />
      )}
      {asking?.what === "retire" && (
        <ReasonDialog
          title="Retire the question"
          explanation={asking.item.stem}
          confirm="Retire"
          isReasonRequired
          sides={[]}
          onClose={close}
          onConfirm={({ reason }) =>
            onDecide({ kind: "item-retire", itemId: asking.item.id, reason })
          }
        />
      )}
    </section>
  );
}

function HistoryButton({ item, onOpen }: { item: DeskItem; onOpen: () => void }) {
  return (
    <Button
      look="quiet"
      className="px-3 text-sm"
      aria-label={`History: ${item.stem}`}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      History
    </Button>
  );
}

const statusWords = { draft: "Draft", suspended: "Suspended", retired: "Retired" };

function ItemWordsShown({ item }: { item: DeskItem }) {
  const { kind, stem, options, answer, status, statusReason, isPinned, madeBy, warnings } = item;
  const shown = options.length === 0 ? [{ text: answer, correct: true }] : options;
  return (
    <div className="text-sm">
      <p className="flex flex-wrap items-center gap-2 text-muted">
        {kindWords[kind]}
        {madeBy && <span>· {madeBy}</span>}
        {isPinned && <Chip>Pinned</Chip>}
        {status !== "live" && (
          <Chip tone={status === "suspended" ? "disputed" : "plain"}>{statusWords[status]}</Chip>
        )}
      </p>
      <p className="mt-0.5 text-base">{stem}</p>
      <p className="mt-1 text-muted">
        {shown.map(({ text, correct }, index) => (
          <span key={text}>
            {index > 0 && " · "}
            {correct ? (
              <strong className="font-semibold text-correct">
                {text}
                <span className="sr-only"> (right)</span>
              </strong>
            ) : (
              text
            )}
          </span>
        ))}
      </p>
      {statusReason && <p className="mt-1">{statusReason}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="mt-1 text-disputed">
          {warning}
        </p>
      ))}
    </div>
  );
}
