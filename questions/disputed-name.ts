import type { Inquiry, Obstacle } from "./inquiry";
import type { ItemContext } from "./item-context";
import { overlapShare, plainWords } from "./words";

/**
 * A source that gives an office to somebody else than the others do has its names wrong: what it says
 * of that person teaches the error. Looks at the offices that claims of the story give.
 */
export function findDisputedName(inquiry: Inquiry, context: ItemContext): Obstacle | null {
  const { claim, fact } = inquiry;
  if (claim.predicate === "role-holder") {
    return null; // Who held the office is then the question itself: reading it back finds the other.
  }
  const names = [claim.subject, claim.value.type === "person" ? claim.value.name : ""]
    .map(plainWords)
    .filter((name) => name !== "");
  const offices = (context.claimsByStory.get(fact.story) ?? []).filter(
    ({ source }) => source.claim.predicate === "role-holder",
  );
  const holderOf = (entry: (typeof offices)[number]) => {
    const { value } = entry.source.claim;
    return value.type === "person" ? [value.name, ...value.aliases].map(plainWords) : [];
  };
  const disputed = offices.find(
    (own) =>
      holderOf(own).some((name) => names.includes(name)) &&
      offices.some(
        (other) =>
          other.source.articleId !== own.source.articleId &&
          own.subject.length > 1 &&
          own.subject.length === other.subject.length &&
          overlapShare(own.subject, other.subject) === 1 &&
          !holderOf(other).some((name) => sharesWord(name, holderOf(own))),
      ),
  );
  return disputed
    ? {
        rule: "disputed-name",
        reason: `the sources do not agree who was ${disputed.source.claim.subject}`,
      }
    : null;
}

const sharesWord = (name: string, others: readonly string[]) =>
  others.some((other) => overlapShare(name.split(" "), other.split(" ")) > 0);
