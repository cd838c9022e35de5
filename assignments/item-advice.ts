import { easyAbove, hardBelow } from "@/questions/response-data";
import type { AnalysedQuestion } from "./quiz-analysis";

/**
 * From so many attempts on a class's answers are judged. It is less than at the desk, because a class
 * is no larger; what is said are hints to look, and nothing follows by itself.
 */
export const fewestAttempts = 10;
/** An option is spoken of as chosen by strong students when so many took it … */
const fewestChoosers = 3;
/** … and choosing it goes with a high total at least this much. */
const strongFrom = 0.1;
/** Below this discrimination, in %, an item hardly tells strong from weak. */
const weakBelow = 15;
/** From this share on, leaving it out is worth a word. */
const oftenLeftOut = 0.3;

/** What should be looked at in a question, the most urgent first. */
export type Advice =
  | { kind: "too-few"; asked: number }
  /** Strong students prefer a wrong option to the key. */
  | { kind: "check-key"; option: string }
  /** Strong students take a wrong option too. */
  | { kind: "tempts-strong"; option: string }
  | { kind: "works-against" }
  | { kind: "too-hard" }
  | { kind: "left-out"; share: number }
  | { kind: "hardly-tells" }
  | { kind: "too-easy" }
  | { kind: "never-chosen"; option: string }
  | { kind: "fine" };

/** What the answers to a question say about it; one entry at least. */
export function adviceOf({
  asked,
  unanswered,
  figures,
  isChosen,
  given,
}: Pick<AnalysedQuestion, "asked" | "unanswered" | "figures" | "isChosen" | "given">): Advice[] {
  if (asked < fewestAttempts) return [{ kind: "too-few", asked }];
  const { facility, discriminationIndex } = figures;
  const options = isChosen ? given.filter(({ isFormer }) => !isFormer) : [];
  const key = options.find(({ correct }) => correct)?.pointBiserial ?? null;
  const [strongest] = options
    .flatMap(({ text, correct, count, pointBiserial }) =>
      correct || count < fewestChoosers || pointBiserial === null || pointBiserial < strongFrom
        ? []
        : [{ text, pointBiserial }],
    )
    .sort((one, other) => other.pointBiserial - one.pointBiserial);
  const isKeyPassedBy = strongest !== undefined && (key === null || strongest.pointBiserial > key);
  const worksAgainst = discriminationIndex !== null && discriminationIndex < 0;
  const isHard = facility !== null && facility < hardBelow;
  const isEasy = facility !== null && facility > easyAbove;
  const advice: Advice[] = [];
  if (strongest !== undefined) {
    advice.push({ kind: isKeyPassedBy ? "check-key" : "tempts-strong", option: strongest.text });
  }
  if (worksAgainst && !isKeyPassedBy) advice.push({ kind: "works-against" });
  if (isHard) advice.push({ kind: "too-hard" });
  if (unanswered / asked >= oftenLeftOut) {
    advice.push({ kind: "left-out", share: unanswered / asked });
  }
  if (isEasy) advice.push({ kind: "too-easy" });
  const isWeak = discriminationIndex !== null && discriminationIndex < weakBelow;
  if (isWeak && !worksAgainst && !isHard && !isEasy) advice.push({ kind: "hardly-tells" });
  for (const { text, correct, count } of options) {
    if (!correct && count === 0) advice.push({ kind: "never-chosen", option: text });
  }
  return advice.length > 0 ? advice : [{ kind: "fine" }];
}

/** Whether advice asks for a look at the question before its scores are told; the rest can wait. */
export const asksForLook = ({ kind }: Advice): boolean =>
  /^(check-key|tempts-strong|works-against|too-hard|left-out)$/.test(kind);

/** A piece of advice as a sentence for the teacher. */
export function adviceWords(advice: Advice): string {
  switch (advice.kind) {
    case "too-few":
      return `Too few answers to tell: ${advice.asked} so far, and ${fewestAttempts} are needed.`;
    case "check-key":
      return `The strong students chose “${advice.option}”: is the key right?`;
    case "tempts-strong":
      return `Strong students chose “${advice.option}” too: is it quite wrong?`;
    case "works-against":
      return "Who does well in the rest does worse here: look at the key and at how it is asked.";
    case "too-hard":
      return "Fewer than one in five got it: was it taught, and is the key right?";
    case "left-out":
      return `${Math.round(advice.share * 100)} % gave no answer: is it clear what is asked, and was there time?`;
    case "hardly-tells":
      return "It hardly tells who knows much from who knows little.";
    case "too-easy":
      return "Nearly everybody got it: it is good to begin with, and tells little.";
    case "never-chosen":
      return `Nobody chose “${advice.option}”: another wrong option would ask more.`;
    case "fine":
      return "Nothing stands out.";
  }
}
