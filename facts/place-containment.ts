import { countryAliases, countryWords } from "./gazetteer-countries";
import { findPlace, nameKey } from "./gazetteer";
import { samePlaceName } from "./name-match";

/** How two places stand to one another; "unknown" where nothing says. */
export type PlaceRelation = "same" | "contains" | "inside" | "different" | "unknown";

/** What the sources say of places that lie in other places, with what everybody knows. */
export type PlaceMap = { relation: (first: string, second: string) => PlaceRelation };

/** Regions that the platform knows, with the English name and the cities of their time zones. */
const cityCountries = new Map<string, Set<string>>();

/** Bigger cities that give no time zone its name, by ISO 3166 code. */
const moreCities: readonly (readonly [code: string, cities: string])[] = [
  ["AU", "Canberra|Newcastle|Gold Coast"],
  ["BR", "Rio de Janeiro|Salvador|Porto Alegre"],
  ["CA", "Ottawa|Montreal|Calgary|Quebec City"],
  ["CN", "Beijing|Guangzhou|Shenzhen|Wuhan|Chengdu|Tianjin|Chongqing"],
  ["DE", "Hamburg|Munich|Frankfurt|Cologne"],
  ["ES", "Barcelona|Valencia|Seville"],
  ["FR", "Marseille|Lyon|Toulouse|Nice|Strasbourg"],
  ["GB", "Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Cardiff|Belfast"],
  ["IN", "New Delhi|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Hyderabad|Ahmedabad|Pune"],
  ["IL", "Tel Aviv|Haifa"],
  ["IT", "Milan|Naples|Turin|Venice|Florence"],
  ["JP", "Osaka|Kyoto|Nagoya|Sapporo|Hiroshima|Fukuoka"],
  ["KR", "Busan|Incheon"],
  ["MX", "Guadalajara"],
  ["NG", "Abuja"],
  ["PK", "Lahore|Rawalpindi|Peshawar"],
  ["PL", "Krakow|Gdansk"],
  ["RU", "St. Petersburg|Saint Petersburg|Kazan|Novosibirsk"],
  ["SA", "Jeddah|Mecca|Medina"],
  ["TR", "Ankara|Izmir"],
  ["UA", "Kharkiv|Odesa|Lviv|Mariupol|Dnipro"],
  [
    "US",
    "Washington|San Francisco|Boston|Houston|Dallas|Philadelphia|Seattle|Miami|Atlanta|Las Vegas|San Diego|Minneapolis|New Orleans",
  ],
  ["ZA", "Cape Town|Durban"],
];

function fillCities() {
  const regionNames = new Intl.DisplayNames(["en"], { type: "region" });
  const aliases = new Map(countryAliases);
  const countryName = (code: string) =>
    findPlace(aliases.get(code)?.split("|")[0] ?? regionNames.of(code) ?? code)?.name ?? code;
  const add = (city: string, country: string) => {
    const key = nameKey(city);
    cityCountries.set(key, (cityCountries.get(key) ?? new Set()).add(country));
  };
  for (const [code, , capitals] of countryWords) {
    for (const capital of capitals.split("|")) {
      add(capital, countryName(code));
    }
    for (const zone of timeZonesOf(code)) {
      add(zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " "), countryName(code));
    }
  }
  for (const [code, cities] of moreCities) {
    cities.split("|").forEach((city) => add(city, countryName(code)));
  }
}

/** The platform's time zones of a region; the property became a method in newer versions. */
function timeZonesOf(code: string): readonly string[] {
  const locale: Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] | undefined } =
    new Intl.Locale("und", { region: code });
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
fillCities();

/** Parts of a bigger place by the point of the compass: "eastern Russia", "the south of France". */
const direction =
  /^(?:the )?(?:(?:far|central|north|south|east|west)[ -]?)*(?:central|northern|southern|eastern|western|north|south|east|west|northeastern|northwestern|southeastern|southwestern|northeast|northwest|southeast|southwest|mainland|inland|coastal|downtown)(?: (?:part|coast|end|edge|tip|side))?(?: of)? (.+)$/iu;

/** Names with capitals, and what may stand between the name of a place and of what it lies in. */
const capitalRun = /\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/gu;
const kindOfPlace =
  "(?:capital|city|town|village|island|port|resort|suburb|state|province|region|prefecture|district)";
const lyingIn = new RegExp(
  `^(?:, | \\(|,? in )(?:(?:the|a|an) )?(?:(?:\\p{Ll}+ ){0,3}${kindOfPlace} (?:of|in|on) (?:the )?)?` +
    `(?:(?:western|eastern|northern|southern|central) )?(?:${kindOfPlace} of (?:the )?)?$`,
  "u",
);
const longestName = 60;

/** Pairs of names that a text puts as "Lima, the capital of Peru". Linear in the length of the text. */
function lyingInOf(text: string): [string, string][] {
  const found: [string, string][] = [];
  let previous: { name: string; end: number } | null = null;
  for (const match of text.matchAll(capitalRun)) {
    const [name] = match;
    const between = previous === null ? "" : text.slice(previous.end, match.index);
    if (previous !== null && between.length <= longestName && lyingIn.test(between)) {
      found.push([previous.name, name]);
    }
    previous = name.length <= longestName ? { name, end: match.index + name.length } : null;
  }
  return found;
}

