import type { DateSpan, QuantitySpan, SentenceView } from "./chunk-types";
import type { DateMention } from "./dates";
import type { Mention } from "./entity";
import type { QuantityMention } from "./quantity-mention";
import type { Word } from "./words";

/** Brings dates and quantities, which are found in the text, onto the words of the sentence. */
export function viewOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  found: {
    quantities: readonly QuantityMention[];
    dates: readonly DateMention[];
    datesAhead: readonly DateMention[];
  },
): SentenceView {
  const startAt = (offset: number) => words.findIndex(({ end }) => end > offset);
  const endAt = (offset: number) => {
    const index = words.findIndex(({ start }) => start >= offset);
    return index < 0 ? words.length : index;
  };
  const dates = found.dates.flatMap((mention): DateSpan[] => {
    let start = startAt(mention.start);
    const end = endAt(mention.end);
    if (/^(in|on|at|during)$/.test(words[start]?.normal ?? "") && end - start > 1) start += 1;
    return start < 0 || end <= start
      ? []
      : [
          {
            start,
            end,
            mention,
            ahead: found.datesAhead.find((other) => other.start === mention.start)?.span ?? null,
          },
        ];
  });
  const isName = (start: number, end: number) =>
    mentions.some(
      (mention) => mention.start < end && start < mention.end && mention.entity !== null,
    );
  const quantities = found.quantities.flatMap((quantity): QuantitySpan[] => {
    if (quantity.kind === "ordinal") return [];
    const start = startAt(quantity.start);
    const end = endAt(quantity.end);
    const numberStart = startAt(quantity.numberStart);
    const numberEnd = endAt(quantity.numberEnd);
    if (start < 0 || end <= start || isName(numberStart, numberEnd)) return [];
    if (dates.some((date) => date.start < numberEnd && numberStart < date.end)) return [];
    const noun =
      quantity.noun === null
        ? null
        : { start: startAt(quantity.noun.start), end: endAt(quantity.noun.end) };
    const { kind, amount, lower, upper, modifier, unit } = quantity;
    return [
      { start, end, numberStart, numberEnd, kind, amount, lower, upper, modifier, unit, noun },
    ];
  });
  const free = mentions.filter(
    (mention) => !dates.some((date) => date.start <= mention.start && mention.end <= date.end),
  );
  return { words, mentions: free, quantities, dates };
}
