import type { Claim, Hedge } from "./claim";
import { conceptsOf } from "./matching-words";

/** Verbs whose subject is the source of a figure: "the agency puts the magnitude at 7.6". */
const sourceVerbs = new Set(
  "put count give measure estimate calculate list report say record register reckon expect forecast".split(
    " ",
  ),
);

const sourceConcepts = new Set([...sourceVerbs].flatMap(conceptsOf));

/** Whether the verb of the claim only says who says so. */
const isOwnWords = (claim: Claim, speaker: string | null) =>
  speaker !== null && speaker === claim.subject;

/** The claim's hedge; a source's figure for a time to come is an estimate, however plainly told. */
export function hedgeOf(claim: Claim, speaker: string | null, publishedAt: string): Hedge {
  const { hedge } = claim.attribution;
  const isForecast = isOwnWords(claim, speaker) && (claim.eventTime?.end ?? "") > publishedAt;
  return hedge === "none" && isForecast ? "estimate" : hedge;
}

/** Who is said to have said so; the subject, where the verb only says that it is the source of a figure. */
export function speakerOf({ attribution, clause, parts, subject, value }: Claim): string | null {
  if (attribution.speaker !== null || value.type !== "quantity") {
    return attribution.speaker;
  }
  const verb = clause?.verb.base ?? parts["verb"] ?? "";
  const kind = clause?.subject.kind;
  const isSource = (kind === "organisation" || kind === "person") && sourceVerbs.has(verb);
  return isSource ? subject : null;
}

/** Whether a concept is of the verb that only names the source of the claim's figure. */
export const isSourceWord = (concept: string, claim: Claim, speaker: string | null): boolean =>
  isOwnWords(claim, speaker) && sourceConcepts.has(concept);
