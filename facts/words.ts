import type { Token } from "./tokens";
import { mendByContext } from "./word-context";

/** A token as the grammar sees it: hyphenated compounds are one word, and known slips of the tagger are mended. */
export type Word = Token;

const auxiliaries =
  /^(be|am|is|are|was|were|been|being|['’](s|re|m|ve|d|ll)|have|has|had|having|do|does|did|will|would|shall|should|can|could|may|might|must|ought|ca|wo|need|dare|used|get|gets|got|cannot)$/;
const hyphen = /^[-‐‑]$/;
const nounVerbs = new Set([
  "cost",
  "returns",
  "wins",
  "hits",
  "sets",
  "leads",
  "change",
  "wakes",
  "counts",
  "results",
  "rose",
  "falls",
  "rises",
  "average",
  "total",
  "number",
]);
const monthsLikeWords = new Set(["may", "march"]);

/** Joins "Suk", "-", "yeol" into one word and corrects parts of speech that the tagger often gets wrong. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const previous = words[words.length - 1];
    const next = tokens[index + 1];
    const joins =
      previous !== undefined &&
      next !== undefined &&
      hyphen.test(token.text) &&
      previous.end === token.start &&
      token.end === next.start &&
      /[\p{L}\p{N}.]$/u.test(previous.text) &&
      /^[\p{L}\p{N}]/u.test(next.text);
    if (joins) {
      words[words.length - 1] = joined(previous, token, next);
      index += 1;
      continue;
    }
    words.push(token);
  }
  const once = words
    .map((word, index) => {
      let before = index - 1;
      while (/^(ADV|PART)$/.test(words[before]?.pos ?? "") && words[before]?.text !== "'s")
        before -= 1;
      return mended(word, words[index - 1], words[index + 1], words[before]);
    })
    .map((word, index, all) =>
      word.pos === "PRON" &&
      /^(this|that|these|those)$/.test(word.normal) &&
      /^(NOUN|ADJ|NUM)$/.test(all[index + 1]?.pos ?? "") &&
      !/^(NOUN|PROPN)$/.test(all[index - 1]?.pos ?? "")
        ? { ...word, pos: "DET" as const }
        : word,
    );
  return mendByContext(once);
}

function joined(first: Word, hyphenToken: Token, last: Token): Word {
  const text = first.text + hyphenToken.text + last.text;
  const pos =
    first.pos === "PROPN" || /^\p{Lu}/u.test(first.text)
      ? /^(class|led|backed|based|born|style|era|wide|speaking|flagged|owned|listed|made|built|controlled|occupied|held|run|dominated|registered|educated|trained|funded|aligned|ruled|bound)$/.test(
          last.normal,
        )
        ? "ADJ"
        : first.pos === "NOUN"
          ? "NOUN"
          : "PROPN"
      : first.pos === "NUM"
        ? last.pos === "NUM"
          ? "NUM"
          : "ADJ"
        : last.pos === "VERB"
          ? "ADJ"
          : last.pos;
  return {
    text,
    normal: text.toLowerCase(),
    pos,
    lemma: text.toLowerCase(),
    start: first.start,
    end: last.end,
  };
}

function mended(
  word: Word,
  previous: Word | undefined,
  next: Word | undefined,
  head: Word | undefined,
): Word {
  const as = (pos: Word["pos"], lemma = word.lemma): Word => ({ ...word, pos, lemma });
  // "from Per Haugland": a name, for all that it is a preposition elsewhere.
  if (
    word.pos === "ADP" &&
    /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
    previous !== undefined &&
    /^(ADP|VERB|CCONJ|NOUN)$/.test(previous.pos) &&
    /^\p{Ll}/u.test(previous.text) &&
    next?.pos === "PROPN"
  )
    return as("PROPN");
  if (/^(according|including|amid|amidst|aboard|alongside)$/.test(word.normal)) return as("ADP");
  if (
    word.normal === "following" &&
    (previous === undefined || previous.text === ",") &&
    next?.pos === "DET"
  )
    return as("ADP");
  if (word.pos === "X" && /^\p{L}/u.test(word.text))
    return as(/^\p{Lu}/u.test(word.text) ? "PROPN" : "NOUN");
  if (/^[«»“”"]$/u.test(word.text)) return as("PUNCT");
  // "The mission cost 6.15 billion": a noun form between a noun and an amount is the verb.
  if (
    word.pos === "NOUN" &&
    nounVerbs.has(word.normal) &&
    (previous?.pos === "NOUN" ||
      previous?.pos === "PROPN" ||
      previous?.text === "," ||
      previous?.pos === "CCONJ") &&
    next !== undefined &&
    (next.pos === "NUM" ||
      next.pos === "SYM" ||
      /^(about|around|nearly|almost|less|more|over|up|some|to|at)$/.test(next.normal))
  )
    return as("VERB", word.normal.replace(/s$/, ""));
  if (monthsLikeWords.has(word.normal) && /^\p{Lu}/u.test(word.text) && next?.pos === "NUM")
    return as("PROPN");
  if (/^\d+(st|nd|rd|th)$/.test(word.normal)) return as("ADJ");
  if (/^(who|which)$/.test(word.normal)) return as(/^WHO$/.test(word.text) ? "PROPN" : "PRON");
  if (word.pos === "AUX" && !auxiliaries.test(word.normal)) return as("VERB");
  if (
    word.normal === "spread" &&
    word.pos === "NOUN" &&
    previous?.pos === "NOUN" &&
    /^(to|through|across|from)$/.test(next?.normal ?? "")
  )
    return as("VERB", "spread");
  if (
    word.pos === "VERB" &&
    /ed$/.test(word.normal) &&
    previous?.pos === "VERB" &&
    /^(stay|remain|keep|get|feel|look|stand|go)$/.test(previous.lemma) &&
    /^(ADP|PUNCT|NUM)$/.test(next?.pos ?? "PUNCT")
  )
    return as("ADJ");
  if (
    word.pos === "VERB" &&
    /ing$/.test(word.normal) &&
    previous?.pos === "VERB" &&
    !/^(start|begin|stop|keep|continue|finish|resume|avoid|risk|consider|go|come|spend|be|try|include)$/.test(
      previous.lemma,
    ) &&
    /^(for|on|in|of|at|until)$/.test(next?.normal ?? "")
  )
    return as("NOUN");
  const noun = /^(ADJ|NOUN|PROPN|PUNCT|ADP|AUX|VERB)$/.test(next?.pos ?? "");
  if (
    word.pos === "VERB" &&
    !/(ing|ed|en)$/.test(word.normal) &&
    (/^(a|an|the|this|that)$/.test(previous?.normal ?? "") ||
      /^['’]s$/.test(previous?.text ?? "")) &&
    noun &&
    !(previous?.normal === "that" && previous.pos === "SCONJ")
  )
    return as("NOUN");
  if (
    word.pos === "NOUN" &&
    previous?.pos === "PROPN" &&
    /^(plan|hope|aim|vow|want)s?$/.test(word.normal) &&
    next?.normal === "to"
  )
    return as("VERB", word.normal.replace(/s$/, ""));
  if (
    word.pos === "ADJ" &&
    /^(rival|chief|elect|native|veteran)$/.test(word.normal) &&
    !/^(NOUN|ADJ)$/.test(next?.pos ?? "")
  )
    return as("NOUN");
  if (
    word.normal === "general" &&
    word.pos === "ADJ" &&
    /^(secretary|director|attorney)$/.test(previous?.normal ?? "") &&
    !/^(NOUN|ADJ)$/.test(next?.pos ?? "")
  )
    return as("NOUN");
  // "lost the X Cup final to Y"
  if (
    word.normal === "final" &&
    word.pos === "ADJ" &&
    previous?.pos === "PROPN" &&
    !/^(NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? "")
  )
    return as("NOUN");
  // "won on Saturday, beating holders X"
  if (
    word.pos === "NOUN" &&
    previous?.text === "," &&
    /^(beating|defeating|killing|ending|raising|cutting|winning|scoring|setting|opening|closing)$/.test(
      word.normal,
    ) &&
    /^(DET|NUM|PROPN|NOUN)$/.test(next?.pos ?? "")
  )
    return as(
      "VERB",
      {
        beating: "beat",
        killing: "kill",
        cutting: "cut",
        winning: "win",
        ending: "end",
        raising: "raise",
        defeating: "defeat",
        scoring: "score",
        setting: "set",
        opening: "open",
        closing: "close",
      }[word.normal] ?? word.lemma,
    );
  if (word.normal === "shot" && word.pos === "NOUN" && next?.normal === "dead")
    return as("VERB", "shoot");
  if (
    word.pos === "NOUN" &&
    /^(shook|rose|struck|sank|drew|threw|flew|swept|fell|grew|fled|wore)$/.test(word.normal) &&
    !/^(DET|ADJ)$/.test(previous?.pos ?? "")
  )
    return as("VERB");
  if (word.normal === "cast" && word.pos === "NOUN" && /^(NUM|DET)$/.test(next?.pos ?? ""))
    return as("VERB", "cast");
  if (
    word.normal === "average" &&
    word.pos !== "VERB" &&
    /s$/.test(previous?.normal ?? "") &&
    next?.pos === "NUM"
  )
    return as("VERB", "average");
  if (word.normal === "dead" && previous?.normal === "the" && next?.pos !== "NOUN")
    return as("NOUN");
  if (word.normal === "to" && word.pos === "PART" && !/^(VERB|AUX|ADV)$/.test(next?.pos ?? ""))
    return as("ADP");
  if (
    word.normal === "to" &&
    word.pos === "PART" &&
    next?.pos === "ADV" &&
    /^(about|around|nearly|almost|just|roughly|approximately)$/.test(next.normal)
  )
    return as("ADP");
  if (
    word.normal === "show" &&
    word.pos === "NOUN" &&
    /^(figures|data|records|documents|polls|results|statistics)$/.test(previous?.normal ?? "")
  )
    return as("VERB", "show");
  if (
    word.pos === "VERB" &&
    /^(pay|work|trade|play|call|drive|move|change|fire|help|plan)$/.test(word.normal) &&
    previous?.pos === "VERB" &&
    /ed$/.test(previous.normal) &&
    next?.pos === "NOUN"
  )
    return as("NOUN");
  if (
    word.pos === "VERB" &&
    previous !== undefined &&
    /^(its|his|their|our|my)$/.test(previous.normal) &&
    !/(ing|ed)$/.test(word.normal)
  )
    return as("NOUN");
  if (word.normal === "rose" && next?.pos === "NUM") return as("VERB", "rise");
  if (
    word.pos === "NOUN" &&
    previous?.pos === "PROPN" &&
    next?.pos === "ADP" &&
    /^(lives|works|plays|serves|stands)$/.test(word.normal)
  )
    return as("VERB", word.normal.replace(/s$/, ""));
  if (/^poles?$/.test(word.normal) && /^(south|north)$/.test(previous?.normal ?? ""))
    return as("NOUN", "pole");
  if (
    word.pos === "ADV" &&
    /^(south|north|east|west)$/.test(word.normal) &&
    /^(pole|coast|side|bank|end|wing|face)s?$/.test(next?.normal ?? "")
  )
    return as("ADJ");
  if (
    word.pos === "VERB" &&
    previous === undefined &&
    /ing$/.test(word.normal) &&
    /^(VERB|AUX)$/.test(next?.pos ?? "")
  )
    return as("NOUN");
  if (
    word.pos === "NOUN" &&
    (/^(PROPN|NOUN)$/.test(previous?.pos ?? "") || /^[)»”",]$/.test(previous?.text ?? "")) &&
    /^(reports|estimates|claims|states|shows|finds|notes|says|counts)$/.test(word.normal) &&
    next?.normal === "that"
  )
    return as("VERB", word.normal.replace(/s$/, ""));
  if (word.normal === "accounts" && word.pos === "NOUN" && next?.normal === "for")
    return as("VERB", "account");
  if (
    /^(ADJ|NOUN)$/.test(word.pos) &&
    /\p{L}{3}[^e]ed$/u.test(word.normal) &&
    !/^(hundred|sacred|kindred|hatred)$/.test(word.normal) &&
    (word.pos === "ADJ" || next?.pos === "NUM") &&
    /^(NOUN|PROPN|ADJ)$/.test(previous?.pos ?? "") &&
    /^(NUM|DET)$/.test(next?.pos ?? "")
  )
    return as(
      "VERB",
      word.lemma === word.normal
        ? word.normal.replace(/([cgsuvz]e)d$/, "$1").replace(/ed$/, "")
        : word.lemma,
    );
  if (
    word.pos === "VERB" &&
    previous?.pos === "PRON" &&
    /^(their|his|her|its|our|your|my)$/.test(previous.normal)
  ) {
    if (/^(offers|plans|claims|calls|moves|talks|demands|visits|reports|counts)$/.test(word.normal))
      return as("NOUN");
  }
  if (word.pos === "ADJ" && /(ed)$/.test(word.normal) && head?.pos === "AUX" && next?.pos === "DET")
    return as("VERB", word.normal.replace(/d$/, ""));
  return word;
}
