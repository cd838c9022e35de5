import type { Value } from "@/facts/claim";

/** A value that may stand as a wrong option. */
export type Candidate = {
  value: Value;
  text: string;
  /** Why it is wrong, where that is known. */
  why: string | null;
  origin: "story" | "facts" | "list" | "neighbour";
};

/** Candidates on both sides of an ordered key, the nearest first. */
export type Sides = { below: Candidate[]; above: Candidate[] };
