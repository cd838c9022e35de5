import { findCountryOfAdjective } from "./gazetteer";
import type { Likeness } from "./matching-likeness";
import { sameOrganisationName } from "./matching-organisation-names";
import { samePersonName } from "./matching-person-names";
import { isDateWord } from "./matching-profile";
import type { Profile } from "./matching-profile";
import { conceptsOf } from "./matching-words";
import { officeOf } from "./matching-office";
import type { PlaceMap } from "./place-containment";

/** A name that a statement tells besides its value, and what it hangs on there. */
type ToldName = {
  text: string;
  concepts: readonly string[];
  /** "of minister", "against": names that hang on the same play the same part; null where nothing says. */
  part: string | null;
};

/** Where something happened is told by its town, its river or its country: names that differ say little. */
const whereWords = new Set([
  "in",
  "at",
  "near",
  "on",
  "off",
  "around",
  "outside",
  "across",
  "into",
]);
/** What a name hangs on is told by the word before these, not by them alone. */
const ofWords = new Set(["of", "for"]);
const articles = new Set(["the", "a", "an", "its", "his", "her", "their"]);

const nameRun =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:(?:of|de|la|del|al|von|van|bin|for) (?:the )?)?\p{Lu}[\p{L}\p{N}.'’-]*)*/gu;
const longestStatement = 600;

/**
 * Whether two claims with one value are word for word of two things: each has a name that the other's
 * sentence does not have, and the two names play one part ("minister of Denmark", "minister of Norway"),
 * or nothing else tells the statements apart. The office that somebody holds is compared in the same way.
 */
export function tellsOfAnother(
  first: Profile,
  second: Profile,
  likeness: Likeness,
  places: PlaceMap,
): boolean {
  if (holdsAnotherOffice(first, second)) {
    return true;
  }
  // What an ordinal counts stands in its value's words, which likeness leaves out.
  if (!likeness.namesApart && first.claim.value.type !== "ordinal") {
    return false;
  }
  const ones = strangersOf(first, second);
  const twos = ones.length === 0 ? [] : strangersOf(second, first);
  if (twos.length === 0) {
    return false;
  }
  const isOneSentence = restOf(first, ones) === restOf(second, twos);
  return ones.some((one) =>
    twos.some((two) => {
      if (areOne(one, two, places)) {
        return false;
      }
      const isOnePart = one.part !== null && one.part === two.part;
      const isWhere = isOnePart && whereWords.has(one.part ?? "");
      return (
        isOneSentence ||
        (isOnePart && (!isWhere || places.relation(one.text, two.text) === "different"))
      );
    }),
  );
}

/** The names of a statement that the other claim and its sentence do not have. */
function strangersOf(profile: Profile, other: Profile): ToldName[] {
  const known = new Set([...other.told, ...other.valueWords]);
  const around = conceptsOf(other.claim.evidence.exact);
  around.forEach((concept) => known.add(concept));
  return namesTold(profile).filter(({ concepts }) =>
    concepts.some((concept) => !known.has(concept)),
  );
}

function namesTold({ claim, speaker }: Profile): ToldName[] {
  const { statement, slot } = claim;
  if (statement.length > longestStatement) {
    return [];
  }
  // "The second woman to lead Peru": what is counted is no part of the number.
  const text =
    claim.value.type === "ordinal"
      ? statement
      : `${statement.slice(0, slot.start)}… ${statement.slice(slot.end)}`;
  return [...text.matchAll(nameRun)].flatMap((match) => {
    const name = match[0].replace(/['’]s$|[.'’-]+$/u, "");
    const concepts = conceptsOf(name).filter((concept) => !isDateWord(concept));
    if (concepts.length === 0 || name === speaker) {
      return [];
    }
    const isOwner = /['’]s$/u.test(match[0]);
    const behind = text.slice(match.index + match[0].length);
    return [
      { text: name, concepts, part: partOf(text.slice(0, match.index), behind, name, isOwner) },
    ];
  });
}

/** What a name hangs on, from the words before and behind it. */
function partOf(before: string, behind: string, name: string, isOwner: boolean): string | null {
  const next = /^ ([\p{Ll}-]+)(?: ([\p{Ll}-]+))?/u.exec(behind);
  if (isOwner || findCountryOfAdjective(name) !== null) {
    const [owned] = conceptsOf(`${next?.[1] ?? ""} ${next?.[2] ?? ""}`).slice(-1);
    return owned === undefined ? null : `of ${owned}`;
  }
  const words = before
    .split(/[\s,]+/u)
    .filter((word) => word !== "" && !articles.has(word.toLowerCase()))
    .slice(-2);
  const last = words.at(-1)?.toLowerCase();
  if (last === undefined) {
    return null;
  }
  const [head] = conceptsOf(words.at(-2) ?? "").slice(-1);
  if (ofWords.has(last)) {
    return head === undefined ? last : `of ${head}`;
  }
  const [concept] = conceptsOf(last);
  return concept === undefined ? last : `after ${concept}`;
}

/** What the statement tells besides those names, in one order. */
function restOf(profile: Profile, names: readonly ToldName[]): string {
  const concepts = new Set(names.flatMap((name) => name.concepts));
  return profile.told
    .filter((concept) => !concepts.has(concept))
    .sort()
    .join(" ");
}

/** Two names of one, or of a place and one that lies in it. */
function areOne({ text: one }: ToldName, { text: two }: ToldName, places: PlaceMap): boolean {
  const relation = places.relation(one, two);
  return (
    relation === "same" ||
    relation === "contains" ||
    relation === "inside" ||
    samePersonName(one, two) ||
    sameOrganisationName(one, two)
  );
}

/** Offices of which neither is the other told more shortly. */
function holdsAnotherOffice(first: Profile, second: Profile): boolean {
  const [one, two] = [officeToldOf(first), officeToldOf(second)];
  if (one === null || two === null) {
    return false;
  }
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  return !shorter.every((concept) => longer.includes(concept));
}

const officeVerbs = new Set(
  "take-office resign elect appoint name swear swear-in become inaugurate step-down replace succeed dismiss serve".split(
    " ",
  ),
);

/** "Took office as prime minister of Denmark", "was elected mayor of Oslo": the concepts of the office. */
function officeToldOf({ claim }: Profile): readonly string[] | null {
  const { parts, statement } = claim;
  const isOffice = parts["role"] !== undefined || officeVerbs.has(parts["verb"] ?? "");
  if (!isOffice) {
    return null;
  }
  const told =
    parts["role"] ??
    /\b(?:as|elected|appointed|named|became|become) (?:the |an? )?((?:[\p{Lu}][\p{L}'’]+ )*[\p{Ll}].*?)(?= (?:on|in|at|by|from|since|until|after|before|with|over)\b|[.,;]|$)/u.exec(
      statement,
    )?.[1];
  const concepts = officeOf(told ?? "").filter((concept) => !isDateWord(concept));
  return concepts.length === 0 ? null : concepts;
}
