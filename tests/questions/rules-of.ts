import { extract } from "@/facts/extract";
import { findUnaskable } from "@/questions/askable-clause";
import { valueInquiry } from "@/questions/inquiry";
import { factOf } from "./factories";

const publishedAt = "2025-06-19";

/** The rules that refuse what a sentence of an article says; "none" where something of it can be asked. */
export function rulesOf(sentence: string, asked: string, predicate?: string): string[] {
  const { claims } = extract(sentence, { publishedAt, publisher: "The Daily Sample" });
  const about = claims.filter(
    (claim) =>
      claim.statement.includes(asked) && (predicate === undefined || claim.predicate === predicate),
  );
  return about.map((claim) => {
    const fact = factOf(claim);
    const representative = { ...fact.representative, publishedAt };
    const inquiry = valueInquiry({ ...fact, representative });
    return ("rule" in inquiry ? inquiry.rule : findUnaskable(inquiry)?.rule) ?? "none";
  });
}
