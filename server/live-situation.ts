import "server-only";
import type { AttemptPlan } from "@/assignments/attempt-plan";
import type { LivePace } from "@/assignments/live-answer";
import { shownCount } from "@/assignments/live-game";
import type { LiveState } from "@/assignments/live-game";
import type { ItemAnswer } from "@/questions/kind";
import { loadPlannedItems } from "./attempt-questions";
import { planOf } from "./attempts";
import { db } from "./db";
import type { StoredItem } from "./items";
import { liveStateOf } from "./live-games";
import { handedInSchema } from "./reviews";
import { findToldFact } from "./told-fact";
import type { ToldFact } from "./told-fact";

export type LivePlayerRow = {
  id: string;
  nickname: string;
  timeFactor: number;
  isRemoved: boolean;
};

export type LiveAnswerRow = {
  playerId: string;
  position: number;
  answer: ItemAnswer;
  correct: boolean;
  points: number;
};

/** A question of the game, and where it is told: key and evidence stay in server/ until it is shown. */
export type LiveAsked = {
  item: StoredItem;
  place: { topic: string; story: string };
  points: number;
  optionOrder: number[];
};

/** A whole game as it stands in the database: what every screen of it is made of. */
export type LiveSituation = {
  gameId: string;
  classId: string | null;
  assignmentId: string | null;
  title: string;
  className: string | null;
  pin: string | null;
  state: LiveState;
  pace: LivePace;
  allowsGuests: boolean;
  showsPlaces: boolean;
  questionCount: number;
  /** Questions that have been asked so far, by position. */
  asked: LiveAsked[];
  /** In the order in which they came in. */
  players: LivePlayerRow[];
  /** To the open question alone, or to all that have been shown. */
  answers: LiveAnswerRow[];
  /** Of the questions that are told now, by the fact's id. */
  facts: Map<string, ToldFact>;
};

/** What of a game never changes, kept for as long as somebody looks at it. */
export type LiveKept = { asked: Map<number, LiveAsked>; facts: Map<string, ToldFact> };
export const nothingKept = (): LiveKept => ({ asked: new Map(), facts: new Map() });

/**
 * Reads a game. While a question is open its answers alone are read: a class that answers makes this run
 * some times a second.
 * @param kept is filled, so that the next reading is short
 * @returns null where there is no such game
 */
export async function loadLiveSituation(
  gameId: string,
  kept: LiveKept = nothingKept(),
): Promise<LiveSituation | null> {
  const row = await db().liveGame.findUnique({
    where: { id: gameId },
    include: { classroom: { select: { name: true } } },
  });
  if (row === null) return null;
  const state = liveStateOf(row);
  const plan = planOf(row.snapshot);
  const { phase, position } = state;
  const isOpen = phase === "question";
  const shown = shownCount(state);
  const [players, answers] = await Promise.all([
    db().livePlayer.findMany({
      where: { gameId },
      select: { id: true, nickname: true, timeFactor: true, removedAt: true },
      orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    }),
    phase === "lobby"
      ? []
      : db().liveAnswer.findMany({
          where: { gameId, position: isOpen ? position : { lt: shown } },
          omit: { gameId: true, answeredAt: true },
        }),
  ]);
  const asked = await loadAsked(plan, isOpen ? position + 1 : shown, kept);
  const told = phase === "shown" ? asked.slice(-1) : phase === "ended" ? asked : [];
  return {
    gameId,
    ...{ classId: row.classId, assignmentId: row.assignmentId, title: row.title },
    className: row.classroom?.name ?? null,
    pin: row.pin,
    state,
    pace: { secondsAQuestion: row.secondsAQuestion, isSpeedScored: row.isSpeedScored },
    ...{ allowsGuests: row.allowsGuests, showsPlaces: row.showsPlaces },
    questionCount: plan.items.length,
    asked,
    players: players.map(({ removedAt, ...player }) => ({
      ...player,
      isRemoved: removedAt !== null,
    })),
    answers: answers.map((each) => ({ ...each, answer: handedInSchema.parse(each.answer) })),
    facts: await loadToldFacts(told, kept),
  };
}

/** The first questions of the plan, as many as were asked. */
async function loadAsked(plan: AttemptPlan, count: number, kept: LiveKept): Promise<LiveAsked[]> {
  const planned = plan.items.slice(0, count);
  const missing = planned.filter((_, at) => !kept.asked.has(at));
  const itemOf = missing.length === 0 ? null : await loadPlannedItems(missing);
  return planned.map((each, at) => {
    const known = kept.asked.get(at);
    if (known !== undefined || itemOf === null) return known as LiveAsked;
    const { points, optionOrder } = each;
    const asked = { ...itemOf(each), points, optionOrder };
    kept.asked.set(at, asked);
    return asked;
  });
}

async function loadToldFacts(
  told: readonly LiveAsked[],
  { facts }: LiveKept,
): Promise<Map<string, ToldFact>> {
  for (const { item } of told) {
    if (facts.has(item.factId)) continue;
    const fact = await findToldFact(item.factId);
    if (fact !== null) facts.set(item.factId, fact);
  }
  return new Map(facts);
}
