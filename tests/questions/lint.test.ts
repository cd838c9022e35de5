import { lintDraft, lintRules } from "@/questions/lint";
import { longestSharedRun } from "@/questions/lint/copying";
import { schoolGrade } from "@/questions/lint/stem";
import type { ItemDraft } from "@/questions/item";
import { cities, cloze, days, draft, option, statement, where, withOptions } from "./lint-drafts";
import {
  apart,
  flashcard,
  howMany,
  number,
  ordered,
  rowsWithoutOptions,
  typed,
  typedDate,
} from "./lint-rows-without-options";

/** For each rule, what it lets pass and what it refuses. */
const rows: Record<string, { passes: ItemDraft[]; fails: ItemDraft[] }> = {
  "one-question": {
    passes: [
      draft(where, cities),
      cloze("The APEC summit was held in ____."),
      statement("The APEC summit was held in Lima."),
    ],
    fails: [
      draft("Where was the APEC summit held? And when?", cities),
      cloze("The summit was held in ____ in ____."),
      cloze("The summit was held in Lima."),
      statement("Was the APEC summit held in Lima?"),
    ],
  },
  "option-count": {
    passes: [draft(where, ["Lima", "Quito", "Bogota"]), draft(where, cities)],
    fails: [draft(where, ["Lima", "Quito"]), draft(where, [...cities, "La Paz"])],
  },
  "one-key": {
    passes: [draft(where, cities)],
    fails: [
      withOptions(cities.map((text) => option(text))),
      withOptions(cities.map((text) => option(text, true))),
    ],
  },
  "answer-is-key": {
    passes: [draft(where, cities)],
    fails: [draft(where, cities, { answer: "Quito" })],
  },
  "options-distinct": {
    passes: [draft(where, cities)],
    fails: [
      withOptions([option("Lima", true), option("Quito"), option("quito")]),
      withOptions([option("Lima", true), option(""), option("Quito")]),
    ],
  },
  "options-apart": {
    passes: [draft(where, cities), draft("How many people?", ["1,000", "10,000", "100"])],
    fails: [draft(where, ["Lima", "Quito", "Lima Province", "Havana"])],
  },
  "true-false-options": {
    passes: [statement("The APEC summit was held in Lima.")],
    fails: [draft("The APEC summit was held in Lima.", ["Right", "Wrong"], { kind: "true-false" })],
  },
  "has-evidence": {
    passes: [draft(where, cities)],
    fails: [
      draft(where, cities, { evidence: [] }),
      draft(where, cities, {
        evidence: draft(where, cities).evidence.map((quote) => ({ ...quote, end: quote.end + 1 })),
      }),
      draft(where, cities, {
        evidence: draft(where, cities).evidence.map((quote) => ({
          ...quote,
          exact: "� ",
          end: quote.start + 2,
        })),
      }),
    ],
  },
  "stem-length": {
    passes: [draft(where, cities)],
    fails: [draft(`Where ${"really ".repeat(30)}was it?`, cities), draft("Where now?", cities)],
  },
  "stands-alone": {
    passes: [draft(where, cities), draft("Who won the US election on 5 November 2024?", cities)],
    fails: [
      draft("Where did he meet the president of Peru?", cities),
      draft("Where was it held in 2024?", cities),
      draft("Where was the APEC summit held last Friday?", cities),
      draft("Where was the APEC summit held yesterday?", cities),
      statement("They met in Lima on 15 November 2024."),
      statement("This summit was held in Lima in 2024."),
    ],
  },
  "positive-stem": {
    passes: [draft(where, cities), statement("The APEC summit was held in Lima, not in Quito.")],
    fails: [
      draft("Where was the APEC summit not held in 2024?", cities),
      draft("All of these took part except whom?", cities),
      statement("The APEC summit was not held in Lima."),
      statement("The APEC summit wasn’t held in Lima."),
    ],
  },
  "no-opinion": {
    passes: [draft(where, cities)],
    fails: [
      draft("Where should the APEC summit be held?", cities),
      draft("Which city was the best host of APEC?", cities),
    ],
  },
  "finished-sentence": {
    passes: [
      draft(where, cities),
      statement("The APEC summit was held in Lima."),
      cloze("____ hosted the APEC summit in 2024."),
    ],
    fails: [
      draft("where was the APEC summit held?", cities),
      draft("Where was the APEC summit held ?", cities),
      draft("Where was the  APEC summit held?", cities),
      draft("Where was undefined held?", cities),
      draft("Where was the “APEC summit held?", cities),
      statement("The APEC summit was held in Lima"),
      statement("The APEC summit was held in Lima,."),
    ],
  },
  "no-repeated-words": {
    passes: [draft(where, cities)],
    fails: [draft("Where was the the APEC summit held?", cities)],
  },
  "names-its-subject": {
    passes: [
      draft(where, cities),
      draft("Who became president of Peru?", ["Dina Boluarte", "Pedro Castillo", "Alan Garcia"]),
      cloze("The APEC summit was held in ____."),
      statement("Pragyan has six wheels."),
    ],
    fails: [
      draft("Which city did the leaders choose for the talks?", cities),
      draft("When was the bridge opened?", days),
      cloze("Japan became ____."),
      statement("The talks ended in agreement."),
    ],
  },
  "no-absolutes-in-stem": {
    passes: [draft(where, cities)],
    fails: [
      statement("The APEC summit is always held in Lima."),
      draft("Which city has never hosted the APEC summit?", cities),
    ],
  },
  readable: {
    passes: [draft(where, cities)],
    fails: [
      draft(
        "Notwithstanding institutional disagreements concerning intergovernmental responsibilities, where did representatives approve multilateral recommendations regarding environmental sustainability considerations?",
        cities,
      ),
    ],
  },
  "same-form": {
    passes: [
      draft(where, cities),
      draft("When?", days),
      draft("How many?", ["over 10,000", "over 5,000", "over 20,000"]),
    ],
    fails: [
      draft("How many?", ["over 10,000", "5,000", "20,000"]),
      draft("How many?", ["7.6", "8", "9.1"]),
      draft("When?", ["1 October 2024", "September 2024", "1 November 2024"]),
      draft(where, ["Lima", "10,000", "Quito"]),
      draft(where, ["Lima", "somewhere else", "Quito"]),
    ],
  },
  "length-ratio": {
    passes: [draft(where, cities), draft(where, ["New York", "Lima", "Quito"])],
    fails: [
      draft(where, ["the Asia-Pacific Economic Cooperation forum", "the G7", "the OECD"]),
      draft(where, [
        "the G7",
        "the Asia-Pacific Economic Cooperation",
        "the Association of Southeast Asia",
      ]),
    ],
  },
  "no-all-or-none": {
    passes: [draft(where, cities)],
    fails: [draft(where, ["Lima", "Quito", "None of the above"])],
  },
  "no-absolutes": {
    passes: [draft(where, cities)],
    fails: [draft(where, ["Lima", "Always Quito", "Havana"])],
  },
  "number-order": {
    passes: [
      withOptions([option("100"), option("200", true), option("1,000")]),
      draft(where, cities),
    ],
    fails: [withOptions([option("200", true), option("100"), option("1,000")])],
  },
  "key-not-in-stem": {
    passes: [draft(where, cities)],
    fails: [
      draft("Where was the summit of Lima held?", cities),
      draft("Of the 10,000 soldiers, how many came?", ["over 10,000", "over 5,000", "over 1,000"]),
    ],
  },
  "no-shared-word": {
    passes: [
      draft("Which country deployed North Korean soldiers?", ["Russia", "China", "Iran"]),
      draft("Which Korea?", ["South Korea", "North Korea", "Koreatown Korea"]),
    ],
    fails: [draft("Which country borders North Korea?", ["South Korea", "Vietnam", "Taiwan"])],
  },
  "article-agrees": {
    passes: [
      cloze("Chandrayaan-3 rode on a ____.", ["rocket", "bus", "train"]),
      statement("It took a year and an hour."),
    ],
    fails: [
      cloze("Chandrayaan-3 rode on an ____.", ["elephant", "bus", "train"]),
      statement("Chandrayaan-3 rode on a elephant."),
      statement("Chandrayaan-3 rode on an bus."),
    ],
  },
  "number-agrees": {
    passes: [cloze("Pragyan has ____ wheels.", ["six", "two", "three"])],
    fails: [
      cloze("Pragyan has ____ wheels.", ["two", "one", "three"]),
      statement("The plant's one reactors have been idle since 2011."),
    ],
  },
  "wh-word-fits": {
    passes: [
      draft(where, cities),
      draft("When did Shigeru Ishiba take office?", days),
      draft("In which year was it?", ["2016", "2017", "2018"]),
      draft("How many soldiers?", ["10", "20", "30"]),
    ],
    fails: [
      draft("When was the APEC summit held?", cities),
      draft("Who is George Washington?", ["10", "20", "30"]),
      draft("How many were there?", cities),
      draft("Where did Shigeru Ishiba take office?", days),
      draft("In which month did Shigeru Ishiba take office?", days),
    ],
  },
  "no-long-copy": {
    passes: [
      draft(where, cities),
      cloze("Delegates gathered in the Peruvian capital on Friday ____."),
    ],
    fails: [
      draft("When had delegates gathered in the old town of the great city?", days, {
        evidence: draft(where, cities).evidence.map((quote) => {
          const exact = "had delegates gathered in the old town of the great city";
          return { ...quote, exact, end: quote.start + exact.length };
        }),
      }),
    ],
  },
  ...rowsWithoutOptions,
};

