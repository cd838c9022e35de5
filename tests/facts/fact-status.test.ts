import fc from "fast-check";
import { decide, deskStatuses, statusFromEvidence } from "@/facts/fact-status";
import type { DeskStatus, FactAction, FactRefusal, FactStanding } from "@/facts/fact-status";

const standing = (fields: Partial<FactStanding>): FactStanding => ({
  status: "candidate",
  origins: 1,
  openConflicts: 0,
  relativeDateOnly: false,
  ...fields,
});
const verify: FactAction = { kind: "verify", by: "person" };

describe("statusFromEvidence", () => {
  it.each([
    [1, 0, "candidate"],
    [2, 0, "corroborated"],
    [5, 1, "disputed"],
    [1, 1, "disputed"],
    [0, 0, "candidate"],
  ])("makes %i origins with %i open conflicts %s", (origins, openConflicts, status) => {
    expect(statusFromEvidence(origins, openConflicts)).toBe(status);
  });
});

describe("decide allows", () => {
  it.each<[string, Partial<FactStanding>, FactAction, DeskStatus, boolean]>([
    ["a person to verify a candidate", {}, verify, "verified", false],
    [
      "merging a candidate into another fact",
      {},
      { kind: "merge", by: "person", intoId: "f2" },
      "superseded",
      false,
    ],
    [
      "merging a verified fact, which retires its items",
      { status: "verified" },
      { kind: "merge", by: "person", intoId: "f2" },
      "superseded",
      true,
    ],
    [
      "looking again at a verified fact whose source corrected its words",
      { status: "verified", origins: 3 },
      { kind: "evidence-corrected", by: "machine" },
      "corroborated",
      true,
    ],
    [
      "leaving a rejected fact rejected whose source corrected its words",
      { status: "rejected" },
      { kind: "evidence-corrected", by: "machine" },
      "rejected",
      false,
    ],
    [
      "verifying what a resolved conflict left disputed",
      { status: "disputed" },
      verify,
      "verified",
      false,
    ],
    ["verifying an expired fact anew", { status: "expired" }, verify, "verified", false],
    [
      "a relative date once it is confirmed",
      { relativeDateOnly: true },
      { ...verify, confirmRelativeDate: true },
      "verified",
      false,
    ],
    [
      "an edit, which takes the verification away",
      { status: "verified", origins: 2 },
      { kind: "edit", by: "person" },
      "corroborated",
      true,
    ],
    [
      "rejecting with a reason",
      {},
      { kind: "reject", by: "person", reason: "source error" },
      "rejected",
      false,
    ],
    [
      "rejecting a verified fact, which retires its items",
      { status: "verified" },
      { kind: "reject", by: "person", reason: "wrong day" },
      "rejected",
      true,
    ],
    [
      "restoring a rejected fact to what its evidence gives",
      { status: "rejected", origins: 2 },
      { kind: "restore", by: "person" },
      "corroborated",
      false,
    ],
    [
      "restoring a superseded fact that sources dispute",
      { status: "superseded", openConflicts: 1 },
      { kind: "restore", by: "person" },
      "disputed",
      false,
    ],
    [
      "a successor for a verified fact",
      { status: "verified" },
      { kind: "supersede", by: "person", successorId: "f2" },
      "superseded",
      true,
    ],
    [
      "a successor for an expired fact",
      { status: "expired" },
      { kind: "supersede", by: "person", successorId: "f2" },
      "superseded",
      false,
    ],
    [
      "the clock to expire a verified fact",
      { status: "verified" },
      { kind: "expire", by: "machine" },
      "expired",
      true,
    ],
    [
      "a second origin to corroborate",
      { origins: 2 },
      { kind: "evidence-changed", by: "machine" },
      "corroborated",
      false,
    ],
    [
      "a lost origin to take corroboration back",
      { status: "corroborated", origins: 1 },
      { kind: "evidence-changed", by: "machine" },
      "candidate",
      false,
    ],
    [
      "a contradiction to dispute a verified fact",
      { status: "verified", openConflicts: 1 },
      { kind: "evidence-changed", by: "machine" },
      "disputed",
      true,
    ],
    [
      "lost evidence to take a verification away",
      { status: "verified", origins: 0 },
      { kind: "evidence-changed", by: "machine" },
      "candidate",
      true,
    ],
    [
      "new evidence to leave a verified fact as it is",
      { status: "verified", origins: 3 },
      { kind: "evidence-changed", by: "machine" },
      "verified",
      false,
    ],
    [
      "new evidence to leave a rejected fact rejected",
      { status: "rejected", origins: 3 },
      { kind: "evidence-changed", by: "machine" },
      "rejected",
      false,
    ],
  ])("%s", (_, fact, action, next, retiresItems) => {
    expect(decide(standing(fact), action)).toMatchObject({
      ok: true,
      value: { next, retiresItems },
    });
  });

  it("a reason to be kept without the white space around it", () => {
    expect(
      decide(standing({}), { kind: "reject", by: "person", reason: "  misread  " }),
    ).toMatchObject({
      value: { reason: "misread" },
    });
  });
});

