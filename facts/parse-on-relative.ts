import type { Chunk, NounPhrase } from "./chunk-types";
import { agreeingAntecedent, openRelative, placeOfWhere, relativeOf } from "./parse-relative";
import { openFrame, pushFrame, type Parsing } from "./parse-state";

/** "who", "which", "whom", "whose", "where": a clause about what stands in front of it. */
export function onRelative(parsing: Parsing, chunk: Chunk & { text: string }, k: number): void {
  const previous = parsing.chunks[k - 1];

  const nearest = parsing.top.last ?? parsing.top.subject;
  const whole =
    nearest !== null && chunk.text === "which" ? relativeOf(parsing, nearest, k) : nearest;
  const preposition = parsing.top.pending?.text ?? null;
  parsing.top.pending = null;
  const antecedent =
    whole !== null && whole.members.length > 0
      ? (whole.members[whole.members.length - 1] ?? whole)
      : whole;
  if (
    /^(which|whom)$/.test(chunk.text) &&
    // Where "three" was taken for an apposition, its "of" has gone with it.
    (previous?.kind === "other" || (preposition === "of" && parsing.chunks[k - 2]?.kind === "np"))
  ) {
    // "injured 24, three of whom died": the three did.
    pushFrame(
      parsing,
      openFrame("relative", parsing.top, chunk.start, { comma: true, broken: true }),
    );
  } else if (nearest !== null && (whole === null || isPastAnother(parsing, nearest, k))) {
    // "Olkiluoto 3 in neighbouring Finland, which began": the one or the other.
    pushFrame(
      parsing,
      openFrame("relative", parsing.top, chunk.start, {
        subject: nearest,
        comma: true,
        broken: true,
      }),
    );
  } else if (antecedent !== null && preposition !== null && /^(which|whom)$/.test(chunk.text)) {
    // "protests in which people were killed"
    pushFrame(
      parsing,
      openFrame("relative", parsing.top, chunk.start, {
        // Behind a comma it may be all that was told: "shelling near X, in which two died".
        before:
          previous?.kind === "prep" && parsing.chunks[k - 2]?.kind === "comma"
            ? []
            : [
                {
                  preposition,
                  phrase: antecedent,
                  date: null,
                  start: antecedent.start,
                  end: antecedent.end,
                },
              ],
        comma: true,
      }),
    );
  } else if (antecedent !== null) {
    if (chunk.text === "where")
      pushFrame(
        parsing,
        openFrame("relative", parsing.top, chunk.start, {
          before: [
            {
              preposition: "in",
              phrase: placeOfWhere(antecedent),
              date: null,
              start: placeOfWhere(antecedent).start,
              end: placeOfWhere(antecedent).end,
            },
          ],
          comma: previous?.kind === "comma",
        }),
      );
    else if (chunk.text === "whose")
      pushFrame(
        parsing,
        openFrame("subordinate", parsing.top, chunk.start, {
          subordinator: "whether",
          comma: previous?.kind === "comma",
        }),
      );
    else
      openRelative(
        parsing,
        chunk.text === "which" &&
          previous?.kind === "comma" &&
          antecedent.of?.mention?.entity != null &&
          antecedent.of.mention.entity.type !== "person"
          ? antecedent.of
          : chunk.text === "which"
            ? agreeingAntecedent(parsing, antecedent, k)
            : antecedent,
        k,
        previous?.kind === "comma",
      );
  }
}

/** "23 prisoners, among them two officials, who had been held": the officials, or all of them. */
function isPastAnother({ chunks }: Parsing, nearest: NounPhrase, k: number): boolean {
  const before = chunks[k - 2];
  return (
    chunks[k - 1]?.kind === "comma" &&
    before?.kind === "np" &&
    before.start > nearest.tailEnd &&
    before !== nearest.of &&
    !nearest.members.includes(before) &&
    !nearest.appositions.includes(before)
  );
}
