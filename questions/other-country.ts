import { findPlace } from "@/facts/gazetteer";
import { conceptsOf } from "@/facts/matching-words";
import type { Inquiry } from "./inquiry";

/** The countries that a text names. */
export const countriesIn = (text: string) =>
  conceptsOf(text).filter((concept) => findPlace(concept.replaceAll("-", " "))?.kind === "country");

/** Monarchies of the world: an article's own country is none whose president somebody could be. */
const monarchies = new Set(
  (
    "united-kingdom spain netherlands belgium luxembourg denmark norway sweden japan thailand malaysia cambodia bhutan " +
    "jordan morocco saudi-arabia kuwait qatar bahrain oman brunei tonga lesotho eswatini monaco liechtenstein canada " +
    "australia new-zealand jamaica bahamas belize papua-new-guinea solomon-islands tuvalu"
  ).split(" "),
);

/**
 * Whether an office was given the article's own country by mistake: "Prime Minister Ashcombe and President
 * Lacaze" do not lead one country, and no monarchy has a president.
 */
export function isGuessedCountry({ claim }: Inquiry): boolean {
  const office = /^(?:president|prime minister|premier|chancellor|king|queen|emperor) of /i.exec(
    claim.subject,
  )?.[0];
  if (claim.predicate !== "role-holder" || office === undefined) {
    return false;
  }
  if (/^premier of (?:Canada|Australia|China|South Africa)$/i.test(claim.subject)) {
    // There premiers are those of provinces and states.
    return true;
  }
  const { exact, prefix, suffix } = claim.evidence;
  const isNamed = countriesIn(exact).length > 0;
  const isMonarchy = countriesIn(claim.subject).some((country) => monarchies.has(country));
  const isPair =
    /\p{Lu}\p{L}+ and $/u.test(prefix) ||
    /^ and (?:\p{Lu}\p{L}+ )*(?:President|Prime Minister|Chancellor|King|Queen)\b/u.test(suffix);
  return !isNamed && ((/^president/i.test(office) && isMonarchy) || isPair);
}

/** "The US President …" is no evidence for an office of another country. */
export function isOtherCountry({ claim }: Inquiry): boolean {
  if (claim.predicate !== "role-holder") {
    return false;
  }
  const [told, evident] = [countriesIn(claim.subject), countriesIn(claim.evidence.exact)];
  return evident.length > 0 && told.some((country) => !evident.includes(country));
}
