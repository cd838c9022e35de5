import type { SourceQuote } from "@/app/_components/source-quote";
import type { RegradePolicy } from "@/assignments/regrade";

/** A question for its teacher, key and all. */
export type KeyedQuestion = {
  stem: string;
  kindWords: string;
  /** Empty where nothing is chosen. */
  options: { text: string; correct: boolean }[];
  answer: string;
};

export type PolicyChoice = {
  policy: RegradePolicy;
  label: string;
  /** What it means; or why it cannot be followed. */
  hint: string;
  isPossible: boolean;
  /** What would happen: "3 scores rise · 0 scores fall · 20 scores stay". */
  countsText: string;
  falls: number;
  /** Whose score changes: name, score before, score after. */
  rows: [name: string, before: string, after: string][];
};

/** A proposal for the page on which its teacher decides. */
export type RegradeView = {
  id: string;
  status: "open" | "applied" | "dismissed" | "withdrawn";
  causeText: string;
  reason: string | null;
  /** What the fact said and says; null where it says the same. */
  statements: { before: string; now: string } | null;
  evidence: SourceQuote[];
  before: KeyedQuestion;
  after: KeyedQuestion | null;
  /** The question is in use again as it was. */
  isAsBefore: boolean;
  itemAfterId: string | null;
  choices: PolicyChoice[];
  attempts: number;
  running: number;
  /** What was decided, by whom and when; null while it is open. */
  decidedText: string | null;
  isCauseUndone: boolean;
};

/** What the form of the page carries besides the policy. */
export type RegradeField = "policy" | "allowsFall";
