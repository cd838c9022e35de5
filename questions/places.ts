import { findPlace, nameKey } from "@/facts/gazetteer";
import { countryWords } from "@/facts/gazetteer-countries";
import { regionDistance } from "./world-regions";

/**
 * What closed lists know of places: which country a city lies in, and which countries and capitals
 * lie near one another (by part of the world, then by the platform's time zones).
 */

type Country = {
  /** ISO 3166 code. */
  code: string;
  name: string;
  capital: string;
  cities: readonly string[];
  /** "America", "Europe" …: the first part of its time zones. */
  area: string;
  offsetHours: number;
};

let known: Country[] | null = null;

/** A fixed day, so that the offsets never depend on when the code runs. */
const offsetDay = Date.UTC(2024, 0, 15, 12);

function offsetHours(timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(offsetDay);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (read("day") - 15) * 24 + read("hour") - 12 + read("minute") / 60;
}

const cityOfZone = (zone: string) => (zone.split("/").at(-1) ?? "").replaceAll("_", " ");

/** Time zones of a region: a property in Node 20, a method in later ones. */
function zonesOf(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function countries(): readonly Country[] {
  if (known) {
    return known;
  }
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  known = countryWords.flatMap(([code, , capitals]): Country[] => {
    const zones = zonesOf(code);
    const capital = capitals.split("|")[0] ?? "";
    const main = zones.find((zone) => nameKey(cityOfZone(zone)) === nameKey(capital)) ?? zones[0];
    const regionName = names.of(code);
    if (main === undefined || regionName === undefined) {
      return [];
    }
    return [
      {
        code,
        name: findPlace(regionName)?.name ?? regionName,
        capital,
        cities: [...capitals.split("|"), ...zones.map(cityOfZone)],
        area: main.split("/")[0] ?? "",
        offsetHours: offsetHours(main),
      },
    ];
  });
  return known;
}

/** How large a thing, and of what sort, a place name stands for. */
export type PlaceGrain =
  "country" | "city" | "state" | "body" | "wide" | "site" | "admin" | "island" | "water" | "part";

const bodies = ["Moon", "Mars", "Venus", "Jupiter", "Saturn", "Mercury"];

const words: readonly (readonly [PlaceGrain, RegExp])[] = [
  [
    "site",
    /\b(airport|port|base|camp|palace|stadium|station|bridge|street|square|house|building|hotel|hall|centre|center|museum|university|hospital|school|church|mosque|temple|plant|prison|market|consulate|embassy)\b/i,
  ],
  [
    "admin",
    /\b(prefecture|province|oblast|region|district|county|state|municipality|territory)\b/i,
  ],
  ["island", /\b(island|islands|peninsula|isle|archipelago)\b/i],
  ["water", /\b(sea|ocean|waters|bay|gulf|lake|river|strait|channel)\b/i],
  [
    "part",
    /\b(north|south|east|west|northern|southern|eastern|western|central|pole|border|coast|centre of|side)\b/i,
  ],
];

/** The sort of a place by the closed lists, else by the words of its name; null for other names. */
export function placeGrain(name: string): PlaceGrain | null {
  const bare = name.replace(/^the /i, "");
  if (bodies.includes(bare)) {
    return "body";
  }
  const place = findPlace(bare);
  if (place) {
    return place.kind === "region" ? "wide" : place.kind;
  }
  return words.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The country of a city on the lists, or null. */
export function countryOfCity(name: string): string | null {
  const key = nameKey(name);
  return (
    countries().find((country) => country.cities.some((city) => nameKey(city) === key))?.name ??
    null
  );
}

/** @returns true where one of the two is known to lie in the other ("Lima" and "Peru"). */
export function liesIn(first: string, second: string): boolean {
  const country = (name: string) => findPlace(name)?.name ?? name;
  return (
    countryOfCity(first) === country(second) ||
    countryOfCity(second) === country(first) ||
    nameKey(first).endsWith(`, ${nameKey(second)}`) ||
    nameKey(second).endsWith(`, ${nameKey(first)}`)
  );
}

/** @returns true for two countries, or cities of them, that lie in one part of the world. */
export function areNeighbours(first: string, second: string): boolean {
  const codeOf = (name: string) => {
    const place = findPlace(name);
    const home = place?.kind === "city" ? countryOfCity(name) : place?.name;
    return countries().find((country) => country.name === home)?.code ?? "";
  };
  return regionDistance(codeOf(first), codeOf(second)) < 2;
}

/** Countries of the same part of the world, its own subregion and the nearest time zones first. */
function neighbours(country: Country): Country[] {
  const distance = ({ code }: Country) => regionDistance(country.code, code);
  return countries()
    .filter((other) => other !== country && (other.area === country.area || distance(other) < 2))
    .sort(
      (first, second) =>
        distance(first) - distance(second) ||
        Math.abs(first.offsetHours - country.offsetHours) -
          Math.abs(second.offsetHours - country.offsetHours) ||
        (first.name < second.name ? -1 : 1),
    );
}

/** Places of the same kind near a country or a capital on the lists; empty for other places. */
export function placesLike(name: string): string[] {
  if (placeGrain(name) === "body") {
    return bodies.filter((body) => body !== name.replace(/^the /i, ""));
  }
  const place = findPlace(name);
  if (place?.kind === "country") {
    const country = countries().find((other) => other.name === place.name);
    return country ? neighbours(country).map((other) => other.name) : [];
  }
  const home = place?.kind === "city" ? countryOfCity(name) : null;
  const country = countries().find((other) => other.name === home);
  return country ? neighbours(country).map((other) => other.capital) : [];
}
