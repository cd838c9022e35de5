import type { NounPhrase } from "../chunk-types";
import type { DateSpan } from "../chunk-types";
import { dateText, datePreposition } from "../date-text";
import { renderWords, withoutArticle } from "../render";
import type { StorySentence } from "../story";
import type { Draft } from "./frame";

/** Nouns of things that happen on a day. */
const happenings =
  /^(election|elections|vote|summit|meeting|earthquake|quake|attack|landing|launch|match|game|final|trial|conference|ceremony|visit|talks|debate|referendum|protest|rally|crash|fire|strike|hearing|verdict|decision|coup|funeral|wedding|inauguration|eruption|storm|flood|explosion|bombing|shooting|ceasefire|agreement|deal|budget|announcement|exercise|race|championship|festival|collapse|collision|accident|offensive|invasion|revolution|census|report|survey|treaty|war)$/;
const dated =
  /^(strategy|law|act|report|study|book|film|treaty|agreement|constitution|plan|review|survey|edition|resolution|convention|accord)$/i;

/**
 * What a date inside a noun phrase tells: "Sunday's presidential election", "the 2022 National
 * Security Strategy", "the leaders' summit in August 2023".
 */
export function datedPhrases(sentence: StorySentence): Draft[] {
  const { chunks, view } = sentence;
  return chunks.flatMap((chunk, index): Draft[] => {
    if (chunk.kind !== "np" || chunk.pronoun !== null) return [];
    const inside = view.dates.find(({ start, end }) => start >= chunk.start && end <= chunk.head);
    const of = view.dates.find(
      ({ start, end }) => start === chunk.coreEnd + 1 && end === chunk.end,
    );
    const next = chunks[index + 1];
    const leading =
      next?.kind === "prep" &&
      /^(in|on)$/.test(next.text) &&
      chunks[index + 2]?.kind === "date" &&
      chunks[index - 1]?.kind === "prep" &&
      chunks[index + 3]?.kind === "comma";
    const after = leading
      ? (chunks[index + 2] as { kind: "date"; date: DateSpan }).date
      : undefined;
    const date = inside ?? of ?? after;
    return date === undefined ? [] : drafts(sentence, chunk, date, inside !== undefined);
  });
}

function drafts(
  sentence: StorySentence,
  phrase: NounPhrase,
  date: DateSpan,
  inside: boolean,
): Draft[] {
  const { words, dates } = sentence.view;
  const head = words[phrase.head]?.normal ?? "";
  if (!happenings.test(head) && !dated.test(head)) return [];
  if (dates.filter(({ start, end }) => start >= phrase.start && end <= phrase.end).length > 1)
    return [];
  const { span } = date.mention;
  const skip = /^['’]s$/.test(words[date.end]?.text ?? "") ? 1 : 0;
  const before = renderWords(
    sentence,
    phrase.start,
    Math.max(phrase.start, inside ? date.start : phrase.coreEnd),
  );
  const rest = inside
    ? renderWords(sentence, date.end + skip, Math.max(phrase.tailEnd, phrase.end))
    : date.start < phrase.end
      ? ""
      : renderWords(sentence, phrase.coreEnd, phrase.end);
  const noun = withoutArticle([before, rest].filter((text) => text !== "").join(" "));
  if (
    noun === "" ||
    /\b(its|his|her|their|our|this|that|these|those|upcoming|next|following|first|last|previous)\b/i.test(
      noun,
    )
  )
    return [];
  const bare = noun === head;
  if (bare && span.precision !== "day") return [];
  const plural = /[^s]s$/.test(head) && head !== "talks" ? true : head === "talks";
  const made = dated.test(head) && !happenings.test(head);
  const subject = `the ${noun}`;
  return [
    {
      predicate: "event-date",
      subject: noun,
      parts: { verb: "hold" },
      value: { type: "date", ...span },
      clause: {
        subject: { text: subject, plural, kind: "thing" },
        verb: {
          base: "be",
          past: plural ? "were" : "was",
          present: plural ? "are" : "is",
          participle: "been",
          tense: made ? "present" : "past",
          auxiliaries: [],
        },
        complements: [
          {
            role: "time",
            preposition: made ? "from" : datePreposition(span, null),
            text: dateText(span),
            kind: "date",
          },
        ],
        asked: { part: "complement", index: 0 },
      },
      time: span,
      start: Math.min(phrase.start, date.start),
      end: Math.max(phrase.end, date.end),
      hedge: "none",
    },
  ];
}
