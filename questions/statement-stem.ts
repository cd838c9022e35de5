import type { Inquiry } from "./inquiry";
import type { Stem } from "./stem";

/** A told sentence as a stem: what it says of speaker and time is what the claim says. */
export function statementStem({ claim, key }: Inquiry, text: string): Stem {
  const { speaker } = claim.attribution;
  return {
    text,
    wording: "statement",
    // Whether somebody gave a figure is settled by what they said, not by what it entails.
    asksFigure: speaker !== null && claim.statementTime !== null,
    speaker,
    when: key.type === "date" ? null : (claim.eventTime ?? claim.statementTime),
  };
}
