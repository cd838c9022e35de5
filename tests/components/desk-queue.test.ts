import { factAfter, factToFollow, filterFacts } from "@/app/desk/_components/desk-queue";
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
