import { groupBy } from "@/lib/group-by";
import { analyseItems } from "./item-analysis";
import type { ItemFigures, QuizFigures } from "./item-analysis";
import { mean, sum } from "./statistics";

/** A version of a question as far as its analysis needs it. */
export type AnalysedVersion = {
  itemId: string;
  /** What the versions of one question share. */
  lineageId: string;
  version: number;
  /** As the item has them, whatever order an attempt showed; empty where nothing is chosen. */
  options: readonly { text: string; correct: boolean }[];
};

/** A question of an attempt with what it got. */
export type AnalysedAnswer = {
  itemId: string;
  /** The most that it could get. */
  maxPoints: number;
  /** 0 where nothing was answered. */
  points: number;
  /** What was answered, in words; null for no answer. */
  given: string | null;
};

export type AnalysedAttempt = { id: string; answers: readonly AnalysedAnswer[] };

/** What was answered, by how many, and by whom. */
export type GivenAnswer = {
  text: string;
  correct: boolean;
  /** The present version does not have it any more. */
  isFormer: boolean;
  count: number;
  /** Of the attempts that asked the question, 0 to 1. */
  share: number;
  /** −1 to 1; null where everybody or nobody gave it, or all totals are the same. */
  pointBiserial: number | null;
};

export type AnalysedQuestion = {
  lineageId: string;
  /** Its versions that were asked, the latest last. */
  itemIds: string[];
  figures: ItemFigures;
  maxPoints: number;
  /** Attempts that asked it, and those that left it without an answer. */
  asked: number;
  unanswered: number;
  isChosen: boolean;
  /** The options in their order; where answers are typed or ordered, the most frequent ones. */
  given: GivenAnswer[];
};

export type QuizAnalysis = {
  quiz: QuizFigures;
  attempts: number;
  /** The points of each attempt as a share of what it could get, 0 to 1. */
  shares: number[];
  questions: AnalysedQuestion[];
};

/** So many different typed answers are told of. */
const mostGiven = 6;

/**
 * Analyses a quiz by the attempts that count. The versions of one question are one question: it is what
 * the class was asked, and its marks are scaled to what its latest version gives. Options are told
 * apart by their texts, so that a version with another wrong option has it counted by itself.
 * @param versions every version that an attempt asks
 */
export function analyseQuiz(
  attempts: readonly AnalysedAttempt[],
  versions: readonly AnalysedVersion[],
): QuizAnalysis {
  const versionOf = new Map(versions.map((version) => [version.itemId, version]));
  const asked = attempts.flatMap(({ id, answers }) =>
    answers.flatMap((answer) => {
      const version = versionOf.get(answer.itemId);
      return version === undefined ? [] : [{ attempt: id, version, answer }];
    }),
  );
  const byLineage = groupBy(asked, ({ version }) => version.lineageId);
  const maxPoints = new Map(
    [...byLineage].map(([lineageId, all]) => {
      const latest = all.reduce((one, other) =>
        other.version.version > one.version.version ? other : one,
      );
      return [lineageId, latest.answer.maxPoints] as const;
    }),
  );
  const analysis = analyseItems(
    asked.map(({ attempt, version: { lineageId }, answer }) => {
      const maxMark = maxPoints.get(lineageId) ?? answer.maxPoints;
      const share = answer.maxPoints <= 0 ? 0 : answer.points / answer.maxPoints;
      // Scaled only where it differs, so that whole marks stay whole.
      const mark = answer.maxPoints === maxMark ? answer.points : share * maxMark;
      return { attempt, item: lineageId, maxMark, mark };
    }),
  );
  const totals = new Map(
    attempts.map(({ id, answers }) => [id, sum(answers.map(({ points }) => points))]),
  );
  return {
    quiz: analysis.quiz,
    attempts: attempts.length,
    shares: attempts.map(({ id, answers }) => {
      const most = sum(answers.map(({ maxPoints: each }) => each));
      return most <= 0 ? 0 : (totals.get(id) ?? 0) / most;
    }),
    questions: analysis.items.map((figures) => {
      const all = byLineage.get(figures.item) ?? [];
      const used = [...new Set(all.map(({ version }) => version))].sort(
        (one, other) => one.version - other.version,
      );
      const answers = all.map(({ attempt, answer }) => ({
        given: answer.given,
        isRight: answer.points >= answer.maxPoints && answer.maxPoints > 0,
        total: totals.get(attempt) ?? 0,
      }));
      const isChosen = used.some(({ options }) => options.length > 0);
      return {
        lineageId: figures.item,
        itemIds: used.map(({ itemId }) => itemId),
        figures,
        maxPoints: maxPoints.get(figures.item) ?? 0,
        asked: all.length,
        unanswered: answers.filter(({ given }) => given === null).length,
        isChosen,
        given: isChosen ? optionsOf(used, answers) : givenOf(answers),
      };
    }),
  };
}

type TotalledAnswer = { given: string | null; isRight: boolean; total: number };

/** The options of the latest version in its order, then those that earlier versions had. */
function optionsOf(
  versions: readonly AnalysedVersion[],
  answers: readonly TotalledAnswer[],
): GivenAnswer[] {
  const latest = versions.at(-1)?.options ?? [];
  const present = new Set(latest.map(({ text }) => text));
  const former = new Map(
    versions
      .flatMap(({ options }) => options)
      .filter(({ text }) => !present.has(text))
      .map((option) => [option.text, option]),
  );
  return [...latest, ...former.values()].map(({ text, correct }) =>
    givenAnswer(text, correct, !present.has(text), answers),
  );
}

/** What was typed or put in order, the most frequent first. */
function givenOf(answers: readonly TotalledAnswer[]): GivenAnswer[] {
  const byWords = groupBy(
    answers.filter(({ given }) => given !== null),
    ({ given }) => given ?? "",
  );
  return [...byWords]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostGiven)
    .map(([text, same]) => givenAnswer(text, same[0]?.isRight ?? false, false, answers));
}

function givenAnswer(
  text: string,
  correct: boolean,
  isFormer: boolean,
  answers: readonly TotalledAnswer[],
): GivenAnswer {
  const chose = answers.map(({ given }) => given === text);
  const count = chose.filter(Boolean).length;
  return {
    text,
    correct,
    isFormer,
    count,
    share: answers.length === 0 ? 0 : count / answers.length,
    pointBiserial: pointBiserial(
      answers.map(({ total }) => total),
      chose,
    ),
  };
}

/**
 * (mean total of those who chose it − mean total of the others) / SD · √(pq), with the standard
 * deviation of these totals themselves (over n), which makes it the correlation of choosing with the
 * total.
 * @param chose in the order of the totals
 */
export function pointBiserial(totals: readonly number[], chose: readonly boolean[]): number | null {
  const meanOfChosen = mean(totals.filter((_, at) => chose[at] === true));
  const meanOfOthers = mean(totals.filter((_, at) => chose[at] !== true));
  const centre = mean(totals);
  if (meanOfChosen === null || meanOfOthers === null || centre === null) return null;
  if (totals.every((total) => total === totals[0])) return null;
  const spread = Math.sqrt(sum(totals.map((total) => (total - centre) ** 2)) / totals.length);
  const share = chose.filter(Boolean).length / totals.length;
  const value = ((meanOfChosen - meanOfOthers) / spread) * Math.sqrt(share * (1 - share));
  return Math.max(-1, Math.min(1, value));
}
