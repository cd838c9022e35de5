import { groupBy } from "@/lib/group-by";
import type { StudyAnswer, StudyCard, Told } from "@/app/study/_components/study-card";
import { judgeAnswer } from "@/questions/grade";
import type { Gradable } from "@/questions/grade";
import { studyDayOf } from "@/scheduling/study-day";

/**
 * A question with its key, for a learner's own study without network: the one case in which a key
 * leaves before the answer. Questions of a graded quiz that is still open are never among them.
 */
export type PocketCard = StudyCard & {
  /** The first study day, as an ISO date, on which the fact is asked. */
  fromDay: string;
  item: Gradable;
  /** What is told whatever the answer. */
  told: Pick<
    Told,
    "rightOptionId" | "key" | "statement" | "evidence" | "independentSources" | "othersSay"
  >;
  /** Study days until the fact is asked again, by the grade of the answer: 1 again to 4 easy. */
  dueInDays: { 1: number | null; 2: number | null; 3: number | null; 4: number | null };
};

/** What a learner studies in the next days, as it lies on a device. */
export type PocketDeck = {
  learnerKey: string;
  isGuest: boolean;
  /** ISO instant by the server's clock. */
  madeAt: string;
  /** Up to here other devices' answers are known. */
  cursor: string;
  timeZone: string;
  rollOverHour: number;
  /** In the order in which they are asked. A fact may have several: a second try asks another. */
  cards: PocketCard[];
};

/** An answer that was given since the deck was made, here or on another device. */
export type AnsweredFact = {
  eventId: string;
  factId: string;
  /** Null where this device does not know. */
  correct: boolean | null;
};

export const sittingSize = 10;
/** Tries on one fact until it waits for another day. */
const mostTries = 3;

/**
 * The questions of one sitting out of a deck: facts whose day has come and that were not answered
 * since the deck was made; after those, what was answered wrong, by another question where there is
 * one.
 * @param topic null for all
 */
export function sittingOf(
  deck: PocketDeck,
  answered: readonly AnsweredFact[],
  now: Date,
  topic: string | null = null,
): { cards: PocketCard[]; left: number } {
  const today = studyDayOf(now, deck.timeZone, deck.rollOverHour);
  const answers = groupBy(answered, ({ factId }) => factId);
  const asked = deck.cards.filter(
    (card) => card.fromDay <= today && (topic === null || card.topic === topic),
  );
  const first: PocketCard[] = [];
  const again: PocketCard[] = [];
  for (const [factId, cards] of groupBy(asked, (card) => card.factId)) {
    const given = answers.get(factId) ?? [];
    const card = cards[given.length % cards.length];
    if (card === undefined) continue;
    if (given.length === 0) first.push(card);
    else if (given.at(-1)?.correct === false && given.length < mostTries) {
      again.push({ ...card, reason: "again" });
    }
  }
  const all = [...first, ...again];
  return { cards: all.slice(0, sittingSize), left: Math.max(0, all.length - sittingSize) };
}

/**
 * Tells an answer without asking the server.
 * @returns null where it cannot be graded here.
 */
export function tellHere(
  card: PocketCard,
  answer: Pick<StudyAnswer, "guessed"> & Parameters<typeof judgeAnswer>[1],
): Told | null {
  const judged = judgeAnswer(card.item, answer);
  if (judged === null) return null;
  const { key } = card.told;
  const chosen =
    "optionId" in answer && answer.optionId !== null
      ? card.item.options[Number(answer.optionId)]
      : undefined;
  const grade = gradeHere(card, judged, answer.guessed);
  return {
    ...card.told,
    correct: judged.correct,
    key: key?.kind === "text" ? { ...key, readAs: judged.readAs } : (key ?? null),
    why: chosen?.correct === false ? chosen.why : null,
    corrected: null,
    dueInDays: card.dueInDays[grade],
  };
}

/** As scheduling/grade has it, but for slowness, which the server sees. */
function gradeHere(
  { kind }: PocketCard,
  { correct, recalled }: NonNullable<ReturnType<typeof judgeAnswer>>,
  guessed: boolean,
): 1 | 2 | 3 | 4 {
  if (kind === "flashcard") return recalled ?? 1;
  if (!correct) return 1;
  return guessed || kind === "true-false" ? 2 : 3;
}
