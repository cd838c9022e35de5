import { buildPlaceMap } from "@/facts/place-containment";

const places = buildPlaceMap(
  [
    { name: "Lima", aliases: ["Lima, Peru"] },
    { name: "Bell Harbour", aliases: ["Bell Harbour in Tasmania"] },
    { name: "Kalvia", aliases: [] },
    { name: "Norrland", aliases: [] },
    { name: "Camp David", aliases: [] },
    { name: "Davos Camp", aliases: [] },
  ],
  ["It rose from Kalvia, an island in the state of Norrland, before noon."],
);

describe("buildPlaceMap", () => {
  it.each([
    ["what a name with a comma says", "Lima", "Peru"],
    ["what an alias says", "Bell Harbour", "Tasmania"],
    ["what a sentence says", "Kalvia", "Norrland"],
    ["a capital", "Tokyo", "Japan"],
    ["the city of a time zone", "Johannesburg", "South Africa"],
    ["a point of the compass", "eastern Russia", "Russia"],
    ["a part by a point of the compass", "eastern part of Russia", "Russia"],
    ["another name of the country", "Washington", "US"],
  ])("knows from %s that the one lies in the other", (_, inner, outer) => {
    expect(places.relation(inner, outer)).toBe("inside");
    expect(places.relation(outer, inner)).toBe("contains");
  });

  it.each([
    ["two countries", "North Korea", "South Korea"],
    ["cities of two countries", "Paris", "London"],
    ["a city and another country", "Busan", "Japan"],
  ])("tells %s apart", (_, first, second) => {
    expect(places.relation(first, second)).toBe("different");
  });

  it("does not pretend to know of places that nothing is said about", () => {
    expect(places.relation("Camp David", "Davos Camp")).toBe("unknown");
  });

  it.each([
    ["US", "United States"],
    ["the city of Lima", "Lima"],
  ])("takes %s and %s for the same", (first, second) => {
    expect(places.relation(first, second)).toBe("same");
  });

  it("does not go round in circles when sources say that each lies in the other", () => {
    const circle = buildPlaceMap(
      [
        { name: "Aville", aliases: ["Aville, Bville"] },
        { name: "Bville", aliases: ["Bville, Cville"] },
        { name: "Cville", aliases: ["Cville, Aville"] },
      ],
      [],
    );
    expect(circle.relation("Aville", "Dville")).toBe("unknown");
  });

  it("comes to an end on long texts of capitals", () => {
    const adversarial = "A".repeat(40_000) + " Ab".repeat(20_000) + ", the town of ".repeat(3_000);
    expect(() => buildPlaceMap([], [adversarial])).not.toThrow();
  });
});
