import { dayText, instantText } from "@/app/_components/day-text";
import { kindWords } from "@/app/_components/kind-words";
import type {
  KeyedQuestion,
  PolicyChoice,
  RegradeView,
} from "@/app/classes/[id]/assignments/[assignmentId]/regrade/_components/regrade-view";
import {
  causeText,
  countsWords,
  policyProblemWords,
  policyWords,
} from "@/app/classes/[id]/assignments/_components/regrade-words";
import { regradePolicySchema } from "@/assignments/regrade";
import type { RegradePolicy } from "@/assignments/regrade";
import { numberText } from "@/lib/number-text";
import type { StoredItem } from "@/server/items";
import type { DryRun, RegradeLine, RegradePage } from "@/server/regrade";
import { sourceQuoteOf } from "./source-quote-of";

const keyedOf = ({ stem, kind, options, answer }: StoredItem): KeyedQuestion => ({
  stem,
  kindWords: kindWords[kind],
  options: options.map(({ text, correct }) => ({ text, correct })),
  answer,
});

/** Never broken: "2 of 10" in one line also in a narrow column. */
const ofAll = (points: number, most: number): string =>
  `${numberText(points)}\u00a0of\u00a0${numberText(most)}`;

function choiceOf(policy: RegradePolicy, run: DryRun): PolicyChoice {
  const { label, hint } = policyWords[policy];
  if (!run.ok) {
    const why = policyProblemWords[run.problem];
    return { policy, label, hint: why, isPossible: false, countsText: "", falls: 0, rows: [] };
  }
  const { counts, rows } = run;
  const timesOf = (nickname: string) => rows.filter((row) => row.nickname === nickname).length;
  return {
    policy,
    label,
    hint,
    isPossible: true,
    countsText: countsWords(counts),
    falls: counts.fall,
    rows: rows.map(({ nickname, number, before, after, maxScore }) => [
      timesOf(nickname) > 1 || number > 1 ? `${nickname}, attempt ${number}` : nickname,
      ofAll(before, maxScore),
      ofAll(after, maxScore),
    ]),
  };
}

/** What was decided, by whom and when: "Full points for everybody, by Ada, 15 November 2024, 14:03". */
export function decidedTextOf(
  { policy, decidedAt, decidedBy, counts }: RegradeLine,
  timeZone: string,
): string | null {
  if (policy === null || decidedAt === null) return null;
  const who = decidedBy === null ? "" : ` by ${decidedBy}`;
  const what = counts === null || policy === "no-regrade" ? "" : ` ${countsWords(counts)}.`;
  const when = instantText(decidedAt.toISOString(), timeZone);
  return `“${policyWords[policy].label}”, decided${who} on ${when}.${what}`;
}

/** A proposal with its dry runs, for the page on which its teacher decides. */
export function regradeViewOf(page: RegradePage, timeZone: string): RegradeView {
  const { before, after, told, fact } = page;
  const statementBefore = told?.statement ?? null;
  const isOtherFact =
    statementBefore !== null &&
    fact !== null &&
    fact.isVerified &&
    fact.statement !== statementBefore;
  return {
    id: page.id,
    status: page.status,
    causeText: `${causeText(page)} on ${dayText((told?.at ?? page.createdAt).toISOString().slice(0, 10))}.`,
    reason: told?.reason ?? null,
    statements: isOtherFact ? { before: statementBefore, now: fact.statement } : null,
    evidence:
      fact !== null && fact.isVerified
        ? fact.claims.filter(({ isValid }) => isValid).map(sourceQuoteOf)
        : [],
    before: keyedOf(before),
    after: after === null ? null : keyedOf(after),
    isAsBefore: after?.id === before.id,
    itemAfterId: after?.id ?? null,
    choices: regradePolicySchema.options.map((policy) => choiceOf(policy, page.dryRuns[policy])),
    attempts: page.attempts,
    running: page.running,
    decidedText: decidedTextOf(page, timeZone),
    isCauseUndone: page.isCauseUndone,
  };
}
