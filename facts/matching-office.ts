import { conceptsOf, isCountry } from "./matching-words";

/** Words that say what kind of place an office is of: "mayor of the city of Suzu". */
const kindsOfPlace = new Set(
  conceptsOf("city town village municipality state province prefecture republic"),
);

/**
 * The concepts of an office. A house has a head, whatever it calls him; countries are different: their
 * presidents, leaders and heads are not always the same.
 */
export function officeOf(office: string): string[] {
  const concepts = conceptsOf(office).filter((concept) => !kindsOfPlace.has(concept));
  const isOfCountry = concepts.some(isCountry);
  return concepts.map((concept) =>
    !isOfCountry && concepts.length > 1 && headTitles.has(concept) ? "leader" : concept,
  );
}

const headTitles = new Set(conceptsOf("president head chief chairman director leader"));
