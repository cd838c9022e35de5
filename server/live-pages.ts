import "server-only";
import { unansweredOf } from "@/assignments/answered";
import { liveDeadline } from "@/assignments/live-answer";
import { distributionOf } from "@/assignments/live-distribution";
import { shownCount } from "@/assignments/live-game";
import type { LivePhase } from "@/assignments/live-game";
import { liveTotals, placeOf } from "@/assignments/live-standing";
import type { ItemAnswer, PublicItem } from "@/questions/kind";
import { publicView } from "@/questions/public-view";
import { inOrderOf } from "./attempt-questions";
import { readAsOf } from "./attempt-practice";
import type { StoredItem } from "./items";
import type { LiveAnswerRow, LiveAsked, LivePlayerRow, LiveSituation } from "./live-situation";
import type { ToldFact } from "./told-fact";

type Common = {
  gameId: string;
  title: string;
  phase: LivePhase;
  position: number;
  questionCount: number;
  revision: number;
  isSpeedScored: boolean;
  /** The question that is open or shown; what is right is not in it. */
  asked: PublicItem | null;
  /** When the time for it is over; null where there is no limit. */
  deadlineAt: Date | null;
};

/** A question that was shown, as a player is told it. */
export type LiveTold = {
  position: number;
  asked: PublicItem;
  maxPoints: number;
  points: number;
  isAnswered: boolean;
  item: StoredItem;
  fact: ToldFact;
  answer: ItemAnswer;
  correct: boolean;
  readAs: string | null;
};

/** What one player sees. */
export type LivePlayerPage = Common & {
  nickname: string;
  isRemoved: boolean;
  answer: ItemAnswer | null;
  /** The question that is shown, or once the game has ended all that were. */
  told: LiveTold[];
  /** Over the questions that were shown; null before the first. `place` is null where it is not told. */
  total: { right: number; points: number; shown: number; place: number | null } | null;
  players: number;
};

/** What is projected. */
export type LiveHostPage = Common & {
  classId: string | null;
  assignmentId: string | null;
  className: string | null;
  pin: string | null;
  allowsGuests: boolean;
  players: Pick<LivePlayerRow, "id" | "nickname" | "isRemoved">[];
  /** Players who are in the game, and those of them who have answered the open question. */
  playing: number;
  answered: number;
  /** How often each answer was given. `isRight` is null until it is shown. */
  bars: { optionId: string | null; text: string; count: number; isRight: boolean | null }[];
  /** What is right, once it is shown. */
  told: { item: StoredItem; fact: ToldFact } | null;
};

const publicQuestion = ({ item, place, ...planned }: LiveAsked): PublicItem =>
  inOrderOf(publicView(item, place), planned);

function commonOf(situation: LiveSituation, timeFactor: number): Common {
  const { gameId, title, state, pace, questionCount } = situation;
  const { phase, position, revision } = state;
  const isAsked = phase === "question" || phase === "shown";
  const present = isAsked ? situation.asked[position] : undefined;
  return {
    ...{ gameId, title, phase, position, questionCount, revision },
    isSpeedScored: pace.isSpeedScored,
    asked: present === undefined ? null : publicQuestion(present),
    deadlineAt: liveDeadline(state, pace, timeFactor),
  };
}

/** What the game tells one of its players; null for who is none. Nothing that is right before it is shown. */
export function livePlayerPage(situation: LiveSituation, playerId: string): LivePlayerPage | null {
  const player = situation.players.find(({ id }) => id === playerId);
  if (player === undefined) return null;
  const { state, showsPlaces } = situation;
  const common = commonOf(situation, player.timeFactor);
  const { nickname, isRemoved } = player;
  const nothing = { nickname, isRemoved, answer: null, told: [], total: null, players: 0 };
  if (isRemoved) return { ...common, ...nothing, asked: null, deadlineAt: null };
  const own = situation.answers.filter((answer) => answer.playerId === playerId);
  const presentAnswer = own.find(({ position }) => position === state.position)?.answer ?? null;
  const present = playing(situation);
  const isTold = state.phase === "shown" || state.phase === "ended";
  const shown = shownCount(state);
  const isCounted = isTold && shown > 0;
  const totals = isCounted ? liveTotals(present, situation.answers, shown) : [];
  const total = totals.find((each) => each.playerId === playerId);
  const place = total === undefined || !showsPlaces ? null : placeOf(total, totals);
  const told = isTold ? toldOf(situation, own) : [];
  return {
    ...common,
    ...{ nickname, isRemoved },
    answer: common.asked === null ? null : presentAnswer,
    told: state.phase === "shown" ? told.slice(-1) : told,
    total: total === undefined ? null : { right: total.right, points: total.points, shown, place },
    players: present.length,
  };
}

const playing = ({ players }: LiveSituation): string[] =>
  players.filter(({ isRemoved }) => !isRemoved).map(({ id }) => id);

/** The questions that were shown, with the player's own answers. */
function toldOf({ asked, facts }: LiveSituation, own: readonly LiveAnswerRow[]): LiveTold[] {
  return asked.flatMap((each, position) => {
    const { item } = each;
    const fact = facts.get(item.factId);
    if (fact === undefined) return [];
    const given = own.find((answer) => answer.position === position);
    return [
      {
        position,
        asked: publicQuestion(each),
        maxPoints: each.points,
        points: given?.points ?? 0,
        isAnswered: given !== undefined,
        item,
        fact,
        answer: given?.answer ?? unansweredOf(item.kind),
        correct: given?.correct ?? false,
        readAs: given === undefined ? null : readAsOf(item, given.answer),
      },
    ];
  });
}

/** What the game shows on the wall: how often what was answered, and never by whom. */
export function liveHostPage(situation: LiveSituation): LiveHostPage {
  const { state, players, asked, facts, classId, assignmentId, className, pin } = situation;
  const present = new Set(playing(situation));
  // The clock of the screen runs until the last player's time is over, and says of nobody who that is.
  const longest = Math.max(
    1,
    ...players.filter(({ isRemoved }) => !isRemoved).map(({ timeFactor }) => timeFactor),
  );
  const common = commonOf(situation, longest);
  const given = situation.answers.filter(
    ({ playerId, position }) => present.has(playerId) && position === state.position,
  );
  const isShown = state.phase === "shown";
  const question = common.asked === null ? undefined : asked[state.position];
  const fact = question === undefined ? undefined : facts.get(question.item.factId);
  return {
    ...common,
    ...{ classId, assignmentId, className, pin, allowsGuests: situation.allowsGuests },
    players: players.map(({ id, nickname, isRemoved }) => ({ id, nickname, isRemoved })),
    playing: present.size,
    answered: common.asked === null ? 0 : given.length,
    bars:
      question === undefined || common.asked === null
        ? []
        : distributionOf(
            question.item,
            common.asked.options.map(({ id }) => id),
            given.map(({ answer }) => answer),
          ).map((bar) => ({ ...bar, isRight: isShown ? bar.isRight : null })),
    told:
      isShown && question !== undefined && fact !== undefined
        ? { item: question.item, fact }
        : null,
  };
}

/**
 * What of a game a player's screen depends on: where it is the same, the screen is. While a class answers,
 * each answer changes the host's screen and one player's.
 */
export function playerMark({ state, answers, players }: LiveSituation, playerId: string): string {
  const own = answers.find(
    (each) => each.playerId === playerId && each.position === state.position,
  );
  const isRemoved = players.find(({ id }) => id === playerId)?.isRemoved ?? true;
  return JSON.stringify([state.revision, isRemoved, own?.answer ?? null]);
}
