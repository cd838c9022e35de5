import { renderWords, withoutArticle } from "../render";
import type { StorySentence } from "../story";
import { clauseOf, draft, type Draft, type FrameInput } from "./frame";

const ordinalWords =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/** The number of "103rd" or "fourth", or null. */
export function ordinalNumber(word: string): number | null {
  const at = ordinalWords.indexOf(word.toLowerCase());
  if (at >= 0) return at + 1;
  const digits = /^(\d{1,4})(st|nd|rd|th)$/.exec(word.toLowerCase());
  return digits === null ? null : Number(digits[1]);
}

/** "became Japan's 103rd prime minister", "is the fourth country to land", "finished second". */
export function ordinals(input: FrameInput): Draft[] {
  const { built, telling } = input;
  const { words } = telling.sentence.view;
  return built.complements.flatMap((complement, index) => {
    const { part } = complement;
    if (complement.role === "time") return [];
    const place =
      part.phrase === null && part.end - part.start === 1
        ? ordinalNumber(words[part.start]?.normal ?? "")
        : null;
    if (place !== null && /^(finish|come|place|rank|end|be)$/.test(telling.verbBase)) {
      return [
        draft(input, {
          predicate: "ordinal",
          subject: withoutArticle(built.subject.text),
          parts: { verb: "finish" },
          value: { type: "ordinal", number: place, unit: "place" },
          clause: clauseOf(built, { part: "complement", index }),
        }),
      ];
    }
    const { phrase } = part;
    if (phrase === null) return [];
    const at = ordinalIn(telling.sentence, phrase.start, phrase.coreEnd);
    if (at === null) return [];
    const number = ordinalNumber(words[at]?.normal ?? "") ?? 0;
    const owner =
      words[at - 1] !== undefined && /^['’]s?$/.test(words[at - 1]?.text ?? "")
        ? renderWords(telling.sentence, phrase.start, at - 1)
        : null;
    const rest = renderWords(telling.sentence, at + 1, phrase.tailEnd);
    const infinitive = /^(be|become|make)$/.test(telling.verbBase)
      ? purpose(input, phrase.tailEnd)
      : "";
    if (infinitive === null) return [];
    const unit = [rest, owner === null ? "" : `of ${owner}`, infinitive]
      .filter((text) => text !== "")
      .join(" ");
    const placed =
      /^(in|on|at|among|of)$/.test(built.complements[index + 1]?.preposition ?? "") ||
      / (of|in|between) /.test(` ${unit} `);
    if (
      infinitive === "" &&
      owner === null &&
      !placed &&
      rest.split(" ").length < 3 &&
      /^(be|become)$/.test(telling.verbBase)
    )
      return [];
    if (
      unit === "" ||
      /^(time|day|week|month|year|hour|minute|place|half|quarter|round|step|data|part)\b/.test(unit)
    )
      return [];
    if (complement.preposition !== null && !/^(as|for|at|in|to)$/.test(complement.preposition))
      return [];
    // "its first tsunami warning since 2011" is no place in a row.
    if (
      built.complements.some(
        ({ preposition }, other) =>
          other > index &&
          /^(since|for|in)$/.test(preposition ?? "") &&
          number === 1 &&
          !/^(be|become|make)$/.test(telling.verbBase),
      ) ||
      (number === 1 && built.complements[index + 1]?.preposition === "since")
    )
      return [];
    const told =
      infinitive === "" || complement.text.endsWith(infinitive)
        ? built.complements
        : built.complements.map((one, other) =>
            other === index ? { ...one, text: `${one.text} ${infinitive}` } : one,
          );
    return [
      draft(input, {
        predicate: "ordinal",
        subject: withoutArticle(built.subject.text),
        parts: { ranked: unit },
        value: { type: "ordinal", number, unit },
        clause: clauseOf(built, { part: "complement", index }, told),
      }),
    ];
  });
}

function ordinalIn({ view }: StorySentence, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    const word = view.words[at];
    if (word === undefined || ordinalNumber(word.normal) === null) continue;
    // "a third of the people" is a part.
    if (view.words[at + 1]?.normal === "of" && /^an?$/.test(view.words[at - 1]?.normal ?? ""))
      continue;
    if (
      view.mentions.some(({ start, end }) => start <= at && at < end) ||
      view.dates.some(({ start, end }) => start <= at && at < end)
    )
      continue;
    return at;
  }
  return null;
}

/**
 * "to win the office", "whose apparatus works there": what the first was first to do.
 * @returns null if there is such a clause, but it cannot be told.
 */
function purpose({ telling }: FrameInput, from: number): string | null {
  const { words } = telling.sentence.view;
  const unclear = /\b(it|its|there|this|that|them|they|these|those|he|she|his|her)\b/;
  if (/^(whose|who)$/.test(words[from]?.normal ?? "")) {
    let end = from;
    while (end < words.length && !/^[.,;:]$/.test(words[end]?.text ?? "")) end += 1;
    const text = renderWords(telling.sentence, from, end);
    return end - from > 14 || unclear.test(text) ? null : text;
  }
  const clause = telling.sentence.clauses.find(
    ({ role, verb, start }) =>
      (role === "infinitive" || role === "participle") &&
      start >= from &&
      start <= from + 2 &&
      verb.start >= from,
  );
  if (clause === undefined) return "";
  const end = Math.max(
    clause.verb.end,
    ...clause.parts
      .filter(({ date }) => date === null)
      .slice(0, 2)
      .map((part) => part.phrase?.tailEnd ?? part.end),
  );
  const text = renderWords(telling.sentence, from, end);
  if (words[from]?.text === ",") return "";
  const plain = text.replace(/ there$/, "");
  return end - from > 14 || unclear.test(plain) ? null : plain;
}
