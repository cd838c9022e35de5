"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { classNames } from "@/components/class-names";
import { Keycap } from "@/components/keycap";
import { LiveRegion } from "@/components/live-region";
import { counted } from "@/app/_components/count-text";
import { useShortcuts, useShortcutsSetting } from "@/app/_components/use-shortcuts";
import { ArticleText } from "./article-text";
import { DeskDialogs } from "./desk-dialogs";
import type { Asking } from "./desk-dialogs";
import { DeskFilters } from "./desk-filters";
import { whyNot } from "./desk-moves";
import type { RareMove } from "./desk-moves";
import { DeskParts } from "./desk-parts";
import type { DeskPart } from "./desk-parts";
import { factsToVerifyTogether } from "./desk-queue";
import { DeskToast } from "./desk-toast";
import type { DecisionOutcome, DeskFact, DeskReviewProps } from "./desk-view";
import { FactActions } from "./fact-actions";
import { FactPanel } from "./fact-panel";
import { FactQueue } from "./fact-queue";
import { NoFacts } from "./no-facts";
import { PageLinks } from "@/app/_components/page-links";
import { nothingWords } from "./queue-words";
import { QueueTabs } from "./queue-tabs";
import { useDesk } from "./use-desk";

const onlyInAnArticle = "Open an article: the facts of one can be verified together.";

