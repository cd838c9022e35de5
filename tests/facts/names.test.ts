import { findNames } from "@/facts/names-link";
import { tokenize } from "@/facts/tokens";
import { wordsOf } from "@/facts/words";

function namesOf(...sentences: string[]) {
  const mentions = findNames(sentences.map((sentence) => wordsOf(tokenize(sentence))));
  return mentions.flat().flatMap(({ entity }) => (entity === null ? [] : [entity]));
}
const told = (...sentences: string[]) =>
  [...new Set(namesOf(...sentences))].map(({ type, name }) => `${type}: ${name}`);

describe("findNames", () => {
  it.each([
    ["takes titles off persons", "Prime Minister Petra Fiala spoke.", "person: Petra Fiala"],
    ["takes nationalities off persons", "Danish President Ole Krog spoke.", "person: Ole Krog"],
    ["keeps particles in names", "Chancellor Ana de la Vega spoke.", "person: Ana de la Vega"],
    ["knows places from the gazetteer", "It happened in Nairobi.", "place: Nairobi"],
    ["keeps “of” in organisations", "The Bank of Latvia spoke.", "organisation: Bank of Latvia"],
    [
      "keeps “and” in long names",
      "The Centre for Health and Safety spoke.",
      "organisation: Centre for Health and Safety",
    ],
    ["takes quoted names for things", "A ferry named “Blue Wave” sank.", "thing: Blue Wave"],
    ["takes ships for things", "The USS Montana sailed.", "thing: USS Montana"],
    ["takes figures in names for things", "Venus-9 landed.", "thing: Venus-9"],
    ["reads “a town in”", "It hit Ostrovna, a town in Bulgaria.", "place: Ostrovna"],
  ])("%s", (_rule, sentence, expected) => {
    expect(told(sentence)).toContain(expected);
  });

  it("joins a surname to the full name that the article gives", () => {
    const entities = namesOf("Maya Lindqvist won the race.", "Lindqvist thanked her team.");
    expect(new Set(entities).size).toBe(1);
    expect(entities[0]?.aliases.has("Lindqvist")).toBe(true);
  });

  it("joins the first part of a name where the family name stands first", () => {
    const entities = namesOf("Park Min-jun spoke in Seoul.", "Park left early.");
    expect(entities.filter(({ name }) => name === "Park Min-jun")).toHaveLength(2);
  });

  it("joins an acronym to the name that defines it", () => {
    const entities = namesOf("The Baltic Energy Council (BEC) met.", "The BEC agreed.");
    expect(new Set(entities).size).toBe(1);
    expect(entities[0]?.name).toBe("Baltic Energy Council");
  });

  it("takes no ordinary word at the start of a sentence for a name", () => {
    expect(told("Voters queued for hours.")).toEqual([]);
  });
});
