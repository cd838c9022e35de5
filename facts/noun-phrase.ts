import type { DateSpan, NounPhrase, QuantitySpan, SentenceView } from "./chunk-types";
import type { Mention } from "./entity";
import { organisationNouns, personNouns, placeNouns, roleHeads, thingNouns } from "./names-lists";
import type { Word } from "./words";

export function closing(words: readonly Word[], at: number) {
  let end = at + 1;
  while (end < words.length && !/^[)\]]$/.test(words[end]?.text ?? "")) end += 1;
  return end < words.length ? end + 1 : at + 1;
}

/** "Sunday's election", "the 2022 strategy", "its March meeting": the date is part of a noun phrase. */
export function dateIsModifier({ words }: SentenceView, { start, end }: DateSpan) {
  const next = words[end];
  const before = words[start - 1];
  if (next === undefined) return false;
  if (/^['’]s$/.test(next.text)) return true;
  if (
    /^(NOUN|PROPN|ADJ)$/.test(next.pos) &&
    before !== undefined &&
    /^(DET|ADJ|PRON|VERB|NOUN)$/.test(before.pos) &&
    (before.pos !== "NOUN" || (/^\d{4}$/.test(words[start]?.text ?? "") && next.pos === "NOUN"))
  ) {
    if (before.pos === "DET" && next.pos === "NOUN") return true;
    if (/^\d{4}$/.test(words[start]?.text ?? "") && before.pos === "VERB") return false;
    return (
      /^\d{4}$/.test(words[start]?.text ?? "") ||
      (end - start === 1 && next.pos !== "ADJ" && before.pos !== "VERB")
    );
  }
  return false;
}

export function nounPhrase(view: SentenceView, from: number): NounPhrase | null {
  const { words, mentions, quantities, dates } = view;
  let at = from;
  let head = -1;
  let mention: Mention | null = null;
  const found: QuantitySpan[] = [];
  const first = words[at];
  if (first === undefined) return null;
  if (
    first.pos === "PRON" &&
    !/^(its|his|her|their|our|my|your|whose)$/.test(first.normal) &&
    !/^(one|ones)$/.test(first.normal)
  ) {
    return makePhrase(from, at + 1, at, null, first.normal, []);
  }
  if (
    /^(his|her)$/.test(first.normal) &&
    !/^(NOUN|PROPN|ADJ|NUM|VERB|ADV)$/.test(words[at + 1]?.pos ?? "")
  )
    return makePhrase(from, at + 1, at, null, first.normal, []);
  for (;;) {
    const word = words[at];
    if (word === undefined) break;
    const quantity = quantities.find(
      ({ start, numberStart }) => start === at || (numberStart === at && start < from),
    );
    // "released its satellites 52 minutes later", "the coast late Tuesday": a time, no part of it.
    if (head >= 0 && quantity !== undefined && isLapse(words, quantity.numberEnd)) break;
    if (
      head >= 0 &&
      /^(late|early|earlier)$/.test(word.normal) &&
      dates.some(({ start }) => start === at + 1)
    )
      break;
    if (quantity?.kind === "score" && head >= 0) break;
    // "In Lima 214 cases were reported": the place is where they were counted.
    if (
      from === 1 &&
      words[0]?.pos === "ADP" &&
      mention?.entity?.type === "place" &&
      mention.end === at &&
      mention.start === from &&
      quantity !== undefined &&
      quantity.noun !== null &&
      quantity.numberStart === at
    )
      break;
    const record = head === at - 1 && /^(record|total)$/.test(words[head]?.normal ?? "");
    if (quantity !== undefined && quantity.numberEnd > at && (head < 0 || record)) {
      found.push(quantity);
      at = Math.max(quantity.numberEnd, at + 1);
      head = at - 1;
      // "between 58.3 percent and 60.7 percent": the span holds its unit.
      if (quantity.noun === null && quantity.end > at) {
        at = quantity.end;
        head = at - 1;
      }
      continue;
    }
    if (word.text === "(" && mention !== null) {
      // "the Economic Cooperation (APEC) summit"
      const close = closing(words, at);
      if (
        close - at <= 5 &&
        close > at + 1 &&
        words[close]?.pos === "NOUN" &&
        !/^\d/.test(words[at + 1]?.text ?? "")
      ) {
        at = close;
        continue;
      }
    }
    const name = mentions.find(({ start }) => start === at);
    if (name !== undefined) {
      const titled = name.title !== null && name.title.start >= from;
      const owned = /^['’]s?$/.test(words[at - 1]?.text ?? "");
      if (head >= 0 && !titled && !owned && splitsBefore(words, head, name, mention)) break;
      mention = name.entity === null ? mention : name;
      at = name.end;
      head = name.quoted ? at - 2 : at - 1;
      continue;
    }
    const date = dates.find(({ start }) => start === at);
    if (date !== undefined) {
      if (!dateIsModifier(view, date)) break;
      at = date.end;
      if (/^['’]s$/.test(words[at]?.text ?? "")) at += 1;
      continue;
    }
    const next = words[at + 1];
    // "and 30,000 more are on their way"
    if (
      word.normal === "more" &&
      found.length > 0 &&
      head === at - 1 &&
      /^(VERB|AUX|PUNCT)$/.test(next?.pos ?? "PUNCT")
    ) {
      at += 1;
      break;
    }
    if (word.pos === "DET" || /^(its|his|her|their|our|my|your)$/.test(word.normal)) {
      if (
        at > from &&
        !(at === from + 1 && /^(all|both|half|such)$/.test(words[from]?.normal ?? ""))
      )
        break;
      at += 1;
      continue;
    }
    if (
      /^['’]s?$/.test(word.text) &&
      word.pos !== "AUX" &&
      head >= 0 &&
      next !== undefined &&
      (word.text.length > 1 || /s$/.test(words[at - 1]?.text ?? ""))
    ) {
      mention = null;
      at += 1;
      continue;
    }
    if (
      word.pos === "NOUN" ||
      word.pos === "PROPN" ||
      word.pos === "NUM" ||
      word.pos === "SYM" ||
      word.text === "%" ||
      word.text === "&"
    ) {
      if (mention !== null && word.pos === "NOUN") mention = null;
      if (word.pos !== "SYM" || word.text === "%") head = at;
      at += 1;
      continue;
    }
    if (
      word.pos === "ADJ" &&
      head < 0 &&
      at > from &&
      /^(dead|injured|wounded|missing|homeless|unemployed|poor|elderly)$/.test(word.normal) &&
      !nounAhead(view, at)
    ) {
      head = at;
      at += 1;
      break;
    }
    if (
      head >= 0 &&
      /^(earlier|later)$/.test(word.normal) &&
      /^(minute|hour|day|week|month|year)s?$/.test(words[head]?.normal ?? "")
    ) {
      at += 1;
      break;
    }
    if (
      head >= 0 &&
      /^(last|this|next)$/.test(word.normal) &&
      /^(spring|summer|autumn|fall|winter|season)$/.test(next?.normal ?? "")
    )
      break;
    if (
      word.pos === "ADJ" ||
      (word.pos === "ADV" && /^(ADJ|VERB)$/.test(next?.pos ?? "") && head < 0 && at > from)
    ) {
      if (!nounAhead(view, at)) {
        // "the bloodiest", "the Russian military": the adjective stands for the noun.
        if (
          word.pos === "ADJ" &&
          (mention?.type === "adjective" ||
            (head < 0 &&
              (words[from]?.normal === "the" ||
                (/^(its|his|her|their)$/.test(words[from]?.normal ?? "") &&
                  /est$/.test(word.normal)) ||
                (/^an?$/.test(words[from]?.normal ?? "") &&
                  /^(first|second|third)$/.test(word.normal)))) ||
            (/^['’]s$/.test(words[at - 1]?.text ?? "") &&
              /^(first|second|third|last|\d+(st|nd|rd|th)|\p{L}+est)$/u.test(word.normal)))
        ) {
          head = at;
          mention = null;
          at += 1;
          // "Canada's third largest"
          if (next?.pos === "ADJ" && /est$/.test(next.normal)) {
            head = at;
            at += 1;
          }
        }
        break;
      }
      if (head >= 0 && mention !== null && mention.entity?.type === "person") break;
      at += 1;
      continue;
    }
    if (
      word.pos === "VERB" &&
      /(ing|ed|en|wn|ft|lt)$/.test(word.normal) &&
      /^(NOUN|PROPN|ADJ)$/.test(next?.pos ?? "") &&
      at >= from &&
      (head < 0 || /^['’]s?$/.test(words[at - 1]?.text ?? ""))
    ) {
      at += 1;
      continue;
    }
    if (word.text === "," && words[at - 1]?.pos === "ADJ" && next?.pos === "ADJ" && head < 0) {
      at += 1;
      continue;
    }
    if (
      word.normal === "and" &&
      words[at - 1]?.pos === "ADJ" &&
      next?.pos === "ADJ" &&
      head < 0 &&
      nounAhead(view, at + 1)
    ) {
      at += 1;
      continue;
    }
    break;
  }
  if (head < 0) {
    if (
      at > from &&
      /^(this|that|these|those|all|both|each|most|some|many|none|neither|either|another)$/.test(
        first.normal,
      )
    )
      return makePhrase(from, from + 1, from, null, first.normal, []);
    return null;
  }
  const made = makePhrase(from, at, head, mention, null, found);
  made.definite = first.normal === "the";
  made.headText = words[head]?.normal ?? "";
  made.ordinalHead =
    /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(st|nd|rd|th))$/.test(
      words[head]?.normal ?? "",
    );
  return made;
}

/** "minutes later", "days before": what makes of a number a time. */
const isLapse = (words: readonly Word[], at: number) =>
  /^(minute|hour|day|week|month|year)s?$/.test(words[at]?.normal ?? "") &&
  /^(later|earlier|before|after|ago)$/.test(words[at + 1]?.normal ?? "");

/** Whether an adjective is followed, over other adjectives, by a noun of the same phrase. */
function nounAhead({ words, mentions }: SentenceView, at: number) {
  for (let index = at + 1; index < Math.min(words.length, at + 6); index += 1) {
    const word = words[index] as Word;
    if (word.pos === "NOUN" || word.pos === "PROPN" || word.pos === "NUM") return true;
    if (mentions.some(({ start }) => start === index)) return true;
    if (
      word.pos === "ADJ" ||
      (word.pos === "VERB" && /(ing|ed)$/.test(word.normal)) ||
      word.normal === "and" ||
      word.text === "," ||
      word.pos === "ADV"
    )
      continue;
    return false;
  }
  return false;
}

/** "of the protocols Sheinbaum had": a name that begins a new phrase, unlike "rival Yukio Edano". */
function splitsBefore(
  words: readonly Word[],
  head: number,
  name: Mention,
  earlier: Mention | null,
) {
  if (earlier !== null && earlier.entity !== null && name.entity !== null)
    return !(earlier.entity.type !== "person" && /^(organisation|thing)$/.test(name.entity.type));
  const noun = words[head] as Word;
  if (noun.pos !== "NOUN" && noun.pos !== "NUM") return false;
  if (name.entity?.type !== "person")
    return (
      name.quoted &&
      !thingNouns.has(noun.normal) &&
      !organisationNouns.has(noun.normal) &&
      !placeNouns.has(noun.normal) &&
      words[head - 1]?.pos === "DET"
    );
  return (
    !roleHeads.has(noun.normal) &&
    !personNouns.has(noun.normal) &&
    !organisationNouns.has(noun.normal) &&
    !/^(leaders|presidents|ministers|candidates|officials|experts|members)$/.test(noun.normal)
  );
}

export function makePhrase(
  start: number,
  end: number,
  head: number,
  mention: Mention | null,
  pronoun: string | null,
  quantities: QuantitySpan[],
): NounPhrase {
  return {
    kind: "np",
    start,
    end,
    coreEnd: end,
    head,
    mention,
    pronoun,
    quantities,
    members: [],
    appositions: [],
    ordinalHead: false,
    headText: "",
    of: null,
    tailEnd: end,
  };
}
