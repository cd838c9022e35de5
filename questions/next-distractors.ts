import { rngFrom } from "@/lib/rng";
import type { Candidate } from "./distractors/candidate";
import { distractorsFor, sizeOf } from "./distractors";
import { inquiryOf } from "./hand-item";
import type { AskableFact, ItemDraft } from "./item";
import type { ItemContext } from "./item-context";
import { valuesTouch } from "./option-safety";
import { readOption } from "./read-back";

/** A wrong option that may take another's place, and the item's options with it there. */
export type NextDistractor = { text: string; options: ItemDraft["options"] };

const mostOffered = 4;
/** Each round finds three at most, and none that was found before. */
const mostRounds = 4;

/**
 * Wrong options that may stand where one stands now: safe by every rule, and like none that is shown.
 * @param optionIndex place of the wrong option that is to go
 * @returns none where the option is the key, or where the item asks for no value of the fact
 */
export function nextDistractors(
  item: ItemDraft,
  optionIndex: number,
  fact: AskableFact,
  context: ItemContext,
): NextDistractor[] {
  const inquiry = inquiryOf(item, fact);
  const going = item.options[optionIndex];
  if (inquiry === null || going === undefined || going.correct || item.kind === "true-false") {
    return [];
  }
  const taken = item.options.flatMap(({ text }) => readOption(inquiry, text) ?? []);
  const stem = {
    text: item.stem,
    wording: "stored",
    speaker: null,
    when: null,
    asksFigure: /\bfigure\b/i.test(item.stem),
  };
  const found: Candidate[] = [];
  for (let round = 0; round < mostRounds && found.length < mostOffered; round += 1) {
    const next = distractorsFor(
      inquiry,
      stem,
      context,
      rngFrom(`${item.seed} ${item.factId} ${item.stem} ${round}`),
      {
        fewest: 1,
        accepts: (value) => !taken.some((other) => valuesTouch(context, other, value)),
      },
    );
    if ("rule" in next) {
      break;
    }
    found.push(...next.wrong);
    taken.push(...next.wrong.map(({ value }) => value));
  }
  return found.slice(0, mostOffered).map(({ text, why }) => ({
    text,
    options: inOrder(
      item.options.map((option, index) =>
        index === optionIndex ? { text, correct: false, why } : option,
      ),
      (option) => {
        const value = readOption(inquiry, option);
        return value === null ? null : sizeOf({ value });
      },
    ),
  }));
}

/** Numbers and dates stand in order; where one cannot be read, all stay where they are. */
function inOrder(
  options: ItemDraft["options"],
  sizeOfText: (text: string) => number | string | null,
): ItemDraft["options"] {
  const sized = options.map((option) => ({ option, size: sizeOfText(option.text) }));
  if (sized.some(({ size }) => size === null)) {
    return options;
  }
  return sized
    .sort((one, other) => {
      if (one.size === other.size) {
        return 0;
      }
      return (one.size ?? 0) < (other.size ?? 0) ? -1 : 1;
    })
    .map(({ option }) => option);
}
