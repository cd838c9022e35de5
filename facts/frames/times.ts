import type { Predicate } from "../predicates";
import { roleHeads } from "../names-lists";
import { withoutArticle } from "../render";
import { clauseOf, draft, partsOf, type Draft, type FrameInput } from "./frame";

/** When something happened, began or ended: each date beside the verb. */
export function times(input: FrameInput): Draft[] {
  const { built } = input;
  return built.complements.flatMap((complement, index) => {
    const { span, role, preposition } = complement;
    if (role !== "time" || span === null) return [];
    // "was the tenth since 1997": no date of its own.
    if (
      preposition === "since" &&
      input.telling.verbBase === "be" &&
      built.verb.auxiliaries.length === 0
    )
      return [];
    const { predicate, verb } = kindOf(input, preposition);
    const base = partsOf(input, index);
    const parts =
      predicate === "office-start" || predicate === "office-end"
        ? officeParts(input)
        : { ...base, verb };
    return [
      draft(input, {
        predicate,
        subject: withoutArticle(built.subject.text),
        parts:
          preposition === "on" || preposition === "in" || preposition === null
            ? parts
            : { ...parts, relation: preposition },
        value: { type: "date", ...span },
        clause: clauseOf(built, { part: "complement", index }),
        time: isSpanOfEvent(preposition) ? span : built.time,
      }),
    ];
  });
}
const isSpanOfEvent = (preposition: string | null): boolean =>
  preposition === null || /^(on|in|from)$/.test(preposition);

function kindOf(
  { built, verb, telling }: FrameInput,
  preposition: string | null,
): { predicate: Predicate; verb: string } {
  const office = built.complements.some(({ text }) =>
    /^(the )?(office|power|post|reins)$/.test(text),
  );
  const asRole = built.complements.some(({ preposition: word }) => word === "as");
  if (built.subject.kind === "person" && preposition !== "until") {
    if (
      verb === "take-office" ||
      (office && /^(take|assume|enter)$/.test(built.verb.base)) ||
      (verb === "take-office" && asRole)
    )
      return { predicate: "office-start", verb: "take-office" };
    const becomes =
      built.parsed.verb.base === "become" &&
      preposition !== "since" &&
      built.complements.some(
        ({ part }) =>
          part.phrase !== null &&
          roleHeads.has(telling.sentence.view.words[part.phrase.head]?.normal ?? ""),
      );
    if (becomes) return { predicate: "office-start", verb: "take-office" };
    if (office && /^(leave|quit)$/.test(built.verb.base))
      return { predicate: "office-end", verb: "leave-office" };
    if (/^(resign)$/.test(verb)) return { predicate: "office-end", verb: "leave-office" };
  }
  return { predicate: "event-date", verb };
}

function officeParts({ built }: FrameInput): Record<string, string> {
  const role = built.complements.find(
    ({ preposition, role: kind }) =>
      preposition === "as" || (kind === "predicative" && built.parsed.verb.base === "become"),
  );
  return role === undefined ? {} : { role: withoutArticle(role.text) };
}
