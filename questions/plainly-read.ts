import type { Doubt } from "@/facts/claim";
import type { Inquiry, Obstacle } from "./inquiry";

/** What an editor is told of each doubt. */
const reasons: Record<Doubt, string> = {
  participle: "what it tells hangs on a participle, and whose doing that is can be misread",
  relative: "what it tells hangs on “which” or “that”, and of what can be misread",
  "cut-in-front": "the sentence has words in front of what the fact is about that are not told",
  "shared-subject": "its verb has another tense than the one before, and may be a noun",
  "taken-apart": "it tells a part of a list as if the part stood alone",
  "left-out": "the sentence has words in the middle of the fact that are not told",
  "bare-of": "“X of Y” does not tell what the one is to the other",
  "goes-on": "the sentence goes on behind the fact, and what follows may say which is meant",
};

/**
 * Only what was read plainly is asked, for a reading that is wrong makes up to eight wrong questions. What two
 * independent sources say, or what one sentence says plainly, may be doubtful in another.
 */
export function findDoubt({ fact, claim: { doubt } }: Inquiry): Obstacle | null {
  const isRead = fact.origins > 1 || fact.claims.some(({ claim }) => claim.doubt === undefined);
  return doubt === undefined || isRead ? null : { rule: "plainly-read", reason: reasons[doubt] };
}
