import { extract } from "@/facts/extract";

const read = (text: string) =>
  extract(`A headline of the day\n\n${text}`, { publishedAt: "2024-03-20", publisher: "Desk" });
const asserted = (text: string) =>
  read(text).claims.filter(({ attribution }) => attribution.hedge === "none");

describe("scope", () => {
  it("tells what is plainly asserted", () => {
    expect(asserted("Arctic Bank approved 40 loans in Oslo on 4 March 2024.")).not.toEqual([]);
  });

  it.each([
    ["a negation", "Arctic Bank did not approve 40 flats in Oslo on 4 March 2024."],
    ["a negative subject", "No ministers travelled to Oslo on 4 March 2024."],
    ["a modal", "Arctic Bank may approve 40 flats in Oslo on 4 May 2024."],
    ["a condition", "If prices fall again, Arctic Bank could close 12 branches in Oslo."],
    ["an inverted condition", "Should prices fall again, Arctic Bank will close 12 branches."],
    ["a plan", "Arctic Bank plans to build 40 flats in Oslo on 4 May 2024."],
    ["a wish", "Arctic Bank hopes to build 40 flats in Oslo."],
    ["a belief", "Some traders believe that Arctic Bank closed 12 branches in Oslo."],
    ["a question", "Did Arctic Bank approve 40 flats in Oslo?"],
    ["a denial", "Arctic Bank denied that 40 flats burned down in Oslo."],
    ["a rumour", "Posts on social media say that 40 flats burned down in Oslo."],
    ["an opinion", "In our view, Arctic Bank built 40 flats in Oslo."],
    ["a schedule", "Arctic Bank is due to meet in Oslo on 4 May 2024."],
  ])("%s is not told as done", (_kind, sentence) => {
    expect(asserted(sentence)).toEqual([]);
  });

  it("keeps a plan with a day, as a plan", () => {
    const [claim] = read("Arctic Bank is due to meet in Oslo on 4 May 2024.").claims;
    expect(claim?.attribution.hedge).toBe("plan");
  });

  it.each([
    ["reported", "Rebels have reportedly seized 12 villages in Mali."],
    ["alleged", "Rebels allegedly seized 12 villages in Mali."],
    ["estimate", "The Arctic Agency estimates that 12 villages were flooded in Mali."],
  ])("hedges what is %s", (hedge, sentence) => {
    expect(read(sentence).claims[0]?.attribution.hedge).toBe(hedge);
  });

  it.each([
    ["denied", "Arctic Bank did not approve 40 flats in Oslo."],
    ["question", "Did Arctic Bank approve 40 flats?"],
    ["conditional", "If prices fall, Arctic Bank could close 12 branches."],
    ["possibility", "Arctic Bank may approve 40 flats."],
  ])("lists a skipped sentence with its reason: %s", (reason, sentence) => {
    expect(read(sentence).skipped.map((skipped) => skipped.reason)).toContain(reason);
  });

  it("takes an unresolved pronoun for no subject", () => {
    expect(read("They built 40 flats in Oslo.").skipped.map(({ reason }) => reason)).toContain(
      "unresolved-subject",
    );
  });
});
