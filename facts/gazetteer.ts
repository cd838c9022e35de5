import {
  countryAliases,
  countryWords,
  regionalAdjectives,
  statesOfUnion,
  widePlaces,
} from "./gazetteer-countries";

/**
 * Names of places that English readers know, from closed lists: the platform's regions (CLDR) and
 * time-zone cities (IANA), capitals, and the adjectives that countries give.
 */
export type GazetteerPlace = { name: string; kind: "country" | "city" | "state" | "region" };

const places = new Map<string, GazetteerPlace>();
const adjectives = new Map<string, string>();
const capitalOfCountry = new Map<string, string>();

/** Lower case, without accents and without a leading "the": how names are looked up. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’]/g, "'")
    .toLowerCase()
    .replace(/^the /, "");
}

function addPlace(name: string, place: GazetteerPlace) {
  const key = nameKey(name);
  if (!places.has(key)) places.set(key, place);
}

function fill() {
  const regionNames = new Intl.DisplayNames(["en"], { type: "region" });
  const aliases = new Map(countryAliases);
  const capitals: [string, string][] = [];
  const codes = new Set<string>(countryWords.map(([code]) => code));
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const first of letters)
    for (const second of letters) {
      const name = regionNames.of(first + second);
      if (name !== undefined && name !== first + second) codes.add(first + second);
    }
  for (const code of ["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"]) codes.delete(code);
  for (const code of codes) {
    const platformName = regionNames.of(code) ?? code;
    const known = aliases.get(code)?.split("|") ?? [];
    const canonical =
      code === "GB" ? "United Kingdom" : (known[0] ?? platformName.replace(/ \(.*\)$/, ""));
    for (const name of [platformName, canonical, ...known])
      addPlace(name, { name: canonical, kind: "country" });
    const words = countryWords.find(([other]) => other === code);
    if (!words) continue;
    for (const adjective of words[1].split("|")) {
      adjectives.set(nameKey(adjective), canonical);
      if (/[a-z]$/.test(adjective)) adjectives.set(nameKey(`${adjective}s`), canonical);
    }
    capitalOfCountry.set(canonical, words[2].split("|")[0] ?? "");
    for (const capital of words[2].split("|"))
      capitals.push([capital, words[2].split("|")[0] ?? capital]);
  }
  for (const [capital, name] of capitals) addPlace(capital, { name, kind: "city" });
  for (const state of statesOfUnion) addPlace(state, { name: state, kind: "state" });
  for (const name of widePlaces) addPlace(name, { name, kind: "region" });
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const parts = zone.split("/");
    if (parts.length < 2 || parts[0] === "Etc") continue;
    const city = (parts[parts.length - 1] ?? "").replaceAll("_", " ");
    if (!/^[A-Z]{2,}|\d/.test(city)) addPlace(city, { name: city, kind: "city" });
  }
}
fill();
for (const adjective of regionalAdjectives)
  if (!adjectives.has(nameKey(adjective))) adjectives.set(nameKey(adjective), "");

/** @returns the place that this name is known to name, or null. */
export function findPlace(name: string): GazetteerPlace | null {
  return places.get(nameKey(name)) ?? null;
}

/**
 * @returns the country that a nationality adjective or demonym stands for ("Peruvian": "Peru"), "" if it
 * stands for no single country ("European"), or null if it is none.
 */
export function findCountryOfAdjective(word: string): string | null {
  return adjectives.get(nameKey(word)) ?? null;
}

/** @returns the capital of a country by its canonical name, or null. */
export function capitalOf(country: string): string | null {
  return capitalOfCountry.get(country) ?? null;
}

/** @returns the country whose capital has this canonical name, or null. */
export function countryOfCapital(city: string): string | null {
  for (const [country, capital] of capitalOfCountry) if (capital === city) return country;
  return null;
}