/**
 * Learns from sentences which place lies in which ("Lima, Peru", "Lima, the capital of Peru"), and
 * adds the countries of well-known cities.
 * @param names canonical names of places, with their aliases
 * @param texts sentences of the sources
 */
export function buildPlaceMap(
  names: Iterable<{ name: string; aliases: readonly string[] }>,
  texts: Iterable<string>,
): PlaceMap {
  const parents = new Map<string, Set<string>>();
  const known = new Set<string>();
  const learn = (inner: string, outer: string) => {
    const innerKey = placeKey(inner);
    const outerKey = placeKey(outer);
    if (innerKey !== outerKey && !(parents.get(outerKey)?.has(innerKey) ?? false)) {
      parents.set(innerKey, (parents.get(innerKey) ?? new Set()).add(outerKey));
    }
  };
  for (const { name, aliases } of names) {
    for (const form of [name, ...aliases]) {
      known.add(placeKey(form));
      const parts = form.split(",").map((part) => part.trim());
      parts.forEach((part, index) => {
        const outer = parts[index + 1];
        if (outer !== undefined && outer !== "" && part !== "") {
          known.add(placeKey(part));
          known.add(placeKey(outer));
          learn(part, outer);
        }
      });
      // "Russia's Kursk region"
      const owned = /^(\p{Lu}.*?)['’]s (.+)$/u.exec(form);
      if (owned?.[1] !== undefined && owned[2] !== undefined) {
        learn(form, owned[1]);
        learn(owned[2], owned[1]);
      }
      const tail = / in (?:the )?(\p{Lu}.*)$/u.exec(form);
      if (tail?.[1] !== undefined) {
        learn(form, tail[1]);
        learn(form.slice(0, tail.index), tail[1]);
      }
    }
  }
  const isPlace = (name: string) => known.has(placeKey(name)) || findPlace(name) !== null;
  for (const text of texts) {
    for (const [inner, outer] of lyingInOf(text)) {
      if (isPlace(inner) && isPlace(outer) && !areOfOneKind(inner, outer)) {
        learn(inner, outer);
      }
    }
  }

  const parentsOf = (key: string): string[] => {
    const learnt = [...(parents.get(key) ?? [])];
    const byDirection = direction.exec(key)?.[1];
    const whole =
      byDirection === undefined || findPlace(key) !== null ? [] : [placeKey(byDirection)];
    const countries = [...(cityCountries.get(key) ?? [])].map(placeKey);
    return [...learnt, ...whole, ...(learnt.length > 0 && countries.length > 1 ? [] : countries)];
  };
  const ancestors = new Map<string, ReadonlySet<string>>();
  /** All that a place lies in, near and far. */
  const ancestorsOf = (key: string): ReadonlySet<string> => {
    const remembered = ancestors.get(key);
    if (remembered !== undefined) {
      return remembered;
    }
    const seen = new Set([key]);
    let level = [key];
    // Street, town, district, state, country: deeper chains are errors of reading.
    for (let depth = 0; depth < 5 && level.length > 0; depth += 1) {
      level = level.flatMap(parentsOf).filter((outer) => !seen.has(outer));
      level.forEach((outer) => seen.add(outer));
    }
    seen.delete(key);
    ancestors.set(key, seen);
    return seen;
  };
  const liesIn = (inner: string, outer: string): boolean => ancestorsOf(inner).has(outer);
  const countriesOf = (key: string): string[] => {
    const found = findPlace(key);
    if (found?.kind === "country") {
      return [placeKey(found.name)];
    }
    return [...ancestorsOf(key)].filter((outer) => countryKeys.has(outer));
  };

  const memo = new Map<string, Map<string, PlaceRelation>>();
  const relate = (first: string, second: string): PlaceRelation => {
    const [one, two] = [placeKey(first), placeKey(second)];
    if (one === two || samePlaceName(first, second)) {
      return "same";
    }
    if (liesIn(two, one)) {
      return "contains";
    }
    if (liesIn(one, two)) {
      return "inside";
    }
    const [kindOne, kindTwo] = [findPlace(one)?.kind, findPlace(two)?.kind];
    if (kindOne !== undefined && kindOne === kindTwo && kindOne !== "region") {
      return "different";
    }
    const [countryOne, countryTwo] = [countriesOf(one), countriesOf(two)];
    const apart =
      countryOne.length > 0 &&
      countryTwo.length > 0 &&
      !countryOne.some((country) => countryTwo.includes(country));
    return apart ? "different" : "unknown";
  };
  return {
    relation: (first, second) => {
      const known = memo.get(first) ?? new Map<string, PlaceRelation>();
      const remembered = known.get(second);
      if (remembered !== undefined) {
        return remembered;
      }
      const relation = relate(first, second);
      memo.set(first, known.set(second, relation));
      return relation;
    },
  };
}

/** "From Denmark, Norway and Peru" is a list: no country lies in another, no city in another. */
function areOfOneKind(first: string, second: string): boolean {
  const kind = findPlace(first)?.kind;
  return kind !== undefined && kind !== "region" && kind === findPlace(second)?.kind;
}

const placeKey = (name: string) => nameKey(findPlace(name.trim())?.name ?? name.trim());

const countryKeys: ReadonlySet<string> = new Set(
  [...cityCountries.values()].flatMap((countries) => [...countries].map(placeKey)),
);
