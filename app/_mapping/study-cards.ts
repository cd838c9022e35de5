import type { StudyCard, Told } from "@/app/study/_components/study-card";
import { daysBetween } from "@/lib/time";
import { publicView } from "@/questions/public-view";
import type { FactRecord } from "@/server/fact-records";
import type { SavedAnswer } from "@/server/reviews";
import type { DeckCard } from "@/server/study";
import { sourceQuoteOf } from "./source-quote-of";
import { othersSayOf } from "./value-words";

const reasons = { due: "due", new: "new", relearn: "again" } as const;

/** A question as it leaves for the browser: nothing in it tells which option is right. */
export function studyCardOf({ entry, item, isCorrected }: DeckCard): StudyCard {
  const view = publicView(item, { topic: entry.topic, story: entry.story });
  return {
    factId: entry.factId,
    itemId: view.id,
    itemVersion: view.version,
    kind: view.kind,
    stem: view.stem,
    options: view.options,
    topic: entry.topic,
    story: entry.story,
    reason: isCorrected ? "corrected" : reasons[entry.reason],
  };
}

function correctedOf(correction: SavedAnswer["correction"]): Told["corrected"] {
  if (correction === null || correction.after === null) return null;
  const { before, after, reason } = correction;
  return { before, after, reason: reason ?? "An editor checked the sources again." };
}

/** What is told once an answer is graded. */
export function toldOf(saved: SavedAnswer, fact: FactRecord, optionId: string | null): Told {
  const { item } = saved;
  const valid = fact.claims.filter((record) => record.isValid);
  const first = valid.filter((record) => record.id === fact.representativeId);
  const rest = valid.filter((record) => record.id !== fact.representativeId);
  const chosen = optionId === null ? undefined : item.options[Number(optionId)];
  return {
    correct: saved.correct,
    rightOptionId: String(item.options.findIndex((option) => option.correct)),
    statement: fact.statement,
    why: chosen?.correct === false ? chosen.why : null,
    evidence: [...first, ...rest].map(sourceQuoteOf),
    independentSources: fact.origins,
    othersSay: othersSayOf(fact).map(({ words }) => words),
    corrected: correctedOf(saved.correction),
    dueInDays:
      saved.dueDay === null ? null : Math.max(0, daysBetween(saved.studyDay, saved.dueDay)),
  };
}
