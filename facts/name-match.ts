import type { NameType } from "./claim";
import { findPlace } from "./gazetteer";
import {
  acronymEnds,
  organisationWords,
  sameOrganisationName,
  sameThingName,
} from "./matching-organisation-names";
import { personWords, samePersonName, sortedJoin, soundKey } from "./matching-person-names";
import { plainWords } from "./matching-words";

/** A name with the other names that the article gives it. */
export type Name = { name: string; aliases: readonly string[] };

/** Words that say what kind of place or thing a name is of, before or after it. */
const placeKinds = new Set(
  "part city town village island province prefecture state region oblast district county municipality port republic federation peninsula".split(
    " ",
  ),
);

function placeWords(name: string): string[] {
  const known = findPlace(name);
  if (known !== null) {
    return plainWords(known.name);
  }
  const [place = ""] = name.split(",");
  const words = plainWords(place).filter((word) => word !== "the" && word !== "of");
  const bare = words.filter((word) => !placeKinds.has(word));
  return bare.length > 0 ? bare : words;
}

/** Whether two names are of one place: "the city of Suzu", "Suzu"; "US", "United States". */
export function samePlaceName(first: string, second: string): boolean {
  const one = placeWords(first);
  const two = placeWords(second);
  return one.length > 0 && sortedJoin(one) === sortedJoin(two);
}

const comparers: Record<NameType, (first: string, second: string) => boolean> = {
  person: samePersonName,
  organisation: sameOrganisationName,
  place: samePlaceName,
  thing: sameThingName,
  role: sameThingName,
};

/**
 * Whether two names of one type can be of the same. Aliases count where they are whole names of
 * their own (an acronym, a second spelling); an alias that is only the surname does not, or two
 * people of one family would be one.
 */
export function sameName(type: NameType, first: Name, second: Name): boolean {
  const compare = comparers[type];
  if (compare(first.name, second.name)) {
    return true;
  }
  const wholeNames = (name: Name) => [
    name.name,
    ...name.aliases.filter((alias) => type !== "person" || plainWords(alias).length > 1),
  ];
  return wholeNames(first).some((one) => wholeNames(second).some((two) => compare(one, two)));
}

/** A word under which every form of one name is found; blocks for comparison are cut by it. */
export function nameBlockKeys(type: NameType, name: Name): string[] {
  const words = type === "person" ? personWords(name.name).words : organisationWords(name.name);
  const keys = new Set<string>();
  const ends = type === "person" || type === "place" ? null : acronymEnds(name.name);
  if (ends !== null) {
    keys.add(ends);
  }
  const last = words[words.length - 1];
  const [head] = words;
  for (const word of [head, last]) {
    if (word !== undefined && word !== "") {
      keys.add(soundKey(word));
    }
  }
  return [...keys];
}
