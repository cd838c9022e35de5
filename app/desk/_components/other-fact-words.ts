import { counted } from "@/app/_components/count-text";
import type { DeskFact, SimilarFact } from "./desk-view";

/** What merging comes to, said before it is confirmed. */
export function joinedWords(fact: DeskFact, other: SimilarFact): string {
  const sentences = fact.evidence.length;
  const joins =
    sentences === 1
      ? "The sentence that says it joins those of the other fact"
      : `Its ${counted(sentences, "sentence")} join those of the other fact`;
  const stays = ", whose words stay as they are.";
  const learners =
    fact.standing === "verified" || fact.standing === "expired"
      ? " Its questions are retired; what learners know of it counts for the other fact."
      : " This fact is gone from the list.";
  const asked = other.status === "verified" ? "" : " The other fact still waits to be verified.";
  return `${joins}${stays}${learners}${asked}`;
}

/** What replacing comes to, said before it is confirmed. */
export function replacedWords(_fact: DeskFact, other: SimilarFact): string {
  return other.status === "verified"
    ? "The old fact is asked no more. What learners know of it counts for the new one, and they are told what changed."
    : "That fact is not verified yet. Verify it first: learners will be asked it in place of this one.";
}
