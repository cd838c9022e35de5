import { rngFrom } from "@/lib/rng";
import type { ItemKind } from "@/questions/item";
import { isScorable } from "./credit";

type Candidate = { id: string; kind: ItemKind; isPinned: boolean };

/**
 * The question by which a quiz asks a fact: one that an editor pinned, else any that is not true or
 * false, where guessing is half the way.
 * @param seed the same seed chooses the same question
 * @returns null where none can be scored.
 */
export function chooseQuestion<Question extends Candidate>(
  questions: readonly Question[],
  seed: string,
): Question | null {
  const scorable = questions
    .filter(({ kind }) => isScorable(kind))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const rank = ({ kind, isPinned }: Candidate) => (isPinned ? 0 : kind === "true-false" ? 2 : 1);
  const best = Math.min(...scorable.map(rank));
  return rngFrom(seed).shuffle(scorable.filter((each) => rank(each) === best))[0] ?? null;
}
