import type { Claim } from "./claim";
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

/** Words of a claim that set it apart from claims with others of their kind. */
export type Marks = {
  /** By the number of the row, the words of it that the claim has. */
  words: ReadonlyMap<number, ReadonlySet<string>>;
  /** Whether it tells of an earlier state. */
  past: boolean;
  /** What it tells of a coming or another office: "elect", "vice". */
  future: string;
};

const noWords: Marks["words"] = new Map();

export function marksOf(claim: Claim): Marks {
  const all = plainWords(
    `${claim.statement} ${claim.subject} ${Object.values(claim.parts).join(" ")}`,
  );
  const words = new Map<number, Set<string>>();
  for (const word of all) {
    const row = rowOf.get(word);
    if (row !== undefined) {
      words.set(row, (words.get(row) ?? new Set()).add(word));
    }
  }
  return {
    words: words.size === 0 ? noWords : words,
    past: all.some((word) => pastWords.has(word)) || isPastState(claim),
    future: [
      ...new Set([
        ...(isComing(claim) ? ["elect"] : []),
        ...all.filter((word) => futureWords.has(word)),
      ]),
    ]
      .sort()
      .join(" "),
  };
}

/** "He was governor" tells of a former governor; an event is told in the past anyway. */
const isPastState = (claim: Claim) =>
  predicates[claim.predicate].temporality === "state" && claim.clause?.verb.tense === "past";

/** Who was elected or named does not hold the office yet. */
const isComing = (claim: Claim) =>
  claim.predicate === "role-holder" &&
  /^(?:elect|choose|appoint|name|nominate)$/u.test(claim.clause?.verb.base ?? "");
