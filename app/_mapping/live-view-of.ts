import type {
  LiveHostView,
  LivePlayerView,
  LiveQuestionView,
} from "@/app/live/_components/live-view";
import { livePinText } from "@/assignments/live-pin";
import type { PublicItem } from "@/questions/kind";
import type { LiveAnswerProblem } from "@/server/live-answers";
import type { LiveChangeProblem, CreateLiveProblem } from "@/server/live-games";
import type { LiveJoinProblem } from "@/server/live-joining";
import type { LiveHostPage, LivePlayerPage, LiveTold } from "@/server/live-pages";
import { toldOf, toldOfItem } from "./study-cards";

/** Why an answer was not taken, in a sentence for the player. */
export const answerRefusals: Record<LiveAnswerProblem, string> = {
  "no-such-game": "You are not in this game any more. Type its PIN again.",
  removed: "Your teacher took you out of this game.",
  closed: "This question takes no answers any more.",
  late: "Your time for this question was over.",
  "no-answer": "This cannot be read as an answer. Look at the hint, and try again.",
};

/** Why a step of the host was not taken. */
export const stepRefusals: Record<LiveChangeProblem | "no-such-player", string> = {
  "no-such-game": "This game is not here any more, or its class is archived.",
  "no-such-player": "This player is not in the game.",
  changed: "Somebody went on meanwhile, perhaps you in another tab. This is how it stands now.",
  "not-now": "That is not possible now. This is how the game stands.",
};

export const createRefusals: Record<CreateLiveProblem, string> = {
  archived: "This class is archived, so nothing in it changes. Restore the class first.",
  "no-such-assignment": "This assignment is not here any more.",
  "no-questions": "None of its questions can be played live. Add some with answers to choose from.",
};

/** Why somebody cannot come in. */
export const joinRefusals: Record<Exclude<LiveJoinProblem, "empty" | "too-long">, string> = {
  "no-such-game": "There is no such game any more. Look at the PIN on the screen.",
  over: "This game is over.",
  "students-only": "This game is for the class alone. Sign in with the code of the class first.",
  "name-taken": "Somebody here has this name. Choose another, or add an initial.",
  full: "This game is full.",
};

const questionOf = (asked: PublicItem | null): LiveQuestionView | null => {
  if (asked === null) return null;
  const { kind, stem, options, form } = asked;
  return { kind, stem, options, form };
};

function commonOf(page: LiveHostPage | LivePlayerPage, now: Date) {
  const { gameId, title, phase, position, questionCount, revision } = page;
  return {
    ...{ gameId, title, phase, position, questionCount, revision },
    question: questionOf(page.asked),
    deadlineAt: page.deadlineAt?.toISOString() ?? null,
    serverNow: now.toISOString(),
  };
}

function toldViewOf(told: LiveTold): LivePlayerView["told"][number] {
  const { position, asked, points, maxPoints, isAnswered, item, fact, answer } = told;
  const { correct, readAs } = told;
  const nothing = { correction: null, studyDay: "", dueDay: null, leech: null };
  return {
    position,
    question: { stem: asked.stem, options: asked.options, points, maxPoints },
    told: {
      told: toldOf({ item, correct, readAs, ...nothing }, fact, answer),
      answer,
      factId: item.factId,
      isLearned: false,
    },
    isAnswered,
  };
}

/** A game for the screen of one player. */
export function livePlayerViewOf(page: LivePlayerPage, now: Date): LivePlayerView {
  const { nickname, isRemoved, answer, total, players, isSpeedScored } = page;
  return {
    ...commonOf(page, now),
    ...{ nickname, isRemoved, answer, total, players, isSpeedScored },
    told: page.told.map(toldViewOf),
  };
}

/** A game for the wall. */
export function liveHostViewOf(page: LiveHostPage, now: Date): LiveHostView {
  const { classId, assignmentId, className, pin, allowsGuests, players, playing } = page;
  const { answered, bars, told } = page;
  return {
    ...commonOf(page, now),
    ...{ classId, assignmentId, className, allowsGuests, players, playing, answered, bars },
    pin: pin === null ? null : livePinText(pin),
    told:
      told === null
        ? null
        : { right: told.item.answer, evidence: toldOfItem(told.item, told.fact).evidence },
  };
}
