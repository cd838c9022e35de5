import { attachOf } from "./attach-of";
import type { Chunk, SentenceView } from "./chunk-types";
import {
  adverbialsByWord,
  lapseEnd,
  prepositionOrConjunction,
  prepositionsByWord,
  relatives,
  startsWith,
  subordinators,
} from "./chunk-words";
import { closing, dateIsModifier, makePhrase, nounPhrase } from "./noun-phrase";

import type { Word } from "./words";
import { readVerbGroup, type VerbGroup } from "./verb-group";

/** Cuts a sentence into noun phrases, verb groups, dates and the small words between them. */
export function chunk(view: SentenceView): Chunk[] {
  const { words } = view;
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < words.length) {
    const previous = chunks[chunks.length - 1];
    const next = nextChunk(view, at, previous);
    // "of having cut": one verb.
    if (
      previous?.kind === "vg" &&
      previous.form === "having" &&
      previous.end === at &&
      next.kind === "vg"
    )
      chunks[chunks.length - 1] = {
        ...next,
        start: previous.start,
        mood: "gerund",
        ambiguous: false,
      };
    else chunks.push(next);
    at = Math.max(next.end, at + 1);
  }
  return attachOf(withoutAges(view, chunks), words);
}

/** "Maria Lopez, 34, said": the age between commas is no part of the sentence's frame. */
function withoutAges({ words }: SentenceView, chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    const age = chunks[index + 1];
    const before = kept[kept.length - 1];
    const agedUntil = before?.kind === "np" ? agesEnd(words, chunk.start) : 0;
    if (before?.kind === "np" && agedUntil > 0) {
      before.tailEnd = agedUntil;
      while ((chunks[index + 1]?.start ?? agedUntil) < agedUntil) index += 1;
      continue;
    }
    if (
      chunk.kind === "comma" &&
      before?.kind === "np" &&
      before.mention?.entity?.type === "person" &&
      age?.kind === "np" &&
      age.end - age.start === 1 &&
      /^\d{1,3}$/.test(words[age.start]?.text ?? "") &&
      /^(comma|stop)$/.test(chunks[index + 2]?.kind ?? "")
    ) {
      // The second comma stays where an apposition or a relative clause follows it.
      index += /^(np|relative|stop)$/.test(
        (chunks[index + 2]?.kind === "stop" ? chunks[index + 2] : chunks[index + 3])?.kind ?? "",
      )
        ? 1
        : 2;
      continue;
    }
    kept.push(chunk);
  }
  return kept;
}

/** "two men aged 27 and 33", "children aged 5 to 11": where the ages end; 0 where none stand here. */
function agesEnd(words: readonly Word[], at: number): number {
  if (words[at]?.normal !== "aged") return 0;
  const isAge = (index: number) => /^\d{1,3}$/.test(words[index]?.text ?? "");
  let end = at + (words[at + 1]?.normal === "between" ? 2 : 1);
  if (!isAge(end)) return 0;
  end += 1;
  while (/^(and|to|or|,|-|–)$/.test(words[end]?.normal ?? "") && isAge(end + 1)) end += 2;
  return end;
}

