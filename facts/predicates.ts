import { z } from "zod";

type PredicateTraits = {
  values: readonly (
    "quantity" | "ordinal" | "date" | "person" | "place" | "organisation" | "thing"
  )[];
  cardinality: "one" | "many";
  temporality: "event" | "state" | "measure";
  /** What an editor reads: "Number deployed". */
  label: string;
};

/**
 * The closed list of what a claim can say. `cardinality` tells whether two different values
 * contradict one another (one) or stand side by side (many); `temporality` whether it is bound to an
 * event, holds for a while, or is a measure at a moment.
 */
export const predicates = {
  /** How many people or things were deployed, killed, sent …: the verb is in `parts.verb`. */
  count: {
    values: ["quantity"],
    cardinality: "one",
    temporality: "measure",
    label: "Number",
  },
  "event-date": { values: ["date"], cardinality: "one", temporality: "event", label: "Date" },
  "event-place": { values: ["place"], cardinality: "one", temporality: "event", label: "Place" },
  /** Who holds an office: subject is the office ("prime minister of Japan"), value the holder. */
  "role-holder": { values: ["person"], cardinality: "one", temporality: "state", label: "Holder" },
  /** When somebody took an office: subject is the person, `parts.role` the office where it is said. */
  "office-start": {
    values: ["date"],
    cardinality: "one",
    temporality: "event",
    label: "Took office",
  },
  /** The name of an event, exercise, ship, law …: subject says what is named. */
  named: {
    values: ["thing", "organisation"],
    cardinality: "many",
    temporality: "event",
    label: "Name",
  },
  /** When somebody left an office. */
  "office-end": {
    values: ["date"],
    cardinality: "one",
    temporality: "event",
    label: "Left office",
  },
  /** How much money something costs, is worth, was given …: the verb is in `parts.verb`. */
  amount: { values: ["quantity"], cardinality: "one", temporality: "measure", label: "Amount" },
  /** By how much something rose or fell: the direction is in `parts.verb`. */
  change: { values: ["quantity"], cardinality: "one", temporality: "event", label: "Change" },
  /** Where something stands, or what it rose or fell to: a rate, an index, a toll. */
  level: { values: ["quantity"], cardinality: "one", temporality: "measure", label: "Level" },
  /** A part of a whole, in per cent. */
  share: { values: ["quantity"], cardinality: "one", temporality: "measure", label: "Share" },
  "vote-share": {
    values: ["quantity"],
    cardinality: "one",
    temporality: "event",
    label: "Share of the vote",
  },
  /** Votes for and against: the value is the larger side, `parts.against` the other. */
  "vote-result": {
    values: ["quantity"],
    cardinality: "one",
    temporality: "event",
    label: "Votes",
  },
  /** The score of a match, the winner's side as the value. */
  score: { values: ["quantity"], cardinality: "one", temporality: "event", label: "Score" },
  /** A size with a unit: mass, magnitude, depth, height, speed, distance. */
  measure: { values: ["quantity"], cardinality: "one", temporality: "measure", label: "Measure" },
  duration: { values: ["quantity"], cardinality: "one", temporality: "measure", label: "Duration" },
  age: { values: ["quantity"], cardinality: "one", temporality: "measure", label: "Age" },
  /** Who or what did it: won, discovered, voted against. */
  agent: {
    values: ["person", "organisation", "place", "thing"],
    cardinality: "many",
    temporality: "event",
    label: "Who did it",
  },
  /** Whom or what it was done to or with: beat, met, launched, condemned. */
  object: {
    values: ["person", "organisation", "place", "thing"],
    cardinality: "many",
    temporality: "event",
    label: "Whom or what",
  },
  /** The event, treaty or body in which something took place. */
  occasion: {
    values: ["thing", "organisation"],
    cardinality: "many",
    temporality: "event",
    label: "Occasion",
  },
  /** The party, body or company that somebody or something belongs to. */
  membership: {
    values: ["organisation"],
    cardinality: "many",
    temporality: "state",
    label: "Belongs to",
  },
  /** What a place lies in. */
  "located-in": { values: ["place"], cardinality: "many", temporality: "state", label: "Lies in" },
  /** Which one in a row: "Japan's 103rd prime minister". */
  ordinal: {
    values: ["ordinal"],
    cardinality: "one",
    temporality: "event",
    label: "Place in a row",
  },
} as const satisfies Record<string, PredicateTraits>;

export type Predicate = keyof typeof predicates;
export const predicateSchema = z.enum(Object.keys(predicates) as [Predicate, ...Predicate[]]);