/** Facts, article and the fact in question side by side; one at a time on a phone. */
export function DeskReview(props: DeskReviewProps) {
  const { facts, search } = props;
  const desk = useDesk(props);
  const [part, setPart] = useState<DeskPart>("facts");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [moved, setMoved] = useState("");
  const [shortcutsOn] = useShortcutsSetting();
  const panel = useRef<HTMLElement>(null);
  const { fact, article } = desk;
  const close = useCallback(() => setAsking(null), []);
  const together = search === null ? factsToVerifyTogether(facts) : null;

  const factId = fact?.id ?? null;
  useEffect(() => {
    const shown = panel.current;
    if (shown === null) return;
    shown.scrollTop = 0;
    // On a phone it is the page that scrolls, and the next fact begins at its top.
    if (shown.getBoundingClientRect().top < 0) shown.scrollIntoView({ block: "start" });
  }, [factId]);

  const choose = (id: string) => {
    desk.choose(id);
    setPart("fact");
  };
  const say = (message: string) => void desk.tell({ ok: false, message, errors: {} });
  const verify = () => {
    if (fact === null || !desk.canVerify) return;
    if (fact.dateToConfirm !== null) {
      setAsking({ what: "confirm-date", fact, date: fact.dateToConfirm });
    } else {
      void desk.settle({ kind: "verify", factId: fact.id, confirmDate: false }).then(desk.tell);
    }
  };
  /** What was found about a question's words stands beside them, in their dialog. */
  const tellUnlessFound = (outcome: DecisionOutcome) =>
    !outcome.ok && outcome.findings !== undefined ? outcome : desk.tell(outcome);
  const onMove = (move: RareMove, about: DeskFact) => {
    const reason = whyNot(move, about);
    if (reason !== null) return say(reason);
    if (move === "expire" || move === "restore") {
      close();
      void desk.settle({ kind: move, factId: about.id }).then(desk.tell);
    } else setAsking({ what: move, fact: about });
  };
  const step = (steps: 1 | -1) => setMoved(desk.move(steps)?.statement ?? "");

  const onKey = (key: string) => {
    const rare = (move: RareMove) => () => fact && onMove(move, fact);
    const act = {
      j: () => step(1),
      k: () => step(-1),
      v: verify,
      e: () => fact && setAsking({ what: "edit", fact }),
      r: () => fact && setAsking({ what: "reject", fact }),
      s: rare("split"),
      m: rare("merge"),
      p: rare("supersede"),
      x: rare("expire"),
      o: rare("restore"),
      b: () => (together ? setAsking({ what: "bulk" }) : say(onlyInAnArticle)),
      u: () => desk.undo?.(),
      "/": () => {
        setPart("facts");
        document.getElementById("desk-search")?.focus();
      },
      "?": () => setAsking({ what: "keys" }),
    }[key];
    act?.();
    return act !== undefined;
  };
  useShortcuts(shortcutsOn && asking === null, onKey);

  const shown = (name: DeskPart) => (part === name ? "block" : "hidden lg:block");

  return (
    <div className="flex flex-1 flex-col lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none">
      <h1 className="sr-only">Facts to decide about</h1>
      <LiveRegion message={moved} />
      <DeskParts part={part} onPart={setPart} />
      <div className="flex-1 lg:grid lg:min-h-0 lg:grid-cols-[16.25rem_minmax(0,1fr)_minmax(22rem,27.5rem)] lg:divide-x lg:divide-rule">
        <section
          aria-label="Facts"
          className={classNames(shown("facts"), "relative lg:overflow-y-auto")}
        >
          <FactQueue
            list={desk.list}
            chosenId={factId}
            savingIds={desk.savingIds}
            nothing={nothingWords(desk.filter, desk.words, search)}
            onChoose={choose}
            footer={search && <PageLinks {...search} />}
          >
            {search === null ? (
              <QueueTabs
                facts={facts}
                filter={desk.filter}
                onFilter={desk.setFilter}
                words={desk.words}
                onWords={desk.setWords}
              />
            ) : (
              <>
                <DeskFilters search={search} narrow />
                <p className="px-3 text-sm text-muted">
                  {counted(search.total, "fact")}
                  {search.pages > 1 && `, page ${search.page} of ${search.pages}`}
                </p>
              </>
            )}
            {together && together.ready.length > 0 && (
              <Button
                look="secondary"
                className="px-3 text-sm whitespace-normal"
                aria-haspopup="dialog"
                aria-keyshortcuts="b"
                onClick={() => setAsking({ what: "bulk" })}
              >
                Verify {counted(together.ready.length, "corroborated fact")}
                <span className="hidden lg:inline" aria-hidden="true">
                  <Keycap>B</Keycap>
                </span>
              </Button>
            )}
          </FactQueue>
        </section>
        <section
          aria-label="Article"
          className={classNames(shown("article"), "relative lg:overflow-y-auto")}
        >
          {article && (
            <ArticleText
              article={article}
              isElsewhere={search !== null}
              facts={facts}
              chosenFactId={factId}
              onChoose={choose}
              onWithdraw={() => setAsking({ what: "withdraw", article })}
            />
          )}
        </section>
        <section
          ref={panel}
          aria-label="This fact"
          className={classNames(
            part === "fact" ? "flex" : "hidden lg:flex",
            "relative scroll-mt-14 flex-col lg:overflow-y-auto",
          )}
        >
          {fact === null ? (
            <NoFacts search={search} />
          ) : (
            <>
              <FactPanel
                key={fact.id}
                fact={fact}
                timeZone={props.timeZone}
                loadHistory={props.loadHistory}
                loadResponses={props.loadResponses}
                onOpenFact={choose}
                onDecideItem={(decision) => desk.save(decision, fact.id).then(tellUnlessFound)}
                onSplit={() => onMove("split", fact)}
                onResolve={(conflict, resolution) =>
                  setAsking({ what: "resolve", fact, conflict, resolution })
                }
              />
              <FactActions
                fact={fact}
                onVerify={verify}
                onEdit={() => setAsking({ what: "edit", fact })}
                onReject={() => setAsking({ what: "reject", fact })}
                onMore={() => setAsking({ what: "more", fact })}
              />
            </>
          )}
        </section>
      </div>
      <DeskToast toast={desk.toast} onUndo={desk.undo} onDismiss={desk.dismissToast} />
      <DeskDialogs
        asking={asking}
        desk={desk}
        facts={facts}
        findSimilar={props.findSimilar}
        onClose={close}
        onMove={onMove}
      />
    </div>
  );
}
