/** Where a fact stands; the words for it are in `standingWords`. */
export type FactStanding =
  "candidate" | "corroborated" | "verified" | "disputed" | "rejected" | "superseded" | "expired";

/** What a reader is told about a fact's standing. */
export const standingWords: Record<FactStanding, string> = {
  candidate: "Waiting",
  corroborated: "Sources agree",
  verified: "Verified",
  disputed: "Sources disagree",
  rejected: "Rejected",
  superseded: "Replaced",
  expired: "Out of date",
};

export type StandingTone = "plain" | "right" | "wrong" | "disputed";

/** The colour that goes with the words; it never stands alone. */
export const standingTones: Record<FactStanding, StandingTone> = {
  candidate: "plain",
  corroborated: "right",
  verified: "right",
  disputed: "disputed",
  rejected: "wrong",
  superseded: "plain",
  expired: "plain",
};
