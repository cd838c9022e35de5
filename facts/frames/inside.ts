import { tellClause } from "../clause";
import type { NounPhrase, QuantitySpan } from "../chunk-types";
import { renderWords, withoutArticle } from "../render";
import { predicateFor } from "./measures";
import { clauseOf, draft, quantityValue, type Draft, type FrameInput } from "./frame";

/**
 * Measures inside a phrase that is about something else: "waves of at least 1.2 metres reached the
 * port", "a magnitude 6.5 earthquake", "a three-day exercise". The figure is no part of the clause of
 * its own, so the claim tells the whole clause and marks the figure in it.
 */
export function inside(input: FrameInput): Draft[] {
  const { built } = input;
  if (built.parsed.role === "relative" || built.parsed.role === "participle") return [];
  const complements = built.complements.flatMap(({ part }) =>
    part.phrase === null ? [] : [part.phrase],
  );
  return [built.subject.phrase, ...complements].flatMap((phrase, index) =>
    figures(input, phrase, index === 0),
  );
}

function figures(input: FrameInput, phrase: NounPhrase, isSubject: boolean): Draft[] {
  const { built, telling } = input;
  const { words } = telling.sentence.view;
  if (phrase.members.length > 0) return [];
  return phrase.quantities.flatMap((quantity) => {
    if (quantity.amount === null || !/^(measure|percent|money)$/.test(quantity.kind)) return [];
    const compound = /[-‐]\p{L}/u.test(words[quantity.numberEnd - 1]?.text ?? "");
    const before =
      quantity.end <= phrase.head + 1 &&
      quantity.start > phrase.start &&
      !compound &&
      (words[phrase.head]?.pos ?? "") === "NOUN" &&
      quantity.numberEnd <= phrase.head;
    const after = isSubject && quantity.start >= phrase.coreEnd;
    if (!compound && !before && !after) return [];
    const made = told(input, quantity, isSubject ? built.subject.text : null);
    if (made === null) return [];
    const head = words[phrase.head]?.normal ?? "";
    return [
      draft(input, {
        predicate: predicateFor(quantity, "", null, ""),
        subject: withoutArticle(
          isSubject
            ? built.subject.text
            : renderWords(telling.sentence, phrase.start, phrase.coreEnd),
        ),
        parts: { measured: head },
        value: quantityValue(quantity, quantity.unit),
        clause: null,
        told: made,
      }),
    ];
  });
}

function told(
  { built, telling }: FrameInput,
  quantity: QuantitySpan,
  within: string | null,
): Draft["told"] | null {
  const { text } = tellClause(clauseOf(built, { part: "subject" }));
  const figure = renderWords(
    telling.sentence,
    quantity.start,
    Math.max(quantity.end, quantity.numberEnd),
  );
  const start = text.indexOf(figure);
  if (figure === "" || start < 0 || text.indexOf(figure, start + 1) >= 0) return null;
  if (within !== null && start >= within.length) return null;
  return { text, slot: { start, end: start + figure.length } };
}
