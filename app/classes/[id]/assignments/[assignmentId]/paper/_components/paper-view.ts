/** A question as it is printed: nothing in it tells what is right. */
export type PaperQuestion = {
  stem: string;
  points: number;
  /** What to do, where it is not plain. */
  task: string | null;
  way: "choose" | "write" | "order";
  /** What to choose from, or to put in order; empty where an answer is written. */
  options: string[];
};

/** What is right of a question, for who marks the sheets. */
export type PaperKey = {
  /** The letter of the right option; the numbers to write into the boxes; null where it is written. */
  mark: string | null;
  answer: string;
  points: number;
  evidence: { words: string; source: string };
};

export type PaperView = {
  title: string;
  className: string;
  version: string;
  points: number;
  questions: PaperQuestion[];
  key: PaperKey[];
};

/** What is to be printed, from the page's address. */
export type PaperChoice = {
  version: "A" | "B" | "both";
  names: "line" | "none" | "roster";
  print: "questions" | "key" | "both";
};
