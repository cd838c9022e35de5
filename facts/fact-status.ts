import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/**
 * The life of a fact on the desk. Evidence alone moves a fact between candidate, corroborated and
 * disputed; only a person makes it verified, rejected or superseded.
 */
export const deskStatuses = [
  "candidate",
  "corroborated",
  "verified",
  "disputed",
  "rejected",
  "superseded",
  "expired",
] as const;
export type DeskStatus = (typeof deskStatuses)[number];

/** What a decision needs to know of a fact. */
export type FactStanding = {
  status: DeskStatus;
  /** Independent origins (see countOrigins). */
  origins: number;
  /** Conflicts of this fact that nobody has resolved. */
  openConflicts: number;
  /**
   * True where its value or its time is a date that was only worked out from words like "on
   * Tuesday" and that no source names outright.
   */
  relativeDateOnly: boolean;
};

/** Who acts: rules of the house let some steps be taken by a person only. */
export type Actor = "person" | "machine";

export type FactAction =
  | { kind: "verify"; by: Actor; confirmRelativeDate?: boolean }
  | { kind: "edit"; by: Actor; reason?: string }
  | { kind: "reject"; by: Actor; reason?: string }
  | { kind: "restore"; by: Actor }
  | { kind: "supersede"; by: Actor; successorId?: string; reason?: string }
  /** It says the same as another fact and becomes part of it. */
  | { kind: "merge"; by: Actor; intoId?: string }
  | { kind: "expire"; by: Actor }
  | { kind: "evidence-changed"; by: Actor }
  /** Words of a source that it rests on were corrected or taken away by their publisher. */
  | { kind: "evidence-corrected"; by: Actor };

export type FactDecision = {
  next: DeskStatus;
  /** True where the items that rest on the fact must retire now. */
  retiresItems: boolean;
  /** What is kept in the history; null where the action asks for no reason. */
  reason: string | null;
};

export type FactRefusal = {
  reason:
    | "only-a-person-verifies"
    | "only-a-person-decides"
    | "open-conflicts"
    | "relative-date-unconfirmed"
    | "reason-missing"
    | "successor-missing"
    | "already-so"
    | "not-in-this-status"
    | "no-evidence";
  /** One sentence for the editor. */
  message: string;
};

/**
 * The status that evidence alone gives a fact that nobody has reviewed.
 * @param origins independent origins of its claims
 * @param openConflicts conflicts that are not resolved
 */
export function statusFromEvidence(
  origins: number,
  openConflicts: number,
): "candidate" | "corroborated" | "disputed" {
  if (openConflicts > 0) {
    return "disputed";
  }
  return origins >= 2 ? "corroborated" : "candidate";
}

const isUnreviewed = (status: DeskStatus) =>
  status === "candidate" || status === "corroborated" || status === "disputed";

const refuse = (reason: FactRefusal["reason"], message: string) => failed({ reason, message });

/**
 * Decides what becomes of a fact when somebody acts on it. Changes nothing itself.
 * @returns the next status with what follows from it, or the rule that forbids the action, with a
 * sentence for the editor.
 */
export function decide(fact: FactStanding, action: FactAction): Result<FactDecision, FactRefusal> {
  switch (action.kind) {
    case "verify":
      return decideVerify(fact, action);
    case "edit":
      return decideEdit(fact, action);
    case "reject":
      return decideReject(fact, action);
    case "restore":
      return decideRestore(fact, action);
    case "supersede":
      return decideSupersede(fact, action);
    case "merge":
      return decideMerge(fact, action);
    case "expire":
      return decideExpire(fact);
    case "evidence-changed":
      return decideEvidenceChanged(fact);
    case "evidence-corrected":
      return decideEvidenceCorrected(fact);
  }
}

function decided(fact: FactStanding, next: DeskStatus, reason: string | null = null) {
  return ok({ next, retiresItems: fact.status === "verified" && next !== "verified", reason });
}

