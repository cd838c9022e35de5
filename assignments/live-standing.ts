import { roundedPoints } from "./credit";

/** What a player has come to, of the questions that have been shown. */
export type LiveTotal = { playerId: string; right: number; points: number };

/** An answer as far as totals need it. */
export type LiveMark = { playerId: string; position: number; correct: boolean; points: number };

/**
 * Totals of all players over the questions that have been shown: what is open adds nothing, or it would
 * tell whether it was right.
 * @param shown how many questions have been shown; see `shownCount`
 */
export function liveTotals(
  playerIds: readonly string[],
  marks: readonly LiveMark[],
  shown: number,
): LiveTotal[] {
  const totals = new Map(playerIds.map((id) => [id, { playerId: id, right: 0, points: 0 }]));
  for (const { playerId, position, correct, points } of marks) {
    const total = totals.get(playerId);
    if (total === undefined || position >= shown) continue;
    total.right += correct ? 1 : 0;
    total.points = roundedPoints(total.points + points);
  }
  return [...totals.values()];
}

/** The place of a player among all, from 1; who has as many points has the same place. */
export function placeOf(total: LiveTotal, totals: readonly LiveTotal[]): number {
  return 1 + totals.filter(({ points }) => points > total.points).length;
}
