import { rareMoveOrder, whyNot } from "@/app/desk/_components/desk-moves";
import { deskFact } from "./samples";
import { twoSources } from "./desk-samples";

const can = (fact: Parameters<typeof whyNot>[1]) =>
  rareMoveOrder.filter((move) => whyNot(move, fact) === null);

it.each([
  ["a candidate with one sentence", deskFact({ standing: "candidate" }), ["merge"]],
  [
    "a fact that two sources agree on",
    deskFact({ standing: "corroborated", evidence: twoSources }),
    ["split", "merge"],
  ],
  [
    "a disputed fact with two sentences",
    deskFact({ standing: "disputed", evidence: twoSources }),
    ["split", "merge"],
  ],
  [
    "a verified fact with two sentences",
    deskFact({ standing: "verified", evidence: twoSources }),
    ["split", "merge", "supersede", "expire", "restore"],
  ],
  ["an expired fact", deskFact({ standing: "expired" }), ["merge", "supersede", "restore"]],
  ["a rejected fact", deskFact({ standing: "rejected", evidence: twoSources }), ["restore"]],
  ["a replaced fact", deskFact({ standing: "superseded", evidence: twoSources }), ["restore"]],
] as const)("offers for %s what its standing allows", (_what, fact, moves) => {
  expect(can(fact)).toEqual(moves);
});

it("says in a sentence why a decision cannot be taken", () => {
  const candidate = deskFact({ standing: "candidate" });
  for (const move of rareMoveOrder) {
    const reason = whyNot(move, candidate);
    if (reason !== null) expect(reason).toMatch(/^[A-Z].*\.$/);
  }
});
