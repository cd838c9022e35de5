import type { Clause, Complement } from "@/facts/clause";
import { findCountryOfAdjective, findPlace } from "@/facts/gazetteer";
import type { Inquiry, Obstacle } from "./inquiry";
import { toldVerb } from "./verb-forms";

/**
 * Clauses that a relative clause, an apposition or a participle was torn from: "territories in the Kursk
 * region that Ukraine captured" told as the capture of the region. Causes for which items were turned
 * down by the strictest judge (docs/quality.md).
 * @returns the rule that refuses the item, or null
 */
export function findCutClause(inquiry: Inquiry, clause: Clause): Obstacle | null {
  const { exact, prefix, suffix } = inquiry.claim.evidence;
  const source = `${prefix}${exact}${suffix}`;
  const broken = (reason: string): Obstacle => ({ rule: "broken-clause", reason });
  const parts = partsOf(clause);
  const owned = parts.find((text) => belongsToOther(text, clause, source));
  if (owned !== undefined) {
    return broken(`what the relative clause tells of may not be “${owned}”`);
  }
  if (isRunOn(clause.subject.text) || isHalfAside(clause, source)) {
    return broken(`a second clause has got into “${clause.subject.text}”`);
  }
  const apposed = clause.complements.find(
    (part, index) => isApposed(part, source) && !isAskedPart(clause, index),
  );
  if (apposed !== undefined) {
    return broken(`“${apposed.text}” is another name for what stands before it`);
  }
  if (isParticipleOfSubject(clause, source)) {
    return broken("what was done to the subject has become what it did");
  }
  if (/\bit (?:was|is) (?:\p{Ll}+ ){0,3}$/u.test(prefix) && /^\s*,?\s*that\b/.test(suffix)) {
    return broken("an aside inside “it was … that” is not what was said");
  }
  const open = clause.complements.find(
    ({ text }, index) =>
      needsMore.test(text) &&
      !/^(?:for|to|of|with|from)$/.test(clause.complements[index + 1]?.preposition ?? ""),
  );
  if (open !== undefined && source.includes(`${open.text} `) && goesOn(open.text, source)) {
    return broken(`what stood behind “${open.text}” has been left out`);
  }
  const ranked = clause.complements.find(
    ({ text }) =>
      /^(?:his|her|its|their) (?:first|second|third|only)\b/.test(text) &&
      !/\b(?:first|second|third|only)\b/.test(exact),
  );
  if (ranked !== undefined) {
    return broken(`“${ranked.text}” was said of somebody else`);
  }
  if (
    inquiry.key.type === "date" &&
    /\b(?:declared?|named|made) \p{L}+day an? /u.test(exact + suffix)
  ) {
    return broken("the day is what was declared, not when");
  }
  const nation = parts.find((text) => endsInNation(text, source));
  if (nation !== undefined) {
    return { rule: "cut-short", reason: `“${nation}” has lost the noun behind its last word` };
  }
  return findLostArticle(clause, source) ?? findBareActivity(clause);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isAskedPart = ({ asked }: Clause, index: number) => "index" in asked && asked.index === index;

/** Subject and objects, each also with the "of …" that follows it. */
function partsOf({ subject, complements }: Clause): string[] {
  const objects = complements.flatMap(({ role, preposition, text }, index) => {
    if (role === "time" || preposition !== null) {
      return [];
    }
    const next = complements[index + 1];
    return next?.preposition === "of" ? [text, `${text} of ${next.text}`] : [text];
  });
  return [subject.text, ...objects];
}

const withoutArticle = (text: string) => text.replace(/^(?:the|an?) /i, "");

const insidePhrase =
  /[\p{L}\d)’”"]\s+(?:of|in|from|near|at|on|inside|around|across|along|outside|between|by)\s+(?:(?:the|an?|its|their|his|her)\s+)?$/iu;

/** "territories in Y that Ukraine captured", "a guide from Y who vanished", "the return of Y that …". */
function belongsToOther(text: string, clause: Clause, source: string): boolean {
  const verb = [toldVerb(clause.verb), clause.verb.past, clause.verb.participle].map(escaped);
  const own = escaped(withoutArticle(clause.subject.text));
  const relative = new RegExp(
    `${escaped(withoutArticle(text))} (that|which|who|whom) (?:(?:the |an? )?${own} )?(?:\\p{Ll}+ly |has |have |had |was |were |been )*(?:${verb.join("|")})\\b`,
    "u",
  );
  const found = relative.exec(source);
  if (found === null) {
    return false;
  }
  const isOfThings = /^(?:that|which)$/.test(found[1] ?? "");
  return (
    insidePhrase.test(source.slice(0, found.index)) ||
    (isOfThings && / (?:of|in|from|near) /.test(text))
  );
}

/** "Three physicists who showed how light", "cars after a strong earthquake": two clauses run into one. */
const isRunOn = (text: string) =>
  / (?:who|whom|that|which|whose|how|why|when|while|after|before|because|as) /.test(text);

/** "the last great earthquake in the region, at Izmit" killed: the comma behind the aside is lost. */
const isHalfAside = ({ subject }: Clause, source: string) =>
  /^[^,]+, (?:at|in|near|of|on|from) [^,]+$/.test(subject.text) &&
  source.includes(`${subject.text},`);

/** "to Nigeria, the largest single return": a comma set it apart. */
function isApposed({ role, preposition, text }: Complement, source: string): boolean {
  const joined = /^\p{Lu}[\p{L}’' -]* (?:the|an?) \p{Ll}/u.exec(text);
  if (joined !== null && !source.includes(text)) {
    return true;
  }
  return (
    role === "object" &&
    preposition === null &&
    /^(?:the|an?) \p{Ll}/u.test(text) &&
    new RegExp(`\\p{Lu}[\\p{L}’'-]*, ${escaped(text)}\\b`, "u").test(source)
  );
}

/** "Dhow Air, founded in 2009" founded nothing. */
function isParticipleOfSubject(
  { subject, verb, complements, asked }: Clause,
  source: string,
): boolean {
  const hasObject = complements.some(({ role }) => role === "object" || role === "predicative");
  const isActive = verb.auxiliaries.length === 0 && verb.past === verb.participle;
  if (!isActive || hasObject || asked.part === "complement-count") {
    return false;
  }
  const own = escaped(withoutArticle(subject.text));
  return (
    alwaysOfSomething.test(verb.base) ||
    new RegExp(
      `${own}, (?:\\p{Ll}+ly )?${escaped(verb.past)} (?:in|by|at|from|on|after)\\b`,
      "u",
    ).test(source)
  );
}

const alwaysOfSomething =
  /^(?:found|establish|create|incorporate|set up|name|call|locate|base|award|appoint|publish|rename|dub|commission|design|acquire)$/;

/** Nouns that mean nothing without what follows them: "in exchange for …". */
const needsMore =
  /^(?:exchange|return|response|reaction|connection|search|honou?r|protest|revenge|retaliation)$/;

const goesOn = (text: string, source: string) =>
  new RegExp(`\\b${escaped(text)} (?:for|to|of|with|from|at|over|against)\\b`, "u").test(source);

/** "the wreck of the Norwegian", of "the Norwegian whaling ship Havsula". */
function endsInNation(text: string, source: string): boolean {
  const last = /\bthe (\p{Lu}\p{L}+)$/iu.exec(text)?.[1];
  return (
    last !== undefined &&
    findCountryOfAdjective(last) !== null &&
    findPlace(last) === null &&
    new RegExp(`\\b${last} \\p{Ll}+(?: \\p{Ll}+)? \\p{Lu}`, "u").test(source)
  );
}

const deviceNoun =
  /\b(?:Probe|Orbiter|Lander|Rover|Telescope|Satellite|Station|Bridge|Tunnel|Dam|Festival|Act|Treaty|Plan|Programme|Program|Project|Mission)$/;

/** "its own Moon Impact Probe": a name that is told with "the", and lost it with its owner. */
function findLostArticle({ subject }: Clause, source: string): Obstacle | null {
  const { text, kind } = subject;
  const isOwned = new RegExp(`\\b(?:its|their|his|her|the)(?: own)? ${escaped(text)}\\b`).test(
    source,
  );
  return kind !== "person" && /^\p{Lu}/u.test(text) && deviceNoun.test(text) && isOwned
    ? { rule: "cut-short", reason: `“${text}” has lost the article that its source gives it` }
    : null;
}

const activity =
  /^(?:the )?(?:work|works|construction|building|production|digging|drilling|excavation|excavations|repairs?|trading|tests?|testing|services?|operations?|deliveries|exports|imports|sales|clearance|assembly)$/i;
const site = /^(?:the )?(?:island|site|coast|outskirts|banks?|shore|edge|peninsula|river)\b/i;

/** "Work began on the island of Lolland": on what it was is not told. */
function findBareActivity({ subject, complements }: Clause): Obstacle | null {
  const isTold = complements.some(
    ({ role, preposition, text, kind }) =>
      role !== "time" &&
      role !== "place" &&
      kind !== "place" &&
      /^(?:on|of|for|at)$/.test(preposition ?? "") &&
      !site.test(text) &&
      findPlace(text) === null,
  );
  return activity.test(subject.text) && !isTold
    ? { rule: "vague-subject", reason: `“${subject.text}” does not say on what` }
    : null;
}
