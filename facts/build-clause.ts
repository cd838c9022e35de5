import type { NounPhrase } from "./chunk-types";
import type { Clause, ClauseVerb, Complement } from "./clause";
import type { Entity } from "./entity";
import type { TimeSpan } from "./claim";
import type { ParsedClause, Part } from "./parse-state";
import { gerundOf, infinitiveOf, isCutShort } from "./bound-verbs";
import { tellPart } from "./tell-complement";
import { tellPhrase } from "./tell-phrase";
import type { Telling } from "./telling";
import { tellVerb } from "./tell-verb";
import { verbForms } from "./verbs";

/** A complement with the part of the sentence that it was made from. */
export type BuiltComplement = Complement & {
  part: Part;
  span: TimeSpan | null;
  entity: Entity | null;
};
/** A clause in words that stand alone, with what they were made from. */
export type BuiltClause = {
  parsed: ParsedClause;
  subject: Clause["subject"] & { entity: Entity | null; phrase: NounPhrase };
  verb: ClauseVerb;
  complements: BuiltComplement[];
  time: TimeSpan | null;
};

/** Verbs that take two objects without a preposition. */
const twoObjects =
  /^(give|name|call|elect|appoint|make|award|pay|send|offer|cost|declare|show|tell|grant|hand|crown|vote|choose|consider|lend|sell|dub)$/;
/** Adjuncts beyond these many are left out: what is told stays true without them. */
const mostComplements = 7;

/**
 * Writes a parsed clause so that it stands alone.
 * @returns null where its subject or object cannot be understood without the sentences around it.
 */
export function buildClause(
  telling: Telling,
  parsed: ParsedClause,
  options: { plan: boolean; backshift: boolean; subject?: BuiltClause["subject"] },
): BuiltClause | null {
  if (parsed.subject === null && options.subject === undefined) return null;
  // "received four years and 30 months respectively": which is whose, the clause alone does not tell.
  if (
    telling.sentence.view.words
      .slice(parsed.start, parsed.end)
      .some(({ normal }) => normal === "respectively")
  )
    return null;
  const whole = options.subject?.phrase ?? parsed.subject;
  if (whole == null) return null;
  // "X, who was honoured by Y, and Z will": only X was honoured.
  const later = whole.members.some(
    ({ start }) => start > parsed.start && /^(relative|participle)$/.test(parsed.role),
  );
  const earlier = later ? whole.members.filter(({ start }) => start < parsed.start) : [];
  const subjectPhrase = later ? (earlier.length === 1 ? earlier[0] : null) : whole;
  if (subjectPhrase == null) return null;
  // A relative clause is no part of its own subject.
  const inside = parsed.role === "relative" || parsed.role === "participle";
  const own =
    inside && subjectPhrase.tailEnd > parsed.start && subjectPhrase.end <= parsed.start
      ? { ...subjectPhrase, tailEnd: beforeAdverbs(telling, subjectPhrase, parsed.start) }
      : subjectPhrase;
  const told = options.subject ?? tellSubject(telling, own);
  if (told === null) return null;
  const subject = { ...told, plural: told.plural && !countsAsOne(parsed, own) };
  // "a poll published on Monday": no poll in particular.
  if (
    inside &&
    subjectPhrase.start < parsed.start &&
    /^an? [\p{L}-]+$/u.test(subject.text) &&
    parsed.parts.every(({ phrase }) => phrase === null)
  )
    return null;
  const ahead =
    options.plan ||
    (!/^(follow|mark|recall|commemorate|honou?r)$/.test(parsed.verb.base) &&
      parsed.verb.mood === "finite" &&
      parsed.verb.tense === "present" &&
      parsed.verb.auxiliaries.length === 0 &&
      parsed.verb.base !== "be");
  const complements: BuiltComplement[] = [];
  const objects = (part: Part) =>
    part.preposition === null &&
    part.phrase !== null &&
    part.phrase.quantities[0]?.kind !== "score";
  // Behind a preposition a passive takes no object: what stands there is a remark.
  const remark = parsed.verb.passive
    ? parsed.parts.findIndex(
        (part, index) =>
          index > 0 &&
          objects(part) &&
          parsed.parts[index - 1]?.preposition !== null &&
          part.start > (parsed.parts[index - 1]?.end ?? part.start) &&
          !isPartOfDay(telling, part),
      )
    : -1;
  const extra =
    remark >= 0
      ? remark
      : twoObjects.test(parsed.verb.base)
        ? -1
        : parsed.parts.findIndex(
            (part, index) =>
              objects(part) &&
              parsed.parts.slice(0, index).some((earlier) => objects(earlier)) &&
              !isPartOfDay(telling, part),
          );
  // "said 44 captives …": what is said is no object.
  if (parsed.verb.base === "say" && !parsed.verb.passive && parsed.parts.some(objects)) return null;
  // "X told the broadcaster Y.": what was told is not there.
  if (
    /^(tell|inform)$/.test(parsed.verb.base) &&
    !parsed.verb.passive &&
    telling.sentence.clauses.every(({ reporter }) => reporter !== parsed)
  )
    return null;
  let dropped = false;
  for (const part of extra < 0 ? parsed.parts : parsed.parts.slice(0, extra)) {
    if (
      part.preposition === "by" &&
      /^(profession|training|trade)$/.test(part.phrase?.headText ?? "")
    )
      break;
    // "declared Monday a day of mourning": the day is what was declared.
    if (
      part.date !== null &&
      part.preposition === null &&
      part.start === parsed.verb.end &&
      /^(declare|proclaim|designate|name)$/.test(parsed.verb.base)
    )
      continue;
    // What follows a complement that was left out may belong to it.
    if (dropped && part.date === null) continue;
    if (
      part.preposition === "with" &&
      part.phrase !== null &&
      isSubjectElsewhere(telling, parsed, part)
    )
      continue;
    const built = tellPart(telling, part, subject, ahead);
    if (
      part.phrase === null &&
      part.date === null &&
      /^(to|than|that)$/.test(telling.sentence.view.words[part.end]?.normal ?? "")
    )
      return null; // "less likely to vote"
    if (built === null) {
      if (part.preposition === null && part.date === null && part.phrase !== null) return null;
      dropped = part.phrase !== null;
      continue;
    }
    complements.push(built);
  }
  for (const [index, part] of parsed.before.entries()) {
    if (part.preposition === null && part.date === null) continue;
    // "Following the decision on 19 March, …": the date is the decision's.
    const earlier = parsed.before[index - 1];
    if (
      part.date !== null &&
      earlier !== undefined &&
      earlier.phrase !== null &&
      part.start - earlier.end <= 1 &&
      !/^(during|at|in)$/.test(earlier.preposition ?? "")
    )
      continue;
    // "The failure of the dam on 14 September has become …": the day is that of the subject.
    if (
      part.date !== null &&
      /^(has|have)$/.test(parsed.verb.auxiliaries[0] ?? "") &&
      parsed.subject !== null &&
      part.start > parsed.subject.start &&
      part.start < parsed.verb.start
    )
      continue;
    const built = tellPart(telling, part, subject, ahead);
    if (
      built !== null &&
      (built.role === "time" ||
        built.role === "place" ||
        /^(in|at|near|during|after|before|by|for)$/.test(built.preposition ?? ""))
    )
      complements.push(built);
  }
  // "defeated X on 11 November to become …": the day is that of the outer verb.
  if (parsed.role === "infinitive" && parsed.parent !== null) {
    for (const part of parsed.parent.parts)
      if (part.date !== null)
        complements.push(
          ...[tellPart(telling, part, subject, ahead)].filter((built) => built !== null),
        );
  }
  const purpose = infinitiveOf(telling, parsed) ?? gerundOf(telling, parsed);
  if (purpose !== null) complements.push(purpose);
  complements.splice(mostComplements);
  if (purpose === null && isCutShort(telling, parsed)) return null;
  const which = telling.sentence.view.words[parsed.start]?.normal === "which";
  if (
    which &&
    parsed.role === "relative" &&
    complements.length === 0 &&
    parsed.subject !== null &&
    parsed.subject.start >= parsed.start
  )
    return null;
  const verb = tellVerb(parsed, subject.plural, options.backshift);
  if (verb === null || disagrees(parsed, subject)) return null;
  const time =
    complements.find(
      ({ role, preposition }) => role === "time" && /^(on|in)$/.test(preposition ?? ""),
    )?.span ?? null;
  return { parsed, subject, verb, complements, time };
}

