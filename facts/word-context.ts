import type { Word } from "./words";

/**
 * Corrections of the tagger that need more than the neighbouring word: a noun is a verb where the
 * clause has no other, and a verb is a noun behind "a", "an earlier" or a preposition.
 */
type Mending = (words: readonly Word[], at: number) => Pick<Word, "pos" | "lemma"> | null;

const verb = (lemma: string) => ({ pos: "VERB" as const, lemma });
const noun = (lemma: string) => ({ pos: "NOUN" as const, lemma });
const isPossessive = (word: Word | undefined) =>
  word !== undefined && /^(its|his|her|their|our|my|['’]s)$/.test(word.normal);
const isDeterminer = (word: Word | undefined) =>
  word !== undefined && (word.pos === "DET" || isPossessive(word));
/** What may follow a noun that ends its phrase. */
const endsPhrase = (word: Word | undefined) =>
  word === undefined || /^(ADP|PUNCT|AUX|VERB|CCONJ|SCONJ|PART)$/.test(word.pos);
/** What an object begins with. */
const beginsObject = (word: Word | undefined) =>
  word !== undefined && (/^(DET|NUM|SYM|PROPN)$/.test(word.pos) || isPossessive(word));

/** Whether the words between two marks of punctuation have a verb besides the one at `at`. */
function hasOtherVerb(words: readonly Word[], at: number): boolean {
  const isMark = (word: Word | undefined) =>
    word === undefined || word.pos === "PUNCT" || /^(CCONJ|SCONJ)$/.test(word.pos);
  for (let index = at - 1; !isMark(words[index]); index -= 1)
    if (/^(VERB|AUX)$/.test(words[index]?.pos ?? "")) return true;
  for (let index = at + 1; !isMark(words[index]); index += 1)
    if (/^(VERB|AUX)$/.test(words[index]?.pos ?? "")) return true;
  return false;
}

const nounLike =
  /^(fine|flat|draft|offer|manifest|total|final|semifinal|third|second|military|public|minimum|maximum|present|past|initiative|objective|representative|suspect|novel|musical|classic|record|high|low|launch|visit|attack|plan|vote|strike|search|draw|win|loss|report|claim|deal|raise|cut|bid|run|drop|rise|fall|gain|increase|decrease|decline|release|return|shift|trial|average)$/;

const mendings: readonly Mending[] = [
  // "a fine of 400 euros", "an earlier offer.", "its manifest listed"
  (words, at) => {
    const word = words[at] as Word;
    if (!/^(ADJ|ADV|VERB|ADP)$/.test(word.pos) || /(ed|ing|ly)$/.test(word.normal)) return null;
    const next = words[at + 1];
    if (!endsPhrase(next) || next?.normal === "to" || /^(and|or|but)$/.test(next?.normal ?? ""))
      return null;
    const before = words[at - 1];
    if (nounLike.test(word.normal) && isDeterminer(before) && !/^(than|most)$/.test(word.normal))
      return /^(third|second|present|past|high|low|record)$/.test(word.normal) &&
        (before?.normal === "the" || next?.normal !== "of")
        ? null
        : noun(word.normal);
    const modified =
      /^(earlier|later|early|late|new|previous|first|second|third|final|recent|planned|proposed|own|rare|fresh|further)$/.test(
        before?.normal ?? "",
      ) && isDeterminer(words[at - 2]);
    return modified && (word.pos === "VERB" || word.pos === "ADJ") && nounLike.test(word.normal)
      ? noun(word.normal)
      : null;
  },
  // "after launch because", "since independence": no plain verb follows a preposition.
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    return word.pos === "VERB" &&
      word.lemma === word.normal &&
      before !== undefined &&
      /^(ADP|SCONJ)$/.test(before.pos) &&
      /^(after|before|since|during|of|for|from|in|on|at|until|with|by|without|against|into|under|over)$/.test(
        before.normal,
      ) &&
      !/(ing|ed)$/.test(word.normal)
      ? noun(word.normal)
      : null;
  },
  // "did not respond to questions", "sold equipment to state hospitals"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    const next = words[at + 1];
    if (word.pos !== "VERB" || before?.normal !== "to") return null;
    if (word.lemma !== word.normal && /s$/.test(word.normal)) return noun(word.lemma);
    if (/^(state|market|school|church|police|city|government)$/.test(word.normal))
      return next?.pos === "NOUN" ? noun(word.normal) : null;
    if (/^(low|high)$/.test(word.normal)) return { pos: "ADJ", lemma: word.normal };
    return /^(work|space|life|school|market|prison|court|power|office|orbit)$/.test(word.normal) &&
      (endsPhrase(next) || next?.pos === "ADV") &&
      /^(return|go|come|way|send|get|back|access|lead|drive|rise|sentence)$/.test(
        words[at - 2]?.lemma ?? "",
      )
      ? noun(word.normal)
      : null;
  },
  // "Officials fear the toll may pass 50", "Analysts doubt that", "the firm plans to"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    const next = words[at + 1];
    if (
      word.pos !== "NOUN" ||
      before === undefined ||
      next === undefined ||
      !/^(fear|doubt|hope|plan|worry|demand|vow|aim|claim|expect|want|intend|estimate)s?$/.test(
        word.normal,
      ) ||
      !(before.pos === "PROPN" || before.pos === "NOUN" || before.text === ",")
    )
      return null;
    const plural = /s$/.test(before.normal);
    const single = /s$/.test(word.normal);
    if (before.text !== "," && plural === single) return null;
    if (isPossessive(words[at - 2]) && !plural) return null;
    return next.normal === "that" ||
      (next.normal === "to" && words[at + 2]?.pos === "VERB") ||
      (before.text !== "," && (next.pos === "DET" || isPossessive(next)))
      ? verb(word.normal.replace(/s$/, ""))
      : null;
  },
  // "The mission cost an estimated 12 million", "Norway ranks 42nd of 180 countries"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    const next = words[at + 1];
    if (word.pos !== "NOUN" || !/^(NOUN|PROPN)$/.test(before?.pos ?? "")) return null;
    if (
      word.normal === "cost" &&
      (/^(NUM|SYM)$/.test(next?.pos ?? "") ||
        (/^(an?|the)$/.test(next?.normal ?? "") &&
          /^(estimated|total|average|reported)$/.test(words[at + 2]?.normal ?? "")))
    )
      return verb("cost");
    return /^ranks?$/.test(word.normal) &&
      /^(\d+(st|nd|rd|th)|first|second|third|fourth|fifth|among|last)$/.test(next?.normal ?? "")
      ? verb("rank")
      : null;
  },
  // "a deal that raises wages", "companies that sold equipment"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    const next = words[at + 1];
    const relative =
      /^(that|which|who)$/.test(before?.normal ?? "") &&
      (/^(NOUN|PROPN)$/.test(words[at - 2]?.pos ?? "") ||
        (words[at - 2]?.text === "," && before?.normal !== "that"));
    if (!relative || word.pos !== "NOUN" || word.lemma === word.normal) return null;
    if (
      !/^(NOUN|ADJ|DET|NUM|PROPN|PRON)$/.test(next?.pos ?? "") &&
      !/^(out|up|off|down)$/.test(next?.normal ?? "")
    )
      return null;
    return verbAfterRelative(words, at) ? null : verb(word.lemma);
  },
  // "the virus has infected 83 people", "two fishermen drowned off the coast"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    const next = words[at + 1];
    if (word.pos !== "ADJ" || !/[^e]ed$/.test(word.normal)) return null;
    const lemma = word.lemma === word.normal ? word.normal.replace(/ed$/, "") : word.lemma;
    if (/^(has|have|had)$/.test(before?.normal ?? "") && !/^(NOUN|ADJ)$/.test(next?.pos ?? ""))
      return verb(lemma);
    return before?.pos === "NOUN" && next?.pos === "ADP" && !hasOtherVerb(words, at)
      ? verb(lemma)
      : null;
  },
  // ", beating the favourites 4-2"
  (words, at) => {
    const word = words[at] as Word;
    return word.pos === "NOUN" &&
      /[^aeiou]ing$/.test(word.normal) &&
      word.normal.length > 5 &&
      words[at - 1]?.text === "," &&
      beginsObject(words[at + 1]) &&
      !/^(spring|string|evening|morning|nothing|something|anything|everything)$/.test(word.normal)
      ? verb(word.lemma === word.normal ? word.normal.replace(/ing$/, "") : word.lemma)
      : null;
  },
  // "began vaccinating people"
  (words, at) => {
    const word = words[at] as Word;
    return word.pos === "NOUN" &&
      /[^aeiou]ing$/.test(word.normal) &&
      /^(begin|start|stop|keep|continue|finish|resume)$/.test(words[at - 1]?.lemma ?? "") &&
      words[at - 1]?.pos === "VERB" &&
      /^(NOUN|DET|PROPN|NUM)$/.test(words[at + 1]?.pos ?? "")
      ? verb(word.normal)
      : null;
  },
  // "an earlier offer", "the third final"
  (words, at) => {
    const word = words[at] as Word;
    const next = words[at + 1];
    return word.pos === "ADV" &&
      /^(earlier|later|early|late|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(
        word.normal,
      ) &&
      isDeterminer(words[at - 1]) &&
      next !== undefined &&
      (/^(NOUN|ADJ|PROPN)$/.test(next.pos) || nounLike.test(next.normal))
      ? { pos: "ADJ", lemma: word.normal }
      : null;
  },
  // "the most in the country's history", "in the second and"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    return word.pos !== "ADJ" &&
      before?.normal === "the" &&
      /^(most|least|first|second|third|fourth|fifth|sixth)$/.test(word.normal) &&
      endsPhrase(words[at + 1])
      ? { pos: "ADJ", lemma: word.normal }
      : null;
  },
  // "suspected vote-buying."
  (words, at) => {
    const word = words[at] as Word;
    const next = words[at + 1];
    return word.pos === "ADJ" &&
      /\p{L}-\p{L}+ing$/u.test(word.normal) &&
      (next === undefined || /^(PUNCT|ADP|CCONJ)$/.test(next.pos)) &&
      words[at - 1]?.pos !== "AUX"
      ? noun(word.normal)
      : null;
  },
  // "the increasingly close collaboration", "would-be candidates"
  (words, at) => {
    const word = words[at] as Word;
    if (word.normal === "would-be") return { pos: "ADJ", lemma: word.normal };
    return word.pos === "VERB" &&
      word.lemma === word.normal &&
      /ly$/.test(words[at - 1]?.normal ?? "") &&
      isDeterminer(words[at - 2]) &&
      /^(ADJ|NOUN)$/.test(words[at + 1]?.pos ?? "")
      ? { pos: "ADJ", lemma: word.normal }
      : null;
  },
  // "the centre-right New Era party"
  (words, at) => {
    const word = words[at] as Word;
    return word.pos === "NOUN" &&
      /^(far|hard|centre|center|ultra)-(left|right)$/.test(word.normal) &&
      /^(PROPN|NOUN|ADJ)$/.test(words[at + 1]?.pos ?? "")
      ? { pos: "ADJ", lemma: word.normal }
      : null;
  },
  // "a power cut hit", "average pay rose"
  (words, at) => {
    const word = words[at] as Word;
    const next = words[at + 1];
    return word.pos === "VERB" &&
      word.lemma === word.normal &&
      /^(cut|pay|hit|strike|attack|search|visit|run|trade|bid|call|drive|help|work|play|use|fire|report|vote|study|test|force|charge|rate|cost|rise|fall|talk|launch|crash|race|show|move|change|plan)s?$/.test(
        word.normal,
      ) &&
      (/^(NOUN|ADJ)$/.test(words[at - 1]?.pos ?? "") || at === 1) &&
      next?.pos === "VERB" &&
      !/ing$/.test(next.normal)
      ? noun(word.normal)
      : null;
  },
  // "His group, the X Movement, controls roughly a third"
  (words, at) => {
    const word = words[at] as Word;
    const next = words[at + 1];
    return word.pos === "NOUN" &&
      word.lemma !== word.normal &&
      /s$/.test(word.normal) &&
      words[at - 1]?.text === "," &&
      words[at - 2]?.pos === "PROPN" &&
      (/^(DET|NUM|SYM)$/.test(next?.pos ?? "") ||
        /^(about|around|nearly|almost|roughly|some|over)$/.test(next?.normal ?? "")) &&
      !hasOtherVerb(words, at)
      ? verb(word.lemma)
      : null;
  },
  // "had forecast a reading", "will open in cinemas"
  (words, at) => {
    const word = words[at] as Word;
    const before = words[at - 1];
    const next = words[at + 1];
    if (
      word.pos === "NOUN" &&
      /^(forecast|cut|set|put|hit|spread|broadcast)$/.test(word.normal) &&
      /^(has|have|had)$/.test(before?.normal ?? "") &&
      beginsObject(next)
    )
      return verb(word.normal);
    return word.pos === "ADJ" &&
      /^(open|close|free|clear|clean|empty|slow|cool)$/.test(word.normal) &&
      /^(will|would|to|can|could|may|might|must|should)$/.test(before?.normal ?? "") &&
      (next === undefined || /^(ADP|DET|PUNCT|NOUN|PROPN|NUM)$/.test(next.pos))
      ? verb(word.normal)
      : null;
  },
  // "had last won"
  (words, at) => {
    const word = words[at] as Word;
    return /^(last|first)$/.test(word.normal) &&
      word.pos !== "ADV" &&
      /^(has|have|had)$/.test(words[at - 1]?.normal ?? "") &&
      words[at + 1]?.pos === "VERB"
      ? { pos: "ADV", lemma: word.normal }
      : null;
  },
  // "Brazilian forward X"
  (words, at) => {
    const word = words[at] as Word;
    return /^(forward|back|captain)$/.test(word.normal) &&
      word.pos !== "NOUN" &&
      /^(ADJ|PROPN|DET|NOUN)$/.test(words[at - 1]?.pos ?? "") &&
      words[at + 1]?.pos === "PROPN"
      ? noun(word.normal)
      : null;
  },
  // "remain missing", "still missing"
  (words, at) => {
    const word = words[at] as Word;
    return word.normal === "missing" && /^(remain|stay)$/.test(words[at - 1]?.lemma ?? "")
      ? { pos: "ADJ", lemma: "missing" }
      : null;
  },
  // "the German start-up", "a run-off"
  (words, at) => {
    const word = words[at] as Word;
    return /^(ADP|ADV|PART)$/.test(word.pos) &&
      /\p{L}[-‐‑](up|off|out|in|over|down|by)$/u.test(word.normal)
      ? { pos: words[at + 1]?.pos === "NOUN" ? "ADJ" : "NOUN", lemma: word.normal }
      : null;
  },
];

/** Whether a verb of its own follows the noun that opens a relative clause: "that tracks were laid". */
function verbAfterRelative(words: readonly Word[], at: number): boolean {
  for (let index = at + 1; index < Math.min(words.length, at + 5); index += 1) {
    const word = words[index] as Word;
    if (/^(PUNCT|CCONJ|SCONJ|ADP|PART)$/.test(word.pos)) return false;
    if (/^(VERB|AUX)$/.test(word.pos)) return true;
  }
  return false;
}

/** The words with their parts of speech corrected by the words around them. */
export function mendByContext(words: readonly Word[]): Word[] {
  const mended = [...words];
  for (let at = 0; at < mended.length; at += 1) {
    for (const mend of mendings) {
      const change = mend(mended, at);
      if (change === null) continue;
      mended[at] = { ...(mended[at] as Word), ...change };
      break;
    }
  }
  // "returned to work": before a noun it is a preposition.
  return mended.map((word, at) =>
    word.normal === "to" &&
    word.pos === "PART" &&
    !/^(VERB|AUX|ADV)$/.test(mended[at + 1]?.pos ?? "")
      ? { ...word, pos: "ADP" as const }
      : word,
  );
}
