"use client";

import {
  Activity,
  startTransition,
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { whenIdle } from "@/components/later";
import { LiveRegion } from "@/components/live-region";
import { useShortcuts, useShortcutsSetting } from "@/app/_components/use-shortcuts";
import type { Letter } from "@/app/_offline/letter";
import type { ItemAnswer, Recall } from "@/questions/kind";
import { AskedQuestion, dontKnowOf } from "./asked-question";
import { AsideNotice } from "./aside-notice";
import { newEventId } from "./new-event-id";
import { useRecentAnswers } from "./recent-answers";
import { CutNotice } from "./cut-notice";
import { SessionFrame } from "./session-frame";
import { sessionParts } from "./session-parts";
import { studyEventOf } from "./study-event-of";
import type { StudyAnswer, StudyCard, StudySessionProps } from "./study-card";
import { awaitsRecall, lastAnswer, nextPosition, startStudy, studyReducer } from "./study-state";

/** So long after an answer, a digit is meant for the screen that it led to. */
const settleMs = 600;

/** The questions one after another: ask, tell at once, go on without waiting for the network. */
export function StudySession(props: StudySessionProps) {
  const { deck, learnerKey, outbox, tellHere, leaveHref, answerMode = "study" } = props;
  const [state, dispatch] = useReducer(studyReducer, deck, startStudy);
  useRecentAnswers(learnerKey, state, dispatch);
  const [menuOpen, setMenuOpen] = useState(false);
  /** The question that was reported last, or is being: what is written of it stays until another is. */
  const [reported, setReported] = useState<string | null>(null);
  const [reportOpen, setReportOpen] = useState(false);
  /** True after something was to be done that could not be, since the page has not arrived in full. */
  const [isCut, setIsCut] = useState(false);
  const [shortcutsWanted] = useShortcutsSetting();
  const shortcutsOn = shortcutsWanted && !menuOpen && !reportOpen;
  const shownAtMs = useRef(0);
  const answeredAtMs = useRef(0);
  const nextButton = useRef<HTMLButtonElement>(null);

  useEffect(
    () =>
      outbox.listen((reply) => {
        const event = studyEventOf(reply);
        // It comes when it comes, mostly for a question that was left: a tap goes first.
        if (event !== null) startTransition(() => dispatch(event));
      }),
    [outbox],
  );

  // Without network it is tried again when there is an answer to show.
  useEffect(() => whenIdle(() => void sessionParts.load().catch(() => {})), []);
  const parts = sessionParts.loaded();

  const entry = state.entries[state.position];
  const [shownDeck, setShownDeck] = useState(deck);
  if (deck !== shownDeck) {
    setShownDeck(deck);
    // "Some more" leads to this very page; what comes while questions are open has been asked for by nobody.
    if (entry === undefined) dispatch({ kind: "more", deck });
  }
  const answer = entry?.answer ?? null;
  const isAsking = entry !== undefined && answer === null;
  const isAnswered = entry !== undefined && answer !== null && !awaitsRecall(entry);
  const undoable = lastAnswer(state);

  const markShown = useCallback(() => {
    shownAtMs.current = performance.now();
  }, []);
  useEffect(() => {
    if (!isAsking) nextButton.current?.focus({ preventScroll: true });
  }, [isAsking, state.position, entry?.card.itemId]);

  /** What the learner does lies on the device before the screen shows it; a second tap meanwhile is none. */
  const keeping = useRef(false);
  const keepThen = useCallback(
    async (letter: Letter, show: () => void) => {
      if (keeping.current) return;
      keeping.current = true;
      try {
        if (sessionParts.loaded() === null) await sessionParts.load();
        await outbox.keep(letter);
      } catch {
        keeping.current = false;
        return setIsCut(true);
      }
      // At once: a tap before it is shown would answer the same question again.
      flushSync(() => {
        setIsCut(false);
        show();
      });
      keeping.current = false;
      outbox.send();
    },
    [outbox],
  );
  const openMenu = useCallback(() => {
    sessionParts.load().then(
      () => setMenuOpen(true),
      () => setIsCut(true),
    );
  }, []);
  const showTold = useCallback(
    (given: StudyAnswer) => {
      const told = tellHere(given);
      if (told !== null) dispatch({ kind: "told-here", eventId: given.eventId, told });
    },
    [tellHere],
  );

  const give = useCallback(
    ({ factId, itemId, itemVersion, kind }: StudyCard, given: ItemAnswer) => {
      const made = {
        eventId: newEventId(),
        factId,
        itemId,
        itemVersion,
        kind,
        ...given,
        guessed: false,
        latencyMs: Math.max(0, Math.round(performance.now() - shownAtMs.current)),
        answeredAt: new Date().toISOString(),
        ...(answerMode === "cram" ? { mode: answerMode } : {}),
      };
      void keepThen({ kind: "answer", body: made }, () => {
        answeredAtMs.current = performance.now();
        dispatch({ kind: "answered", answer: made });
        showTold(made);
      });
    },
    [answerMode, keepThen, showTold],
  );

  const amend = (target: { eventId: string; factId: string }) => ({
    eventId: newEventId(),
    answerEventId: target.eventId,
    factId: target.factId,
    at: new Date().toISOString(),
  });

  const next = () => dispatch({ kind: "next" });

  const changeAside = (factId: string, isSetAside: boolean) => {
    const at = new Date().toISOString();
    const body = { eventId: newEventId(), factId, isSetAside, at };
    void keepThen({ kind: "set-aside", body }, () =>
      dispatch({ kind: isSetAside ? "set-aside" : "taken-up", factId }),
    );
  };

  const undo = () => {
    if (state.justSetAside !== null) return changeAside(state.justSetAside.factId, false);
    if (undoable === null) return;
    const { eventId } = undoable;
    void keepThen({ kind: "undo", body: amend(undoable) }, () =>
      dispatch({ kind: "undone", eventId }),
    );
  };

  const toggleGuessed = () => {
    if (answer === null) return;
    const guessed = !answer.guessed;
    void keepThen({ kind: "guess", body: { ...amend(answer), guessed } }, () => {
      dispatch({ kind: "guessed", eventId: answer.eventId, guessed });
      showTold({ ...answer, guessed });
    });
  };

  const recall = (recalled: Recall) => {
    if (answer === null) return;
    void keepThen({ kind: "recall", body: { ...amend(answer), recalled } }, () => {
      dispatch({ kind: "recalled", eventId: answer.eventId, recalled });
      showTold({ ...answer, recalled });
      next();
    });
  };

  const sendAgain = () => {
    dispatch({ kind: "sending-again" });
    outbox.send();
  };

  const onKey = (key: string) => {
    // A second press of the digit that answered must not hide what it led to.
    const isDigit = /^[1-5]$/.test(key) && performance.now() - answeredAtMs.current > settleMs;
    if ((key === "Enter" || isDigit) && isAnswered) next();
    else if (key === "u") undo();
    else if (key === "0" && isAsking) give(entry.card, dontKnowOf(entry.card));
    else return false;
    return true;
  };
  useShortcuts(shortcutsOn, onKey);

  const notices = (
    <>
      {isCut && <CutNotice />}
      {state.justSetAside !== null && <AsideNotice onUndo={undo} />}
    </>
  );
  if (entry === undefined) {
    // Nothing leads here but what waited for the parts.
    if (parts === null) return null;
    return (
      <parts.SessionEnd
        state={state}
        notice={notices}
        onUndo={undo}
        onSendAgain={sendAgain}
        {...props}
      />
    );
  }
  const setAside = () => changeAside(entry.card.factId, true);
  const report = () => {
    setReported(entry.card.itemId);
    setReportOpen(true);
  };
  const isTold = answer !== null && parts !== null;
  // While an answer is told, the question after it is made out of sight: "Next" only shows it.
  const askedAt = isTold ? nextPosition(state.entries, state.position) : state.position;
  const found = state.entries[askedAt];
  const asked = isTold && found?.answer ? undefined : found;
  return (
    <SessionFrame
      leaveHref={leaveHref}
      done={state.position + (answer === null ? 0 : 1)}
      current={state.position + 1}
      total={state.entries.length}
      isPractice={answerMode === "cram"}
    >
      {notices}
      {!isTold ? null : (
        <parts.Feedback
          entry={entry}
          answer={answer}
          nextRef={nextButton}
          shortcutsOn={shortcutsOn}
          isPractice={answerMode === "cram"}
          onNext={next}
          onUndo={undo}
          onGuessed={toggleGuessed}
          onRecalled={recall}
          onSendAgain={sendAgain}
          onReport={report}
          onSetAside={setAside}
          onTakeUp={() => changeAside(entry.card.factId, false)}
        />
      )}
      {asked !== undefined && (
        <Activity key={`${askedAt} ${asked.card.itemId}`} mode={isTold ? "hidden" : "visible"}>
          <AskedQuestion
            card={asked.card}
            takenBack={asked.takenBack}
            shortcutsOn={shortcutsOn}
            onShown={markShown}
            onAnswer={give}
            onMenu={openMenu}
          />
        </Activity>
      )}
      <LiveRegion message={parts?.toldWords(entry, answerMode === "cram") ?? ""} />
      {parts !== null && menuOpen && (
        <parts.SessionMenu
          onClose={() => setMenuOpen(false)}
          factId={entry.card.factId}
          onSkip={() => dispatch({ kind: "skipped" })}
          onSetAside={setAside}
          onReport={report}
          onUndo={undoable === null ? null : undo}
        />
      )}
      {parts !== null && reported !== null && (
        <parts.ReportDialog
          key={`report ${reported}`}
          open={reportOpen}
          onClose={() => setReportOpen(false)}
          itemId={reported}
          reportItem={props.reportItem}
        />
      )}
    </SessionFrame>
  );
}
