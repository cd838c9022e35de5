/**
 * How a question fares with those who answered it: which part of them was right, who chose which
 * option, and whether those who know much choose the key. Nothing here decides; it points at what a
 * person should look at.
 */

/** An answer, the first of its learner to the question. */
export type ItemResponse = {
  /** The words of the option that was chosen; null for "I don't know". */
  chosen: string | null;
  correct: boolean;
  /** Share of the learner's other first answers that was right, 0 to 1; null where there is none. */
  restScore: number | null;
};

export type OptionResponses = {
  text: string;
  correct: boolean;
  chosenBy: number;
  /**
   * −1 to 1: above nought where it is chosen by those who are right elsewhere. Null where everybody or
   * nobody chose it, or where the learners do not differ.
   */
  pointBiserial: number | null;
  /** A wrong option that nobody takes, though enough people answered. */
  isNeverChosen: boolean;
};

export type ResponseData = {
  answers: number;
  right: number;
  /** Share that was right, 0 to 1; null before the first answer. */
  facility: number | null;
  /** Too few answers to conclude anything from. */
  isFew: boolean;
  /** How many said "I don't know", where there are options to choose from. */
  gaveUp: number;
  /** In the order of the question; empty where the answer is typed, ordered or recalled. */
  options: OptionResponses[];
  /** A wrong option that those who know much prefer to the key: the key may be wrong. */
  strongerThanKey: string | null;
  /** Enough people answered to say that it is too hard, or asks nothing. */
  isTooHard: boolean;
  isTooEasy: boolean;
};

/**
 * From so many answers on anything is concluded. An option that one in ten takes is missed by thirty
 * people with a chance of 4 % (0.9³⁰); with fewer, "never chosen" would often be luck.
 */
export const fewestAnswers = 30;

/** So many learners, the latest, tell how a question fares; more would tell the same, slower. */
export const mostResponses = 500;

/** Below this share of right answers a question asks what nobody can know, or its key is wrong. */
export const hardBelow = 0.2;
/** Above this share it costs time and tells nothing. */
export const easyAbove = 0.97;

/**
 * Works out how a question fares.
 * @param options as the question shows them; none where the answer is not chosen
 * @param responses one for each learner; the order makes no difference
 */
export function responseData(
  options: readonly { text: string; correct: boolean }[],
  responses: readonly ItemResponse[],
): ResponseData {
  const answers = responses.length;
  const right = responses.filter(({ correct }) => correct).length;
  const facility = answers === 0 ? null : right / answers;
  const isFew = answers < fewestAnswers;
  const rated = options.map(({ text, correct }): OptionResponses => {
    const chosenBy = responses.filter(({ chosen }) => chosen === text).length;
    return {
      text,
      correct,
      chosenBy,
      pointBiserial: pointBiserial(responses, text),
      isNeverChosen: !isFew && !correct && chosenBy === 0,
    };
  });
  return {
    answers,
    right,
    facility,
    isFew,
    gaveUp: options.length === 0 ? 0 : responses.filter(({ chosen }) => chosen === null).length,
    options: rated,
    strongerThanKey: isFew ? null : strongerThanKey(rated),
    isTooHard: !isFew && facility !== null && facility < hardBelow,
    isTooEasy: !isFew && facility !== null && facility > easyAbove,
  };
}

/**
 * (mean of those who chose it − mean of the others) / SD · √(pq), over those whose rest score is
 * known. The standard deviation is that of these learners themselves (divided by n), which makes it
 * the correlation of choosing with knowing. The answer itself is not part of the score: it would lift
 * every key.
 */
function pointBiserial(responses: readonly ItemResponse[], text: string): number | null {
  const scored = responses.flatMap(({ chosen, restScore }) =>
    restScore === null ? [] : [{ isChosen: chosen === text, score: restScore }],
  );
  const all = ascending(scored.map(({ score }) => score));
  const chose = ascending(scored.flatMap(({ isChosen, score }) => (isChosen ? [score] : [])));
  const left = ascending(scored.flatMap(({ isChosen, score }) => (isChosen ? [] : [score])));
  const spread = deviation(all);
  if (chose.length === 0 || left.length === 0 || spread < smallestSpread) return null;
  const share = chose.length / scored.length;
  const value = ((mean(chose) - mean(left)) / spread) * Math.sqrt(share * (1 - share));
  return Math.max(-1, Math.min(1, value));
}

/** Scores that differ by less differ only by how computers round. */
const smallestSpread = 1e-9;

/** Sums are made in one order, so that the order of the answers makes no difference to the last digit. */
const ascending = (numbers: number[]): number[] => numbers.sort((one, other) => one - other);

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function deviation(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
}

function strongerThanKey(options: readonly OptionResponses[]): string | null {
  const key = options.find(({ correct }) => correct)?.pointBiserial ?? null;
  if (key === null) return null;
  const [strongest] = options
    .flatMap(({ text, correct, pointBiserial: value }) =>
      correct || value === null ? [] : [{ text, value }],
    )
    .sort((one, other) => other.value - one.value);
  return strongest !== undefined && strongest.value > key ? strongest.text : null;
}
