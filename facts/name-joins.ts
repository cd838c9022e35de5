import type { Entity, Typed } from "./entity";
import { findPlace, nameKey } from "./gazetteer";
import { sameName } from "./name-shape";
import { honorifics, organisationHeads } from "./names-lists";

/** Surname alone, first part alone (surname-first names), initials: the same person as the full name. */
export function joinPersons(typed: Typed[], entities: Map<string, Entity>) {
  const full = typed
    .filter(({ type, key }) => type === "person" && key.includes(" "))
    .sort(
      (a, b) => b.key.split(" ").length - a.key.split(" ").length || b.key.length - a.key.length,
    );
  for (const { key, group } of full) {
    const text = group[0]?.span.text ?? key;
    const owner = full.find(
      (other) => other.key !== key && entities.has(other.key) && isShortFormOf(key, other.key),
    );
    const entity = owner ? entities.get(owner.key) : undefined;
    if (entity !== undefined) {
      entity.aliases.add(text);
      entities.set(key, entity);
    } else entities.set(key, { type: "person", name: text, aliases: new Set(), determiner: false });
  }
  for (const one of typed) {
    if (entities.has(one.key)) continue;
    if (
      one.type !== "person" &&
      findPlace(one.key) !== null &&
      one.group.every(({ span }) => span.title === null)
    )
      continue;
    const owners = [
      ...new Set(
        full
          .filter(({ key }) => isShortFormOf(one.key, key))
          .sort((a, b) => firstSentence(a) - firstSentence(b))
          .map(({ key }) => entities.get(key)),
      ),
    ];
    // Of several, the one named first.
    const [owner] = owners;
    if (owner === undefined) continue;
    // A surname alone comes after the full name; what is no person and comes first is something else.
    const known = full.find(({ key }) => entities.get(key) === owner);
    if (one.type !== "person" && known !== undefined && firstSentence(one) < firstSentence(known))
      continue;
    owner.aliases.add(one.group[0]?.span.text ?? one.key);
    entities.set(one.key, owner);
    one.type = "person";
  }
}
const firstSentence = ({ group }: Typed) => group[0]?.sentence ?? 0;
function isShortFormOf(short: string, long: string): boolean {
  const parts = short.split(" ");
  const whole = long.split(/[ ]/);
  if (parts.length === 1)
    return whole[whole.length - 1] === short || (whole[0] === short && whole.length > 1);
  if (parts.length > whole.length) return false;
  let at = 0;
  for (const part of parts) {
    const found = whole.findIndex(
      (word, index) =>
        index >= at &&
        (word === part || (/^\p{L}\.$/u.test(part) && word.startsWith(part.slice(0, 1)))),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return at === whole.length;
}

/** "the Bank" is the one organisation with that word in its name. */
export function joinShortForms(typed: readonly Typed[], entities: Map<string, Entity>) {
  for (const { key, group } of typed) {
    const entity = entities.get(key);
    if (entity === undefined || key.includes(" ") || honorifics.has(key)) continue;
    const isParty = typed.some((other) => other.key === `${key} party`);
    if (!organisationHeads.has(key) && !isParty) continue;
    const firstAt = group[0]?.sentence ?? 0;
    // The one named last before it is meant.
    const owner = typed
      .filter(
        (other) =>
          other.key !== key &&
          other.key.split(" ").includes(key) &&
          (other.group[0]?.sentence ?? 0) <= firstAt,
      )
      .map((other) => entities.get(other.key))
      .filter((other) => other?.type === "organisation")
      .pop();
    if (owner === undefined) continue;
    const text = group[0]?.span.text ?? key;
    if (!sameName(text, owner.name)) owner.aliases.add(text);
    entities.set(key, owner);
  }
}

/** "Ottilie" is "Hurricane Ottilie" where the article names that. */
export function joinStorms(typed: readonly Typed[], entities: Map<string, Entity>) {
  for (const { key } of typed) {
    const storm = /^(?:hurricane|typhoon|cyclone|tropical storm|storm) (\S+)$/.exec(key)?.[1];
    const owner = entities.get(key);
    if (storm === undefined || owner === undefined || !entities.has(storm)) continue;
    owner.aliases.add(entities.get(storm)?.name ?? storm);
    entities.set(storm, owner);
  }
}

/** "the North" is North Korea where no other northern country is named. */
export function joinDirections(typed: readonly Typed[], entities: Map<string, Entity>) {
  for (const { key } of typed) {
    if (!/^(north|south|east|west)$/.test(key)) continue;
    const owners = [...new Set(entities.values())].filter(
      ({ type, name }) =>
        type === "place" &&
        findPlace(name)?.kind === "country" &&
        nameKey(name).startsWith(`${key} `),
    );
    const [owner] = owners;
    if (owner !== undefined && owners.length === 1) {
      owner.aliases.add(`the ${key.charAt(0).toUpperCase()}${key.slice(1)}`);
      entities.set(key, owner);
    }
  }
}