const refused = (item: ItemDraft) => lintDraft(item).failed.map(({ rule }) => rule);

describe("lint", () => {
  it("has a row for every rule, and no other", () => {
    expect(Object.keys(rows).sort()).toEqual(lintRules.map(({ name }) => name).sort());
  });

  const passing = Object.entries(rows).flatMap(([name, { passes }]) =>
    passes.map((item) => [name, item.stem, item] as const),
  );
  it.each(passing)("%s lets pass: %s", (name, _stem, item) => {
    expect(refused(item)).not.toContain(name);
  });

  const failing = Object.entries(rows).flatMap(([name, { fails }]) =>
    fails.map((item) => [name, item.stem, item] as const),
  );
  it.each(failing)("%s refuses: %s", (name, _stem, item) => {
    expect(refused(item)).toContain(name);
  });

  it.each(["same-form", "option-count", "one-key", "number-order", "no-shared-word"])(
    "does not hold a kind without options against %s",
    (name) => {
      const items = [typed(howMany, "10,000", number), typedDate({}), flashcard, ordered(...apart)];
      for (const item of items) {
        const { passed, failed } = lintDraft(item);
        expect([...passed, ...failed.map(({ rule }) => rule)]).not.toContain(name);
      }
    },
  );

  it("says in words what is wrong", () => {
    for (const { reason } of lintDraft(draft("Where was it held?", ["Lima", "Quito"])).failed) {
      expect(reason.length).toBeGreaterThan(10);
    }
  });
});

describe("schoolGrade", () => {
  it("counts a row of names as one word", () => {
    const short = schoolGrade("Where was the summit held?");
    const long = schoolGrade("Where was the Asia-Pacific Economic Cooperation held?");
    expect(long - short).toBeLessThan(3);
  });
});

describe("longestSharedRun", () => {
  it.each([
    ["the cat sat", "a cat sat down", 2],
    ["nothing", "alike here", 0],
    ["in the US State Department today", "by the US State Department yesterday", 2],
  ])("of “%s” and “%s” is %d", (first, second, run) => {
    expect(longestSharedRun(first, second)).toBe(run);
  });
});
