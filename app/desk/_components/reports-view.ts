import type { SourceQuote } from "@/app/_components/source-quote";
import type { ResponseData } from "@/questions/response-data";

export type ReportWords = {
  kind: "wrong" | "unclear" | "outdated" | "typo";
  note: string | null;
  /** ISO instant. */
  at: string;
  /** The question was changed since. */
  isOfEarlierVersion: boolean;
};

/** A question that readers reported. */
export type ReportedQuestion = {
  itemId: string;
  stem: string;
  /** As the question shows them; the answer alone where it has none. */
  options: { text: string; right: boolean }[];
  statement: string;
  /** The fact at the desk, where it can be changed. */
  factHref: string;
  evidence: SourceQuote[];
  isSuspended: boolean;
  /** Different people whose reports stand. */
  people: number;
  reports: ReportWords[];
  responses: ResponseData;
};

/** A question whose answers say that somebody should look at it. */
export type QuestionToSee = {
  itemId: string;
  stem: string;
  statement: string;
  factHref: string;
  responses: ResponseData;
};
