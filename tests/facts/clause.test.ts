import { tellClause } from "@/facts/clause";
import type { Clause } from "@/facts/clause";

const deployed: Clause = {
  subject: { text: "over 10,000 North Korean soldiers", plural: true, kind: "people" },
  verb: {
    base: "deploy",
    past: "deployed",
    present: "deploy",
    participle: "deployed",
    tense: "past",
    auxiliaries: ["had", "been"],
  },
  complements: [{ role: "place", preposition: "to", text: "eastern Russia", kind: "place" }],
  asked: { part: "subject-count", counted: "North Korean soldiers" },
};

describe("tellClause", () => {
  it("puts subject, verb and complements in order and marks the number of a counted subject", () => {
    const { text, slot } = tellClause(deployed);
    expect(text).toBe("over 10,000 North Korean soldiers had been deployed to eastern Russia");
    expect(text.slice(slot.start, slot.end)).toBe("over 10,000");
  });

  it("marks a whole complement when that is what is asked", () => {
    const { text, slot } = tellClause({ ...deployed, asked: { part: "complement", index: 0 } });
    expect(text.slice(slot.start, slot.end)).toBe("eastern Russia");
  });

  it("uses the present form for a state that holds and has no auxiliary", () => {
    const { text } = tellClause({
      ...deployed,
      subject: { text: "Dina Boluarte", plural: false, kind: "person" },
      verb: {
        base: "be",
        past: "was",
        present: "is",
        participle: "been",
        tense: "present",
        auxiliaries: [],
      },
      complements: [
        { role: "predicative", preposition: null, text: "president of Peru", kind: "person" },
      ],
      asked: { part: "subject" },
    });
    expect(text).toBe("Dina Boluarte is president of Peru");
  });
});
