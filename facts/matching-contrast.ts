import type { Profile } from "./matching-profile";
import { plainWords } from "./matching-words";
import { predicates } from "./predicates";

/**
 * Words that stand for one another's contrary. Where one claim has one and the other claim has
 * another of the same row, they are about two things, however much else they share.
 */
const rows: readonly (readonly string[])[] = [
  ["book", "market"],
  ["upper", "lower"],
  ["minimum", "maximum"],
  ["lowest", "highest"],
  ["men", "women"],
  ["imports", "exports"],
  ["import", "export"],
  ["daily", "weekly", "monthly", "quarterly", "annual"],
  ["passengers", "crew"],
  ["nominal", "real"],
  ["gross", "net"],
  ["with", "without"],
  ["before", "after"],
  ["buy", "sell"],
  ["bought", "sold"],
  ["fixed", "variable"],
  ["senate", "house"],
  ["rose", "fell"],
];

/** What belongs to an earlier or a later time than now, and to its office. */
const pastWords = new Set(
  "former previous previously earlier predecessor preceding outgoing ex once".split(" "),
);
const futureWords = new Set(
  "elect incoming designate next future successor deputy vice acting".split(" "),
);

const rowOf = new Map<string, number>();
rows.forEach((row, index) => row.forEach((word) => rowOf.set(word, index)));

type Marks = { words: Map<number, Set<string>>; past: boolean; future: string };

const memo = new WeakMap<Profile, Marks>();

function marksOf(profile: Profile): Marks {
  const known = memo.get(profile);
  if (known) {
    return known;
  }
  const text = `${profile.claim.statement} ${profile.claim.subject} ${Object.values(profile.claim.parts).join(" ")}`;
  const all = plainWords(text);
  const words = new Map<number, Set<string>>();
  for (const word of all) {
    const row = rowOf.get(word);
    if (row !== undefined) {
      words.set(row, (words.get(row) ?? new Set()).add(word));
    }
  }
  const marks: Marks = {
    words,
    past: all.some((word) => pastWords.has(word)) || isPastState(profile),
    future: [
      ...new Set(isComing(profile) ? ["elect"] : []),
      ...new Set(all.filter((word) => futureWords.has(word))),
    ]
      .sort()
      .join(" "),
  };
  memo.set(profile, marks);
  return marks;
}

/** "He was governor" tells of a former governor; an event is told in the past anyway. */
const isPastState = ({ claim }: Profile) =>
  predicates[claim.predicate].temporality === "state" && claim.clause?.verb.tense === "past";

/** Who was elected or named does not hold the office yet. */
const isComing = ({ claim }: Profile) =>
  claim.predicate === "role-holder" &&
  /^(?:elect|choose|appoint|name|nominate)$/u.test(claim.clause?.verb.base ?? "");

/** @returns true where words of the two claims exclude that they are about the same. */
export function contrasts(first: Profile, second: Profile): boolean {
  const [one, two] = [marksOf(first), marksOf(second)];
  for (const [row, words] of one.words) {
    const others = two.words.get(row);
    if (others && ![...words].some((word) => others.has(word))) {
      return true;
    }
  }
  const sharesWhole = first.of.some((concept) => second.of.includes(concept));
  if (first.of.length > 0 && second.of.length > 0 && !sharesWhole) {
    return true;
  }
  if (
    isOneOfMany(first) &&
    isOneOfMany(second) &&
    first.figures.length > 0 &&
    second.figures.length > 0
  ) {
    if (!first.figures.some((figure) => second.figures.includes(figure))) {
      return true;
    }
  }
  if (first.numbered.length > 0 && second.numbered.length > 0) {
    const stem = (name: string) => name.replace(/-\d+$/u, "");
    const clash = first.numbered.some((name) =>
      second.numbered.some(
        (other) =>
          stem(name) === stem(other) &&
          name !== other &&
          !second.numbered.includes(name) &&
          !first.numbered.includes(other),
      ),
    );
    if (clash) {
      return true;
    }
  }
  return false;
}

/** Of one event, two sentences may well give other figures; of two things won, they tell them apart. */
const isOneOfMany = ({ claim }: Profile) =>
  "name" in claim.value && predicates[claim.predicate].cardinality === "many";

/** Whether one speaks of a former or coming state and the other does not. */
export function differsInTime(first: Profile, second: Profile): boolean {
  const [one, two] = [marksOf(first), marksOf(second)];
  return one.past !== two.past || one.future !== two.future;
}
