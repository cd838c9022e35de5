import { generateItems } from "@/questions/generate";
import { handItem } from "@/questions/hand-item";
import type { ItemDraft } from "@/questions/item";
import { recheckItem } from "@/questions/recheck-item";
import { onDay, dateValue, office } from "./factories";
import { claimOf, factOf } from "./factories";
import { context, contextOf, facts, itemOf } from "./made-items";

const rulesOf = (item: ItemDraft, all = facts, around = context) => {
  const fact = all.find(({ id }) => id === item.factId);
  if (fact === undefined) throw new Error(`There is no fact ${item.factId}.`);
  return recheckItem(item, fact, around).map(({ rule }) => rule);
};

describe("recheckItem", () => {
  it("finds nothing against what was made a moment ago, of any kind", () => {
    const made = facts.flatMap((fact) => generateItems(fact, context, 3).items);
    expect(new Set(made.map(({ kind }) => kind)).size).toBe(7);
    expect(made.filter((item) => rulesOf(item).length > 0)).toEqual([]);
  });

  const question = itemOf(office, "multiple-choice");
  const other = (patch: Partial<Parameters<typeof claimOf>[0]>) =>
    factOf(claimOf({ ...office, id: "other", ...patch }), { id: "f-other" });

  it("names the second answer that a source has given since", () => {
    const rival = other({ value: dateValue(onDay("2024-11-11")) });
    const all = [...facts, rival];
    expect(rulesOf(question, all, contextOf(all))).toContain("not-unique");
  });

  it("names the wrong option that a source says by now", () => {
    const wrong = question.options.find(({ correct }) => !correct)?.text ?? "";
    const day = new Date(`${wrong} UTC`).toISOString().slice(0, 10);
    const all = [...facts, other({ value: dateValue(onDay(day)) })];
    const [fact] = all.filter(({ id }) => id === question.factId);
    const findings = fact ? recheckItem(question, fact, contextOf(all)) : [];
    expect(findings.map(({ rule }) => rule)).toContain("not-unique");
    const written = byHand("When did Shigeru Ishiba take office?", [wrong]);
    expect(rulesOf(written, all, contextOf(all))).toEqual(
      expect.arrayContaining(["claimed-elsewhere", "not-unique"]),
    );
  });

  it("names a key that the fact does not say any more", () => {
    const moved = factOf(claimOf({ ...office, value: dateValue(onDay("2024-10-02")) }));
    const all = facts.map((fact) => (fact.id === moved.id ? moved : fact));
    expect(rulesOf(question, all, contextOf(all))).toEqual(["key-is-value"]);
  });

  it("names a rule of style for the machine’s words, and lets a person’s stand", () => {
    const stem = "When did Shigeru Ishiba not take office?";
    expect(rulesOf({ ...question, stem })).toContain("positive-stem");
    expect(rulesOf(byHand(stem, ["9 September 2024"]))).toEqual([]);
  });

  function byHand(stem: string, wrong: readonly string[]): ItemDraft {
    const fact = facts.find(({ id }) => id === question.factId);
    const texts = [question.answer, ...wrong, "18 December 2024"];
    const options = texts.map((text, index) => ({ text, correct: index === 0, why: null }));
    const made = fact && handItem(fact, "multiple-choice", { stem, options, explanation: null });
    if (made === undefined || "rule" in made) throw new Error("It cannot be written.");
    return made;
  }
});
