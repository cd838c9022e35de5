import type { NameType } from "./claim";
import type { Sighting } from "./entity";
import { findPlace } from "./gazetteer";
import { isCapital, type NameSpan } from "./name-shape";
import {
  nameParticles,
  organisationNouns,
  organisationVerbs,
  personNouns,
  personVerbs,
  placeNouns,
  roleHeads,
  speechVerbs,
  thingNouns,
} from "./names-lists";
import type { Word } from "./words";

/** Weighs what the words around all mentions of a name say about its type. */
export function typeOf(group: readonly Sighting[]): { type: NameType } {
  const votes: Record<NameType, number> = {
    person: 0,
    place: 0,
    organisation: 0,
    thing: 0,
    role: 0,
  };
  for (const sighting of group) {
    const { span, words } = sighting;
    if (span.type !== "unknown" && span.type !== "adjective" && span.type !== "title")
      votes[span.type] += span.title ? 9 : 6;
    if (span.quoted) votes.thing += 2;
    weighBefore(words, span, votes);
    weighAfter(words, span, votes);
    const parts = span.text.split(" ");
    const plain = parts.every(
      (part) =>
        /^\p{Lu}[\p{L}.'’-]*$/u.test(part) || nameParticles.has(part) || /^\p{Lu}\.$/u.test(part),
    );
    if (
      !span.quoted &&
      plain &&
      parts.length >= 2 &&
      parts.length <= 5 &&
      words[span.start - 1]?.normal !== "the" &&
      words[span.start - 1]?.normal !== "a"
    )
      votes.person += 1.5;
    if (/^\p{Lu}\. \p{Lu}/u.test(span.text)) votes.person += 5;
    if (legalForm.test(span.text)) votes.organisation += 8;
  }
  const order: NameType[] = ["person", "place", "organisation", "thing"];
  const best = order.reduce((a, b) => (votes[b] > votes[a] ? b : a), "thing" as NameType);
  return { type: best };
}

/** What stands behind the names of firms alone. */
const legalForm =
  / (?:Corp|Inc|Ltd|LLC|LLP|PLC|plc|AB|AG|ASA|Oyj|GmbH|SE|NV|SpA|KGaA|Bhd|Co)\.?$| (?:N\.V|S\.A|S\.p\.A)\.?$/u;

function weighBefore(words: readonly Word[], span: NameSpan, votes: Record<NameType, number>) {
  let at = span.start - 1;
  const before = words[at];
  if (before === undefined) return;
  const word = before.normal;
  if (word === "the" || word === "a" || word === "an") {
    votes.person -= 4;
    votes.organisation += 1;
    votes.thing += word === "the" ? 0.5 : 2;
    at -= 1;
  }
  if (roleHeads.has(word) || personNouns.has(word)) votes.person += 5;
  const acts = /^(VERB|AUX)$/.test(words[span.end]?.pos ?? "");
  if (placeNouns.has(word)) votes.place += acts && word === "capital" ? -1 : 4;
  if (organisationNouns.has(word)) votes.organisation += 8;
  // "The ferry's operator, Pelni Samudra,"
  if (word === "," && organisationNouns.has(words[at - 1]?.normal ?? "")) votes.organisation += 6;
  if (word === "of" && /^(shares|shareholders|employees)$/.test(words[at - 1]?.normal ?? ""))
    votes.organisation += 4;
  if (thingNouns.has(word)) votes.thing += 4;
  if (word === "of" && placeNouns.has(words[at - 1]?.normal ?? "")) votes.place += 6;
  const preposition = words[at]?.normal ?? "";
  const modifies = words[span.end]?.pos === "NOUN";
  if (/^(in|near|across|throughout|outside|around)$/.test(preposition) && !modifies)
    votes.place += 2.5;
  if (/^(at|from|to)$/.test(preposition)) votes.place += 1;
  if (/^(aboard|named|called|dubbed)$/.test(word)) votes.thing += 3;
  // "The prosecutor in X, Y, said"
  const beside = previousNameStart(words, span.start - 2);
  if (
    word === "," &&
    words[span.end]?.text === "," &&
    /^(in|of|at|for)$/.test(words[beside - 1]?.normal ?? "") &&
    (roleHeads.has(words[beside - 2]?.normal ?? "") ||
      personNouns.has(words[beside - 2]?.normal ?? ""))
  )
    votes.person += 5;
  if (word === ")" && span.text.includes(" ")) votes.person += 3;
  if (
    word === "," &&
    /^(in|near|from|to|at)$/.test(words[previousNameStart(words, span.start - 2) - 1]?.normal ?? "")
  )
    votes.place += 2;
}
function previousNameStart(words: readonly Word[], from: number) {
  let at = from;
  while (at > 0 && isCapital(words[at - 1])) at -= 1;
  return at;
}

function weighAfter(words: readonly Word[], span: NameSpan, votes: Record<NameType, number>) {
  const next = words[span.end];
  if (next === undefined) return;
  const after = words[span.end + 1];
  if (next.text === ",") {
    if (after !== undefined && /^\d{1,3}$/.test(after.text) && words[span.end + 2]?.text === ",")
      votes.person += 9;
    if (after?.normal === "who" || after?.normal === "whose") votes.person += 7;
    const noun = appositionNoun(words, span.end + 1);
    if (roleHeads.has(noun) || personNouns.has(noun)) votes.person += 6;
    else if (placeNouns.has(noun)) votes.place += 6;
    else if (organisationNouns.has(noun)) votes.organisation += 6;
    else if (thingNouns.has(noun)) votes.thing += 6;
    if (
      isCapital(after) &&
      findPlace(after?.text ?? "") !== null &&
      /^(in|near|from|to|at)$/.test(words[span.start - 1]?.normal ?? "")
    )
      votes.place += 4;
  }
  if (next.normal === "who") votes.person += 5;
  if (
    /^['’]s$/.test(next.text) &&
    /^(leadership|presidency|victory|inauguration|wife|husband|father|mother|advisers|advisors|predecessor|successor|campaign|lawyer|lawyers|death|birth|career|family)$/.test(
      after?.normal ?? "",
    )
  )
    votes.person += 4;
  if (
    /^['’]s?$/.test(next.text) &&
    !span.text.includes(" ") &&
    /^(shares?|profits?|revenues?|sales|shareholders|stock|chairman|chairwoman|board|headquarters|employees)$/.test(
      after?.normal ?? "",
    )
  ) {
    votes.organisation += 4;
    votes.person -= 2;
  }
  if (
    /^(was|is)$/.test(next.normal) &&
    /^(founded|acquired|listed|based|headquartered|established)$/.test(after?.normal ?? "")
  )
    votes.organisation += 5;
  if (next.normal === "administration" && !span.text.includes(" ")) votes.person += 2;
  if (placeNouns.has(next.normal)) votes.place += 4;
  if (/^(party|group|company|newspaper|airline|bank|club)$/.test(next.normal))
    votes.organisation += 5;
  if (thingNouns.has(next.normal)) votes.thing += 3;
  if (next.pos === "VERB") {
    const several = span.text.includes(" ");
    if (personVerbs.has(next.lemma)) votes[several ? "person" : "organisation"] += several ? 3 : 1;
    else if (speechVerbs.has(next.lemma)) votes[several ? "person" : "organisation"] += 1.5;
  }
  if (next.pos === "VERB" && organisationVerbs.has(next.lemma) && !span.text.includes(" "))
    votes.organisation += 2;
  if (next.pos === "NOUN" && roleHeads.has(next.normal)) votes.organisation += 2;
}

/** The head noun of an apposition: the last noun before it is modified or ends. */
function appositionNoun(words: readonly Word[], from: number): string {
  const first = words[from];
  if (
    first === undefined ||
    !(first.pos === "DET" || first.pos === "ADJ" || first.pos === "NOUN" || first.pos === "PRON")
  )
    return "";
  let noun = "";
  for (let index = from; index < Math.min(words.length, from + 8); index += 1) {
    const word = words[index];
    if (
      word === undefined ||
      /^(PUNCT|ADP|AUX|CCONJ|SCONJ)$/.test(word.pos) ||
      (word.pos === "PRON" && index > from)
    )
      break;
    if (word.pos === "NOUN" || word.pos === "PROPN") noun = word.normal;
    else if (noun !== "" && word.pos === "VERB") break;
  }
  return noun;
}
