import type { Profile } from "./matching-profile";
import { predicates } from "./predicates";

/** @returns true where words of the two claims exclude that they are about the same. */
export function contrasts(first: Profile, second: Profile): boolean {
  const [one, two] = [first.marks, second.marks];
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
  if (isOneOfMany(first) && isOneOfMany(second) && figuresDiffer(first, second)) {
    return true;
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

/** "1,309 people", "407 people": whoever they are, they are others. */
export const figuresDiffer = (first: Profile, second: Profile): boolean =>
  first.figures.length > 0 &&
  second.figures.length > 0 &&
  !first.figures.some((figure) => second.figures.includes(figure));

/** Of one event, two sentences may well give other figures; of two things won, they tell them apart. */
const isOneOfMany = ({ claim }: Profile) =>
  "name" in claim.value && predicates[claim.predicate].cardinality === "many";

/** Whether one speaks of a former or coming state and the other does not. */
export function differsInTime(first: Profile, second: Profile): boolean {
  const [one, two] = [first.marks, second.marks];
  return one.past !== two.past || one.future !== two.future;
}
