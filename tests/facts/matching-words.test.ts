import { conceptsOf, plainWords } from "@/facts/matching-words";

const alike = (first: string, second: string) => {
  const [one, two] = [new Set(conceptsOf(first)), conceptsOf(second)];
  return two.some((concept) => one.has(concept));
};

describe("conceptsOf", () => {
  it.each([
    ["perished", "death toll"],
    ["were killed", "lost their lives"],
    ["hurt", "injured"],
    ["lifted off", "launch"],
    ["touched down", "landing"],
    ["took office", "was sworn in"],
    ["Peruvian", "Peru"],
    ["South Korean", "South Korea"],
    ["US", "United States"],
    ["tremor", "earthquakes"],
    ["organisations", "organization"],
    ["kilometres", "kilometer"],
    ["soldiers", "troops"],
    ["cancelled", "lifted"],
    ["burned down", "destroyed"],
  ])("gives %s and %s one name", (first, second) => {
    expect(alike(first, second)).toBe(true);
  });

  it.each([
    ["North Korea", "South Korea"],
    ["injured", "killed"],
    ["senate", "deputies"],
    ["imports", "exports"],
  ])("keeps %s and %s apart", (first, second) => {
    const [one, two] = [conceptsOf(first), conceptsOf(second)];
    expect(one).not.toEqual(two);
  });

  it("drops the words that say nothing", () => {
    expect(conceptsOf("that it had been said to be so")).toEqual([]);
  });
});

describe("plainWords", () => {
  it("keeps an abbreviation with full stops as one word and drops possessives", () => {
    expect(plainWords("The U.S.’s Navy, Peru's own")).toEqual(["the", "us", "navy", "peru", "own"]);
  });
});
