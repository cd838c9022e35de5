import { findPlace } from "@/facts/gazetteer";
import { conceptsOf } from "@/facts/matching-words";
import type { Inquiry } from "./inquiry";

/** The countries that a text names. */
export const countriesIn = (text: string) =>
  conceptsOf(text).filter((concept) => findPlace(concept.replaceAll("-", " "))?.kind === "country");

/** "The US President …" is no evidence for an office of another country. */
export function isOtherCountry({ claim }: Inquiry): boolean {
  if (claim.predicate !== "role-holder") {
    return false;
  }
  const [told, evident] = [countriesIn(claim.subject), countriesIn(claim.evidence.exact)];
  return evident.length > 0 && told.some((country) => !evident.includes(country));
}
