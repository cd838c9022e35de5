import { studyDayOf } from "@/scheduling/study-day";
import { device } from "./device";
import type { AnsweredFact, PocketDeck } from "./pocket-deck";

const freshForMs = 30 * 60_000;
const enoughAnswers = 10;

/** Whether a deck is to be fetched anew: another day, half an hour later, or a sitting further on. */
export function isDeckStale(
  deck: PocketDeck | null,
  answered: readonly AnsweredFact[],
  now: Date,
): boolean {
  if (deck === null) return true;
  const madeAt = new Date(deck.madeAt);
  const dayOf = (at: Date) => studyDayOf(at, deck.timeZone, deck.rollOverHour);
  return (
    Math.abs(now.getTime() - madeAt.getTime()) > freshForMs ||
    dayOf(now) !== dayOf(madeAt) ||
    answered.length >= enoughAnswers
  );
}

/** Fetches the next days' questions where what lies on the device is stale. Fails in silence: it is tried again. */
export async function refreshDeck(): Promise<void> {
  try {
    const { store, outbox, saveDeck } = device();
    const kept = await store;
    if (kept === null || !navigator.onLine) return;
    const deck = await kept.findDeck();
    const answered = deck === null ? [] : await kept.answeredBy(deck.learnerKey);
    if (!isDeckStale(deck, answered, new Date())) return;
    // What waits here is not known to the server, and would be asked again.
    if (outbox.waiting().count > 0) await outbox.settled();
    const response = await fetch("/api/deck");
    if (response.ok) await saveDeck((await response.json()) as PocketDeck);
  } catch {
    // No network after all, or no room: the deck that is there stays.
  }
}
