import {
  factAfter,
  factsToVerifyTogether,
  factsWithWords,
  factToFollow,
  filterFacts,
} from "@/app/desk/_components/desk-queue";
import { twoSources } from "./desk-samples";
import { deskFact } from "./samples";

const facts = [
  deskFact({ id: "waits", standing: "candidate" }),
  deskFact({ id: "agreed", standing: "corroborated" }),
  deskFact({ id: "disputed", standing: "disputed" }),
  deskFact({ id: "stands", standing: "verified" }),
  deskFact({ id: "turned-down", standing: "rejected" }),
];
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

it.each([
  ["waiting", ["waits", "agreed", "disputed"]],
  ["disagree", ["disputed"]],
  ["decided", ["stands", "turned-down"]],
] as const)("shows under “%s” the facts that are so, in their order", (filter, expected) => {
  expect(ids(filterFacts(facts, filter))).toEqual(expected);
});

describe("factAfter", () => {
  it.each([
    ["goes one down", "waits", 1, "agreed"],
    ["goes one up", "agreed", -1, "waits"],
    ["stays at the top", "waits", -1, "waits"],
    ["stays at the bottom", "turned-down", 1, "turned-down"],
    ["begins at the top when nothing is chosen", null, 1, "waits"],
    ["begins at the top when the chosen one is not shown", "elsewhere", -1, "waits"],
  ] as const)("%s", (_name, chosen, steps, expected) => {
    expect(factAfter(facts, chosen, steps)?.id).toBe(expected);
  });

  it("is nothing in an empty list", () => {
    expect(factAfter([], null, 1)).toBeNull();
  });
});

it("follows a decided fact by the next, and the last by the one before", () => {
  expect(factToFollow(facts, "agreed")?.id).toBe("disputed");
  expect(factToFollow(facts, "turned-down")?.id).toBe("stands");
  expect(factToFollow(facts.slice(0, 1), "waits")).toBeNull();
});

it.each([
  ["words of the statement, in any order and case", "LIMA held", ["lima"]],
  ["the publisher of a source", "evening", ["lima"]],
  ["all of the words only", "Lima soldiers", []],
  ["everything when nothing is typed", "  ", ["soldiers", "lima"]],
])("finds facts by %s", (_what, words, expected) => {
  const soldiers = deskFact({ id: "soldiers", label: "Soldiers: number" });
  const lima = deskFact({
    id: "lima",
    label: "Summit: place",
    statement: "The summit was held in Lima.",
    evidence: twoSources,
  });
  expect(ids(factsWithWords([soldiers, lima], words))).toEqual(expected);
});

it("verifies together what several sources agree on, and says of the rest why not", () => {
  const sorted = factsToVerifyTogether([
    deskFact({ id: "ready" }),
    deskFact({ id: "one-source", standing: "candidate", origins: 1 }),
    deskFact({ id: "verified", standing: "verified" }),
    deskFact({ id: "date", dateToConfirm: "12 November 2024" }),
    deskFact({ id: "disputed", standing: "disputed", verifyBlocked: "Settle that first." }),
  ]);
  expect(ids(sorted.ready)).toEqual(["ready"]);
  expect(sorted.blocked.map(({ fact, reason }) => [fact.id, reason])).toEqual([
    ["date", expect.stringContaining("12 November 2024")],
    ["disputed", "Settle that first."],
  ]);
});
