import { extract } from "@/facts/extract";

const first = (text: string) =>
  extract(`A headline of the day\n\n${text}`, {
    publishedAt: "2024-03-20",
    publisher: "Desk",
  }).claims.find(({ predicate }) => predicate === "count");

describe("attribution", () => {
  it.each([
    ["X said that", "The Coast Guard said on Monday that 12 sailors had been rescued."],
    ["X said", "The Coast Guard said on Monday 12 sailors had been rescued."],
    ["X said at the end", "Over 12 sailors were rescued, the Coast Guard said on Monday."],
  ])("finds the speaker and the day: %s", (_form, text) => {
    const claim = first(text);
    expect(claim?.attribution.speaker).toBe("Coast Guard");
    expect(claim?.statementTime?.start).toBe("2024-03-18");
    expect(claim?.statement).toMatch(/^The Coast Guard said on 18 March 2024 that /);
  });

  it.each([
    ["said X", "Over 12 sailors were rescued, said Captain Ivo Brandt.", "Ivo Brandt"],
    ["according to X", "According to the Coast Guard, 12 sailors were rescued.", "Coast Guard"],
    [
      "…, according to X",
      "Over 12 sailors were rescued, according to the Coast Guard.",
      "Coast Guard",
    ],
    ["as X informs", "As the Coast Guard informs, 12 sailors were rescued.", "Coast Guard"],
    ["figures show", "Over 12 sailors were rescued, official figures show.", "official figures"],
  ])("finds the speaker: %s", (_form, text, speaker) => {
    expect(first(text)?.attribution.speaker).toBe(speaker);
  });

  it("leaves what the article says itself without a speaker", () => {
    expect(first("Over 12 sailors were rescued.")?.attribution).toEqual({
      speaker: null,
      verb: null,
      hedge: "none",
    });
  });

  it("hedges what an impersonal report says", () => {
    expect(first("It was reported that 12 sailors were rescued.")?.attribution.hedge).toBe(
      "reported",
    );
  });
});
