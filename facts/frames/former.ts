import type { BuiltComplement } from "../build-clause";
import { renderWords, withoutArticle } from "../render";
import { clauseOf, draft, partsOf, quantityValue, type Draft, type FrameInput } from "./frame";
import { predicateFor } from "./measures";

/** "had won 34 seats, up from 19 in 2022": the figure of the earlier time, told with the later one. */
export function former(input: FrameInput): Draft[] {
  const { built, telling } = input;
  return built.parsed.parts.flatMap((part) => {
    const [quantity] = part.phrase?.quantities ?? [];
    if (
      !/^(up|down) from$|^compared (with|to)$/.test(part.preposition ?? "") ||
      quantity?.amount == null ||
      part.phrase === null
    )
      return [];
    const last = built.complements[built.complements.length - 1];
    if (last === undefined) return [];
    const { words, dates } = telling.sentence.view;
    // "40 a day earlier": told without the words that only the sentence around makes a date.
    const vague = dates.find(
      ({ start, end }) =>
        start >= (part.phrase?.end ?? 0) &&
        end <= part.end &&
        (/^(earlier|before|ago)$/.test(words[end - 1]?.normal ?? "") ||
          !/^(in|on|at|by|since|of|during)$/.test(words[start - 1]?.normal ?? "")),
    );
    const text = renderWords(telling.sentence, part.start, vague?.start ?? part.end);
    if (/\b(its|his|her|their|it|this|that)\b/.test(text)) return [];
    const figure: BuiltComplement = {
      role: "other",
      preposition: part.preposition,
      text,
      kind: "quantity",
      part,
      span: null,
      entity: null,
    };
    const complements = [
      ...built.complements.slice(0, -1),
      { ...last, text: `${last.text},` },
      figure,
    ];
    const bare = quantity.kind === "bare" || quantity.unit === "";
    const [main] = built.complements.flatMap(({ part: { phrase } }) => phrase?.quantities ?? []);
    const unit = bare ? (main?.unit ?? "") : quantity.unit;
    return [
      draft(input, {
        predicate: predicateFor(bare && main !== undefined ? main : quantity, "be", null, ""),
        subject: withoutArticle(built.subject.text),
        parts: { ...partsOf(input, -1), relation: "earlier" },
        value: quantityValue(quantity, unit),
        clause: clauseOf(built, { part: "complement", index: complements.length - 1 }, complements),
        time: null,
        end: part.end,
      }),
    ];
  });
}