/** The reason without white space around it; null where nothing is left. */
function givenReason(reason: string | undefined): string | null {
  const trimmed = reason?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function decideVerify(fact: FactStanding, action: Extract<FactAction, { kind: "verify" }>) {
  if (action.by !== "person") {
    return refuse("only-a-person-verifies", "Only a person verifies a fact.");
  }
  if (fact.status === "verified") {
    return refuse("already-so", "This fact is verified already.");
  }
  if (fact.status === "rejected" || fact.status === "superseded") {
    return refuse("not-in-this-status", `A ${fact.status} fact must be restored first.`);
  }
  if (fact.openConflicts > 0) {
    return refuse(
      "open-conflicts",
      "Sources disagree about this fact: resolve its conflicts first.",
    );
  }
  if (fact.origins < 1) {
    return refuse("no-evidence", "No source says this any more.");
  }
  if (fact.relativeDateOnly && action.confirmRelativeDate !== true) {
    return refuse(
      "relative-date-unconfirmed",
      "Its date was worked out from words like “on Tuesday”: check it and confirm the date.",
    );
  }
  return decided(fact, "verified");
}

function decideEdit(fact: FactStanding, action: Extract<FactAction, { kind: "edit" }>) {
  if (action.by !== "person") {
    return refuse("only-a-person-decides", "Only a person edits a fact.");
  }
  if (fact.status === "rejected" || fact.status === "superseded") {
    return refuse("not-in-this-status", `A ${fact.status} fact must be restored first.`);
  }
  // New words are not what was verified: the fact goes back to what its evidence gives.
  const next = statusFromEvidence(fact.origins, fact.openConflicts);
  return decided(fact, next, givenReason(action.reason));
}

function decideReject(fact: FactStanding, action: Extract<FactAction, { kind: "reject" }>) {
  if (action.by !== "person") {
    return refuse("only-a-person-decides", "Only a person rejects a fact.");
  }
  if (fact.status === "rejected") {
    return refuse("already-so", "This fact is rejected already.");
  }
  if (fact.status === "superseded") {
    return refuse("not-in-this-status", "A superseded fact must be restored first.");
  }
  const reason = givenReason(action.reason);
  if (reason === null) {
    return refuse("reason-missing", "Say why this fact is rejected.");
  }
  return decided(fact, "rejected", reason);
}

function decideRestore(fact: FactStanding, action: Extract<FactAction, { kind: "restore" }>) {
  if (action.by !== "person") {
    return refuse("only-a-person-decides", "Only a person restores a fact.");
  }
  if (isUnreviewed(fact.status)) {
    return refuse("already-so", "This fact is waiting for a decision already.");
  }
  return decided(fact, statusFromEvidence(fact.origins, fact.openConflicts));
}

function decideSupersede(fact: FactStanding, action: Extract<FactAction, { kind: "supersede" }>) {
  if (action.by !== "person") {
    return refuse("only-a-person-decides", "Only a person replaces a fact by another.");
  }
  if (fact.status !== "verified" && fact.status !== "expired") {
    return refuse(
      "not-in-this-status",
      "Only a verified or expired fact can be replaced by another.",
    );
  }
  const successorId = givenReason(action.successorId);
  if (successorId === null) {
    return refuse("successor-missing", "Name the fact that takes its place.");
  }
  return decided(fact, "superseded", givenReason(action.reason));
}

function decideMerge(fact: FactStanding, action: Extract<FactAction, { kind: "merge" }>) {
  if (action.by !== "person") {
    return refuse("only-a-person-decides", "Only a person merges facts.");
  }
  if (fact.status === "rejected" || fact.status === "superseded") {
    return refuse("not-in-this-status", `A ${fact.status} fact must be restored first.`);
  }
  if (givenReason(action.intoId) === null) {
    return refuse("successor-missing", "Choose the fact that says the same.");
  }
  return decided(fact, "superseded", "It says the same as another fact and is part of it now.");
}

function decideExpire(fact: FactStanding) {
  if (fact.status === "expired") {
    return refuse("already-so", "This fact has expired already.");
  }
  if (fact.status !== "verified") {
    return refuse("not-in-this-status", "Only a verified fact can expire.");
  }
  return decided(fact, "expired");
}

/**
 * Evidence came, went or changed. What a person decided stands, but for a verified fact that has
 * lost its last source or that a source now contradicts.
 */
function decideEvidenceChanged(fact: FactStanding) {
  const fromEvidence = statusFromEvidence(fact.origins, fact.openConflicts);
  if (isUnreviewed(fact.status)) {
    return decided(fact, fromEvidence);
  }
  if (fact.status !== "verified") {
    return decided(fact, fact.status);
  }
  if (fact.openConflicts > 0) {
    return decided(fact, "disputed", "A source now says otherwise.");
  }
  if (fact.origins < 1) {
    return decided(fact, "candidate", "No source says this any more.");
  }
  return decided(fact, "verified");
}

/**
 * The words that it rested on are no longer what their publisher says. A verified fact is looked at
 * again, even where other sources still say so: a person verified these words.
 */
function decideEvidenceCorrected(fact: FactStanding) {
  if (fact.status !== "verified") {
    return decideEvidenceChanged(fact);
  }
  const next = statusFromEvidence(fact.origins, fact.openConflicts);
  return decided(fact, next, "The words of a source that it rested on were corrected.");
}
