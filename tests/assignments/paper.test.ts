import fc from "fast-check";
import { paperEventOrder } from "@/assignments/paper";

const counts = fc.integer({ min: 0, max: 8 });

describe("the events of a question on paper", () => {
  it("are all there, in an order that a version always has", () => {
    fc.assert(
      fc.property(counts, fc.uuid(), fc.uuid(), (count, quizId, itemId) => {
        const order = paperEventOrder(count, quizId, itemId, "A");
        expect([...order].sort()).toEqual([...Array(count).keys()]);
        expect(paperEventOrder(count, quizId, itemId, "A")).toEqual(order);
      }),
    );
  });

  it("never stand in the same order in A and B, where there are two or more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.uuid(), fc.uuid(), (count, quiz, item) => {
        const [a, b] = (["A", "B"] as const).map((each) =>
          paperEventOrder(count, quiz, item, each),
        );
        expect(a).not.toEqual(b);
        expect([...(b ?? [])].sort()).toEqual([...(a ?? [])].sort());
      }),
    );
  });
});
