import { extract } from "@/facts/extract";
import { standsAlone } from "@/facts/statement";

const read = (text: string) =>
  extract(`A headline of the day\n\n${text}`, { publishedAt: "2024-03-20", publisher: "Desk" })
    .claims;
const statements = (text: string) => read(text).map(({ statement }) => statement);

describe("statements", () => {
  it.each([
    ["a pronoun", "He won the race on 4 March 2024."],
    ["a day that counts from another", "The summit was held yesterday."],
    ["a week that counts from another", "Prices fell last week."],
    ["a bare weekday", "The summit was held on Friday."],
  ])("refuses %s", (_what, statement) => {
    expect(standsAlone(statement)).toBe(false);
  });

  it("uses the full name for a surname", () => {
    const [, last] = statements(
      "Maya Lindqvist lives in Oslo. Lindqvist won the Arctic Prize on 4 March 2024.",
    );
    expect(last).toMatch(/^Maya Lindqvist won/);
  });

  it("resolves “she” to the one person of the sentence before", () => {
    expect(statements("Maya Lindqvist lives in Oslo. She founded Arctic Bank in 2009.")).toContain(
      "Maya Lindqvist founded Arctic Bank in 2009.",
    );
  });

  it("does not resolve “she” after a sentence with two persons", () => {
    expect(
      statements("Maya Lindqvist and Eva Holm live in Oslo. She founded Arctic Bank in 2009."),
    ).not.toContain("Maya Lindqvist founded Arctic Bank in 2009.");
  });

  it("resolves “it” to the speaker in what the speaker says", () => {
    expect(statements("Arctic Bank said on Monday that it had closed 12 branches.")).toContain(
      "Arctic Bank said on 18 March 2024 that Arctic Bank had closed 12 branches.",
    );
  });

  it("writes an acronym out", () => {
    expect(statements("The Baltic Energy Council (BEC) met. The BEC closed 12 offices.")).toContain(
      "The Baltic Energy Council closed 12 offices.",
    );
  });

  it("marks the value's words in every statement", () => {
    for (const { statement, slot, value } of read(
      "Over 300 miners were trapped in Lusaka on Monday.",
    )) {
      const words = statement.slice(slot.start, slot.end);
      expect(words).not.toBe("");
      if (value.type === "quantity") expect(words).toBe("Over 300");
      if (value.type === "date") expect(words).toBe("18 March 2024");
    }
  });
});
