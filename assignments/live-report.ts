import type { LiveMark } from "./live-standing";
import { liveTotals } from "./live-standing";

export type ReportPlayer = { id: string; nickname: string; isGuest: boolean };

export type LiveReport = {
  /** By position, of the questions that were shown. */
  questions: { right: number; answered: number }[];
  /** By right answers, then points, then name. */
  players: {
    player: ReportPlayer;
    right: number;
    points: number;
    /** By position; null where the player gave no answer. */
    marks: (boolean | null)[];
  }[];
};

/**
 * What came of a game: right answers of each question and of each player.
 * @param players those who were not taken out
 * @param shown how many questions were shown
 */
export function liveReport(
  players: readonly ReportPlayer[],
  marks: readonly LiveMark[],
  shown: number,
): LiveReport {
  const known = new Map(players.map((player) => [player.id, player]));
  const counted = marks.filter(({ playerId }) => known.has(playerId));
  const byPlace = new Map(counted.map((mark) => [`${mark.playerId} ${mark.position}`, mark]));
  const positions = Array.from({ length: shown }, (_, position) => position);
  const rows = liveTotals([...known.keys()], counted, shown).flatMap(
    ({ playerId, right, points }) => {
      const player = known.get(playerId);
      if (player === undefined) return [];
      const own = positions.map((at) => byPlace.get(`${playerId} ${at}`)?.correct ?? null);
      return [{ player, right, points, marks: own }];
    },
  );
  return {
    questions: positions.map((at) => {
      const given = counted.filter(({ position }) => position === at);
      return { right: given.filter(({ correct }) => correct).length, answered: given.length };
    }),
    players: rows.sort(
      (one, other) =>
        other.right - one.right ||
        other.points - one.points ||
        one.player.nickname.localeCompare(other.player.nickname, "en"),
    ),
  };
}