function nextChunk(view: SentenceView, at: number, previous: Chunk | undefined): Chunk {
  const { words } = view;
  const word = words[at] as Word;
  const small = (kind: Exclude<Chunk["kind"], "np" | "date" | "vg">, end = at + 1): Chunk => ({
    kind,
    start: at,
    end,
    text: words
      .slice(at, end)
      .map(({ normal }) => normal)
      .join(" "),
  });
  if (
    word.normal === "the" &&
    /^(day|week|month|year|night)$/.test(words[at + 1]?.normal ?? "") &&
    /^(before|after)$/.test(words[at + 2]?.normal ?? "") &&
    words[at + 3]?.text === ","
  )
    return small("adverb", at + 3);
  if (/^(late|early|earlier)$/.test(word.normal)) {
    const after = view.dates.find(({ start }) => start === at + 1);
    if (after !== undefined && !dateIsModifier(view, after))
      return { kind: "date", start: at, end: after.end, date: after };
  }
  const lapse = lapseEnd(words, at);
  if (lapse > at && words[lapse]?.pos !== "PUNCT")
    return { kind: "prep", start: at, end: lapse, text: words[lapse - 1]?.normal ?? "after" };
  const date = view.dates.find(({ start }) => start === at);
  if (date !== undefined && !dateIsModifier(view, date)) {
    const dayPart = /^(morning|afternoon|evening|night|noon)$/.test(words[date.end]?.normal ?? "");
    return { kind: "date", start: at, end: date.end + (dayPart ? 1 : 0), date };
  }
  if (date !== undefined) return nounPhrase(view, at) ?? small("other");
  if (view.mentions.some(({ start }) => start === at))
    return nounPhrase(view, at) ?? small("other");
  if (word.text === "(" || word.text === "[") return small("parenthesis", closing(words, at));
  if (word.text === ",") return small("comma");
  if (view.quantities.some(({ start }) => start === at) && word.text === "-")
    return nounPhrase(view, at) ?? small("other");
  if (/^[.:;?!—–…]$|^--$|^\.{2,}$/.test(word.text) || (word.text === "-" && previous !== undefined))
    return small("stop");
  if (/^[“”"«»‘’']$/.test(word.text)) return small("quote");
  const long = prepositionsByWord.get(word.normal)?.find((text) => startsWith(words, at, text));
  const adverbial = adverbialsByWord.get(word.normal)?.find((text) => startsWith(words, at, text));
  if (adverbial !== undefined) return small("adverb", at + adverbial.split(" ").length);
  const quantityHere = view.quantities.some(({ start }) => start === at);
  if (long === "on board" && !/^(DET|PROPN|PRON)$/.test(words[at + 2]?.pos ?? ""))
    return small("adverb", at + 2);
  if (long !== undefined && !(long === "up to" && quantityHere))
    return small("prep", at + long.split(" ").length);
  // "a drama about three sisters"
  if (word.normal === "about" && previous?.kind === "np" && previous.end === at && quantityHere)
    return small("prep");
  if (quantityHere) return nounPhrase(view, at) ?? small("other");
  if (word.pos === "CCONJ") return small("conj");
  const nominalAhead = /^(NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(words[at + 1]?.pos ?? "");
  if (
    /^(most|many|some|all|none|few|several|half|both|each|one|two|three)$/.test(word.normal) &&
    words[at + 1]?.normal === "of"
  )
    return makePhrase(at, at + 1, at, null, word.normal, []);
  if (relatives.has(word.normal) && word.text !== "WHO") return small("relative");
  if (word.normal === "that") {
    if (
      word.pos === "DET" &&
      nominalAhead &&
      previous?.kind !== "adverb" &&
      previous?.kind !== "date" &&
      previous?.kind !== "np" &&
      previous?.kind !== "vg"
    )
      return nounPhrase(view, at) ?? small("that");
    return small("that");
  }
  // "a total of 61,740 people": 61,740 people.
  if (
    word.normal === "a" &&
    words[at + 1]?.normal === "total" &&
    words[at + 2]?.normal === "of" &&
    view.quantities.some(({ start }) => start === at + 3)
  ) {
    const counted = nounPhrase(view, at + 3);
    if (counted !== null) return { ...counted, start: at };
  }
  if (word.normal === "once" && words[at + 1]?.pos === "VERB") return small("adverb");
  if (subordinators.has(word.normal)) return small("subordinator");
  // "with eight minutes left": what is left is no deed of the subject.
  if (
    /^(left|remaining)$/.test(word.normal) &&
    previous?.kind === "np" &&
    words[previous.start - 1]?.normal === "with" &&
    /^(seconds?|minutes?|hours?|days?|weeks?|months?|laps?|games?|matches|overs)$/.test(
      previous.headText,
    )
  ) {
    previous.tailEnd = at + 1;
    return small("adverb");
  }
  const verbs = readVerbGroup(words, at, (index) =>
    view.quantities.some(({ start }) => start === index),
  );
  if (verbs !== null && !isAttributive(words, at, verbs)) return { kind: "vg", ...verbs };
  if (word.pos === "ADP" || word.pos === "SCONJ" || prepositionOrConjunction.has(word.normal))
    return small("prep");
  if (
    /^(best|most|least|worst)$/.test(word.normal) &&
    /^(ADJ|NOUN)$/.test(words[at + 1]?.pos ?? "")
  ) {
    const superlative = nounPhrase(view, at + 1);
    if (superlative !== null) return { ...superlative, start: at };
  }
  if (word.pos === "ADV") return small("adverb");
  const phrase = nounPhrase(view, at);
  if (phrase !== null) return phrase;
  if (word.pos === "ADJ") return small("adjective");
  return small("other");
}

/** "the ruling party", "a working craft", "polling day": a verb form in front of a noun. */
function isAttributive(words: readonly Word[], at: number, verbs: VerbGroup) {
  const word = words[at] as Word;
  const next = words[at + 1];
  const before = words[at - 1];
  if (verbs.end - at !== 1 || next === undefined || verbs.auxiliaries.length > 0) return false;
  const nominal = /^(NOUN|PROPN|ADJ|NUM)$/.test(next.pos) || /^(based)$/.test(next.normal);
  if (!nominal) return false;
  if (/ing$/.test(word.normal))
    return (
      before !== undefined &&
      (/^(DET|ADJ|NUM)$/.test(before.pos) ||
        /^(its|his|her|their|our|my|'s|’s)$/.test(before.normal) ||
        (before.pos === "ADP" && next.pos === "NOUN") ||
        (before.pos === "CCONJ" && next.pos !== "NUM" && !/^(more|fewer|less)$/.test(next.normal)))
    );
  if (/(ed|en|wn|ft|lt|nt)$/.test(word.normal))
    return (
      before !== undefined &&
      (/^(DET|ADJ)$/.test(before.pos) ||
        /^(its|his|her|their|our|my|'s|’s|of)$/.test(before.normal) ||
        // "with sustained winds": a participle behind a preposition stands before its noun.
        (/^(with|into|amid|despite|over|under|from)$/.test(before.normal) &&
          /^(NOUN|ADJ)$/.test(next.pos) &&
          /ed$/.test(word.normal)))
    );
  return false;
}