describe("decide refuses", () => {
  it.each<[string, Partial<FactStanding>, FactAction, FactRefusal["reason"]]>([
    [
      "verification by a machine",
      { origins: 9 },
      { kind: "verify", by: "machine" },
      "only-a-person-verifies",
    ],
    [
      "verification while a conflict is open",
      { status: "disputed", openConflicts: 1 },
      verify,
      "open-conflicts",
    ],
    [
      "verification of a relative date that nobody confirmed",
      { relativeDateOnly: true },
      verify,
      "relative-date-unconfirmed",
    ],
    ["verification of a rejected fact", { status: "rejected" }, verify, "not-in-this-status"],
    ["verification of a superseded fact", { status: "superseded" }, verify, "not-in-this-status"],
    [
      "a merge by a machine",
      {},
      { kind: "merge", by: "machine", intoId: "f2" },
      "only-a-person-decides",
    ],
    ["a merge into nothing", {}, { kind: "merge", by: "person" }, "successor-missing"],
    [
      "a merge of a rejected fact",
      { status: "rejected" },
      { kind: "merge", by: "person", intoId: "f2" },
      "not-in-this-status",
    ],
    ["verification twice", { status: "verified" }, verify, "already-so"],
    ["verification without a source", { origins: 0 }, verify, "no-evidence"],
    ["a rejection without a reason", {}, { kind: "reject", by: "person" }, "reason-missing"],
    [
      "a rejection with a blank reason",
      {},
      { kind: "reject", by: "person", reason: "  " },
      "reason-missing",
    ],
    [
      "a rejection by a machine",
      {},
      { kind: "reject", by: "machine", reason: "x" },
      "only-a-person-decides",
    ],
    ["an edit by a machine", {}, { kind: "edit", by: "machine" }, "only-a-person-decides"],
    [
      "an edit of a rejected fact",
      { status: "rejected" },
      { kind: "edit", by: "person" },
      "not-in-this-status",
    ],
    ["restoring what waits already", {}, { kind: "restore", by: "person" }, "already-so"],
    [
      "a successor for a candidate",
      {},
      { kind: "supersede", by: "person", successorId: "f2" },
      "not-in-this-status",
    ],
    [
      "a successor that is not named",
      { status: "verified" },
      { kind: "supersede", by: "person" },
      "successor-missing",
    ],
    [
      "expiry of what was never verified",
      {},
      { kind: "expire", by: "machine" },
      "not-in-this-status",
    ],
  ])("%s", (_, fact, action, reason) => {
    const decision = decide(standing(fact), action);
    expect(decision).toMatchObject({ ok: false, problem: { reason } });
    expect(decision.ok ? "" : decision.problem.message).toMatch(/^[A-Z].*\.$/);
  });

  it("to verify by a machine or with an open conflict, whatever else is so", () => {
    const fact = fc.record({
      status: fc.constantFrom(...deskStatuses),
      origins: fc.nat(5),
      openConflicts: fc.nat(2),
      relativeDateOnly: fc.boolean(),
    });
    const by = fc.constantFrom<"person" | "machine">("person", "machine");
    fc.assert(
      fc.property(fact, by, fc.boolean(), (given, actor, confirmRelativeDate) => {
        const decision = decide(given, { kind: "verify", by: actor, confirmRelativeDate });
        if (actor === "machine" || given.openConflicts > 0) {
          expect(decision.ok).toBe(false);
        }
      }),
    );
  });
});
