import type { Word } from "./words";
import { baseOfVerb, modalVerbs, pastKinds, phrasalVerbs, planVerbs, verbForms } from "./verbs";

/** The verb words of one clause: words [start, end). */
export type VerbGroup = {
  start: number;
  end: number;
  /** The auxiliaries as they are told, without adverbs: "had", "been". */
  auxiliaries: string[];
  base: string;
  /** "down" of "touch down". */
  particle: string | null;
  /** What of another verb belongs to it: "to run", "buying". */
  tail: string | null;
  /** The main verb's form as it stands. */
  form: string;
  tense: "past" | "present";
  passive: boolean;
  negated: boolean;
  modal: string | null;
  /** "is due to", "plans to", "are to": what is told has not happened yet. */
  planned: boolean;
  mood: "finite" | "infinitive" | "gerund" | "participle";
  /** An adverb that must be told with the verb: "last raised". */
  adverb?: string;
  /** Without auxiliary, a form that may be past tense or participle. */
  ambiguous: boolean;
};

const plannedAdjectives = new Set([
  "due",
  "set",
  "ready",
  "likely",
  "expected",
  "scheduled",
  "about",
  "poised",
  "bound",
  "willing",
  "unlikely",
  "going",
  "prepared",
  "free",
  "able",
  "unable",
  "slated",
  "designed",
  "supposed",
]);
/** Adverbs without which the clause would say more than it does: "are often ignored". */
const limiting =
  /^(often|rarely|seldom|usually|sometimes|generally|typically|mostly|partly|partially|largely|frequently|occasionally|barely|hardly|nearly|almost|initially|originally|previously|temporarily|briefly|mainly|little|slightly)$/;
