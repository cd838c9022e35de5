import type { ReportWords } from "./reports-view";

type Kind = ReportWords["kind"];

/** What a reader said of a question, as the desk reads it. */
export const reportKindWords: Record<Kind, string> = {
  wrong: "It is wrong",
  unclear: "I cannot understand it",
  outdated: "It is out of date",
  typo: "There is a typing mistake",
};

const reasons: Record<Kind, string> = {
  wrong: "Readers say that it is wrong.",
  unclear: "Readers cannot understand it.",
  outdated: "Readers say that it is out of date.",
  typo: "Readers found a typing mistake.",
};

/** Why a question is likely to be retired: what most of its readers say, the gravest of equals. */
export function likelyReason(reports: readonly { kind: Kind }[]): string {
  const kinds = Object.keys(reasons) as Kind[];
  const count = (kind: Kind) => reports.filter((report) => report.kind === kind).length;
  const [first = "wrong"] = kinds.sort((one, other) => count(other) - count(one));
  return reasons[first];
}
