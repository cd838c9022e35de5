import type { Claim } from "./claim";
import { findPlace } from "./gazetteer";
import { sameOrganisationName } from "./matching-organisation-names";
import { samePersonName } from "./matching-person-names";
import { conceptsOf } from "./matching-words";
import { predicates } from "./predicates";

/** Who took part in an event, by full name. */
export type Participants = {
  doers: readonly string[];
  /** To whom it was done; they only compare where the same was done. */
  others: readonly string[];
};

const nobody: Participants = { doers: [], others: [] };

/** Verbs of which each one named is a part: who else met is another meeting. */
const reciprocal = new Set("meet talk confer negotiate host hold-talks".split(" "));

/** Prepositions that bring in one more who took part. */
const withOthers = new Set(["with", "against", "between", "by"]);

/** Who took part in what a claim tells, where it tells of an event and names them plainly. */
export function participantsOf({ clause, parts, predicate, subject, value }: Claim): Participants {
  if (predicates[predicate].temporality !== "event" || value.type === "quantity") {
    return nobody;
  }
  // The value is compared as such, but of a meeting it is one more who met.
  const isMeeting = reciprocal.has(parts["verb"] ?? "");
  if (clause === null) {
    const named = isMeeting ? plainNames(subject) : [];
    return named.length === 0 ? nobody : { doers: named, others: [] };
  }
  const { complements, asked } = clause;
  const isAsked = (index: number) =>
    !isMeeting && asked.part === "complement" && asked.index === index;
  const acting = asked.part === "subject" && !isMeeting ? [] : plainNames(clause.subject.text);
  const acted = complements
    .filter(
      ({ role, preposition }, index) =>
        !isAsked(index) && (role === "object" || withOthers.has(preposition ?? "")),
    )
    .flatMap(({ text }) => plainNames(text));
  if (acting.length + acted.length === 0) {
    return nobody;
  }
  // "The firm was founded by her": who stands first had it done to them.
  const isPassive = clause.verb.auxiliaries.some((word) =>
    /^(?:was|were|been|being|is|are)$/u.test(word),
  );
  return isPassive ? { doers: acted, others: acting } : { doers: acting, others: acted };
}

/** The names of a list of names; none of a list that has something else too, like "leaders of Peru and Chile". */
function plainNames(text: string): string[] {
  const names = /\p{Lu}/u.test(text) ? text.split(/, (?:and )?| and /u) : [];
  return names.every(isPlainName) ? names : [];
}

/** "Joe Biden", "the United Nations": every word a name but for those that join. */
const isPlainName = (text: string) =>
  /\p{Lu}/u.test(text) &&
  text
    .replace(/^(?:the|The) /u, "")
    .split(" ")
    .every((word) => /^(?:[\p{Lu}\p{N}]|(?:of|the|for|de|la|del|al|von|van|bin)$)/u.test(word));

type Told = { claim: Claim; participants: Participants; told: readonly string[] };

/** Whether two claims tell of what others did: each names somebody of whom the other does not tell. */
export function haveOtherParticipants(first: Told, second: Told): boolean {
  const [one, two] = [first.participants, second.participants];
  if (one === nobody || two === nobody) {
    return false;
  }
  const [verb, otherVerb] = [first.claim.parts["verb"] ?? "", second.claim.parts["verb"] ?? ""];
  const doersClash = namesClash(
    strangersOf(one.doers, second),
    strangersOf(two.doers, first),
    false,
  );
  if (verb !== otherVerb) {
    return doersClash;
  }
  const others = [strangersOf(one.others, second), strangersOf(two.others, first)] as const;
  if (!reciprocal.has(verb)) {
    return doersClash || namesClash(...others, false);
  }
  // Who met and whom they met are one list, and a whole one: the two who met, and the three who met, are two meetings.
  const isWhole = (list: Participants) => list.doers.length + list.others.length >= 2;
  return namesClash(
    [...strangersOf(one.doers, second), ...others[0]],
    [...strangersOf(two.doers, first), ...others[1]],
    isWhole(one) && isWhole(two),
  );
}

/** Those of whom the other claim does not tell. */
const strangersOf = (names: readonly string[], { participants, told }: Told) =>
  names.filter(
    (name) =>
      ![...participants.doers, ...participants.others].some((other) => isSameName(name, other)) &&
      !conceptsOf(name).every((concept) => told.includes(concept)),
  );

/** People and houses are set against their like, countries against countries: they stand for whoever spoke for them. */
const namesClash = (ones: readonly string[], twos: readonly string[], oneSideWillDo: boolean) =>
  clash(ones.filter(isNoPlace).length, twos.filter(isNoPlace).length, oneSideWillDo) ||
  clash(ones.filter(isCountryName).length, twos.filter(isCountryName).length, oneSideWillDo);

const clash = (ones: number, twos: number, oneSideWillDo: boolean) =>
  oneSideWillDo ? ones + twos > 0 : ones > 0 && twos > 0;

const isNoPlace = (name: string) => findPlace(name) === null;
const isCountryName = (name: string) => findPlace(name)?.kind === "country";

const isSameName = (first: string, second: string) =>
  samePersonName(first, second) || sameOrganisationName(first, second);