/** Adverbs without which a date would be another's: "was first played in 1961", "was last inspected". */
const dating = /^(first|last)$/;
const isNot = (word: Word | undefined) =>
  word !== undefined && /^(not|n't|n’t|never)$/.test(word.normal);

const isParticiple = (word: Word | undefined) =>
  word?.pos === "VERB" && pastKinds(word.text, baseOfVerb(word.text, word.lemma)).participle;

/** Reads the verb group that begins at a word, or null if none begins there. */
export function readVerbGroup(
  words: readonly Word[],
  from: number,
  isTaken: (index: number) => boolean = () => false,
): VerbGroup | null {
  const first = words[from];
  if (first === undefined) return null;
  const infinitive = first.normal === "to" && /^(VERB|AUX)$/.test(words[from + 1]?.pos ?? "");
  if (
    !infinitive &&
    first.pos !== "AUX" &&
    first.pos !== "VERB" &&
    !(modalVerbs.has(first.normal) && first.pos !== "NOUN" && first.pos !== "PROPN")
  )
    return null;
  let at = infinitive ? from + 1 : from;
  const auxiliaries: Word[] = [];
  let negated = false;
  let modal: string | null = null;
  let planned = false;
  let main = -1;
  let adverb: string | undefined;
  while (at < words.length) {
    const word = words[at] as Word;
    if (isNot(word)) {
      negated = true;
      at += 1;
      continue;
    }
    if (word.pos === "AUX" || modalVerbs.has(word.normal)) {
      if (modalVerbs.has(word.normal)) modal = word.normal;
      auxiliaries.push(word);
      main = at;
      at += 1;
      continue;
    }
    if (word.pos === "ADV" && auxiliaries.length > 0) {
      const ahead = words.slice(at + 1, at + 4).findIndex(({ pos }) => pos !== "ADV");
      const beyond = words[at + 1 + Math.max(ahead, 0)];
      if (
        beyond !== undefined &&
        (beyond.pos === "VERB" || beyond.pos === "AUX" || isNot(beyond))
      ) {
        if (limiting.test(word.normal) || dating.test(word.normal)) adverb ??= word.normal;
        at += 1;
        continue;
      }
      break;
    }
    if (word.pos === "VERB") {
      main = at;
      at += 1;
      // "to have offered": the tagger takes the auxiliary for a verb.
      if (infinitive && word.normal === "have" && isParticiple(words[at])) {
        auxiliaries.push(word);
        continue;
      }
      break;
    }
    if (
      word.normal === "to" &&
      auxiliaries.length > 0 &&
      /^(VERB|AUX)$/.test(words[at + 1]?.pos ?? "")
    ) {
      // "are to begin", "was to announce", "had to leave"
      planned ||= /^(is|are|was|were|am)$/.test(words[at - 1]?.normal ?? "");
      auxiliaries.push(word);
      at += 1;
      continue;
    }
    if (
      plannedAdjectives.has(word.normal) &&
      auxiliaries.length > 0 &&
      words[at + 1]?.normal === "to" &&
      /^(VERB|AUX)$/.test(words[at + 2]?.pos ?? "")
    ) {
      planned = true;
      auxiliaries.push(word);
      at += 1;
      continue;
    }
    break;
  }
  if (main < 0) return null;
  const verb = words[main] as Word;
  // An auxiliary alone is the main verb: "had 59 percent".
  const told = auxiliaries.filter((word) => word !== verb);
  const base = baseOfVerb(verb.text, verb.lemma);
  let end = Math.max(main + 1, at > main + 1 && verb.pos !== "VERB" ? at : main + 1);
  let particle: string | null = null;
  const next = words[end]?.normal ?? "";
  if (
    phrasalVerbs.has(`${base}-${next}`) &&
    (words[end]?.pos !== "NOUN" || base === "take") &&
    !isTaken(end)
  ) {
    particle = next;
    end += 1;
  }
  if (
    particle === null &&
    verb.pos === "VERB" &&
    /^(ADP|ADV)$/.test(words[end]?.pos ?? "") &&
    /^[.,;:]?$/.test(words[end + 1]?.text ?? "") &&
    /^(against|for|out|off|down|up|in|over|away|through)$/.test(next)
  ) {
    particle = next; // "voted against."
    end += 1;
  }
  let tail: string | null = null;
  if (
    words[end]?.normal === "to" &&
    /^(VERB|AUX)$/.test(words[end + 1]?.pos ?? "") &&
    verb.pos === "VERB"
  ) {
    const second = readVerbGroup(words, end);
    if (second !== null && planVerbs.has(base) && base !== "agree") planned = true;
    if (
      second !== null &&
      (planVerbs.has(base) ||
        /^(begin|start|continue|manage|help|come|go|have|fail|refuse|remain)$/.test(base))
    ) {
      tail = words
        .slice(end, second.end)
        .map(({ text }) => text)
        .join(" ");
      negated ||= /^(fail|refuse)$/.test(base);
      end = second.end;
    }
  } else if (
    /^(stop|begin|start|keep|continue|finish|resume)$/.test(base) &&
    /ing$/.test(words[end]?.normal ?? "") &&
    words[end]?.pos === "VERB"
  ) {
    tail = (words[end] as Word).text;
    end += 1;
  }
  // "pleaded not guilty": the clause without "not" would say the contrary.
  negated ||= isNot(words[end]) && words[end + 1]?.normal !== "only";
  const kinds = pastKinds(verb.text, base);
  const bare = auxiliaries.length === 0 || (auxiliaries.length === 1 && auxiliaries[0] === verb);
  const mood = infinitive
    ? "infinitive"
    : bare &&
        /ing$/.test(verb.normal) &&
        !/^(bring|ring|sing|swing|cling|spring|string|sting|king)$/.test(verb.normal)
      ? "gerund"
      : bare && kinds.participle && !kinds.past
        ? "participle"
        : "finite";
  const lastAuxiliary = told[told.length - 1]?.normal ?? "";
  const passive =
    /^(was|were|is|are|been|be|being|'s|’s|am|got|gets)$/.test(lastAuxiliary) &&
    kinds.participle &&
    !/ing$/.test(verb.normal) &&
    base !== "be";
  planned ||= passive && /^(schedule|plan|expect|slate|propose)$/.test(base);
  const firstWord = (told[0] ?? verb).normal;
  // "beat", "set", "cost": one form for both; news tells of the past, and the present takes an -s.
  const oneForm = told.length === 0 && verbForms(base).past === base && verb.normal === base;
  const tense =
    oneForm ||
    /^(was|were|had|did|would|could)$/.test(firstWord) ||
    (told.length === 0 &&
      kinds.past &&
      !(base === verb.normal && !/^(was|were|had)$/.test(verb.normal)))
      ? "past"
      : "present";
  return {
    start: from,
    end,
    auxiliaries: told.map(({ text }) => text.toLowerCase().replace(/^['’]s$/, "is")),
    base,
    particle,
    tail,
    form: verb.text.toLowerCase().replace(/^['’]s$/, "is"),
    tense,
    passive: passive || mood === "participle",
    negated,
    modal,
    planned,
    mood,
    ...(adverb === undefined ? {} : { adverb }),
    ambiguous: bare && !infinitive && kinds.past && kinds.participle && verb.pos === "VERB",
  };
}

/** The form that follows the auxiliaries, or the past tense: for telling the clause again. */
export function formsOf(group: VerbGroup, plural: boolean) {
  const forms = verbForms(group.base);
  const rest = [group.particle, group.tail].filter((part) => part !== null).join(" ");
  const before = group.adverb === undefined ? "" : `${group.adverb} `;
  const whole = (form: string) => before + (rest === "" ? form : `${form} ${rest}`);
  const be = group.base === "be";
  return {
    base: whole(forms.base),
    past: whole(be ? (plural ? "were" : "was") : forms.past),
    present: whole(be ? (plural ? "are" : "is") : plural ? forms.base : forms.third),
    participle: whole(group.auxiliaries.length > 0 ? group.form : forms.participle),
  };
}
