import type { TimeSpan } from "./claim";
import type { DateSpan, NounPhrase } from "./chunk-types";
import { dateText, datePreposition } from "./date-text";
import type { Entity, Mention } from "./entity";
import type { StorySentence } from "./story";
import type { Word } from "./words";

/** What a pronoun or possessive in the words stands for; null says that the words do not stand alone. */
export type Stand = (word: Word) => string | null;

const nounFollows = (words: readonly Word[], at: number) => {
  const next = words[at];
  return next !== undefined && /^(NOUN|ADJ|PROPN|NUM)$/.test(next.pos);
};

/** The name as running text needs it, with "the" where it takes one. */
export const nameInText = (entity: Entity) =>
  entity.determiner || bodies.test(entity.name) ? `the ${entity.name}` : entity.name;
/** Bodies that are called by their letters, with "the". */
const bodies =
  /^(U\.?N\.?|E\.?U\.?|W\.?H\.?O\.?|I\.?M\.?F\.?|F\.?B\.?I\.?|C\.?I\.?A\.?|ECB|WTO|IAEA|OECD|ICC)$/;

/**
 * Writes words of a sentence anew so that they stand alone: full names, absolute dates, no brackets
 * and no quotation marks.
 * @param inFuture whether dates without a year lie ahead.
 */
export function renderWords(
  sentence: StorySentence,
  from: number,
  to: number,
  inFuture = false,
): string {
  const { words, mentions, dates } = sentence.view;
  let text = "";
  let previousEnd = -1;
  const add = (piece: string, glue: boolean) => {
    if (piece === "") return;
    text += text === "" || glue ? piece : ` ${piece}`;
  };
  let at = from;
  while (at < to) {
    const word = words[at] as Word;
    const glue = previousEnd === word.start && previousEnd >= 0;
    if (/^[([]$/.test(word.text)) {
      let close = at;
      while (close < to && !/^[)\]]$/.test((words[close] as Word).text)) close += 1;
      at = close + 1;
      previousEnd = -1;
      continue;
    }
    const date = dates.find(({ start, end }) => start === at && end <= to);
    if (date !== undefined) {
      const possessive = /^['’]s$/.test(words[date.end]?.text ?? "") && date.end < to;
      const span = spanOf(date, inFuture);
      const written = dateText(span);
      const determined = /\b(the|a|an|this|its|their|his|her)$/i.test(text);
      // "who died last October": with the preposition that the day or month takes.
      const bare =
        text !== "" &&
        !possessive &&
        /^(last|this|next|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
          word.normal,
        ) &&
        !/\b(in|on|at|by|since|until|from|to|before|after|of|during|for|between|and|the|a|an)$/i.test(
          text,
        );
      const lead = bare ? `${datePreposition(span, null)} ` : "";
      add(possessive && !determined ? `the ${written}` : lead + written, false);
      at = date.end + (possessive ? 1 : 0);
      previousEnd = -1;
      continue;
    }
    const mention = mentions.find(({ start, end }) => start === at && end <= to);
    if (mention?.entity != null) {
      // "the North": the full name takes no article.
      if (
        mention.entity.type === "place" &&
        !mention.entity.determiner &&
        mention.text !== mention.entity.name
      )
        text = text.replace(/(^|\s)the$/i, "");
      add(nameFor(mention, mention.entity, words, text, to), glue);
      at = mention.end;
      previousEnd = words[at - 1]?.end ?? -1;
      continue;
    }
    if (
      /^[“”"«»‘]$/.test(word.text) ||
      (word.text === "’" && !/s$/.test(words[at - 1]?.text ?? ""))
    ) {
      previousEnd = -1;
      at += 1;
      continue;
    }
    add(word.text, glue);
    previousEnd = word.end;
    at += 1;
  }
  return text;
}

/** A date's span, read forward or back in time as the clause asks. */
export const spanOf = (date: DateSpan, inFuture: boolean): TimeSpan =>
  inFuture && date.ahead !== null ? date.ahead : date.mention.span;

function nameFor(
  mention: Mention,
  entity: Entity,
  words: readonly Word[],
  before: string,
  to: number,
): string {
  const modifies =
    mention.end < to &&
    nounFollows(words, mention.end) &&
    !/^['’]s?$/.test(words[mention.end]?.text ?? "");
  const determined =
    /\b(the|a|an|this|that|its|their|his|her|our|no|every|each|another)$/i.test(before) ||
    /['’]s$/.test(before) ||
    /\bthe (\p{Lu}\p{L}+ )?\d{4}$/u.test(before);
  if (entity.type === "person") return modifies ? mention.text : entity.name;
  if (modifies) {
    // "the US mainland", "the JAL jet": short forms stay in front of a noun where the full name needs "the".
    return entity.determiner && entity.name !== mention.text && !determined
      ? mention.text
      : entity.type === "place"
        ? mention.text
        : entity.name;
  }
  if (entity.determiner && before !== "" && isDetermined(words, mention.start)) return entity.name;
  if (determined && before !== "") {
    const head = before.split(" ").pop()?.toLowerCase() ?? "";
    if (head === "the" || head === "a" || head === "an") return entity.name;
    return mention.text;
  }
  const adjectiveBefore =
    before !== "" &&
    entity.type === "place" &&
    /\b(eastern|western|northern|southern|central|nearby|distant)$/i.test(before);
  return adjectiveBefore ? entity.name : nameInText(entity);
}

/** "the 28-metre X", "Norway's opposition X": the article of the phrase stands further in front. */
function isDetermined(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  while (at > start - 5 && /^(ADJ|NOUN|NUM|PROPN)$/.test(words[at]?.pos ?? "")) at -= 1;
  const word = words[at];
  return (
    at < start - 1 &&
    word !== undefined &&
    (word.pos === "DET" || /^(['’]s|its|his|her|their)$/.test(word.normal))
  );
}

/** The words of a noun phrase, without what stands in apposition to it. */
export function renderPhrase(
  sentence: StorySentence,
  phrase: NounPhrase,
  inFuture = false,
  to = phrase.tailEnd,
): string {
  const { mention } = phrase;
  if (
    mention?.entity?.type === "person" &&
    phrase.members.length === 0 &&
    mention.end === phrase.coreEnd
  ) {
    const rest = renderWords(sentence, phrase.coreEnd, Math.max(to, phrase.coreEnd), inFuture);
    return rest === "" || /^of /.test(rest)
      ? mention.entity.name
      : `${mention.entity.name} ${rest}`;
  }
  if (phrase.members.length > 0 && to <= phrase.end)
    return listed(phrase.members.map((member) => renderPhrase(sentence, member, inFuture)));
  return renderWords(sentence, phrase.start, to, inFuture);
}

/** "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1] ?? ""}`;
}

/** A name without the article in front: as a value, not as running text. */
export const withoutArticle = (text: string) => text.replace(/^(the|a|an)\s+/i, "");
