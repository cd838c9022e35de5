import { generateItems } from "@/questions/generate";
import { gradeAnswer } from "@/questions/grade";
import type { Item } from "@/questions/item";
import { buildItemContext } from "@/questions/item-context";
import { publicView, toldView } from "@/questions/public-view";
import { hasOptions } from "@/questions/kind-traits";
import { landing, orbit } from "./dated";
import { factOf, holders, office, summitPlace, troops } from "./factories";

const claims = [troops, office, landing, orbit, summitPlace, ...holders];
const facts = claims.map((claim) => factOf(claim));
const context = buildItemContext({ claims: facts.flatMap((fact) => fact.claims), facts });
const all: Item[] = facts
  .flatMap((fact) => generateItems(fact, context, 5).items)
  .map((draft, index) => ({ ...draft, id: `i${index}`, version: 2 }));
const items = all.filter(({ kind }) => hasOptions(kind));
const place = { topic: "Asia-Pacific", story: "APEC summit" };

const rightOf = (item: Item) => String(item.options.findIndex(({ correct }) => correct));
const wrongOf = (item: Item) => String(item.options.findIndex(({ correct }) => !correct));

describe("publicView", () => {
  it("shows exactly the public fields of every kind", () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(7);
    for (const item of all) {
      const view = publicView(item, place);
      expect(Object.keys(view).sort()).toEqual([
        "form",
        "id",
        "kind",
        "options",
        "stem",
        "story",
        "topic",
        "version",
      ]);
      for (const option of view.options) {
        expect(Object.keys(option).sort()).toEqual(["id", "text"]);
      }
    }
  });

  it("holds nothing that tells the key", () => {
    for (const item of all) {
      const shown = JSON.stringify(publicView(item, place));
      expect(shown).not.toMatch(
        /correct|why|"answer|explanation|evidence|amount|lowest|highest|"start|"end|"when/,
      );
      if (item.kind !== "timeline" && !hasOptions(item.kind)) {
        expect(shown).not.toContain(item.answer);
      }
    }
  });

  it("keeps the options in the item's order, with their index as id", () => {
    for (const item of items) {
      expect(publicView(item, place).options.map(({ text }) => text)).toEqual(
        item.options.map(({ text }) => text),
      );
    }
  });
});

describe("gradeAnswer", () => {
  it("calls the key right and any other option wrong", () => {
    for (const item of items) {
      expect(gradeAnswer(item, { optionId: rightOf(item) })).toMatchObject({
        state: "graded",
        correct: true,
      });
      expect(gradeAnswer(item, { optionId: wrongOf(item) })).toEqual({
        state: "graded",
        correct: false,
        rightOptionId: rightOf(item),
        readAs: null,
      });
    }
  });

  it("calls nothing chosen incomplete, not wrong", () => {
    for (const item of items) {
      expect(gradeAnswer(item, { optionId: null })).toMatchObject({ state: "incomplete" });
    }
  });

  it.each(["9", "-1", "x", "", "0.0", "__proto__"])(
    "calls the unknown option “%s” invalid, not wrong",
    (optionId) => {
      for (const item of items) {
        expect(gradeAnswer(item, { optionId })).toMatchObject({ state: "invalid" });
      }
    },
  );
});

describe("toldView", () => {
  it("tells the key, the explanation, the reasons and the evidence", () => {
    for (const item of items) {
      const told = toldView(item, wrongOf(item));
      expect(told).toMatchObject({
        correct: false,
        rightOptionId: rightOf(item),
        answer: item.answer,
      });
      expect(told.explanation).toBe(item.explanation);
      expect(told.evidence).toEqual(item.evidence);
      expect(told.options[Number(told.rightOptionId)]?.correct).toBe(true);
    }
  });

  it("takes “I don’t know” as not right", () => {
    for (const item of items) {
      expect(toldView(item, null)).toMatchObject({ correct: false, chosenOptionId: null });
    }
  });
});

describe("explanation", () => {
  it("quotes the source with publisher and date and counts the sources", () => {
    const told = items.find(({ factId }) => factId === "f-troops")?.explanation ?? "";
    expect(told).toContain(troops.statement);
    expect(told).toContain(`“${troops.evidence.exact}” (The Daily Sample, 15 November 2024)`);
    expect(told).toContain("One source says so.");
  });
});
