import type { LinePoint } from "@/components/line-chart";

export type ExamPlanView = {
  /** True once the learner has kept it. */
  isKept: boolean;
  /** What the plan asks for and comes to, in a sentence or two. */
  words: string;
  /** What the plan cannot do, and what would help; null when all facts will be ready. */
  warning: string | null;
  /** Questions of each day, or of each week where there are many. */
  points: LinePoint[];
  pointName: "Day" | "Week from";
  /** The chart in a sentence. */
  summary: string;
  /** Questions of today that are left. */
  today: number;
  startHref: string;
};

export type ExamView = {
  topics: string[];
  topic: string | null;
  /** ISO date; the chosen day, or the one that is kept. */
  day: string | null;
  /** ISO dates between which a day can be chosen. */
  earliest: string;
  latest: string;
  /** Why there is no plan for what was chosen. */
  problem: string | null;
  plan: ExamPlanView | null;
  /** A plan that was ended just now, for taking that back. */
  ended: { topic: string; day: string } | null;
};

export type ExamActions = {
  keep: (form: FormData) => Promise<void>;
  end: (form: FormData) => Promise<void>;
};