/** "The House of Commons has": the source's own verb says that it is one. */
const countsAsOne = ({ verb }: ParsedClause, { members }: NounPhrase): boolean =>
  members.length === 0 &&
  verb.mood === "finite" &&
  (/^(?:has|is|was|does)$/.test(verb.auxiliaries[0] ?? "") ||
    (verb.auxiliaries.length === 0 &&
      (verb.base === "be"
        ? /^(?:is|was)$/.test(verb.form)
        : verb.tense === "present" && verb.form === verbForms(verb.base).third)));

/** "Biden fortify": a plain form beside one person or thing belongs to an infinitive further in front. */
const disagrees = ({ verb }: ParsedClause, { plural, kind }: BuiltClause["subject"]): boolean =>
  !plural &&
  /^(person|thing)$/.test(kind) &&
  verb.mood === "finite" &&
  verb.tense === "present" &&
  verb.auxiliaries.length === 0 &&
  verb.form === verb.base &&
  verbForms(verb.base).past !== verb.base;

/** "12 people still missing": what stands between a noun and its participle is not of the noun. */
function beforeAdverbs({ sentence }: Telling, { coreEnd }: NounPhrase, until: number): number {
  let end = until;
  while (end > coreEnd && sentence.view.words[end - 1]?.pos === "ADV") end -= 1;
  return end;
}

export function tellSubject(telling: Telling, phrase: NounPhrase): BuiltClause["subject"] | null {
  const told = tellPhrase(telling, phrase, "subject");
  // "the state, which owns 9%, and the family": too much for one subject.
  return told === null || /, (which|who|with)\b|['’]s$/.test(told.text)
    ? null
    : { text: told.text, plural: told.plural, kind: told.kind, entity: told.entity, phrase };
}

/** "with one dollar buying more than 150 yen": a clause of its own. */
const isSubjectElsewhere = ({ sentence }: Telling, parsed: ParsedClause, part: Part) =>
  sentence.clauses.some(
    (other) => other !== parsed && other.subject === part.phrase && other.verb.mood === "gerund",
  );
const isPartOfDay = ({ sentence }: Telling, part: Part) =>
  /^(morning|afternoon|evening|night)$/.test(sentence.view.words[part.start]?.normal ?? "");
