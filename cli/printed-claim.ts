import type { Claim } from "@/facts/claim";

const printedTime = (time: Claim["eventTime"]) =>
  time === null ? null : { start: time.start, end: time.end, precision: time.precision };

/** The public fields of a claim, as the command line prints them. */
export function printedClaim(claim: Claim) {
  const { id, statement, subject, predicate, value, attribution, evidence } = claim;
  return {
    id,
    statement,
    subject,
    predicate,
    value,
    attribution,
    eventTime: printedTime(claim.eventTime),
    statementTime: printedTime(claim.statementTime),
    evidence: { start: evidence.start, end: evidence.end, exact: evidence.exact },
  };
}
