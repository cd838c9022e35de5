import { baseOfVerb, conceptOf, verbForms } from "@/facts/verbs";
import { readVerbGroup } from "@/facts/verb-group";
import { tokenize } from "@/facts/tokens";
import { wordsOf } from "@/facts/words";

const groupIn = (sentence: string, at: number) => readVerbGroup(wordsOf(tokenize(sentence)), at);

describe("verbForms", () => {
  it.each([
    ["take", "took", "taken", "takes"],
    ["plan", "planned", "planned", "plans"],
    ["carry", "carried", "carried", "carries"],
    ["cost", "cost", "cost", "costs"],
    ["pass", "passed", "passed", "passes"],
    ["be", "was", "been", "is"],
  ])("%s", (base, past, participle, third) => {
    expect(verbForms(base)).toEqual({ base, past, participle, third });
  });
});

describe("baseOfVerb", () => {
  it.each([
    ["won", "win"],
    ["were", "be"],
    ["founded", "found"],
    ["found", "find"],
  ])("%s comes from %s", (form, base) => {
    expect(baseOfVerb(form, form)).toBe(base);
  });
});

describe("conceptOf", () => {
  it("gives verbs that mean the same one name", () => {
    expect(conceptOf("perish", null, false)).toBe(conceptOf("kill", null, true));
    expect(conceptOf("lift", "off", false)).toBe(conceptOf("launch", null, false));
  });
});

describe("readVerbGroup", () => {
  it("sees auxiliaries, the passive and the particle", () => {
    expect(groupIn("Plants have been shut down.", 1)).toMatchObject({
      auxiliaries: ["have", "been"],
      base: "shut",
      particle: "down",
      passive: true,
    });
  });

  it("sees a negation between the auxiliary and the verb", () => {
    expect(groupIn("Ministers have not yet decided.", 1)?.negated).toBe(true);
  });

  it("sees that what is due to happen has not happened", () => {
    expect(groupIn("She is due to be sworn in on Monday.", 1)).toMatchObject({
      planned: true,
      base: "swear",
      particle: "in",
    });
  });
});
