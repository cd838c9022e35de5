import { findCountryOfAdjective, findPlace } from "./gazetteer";
import { textOf, typeByShape, type NameSpan } from "./name-shape";
import { honorifics, organisationHeads, roleHeads, thingHeads, titleWords } from "./names-lists";
import type { Word } from "./words";

const inTitle = (word: Word) =>
  titleWords.has(word.normal) || roleHeads.has(word.normal) || honorifics.has(word.normal);

/** Takes adjectives of nationality and titles off the front of a run. */
export function cut(words: readonly Word[], from: number, to: number): NameSpan[] {
  const spans: NameSpan[] = [];
  let start = from;
  // "South Korean", "Japanese": an adjective, unless it belongs to an organisation's own name.
  const tail = words[to - 1];
  // "European Commission": of no single country, so no adjective of nationality.
  const continental = to - from === 2 && findCountryOfAdjective((words[from] as Word).text) === "";
  const named =
    tail !== undefined &&
    // "the Finns Party"
    (to - from >= 3 || continental || /s$/.test((words[from] as Word).normal)) &&
    organisationHeads.has(tail.normal) &&
    !inTitle(tail);
  // "Secretary of State X"
  const state = words[from];
  if (
    state?.normal === "state" &&
    to - from >= 2 &&
    words[from - 1]?.normal === "of" &&
    words[from - 2]?.normal === "secretary"
  ) {
    const title = { start: from - 2, end: from + 1, text: "Secretary of State" };
    return [{ ...span(words, from + 1, to, "person"), title }];
  }
  for (const length of [2, 1]) {
    const text = textOf(words.slice(start, start + length));
    if (
      start + length <= to &&
      findCountryOfAdjective(text) !== null &&
      !(isPlaceNoun(text) && start + length === to)
    ) {
      if (named && length === 1) break;
      // "Southern Shield": a firm's own name.
      const next = words[start + length];
      if (
        length === 1 &&
        to - start === 2 &&
        /^(Northern|Southern|Eastern|Western|Central)$/.test(text) &&
        next !== undefined &&
        !inTitle(next) &&
        next.pos === "PROPN" &&
        !isPlaceNoun(next.text) &&
        findCountryOfAdjective(next.text) === null
      )
        break;
      if (start + length === to || !isPlaceNoun(text) || inTitle(words[start + length] as Word)) {
        spans.push(span(words, start, start + length, "adjective"));
        start += length;
      }
      break;
    }
  }
  if (start >= to) return spans;
  // The last word of a title splits the run: left of it the title, right of it a person.
  let roleEnd = -1;
  for (let index = start; index < to; index += 1) {
    const word = words[index] as Word;
    if (roleHeads.has(word.normal) || honorifics.has(word.normal)) roleEnd = index + 1;
  }
  const headIsOrganisation =
    organisationHeads.has(tail?.normal ?? "") || thingHeads.has(tail?.normal ?? "");
  if (roleEnd > start && !(headIsOrganisation && roleEnd < to)) {
    let titleStart = roleEnd - 1;
    while (titleStart > start && inTitle(words[titleStart - 1] as Word)) titleStart -= 1;
    if (titleStart > start) spans.push(...cut(words, start, titleStart));
    const title = {
      start: titleStart,
      end: roleEnd,
      text: textOf(words.slice(titleStart, roleEnd)),
    };
    if (roleEnd < to) spans.push({ ...span(words, roleEnd, to, "person"), title });
    else spans.push(span(words, titleStart, roleEnd, "title"));
    return spans;
  }
  // "Prime Minister of India Narendra Modi": a known place, then somebody's name.
  if (
    to - start >= 3 &&
    words[start - 1]?.normal === "of" &&
    findPlace((words[start] as Word).text) !== null &&
    typeByShape(words.slice(start, to)) === "unknown"
  ) {
    spans.push(span(words, start, start + 1, "place"), span(words, start + 1, to, "person"));
    return spans;
  }
  spans.push(span(words, start, to, typeByShape(words.slice(start, to))));
  return spans;
}
const isPlaceNoun = (text: string) => findPlace(text) !== null;

function span(
  words: readonly Word[],
  start: number,
  end: number,
  type: NameSpan["type"],
): NameSpan {
  return { start, end, text: textOf(words.slice(start, end)), title: null, type, quoted: false };
}
