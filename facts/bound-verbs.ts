import type { BuiltComplement } from "./build-clause";
import type { NounPhrase } from "./chunk-types";
import type { ParsedClause, Part } from "./parse-state";
import { renderWords } from "./render";
import type { Telling } from "./telling";

/** Verbs that say nothing, or the contrary, without the infinitive behind them: "ceased to exist". */
const emptyAlone: ReadonlySet<string> = new Set([
  "agree",
  "decide",
  "appear",
  "attempt",
  "cease",
  "continue",
  "fail",
  "manage",
  "refuse",
  "seem",
  "tend",
  "threaten",
  "try",
]);

/** The same, of verbs that may have an object instead: "offered on Friday to talk". */
const emptyWithoutObject =
  /^(hope|intend|need|offer|plan|pledge|prepare|promise|propose|seek|vow|want)$/;

const longestInfinitiveWords = 16;
/** "the first woman to win the prize": without what she was first to do, it would say too much. */
export function withPurpose<T extends { text: string }>(
  { sentence }: Telling,
  phrase: NounPhrase,
  told: T,
): T | null {
  const { words } = sentence.view;
  const ranked = words
    .slice(phrase.start, phrase.coreEnd)
    .some(({ normal }) =>
      /^(first|second|third|fourth|fifth|last|only|\d+(st|nd|rd|th))$/.test(normal),
    );
  const clause = sentence.clauses.find(
    ({ role, start }) => role === "infinitive" && start === phrase.tailEnd,
  );
  if (!ranked || clause === undefined) return told;
  const end = Math.max(clause.verb.end, ...clause.parts.slice(0, 2).map((part) => part.end));
  const text = renderWords(sentence, clause.start, end);
  return end - clause.start > longestInfinitiveWords ||
    clause.parts.slice(0, 2).some(({ date }) => date !== null) ||
    /\b(it|its|he|she|him|his|her|they|them|their|this|that|there)\b/.test(text)
    ? told
    : { ...told, text: `${told.text} ${text}` };
}

/** "agreed on Sunday to set up a fund": what was agreed is part of what is told. */
export function infinitiveOf({ sentence }: Telling, parsed: ParsedClause): BuiltComplement | null {
  const orders = /^(order|force|allow|require|sentence|register|entitle)$/.test(parsed.verb.base);
  if (!orders && !/^(agree|decide|vote|choose)$/.test(parsed.verb.base)) return null;
  if (orders !== (parsed.verb.passive || parsed.parts[0]?.preposition === null)) return null;
  const clause = sentence.clauses.find(
    ({ role, parent }) => role === "infinitive" && parent === parsed,
  );
  if (clause === undefined) return null;
  const end = Math.max(clause.verb.end, ...clause.parts.slice(0, 2).map((part) => part.end));
  const text = renderWords(sentence, clause.start, end);
  if (
    end - clause.start > longestInfinitiveWords ||
    clause.parts.some(({ date }) => date !== null) ||
    /\b(it|its|he|she|him|his|her|they|them|their|this|that|these|those|there)\b/.test(text)
  )
    return null;
  const part: Part = { preposition: null, phrase: null, date: null, start: clause.start, end };
  return { role: "other", preposition: null, text, kind: "thing", part, span: null, entity: null };
}

/** "was jailed for taking bribes", "accused X of lying": what the preposition introduces. */
export function gerundOf({ sentence }: Telling, parsed: ParsedClause): BuiltComplement | null {
  const clause = sentence.clauses.find(
    ({ role, parent, subordinator, verb }) =>
      role === "participle" &&
      parent === parsed &&
      verb.mood === "gerund" &&
      /^(for|of|by)$/.test(subordinator ?? ""),
  );
  if (clause === undefined) return null;
  const end = Math.max(clause.verb.end, ...clause.parts.slice(0, 2).map((part) => part.end));
  const text = renderWords(sentence, clause.verb.start, end);
  if (
    end - clause.verb.start > longestInfinitiveWords ||
    clause.parts.some(({ date }) => date !== null) ||
    /\b(it|its|he|she|him|his|her|they|them|their|this|that|these|those|there)\b/.test(text)
  )
    return null;
  const part: Part = {
    preposition: clause.subordinator,
    phrase: null,
    date: null,
    start: clause.verb.start,
    end,
  };
  return {
    role: "other",
    preposition: clause.subordinator,
    text,
    kind: "thing",
    part,
    span: null,
    entity: null,
  };
}

/** Verbs whose object does something: "motivated both sides to talk". */
const causing =
  /^(motivate|encourage|force|allow|enable|urge|ask|order|persuade|require|invite|prompt|push|lead|cause|convince|want|press|tell|warn|permit|help|compel|instruct|direct|call|oblige|trigger)$/;

/** Whether telling the clause would leave out the infinitive that it lives on. */
export function isCutShort({ sentence }: Telling, parsed: ParsedClause): boolean {
  return (
    (emptyAlone.has(parsed.verb.base) ||
      (emptyWithoutObject.test(parsed.verb.base) &&
        parsed.verb.tail === null &&
        parsed.parts.every(({ preposition, phrase }) => preposition !== null || phrase === null)) ||
      causing.test(parsed.verb.base) ||
      causing.test(parsed.verb.tail?.split(" ").pop() ?? "")) &&
    sentence.clauses.some(({ role, parent }) => role === "infinitive" && parent === parsed)
  );
}
