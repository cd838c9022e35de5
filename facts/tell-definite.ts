import { capitalOf, findCountryOfAdjective } from "./gazetteer";
import type { NounPhrase } from "./chunk-types";
import { phraseKindOf, kindOfEntity } from "./phrase-kind";
import { countriesListed, resolveNoun } from "./resolve-noun";
import { renderWords } from "./render";
import type { StorySentence } from "./story";
import { firmBefore } from "./tell-before";
import { has, possessiveOf, unclear, type Told, type Telling } from "./telling";

/** "the lander", "the plant's two reactors": what was named before; "unclear" if nothing was. */
export function tellDefinite(
  telling: Telling,
  phrase: NounPhrase,
): Told | string | "unclear" | null {
  const { sentence, memory } = telling;
  const { words } = sentence.view;
  const noun = words[phrase.start + 1];
  const head = words[phrase.head]?.normal ?? "";
  if (noun === undefined) return null;
  if (phrase.head === phrase.start + 1 && phrase.coreEnd === phrase.start + 2) {
    // "the country of 1.9 million"
    if (
      /^(country|nation|city|town|island|village)$/.test(head) &&
      phrase.of !== null &&
      phrase.of.mention === null
    )
      return "unclear";
    if (phrase.end > phrase.coreEnd) return null;
    const resolved = resolveNoun(memory, head, sentence, phrase.start);
    // "the walkout by 7,400 members of X": its own words say which.
    if (phrase.tailEnd > phrase.coreEnd && isPickedOut(sentence, phrase)) return null;
    if (resolved === "empty") return "unclear";
    if (resolved === null) return null;
    const rest = renderWords(sentence, phrase.coreEnd, phrase.tailEnd);
    if (has(unclear, rest)) return "unclear";
    const kind =
      resolved.entity === null
        ? head === "country" || head === "capital"
          ? "place"
          : phraseKindOf(sentence, phrase, null)
        : kindOfEntity(resolved.entity);
    return {
      text: rest === "" ? resolved.text : `${resolved.text} ${rest}`,
      plural: false,
      kind,
      entity: resolved.entity,
    };
  }
  if (noun.pos === "NOUN" && /^['’]s$/.test(words[phrase.start + 2]?.text ?? "")) {
    const resolved = resolveNoun(memory, noun.normal, sentence, phrase.start);
    if (resolved === "empty") return "unclear";
    return resolved === null
      ? null
      : `${possessiveOf(resolved.text)} ${renderWords(sentence, phrase.start + 3, phrase.tailEnd)}`;
  }
  // "the Fijian capital"
  const country =
    head === "capital" && phrase.end === phrase.coreEnd && phrase.head === phrase.start + 2
      ? findCountryOfAdjective(noun.text)
      : null;
  const capital = country === null || country === "" ? null : capitalOf(country);
  if (capital !== null) return { text: capital, plural: false, kind: "place", entity: null };
  const several = severalCountries(telling, phrase);
  if (several !== null) return { text: several, plural: true, kind: "place", entity: null };
  if (
    /^(pair|two|trio|three|latter|former|other|others|same|one)$/.test(head) &&
    phrase.end === phrase.coreEnd
  )
    return "unclear";
  if (noun.normal === "same") return "unclear";
  if (
    noun.pos === "NUM" &&
    /^(nations|countries|leaders|states|sides|parties|men|women|companies|teams)$/.test(head) &&
    phrase.end === phrase.coreEnd
  )
    return "unclear";
  return null;
}

/** "Revenue rose", "Net debt stood at": of the firm that the sentence before is about. */
export function ownerOfFigure(
  { memory, sentence, speaker }: Telling,
  phrase: NounPhrase,
): Told | "unclear" | null {
  const text = renderWords(sentence, phrase.start, phrase.coreEnd).toLowerCase();
  if (
    phrase.tailEnd > phrase.coreEnd ||
    !/^(the )?((net|gross|operating|pretax|pre-tax|total|annual|quarterly|underlying|adjusted) )*(revenues?|profits?|debt|sales|earnings|income|turnover|loss|losses|margin|ebitda|orders|dividend)$/.test(
      text,
    )
  )
    return null;
  if (speaker?.kind === "organisation") return speaker;
  const firm = firmBefore(memory, sentence);
  return firm ?? "unclear";
}

/** "the worst", "two", "as high as 3 metres": the noun itself stands in another sentence. */
export function standsForNoun({ view }: StorySentence, phrase: NounPhrase): boolean {
  const first = view.words[phrase.start];
  const head = view.words[phrase.head];
  if (first === undefined || head === undefined || phrase.mention !== null) return false;
  if (first.normal === "as")
    return /^(high|low|long|tall|deep|old|far|heavy)$/.test(
      view.words[phrase.start + 1]?.normal ?? "",
    );
  // "the former rate", "the combined company": of what, only the text around tells.
  if (
    first.normal === "the" &&
    phrase.head <= phrase.start + 2 &&
    /^(former|previous|latter|other|next|same|present|current|resulting|combined|remaining|outgoing)$/.test(
      view.words[phrase.start + 1]?.normal ?? "",
    ) &&
    !view.mentions.some(({ start, end }) => start >= phrase.start && end <= phrase.tailEnd)
  )
    return true;
  if (/-year-old$/.test(head.normal)) return true;
  // "four of the record": of a thing that cannot be counted.
  if (
    head.pos === "NUM" &&
    phrase.of !== null &&
    phrase.of.mention === null &&
    !view.words
      .slice(phrase.start, phrase.end)
      .some(({ pos, normal }) => pos === "NOUN" && plural.test(normal))
  )
    return true;
  const bare = phrase.tailEnd === phrase.coreEnd && phrase.appositions.length === 0;
  if (phrase.end > phrase.coreEnd) return false;
  if (first.normal === "the" && head.pos === "ADJ")
    return /^(best|worst|least|most|first|second|third|last|latest|\p{L}+est|\d+(st|nd|rd|th))$/u.test(
      head.normal,
    );
  return bare && head.pos === "NUM" && phrase.quantities.every(({ kind }) => kind === "bare");
}

/** Whether what follows a noun names or numbers something, and so tells which is meant. */
const isPickedOut = ({ view }: StorySentence, { coreEnd, tailEnd }: NounPhrase) =>
  view.mentions.some(({ start, end }) => start >= coreEnd && end <= tailEnd) ||
  view.quantities.some(({ start, end }) => start >= coreEnd && end <= tailEnd);

/** "the three nations": the three that an earlier sentence lists. */
function severalCountries({ memory, sentence }: Telling, phrase: NounPhrase): string | null {
  const [quantity] = phrase.quantities;
  const head = sentence.view.words[phrase.head]?.normal ?? "";
  if (
    quantity?.amount == null ||
    !/^(nations|countries|states|governments|powers)$/.test(head) ||
    phrase.end > phrase.coreEnd
  )
    return null;
  return countriesListed(memory, sentence, quantity.amount);
}

const plural = /s$|^(dead|injured|wounded|people|women|men|children|police|aircraft)$/;
