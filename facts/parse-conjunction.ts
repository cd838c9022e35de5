import { clauseAhead, intransitive, introduces } from "./parse-lookahead";
import {
  clauseBase,
  consume,
  extend,
  joinPhrases,
  openFrame,
  popFrame,
  pushFrame,
  type Frame,
  type Parsing,
} from "./parse-state";
import { verbBehindComma } from "./parse-verb";
import type { VerbGroup } from "./verb-group";
import { nameVerbs } from "./verbs";

export function onConjunction(parsing: Parsing, k: number) {
  let ahead = k + 1;
  while (parsing.chunks[ahead]?.kind === "adverb" || parsing.chunks[ahead]?.kind === "quote")
    ahead += 1;
  const next = parsing.chunks[ahead];
  const word = parsing.chunks[k];
  if (
    word?.kind === "conj" &&
    word.text === "but" &&
    next?.kind === "np" &&
    !clauseAhead(parsing.chunks, ahead)
  ) {
    setAside(parsing, k);
    return;
  }
  // "who played in 90 films and who had won": once more of the same one.
  if (next?.kind === "relative") {
    let frame: Frame | null = parsing.top;
    while (frame !== null && frame.role !== "relative") frame = frame.parent;
    if (frame?.parent != null && frame.subject !== null) {
      parsing.top = frame.parent;
      parsing.top.last = frame.subject;
    }
    return;
  }
  // "X, elected in 2022 and suspended in May, said": the second is a participle like the first.
  if (
    next?.kind === "vg" &&
    next.ambiguous &&
    parsing.top.role === "participle" &&
    parsing.top.comma &&
    parsing.top.verb?.mood === "participle" &&
    parsing.top.parent?.verb === null &&
    parsing.top.parent.subject !== null &&
    verbBehindComma(parsing.chunks, ahead + 1)
  ) {
    const { parent, subject, comma } = parsing.top;
    const verb = { ...next, passive: true, mood: "participle" as const };
    pushFrame(parsing, openFrame("participle", parent, next.start, { subject, comma, verb }));
    consume(parsing, (index) => index === ahead);
    extend(parsing, next.end);
    return;
  }
  // "one convicted of killing a guard and pardoned by X": of whom the first participle is.
  let first: Frame = parsing.top;
  while (first.role === "participle" && first.subordinator !== null && first.parent !== null)
    first = first.parent;
  if (
    next?.kind === "vg" &&
    next.ambiguous &&
    !intransitive.test(next.base) &&
    first.role === "participle" &&
    !first.comma &&
    first.verb?.mood === "participle" &&
    !nameVerbs.has(first.verb.base) &&
    first.parent?.verb != null &&
    /^(prep|date)$/.test(parsing.chunks[ahead + 1]?.kind ?? "")
  ) {
    const { parent, subject } = first;
    const verb = { ...next, passive: true, mood: "participle" as const };
    const by = parsing.chunks.slice(ahead + 1, ahead + 5);
    const broken = !by.some((chunk) => chunk.kind === "prep" && chunk.text === "by");
    pushFrame(parsing, openFrame("participle", parent, next.start, { subject, verb, broken }));
    consume(parsing, (index) => index === ahead);
    extend(parsing, next.end);
    return;
  }
  if (next?.kind === "vg") {
    const sharesPerfect = next.mood === "participle" && parsing.top.verb?.mood === "finite";
    if (sharesPerfect) shareModal(parsing, ahead);
    while (
      parsing.top.parent !== null &&
      (parsing.top.verb === null ||
        (parsing.top.role !== "main" &&
          parsing.top.role !== "content" &&
          (parsing.top.verb.mood !== next.mood || parsing.top.comma) &&
          !(
            parsing.top.role === "relative" &&
            (!parsing.top.comma ||
              // ", which began in June and runs through May": no comma before "and".
              (parsing.chunks[k - 1]?.kind !== "comma" && parsing.top.verb.mood === next.mood))
          )))
    )
      popFrame(parsing);
    shareModal(parsing, ahead);
    const { role, subject, parent, reporter, before, subordinator } = parsing.top;
    if (next.mood === "infinitive" && parsing.top.verb?.mood !== "infinitive") return;
    pushFrame(
      parsing,
      openFrame(role, parent, next.start, {
        subject,
        reporter,
        before: before.filter(({ date }) => date === null),
        subordinator,
      }),
    );
    return;
  }
  const starts = ahead;
  if (
    next !== undefined &&
    (next.kind === "np" || next.kind === "prep" || next.kind === "date") &&
    clauseAhead(parsing.chunks, starts) &&
    // "said trucks carrying food and medicine had crossed"
    !(
      parsing.top.role === "participle" &&
      !parsing.top.comma &&
      parsing.top.parent?.verb != null &&
      introduces(parsing.top.parent.verb)
    ) &&
    !(parsing.top.verb === null && parsing.top.subject !== null)
  ) {
    const base = clauseBase(parsing);
    if (base.verb !== null) {
      parsing.top = base;
      pushFrame(
        parsing,
        openFrame(base.role, base.parent, next.start, {
          reporter: base.reporter,
          subordinator: base.subordinator,
        }),
      );
      return;
    }
  }
  // "is the first to …, and the fourth to …": the same verb, once more.
  const copula = clauseBase(parsing);
  if (
    next?.kind === "np" &&
    next.ordinalHead &&
    copula.verb !== null &&
    /^(be|become)$/.test(copula.verb.base)
  ) {
    parsing.top = copula;
    pushFrame(
      parsing,
      openFrame(copula.role, copula.parent, next.start, {
        subject: copula.subject,
        verb: copula.verb,
        reporter: copula.reporter,
        parts: [{ preposition: null, phrase: next, date: null, start: next.start, end: next.end }],
        last: next,
      }),
    );
    consume(parsing, (index) => index === ahead);
    extend(parsing, next.end);
    return;
  }
  // "dropped by 11% and petrol by 2%": another subject with the same verb.
  if (
    next?.kind === "np" &&
    parsing.top.last !== null &&
    parsing.top.verb !== null &&
    parsing.top.last.quantities.length > 0 &&
    next.quantities.length === 0 &&
    repeats(parsing, ahead + 1) &&
    parsing.chunks[ahead + 2]?.kind === "np"
  ) {
    consume(parsing, (index) => index > k);
    return;
  }
  // Only what stands right before "and" is joined to what stands after it.
  let before = k - 1;
  while (/^(comma|quote|parenthesis)$/.test(parsing.chunks[before]?.kind ?? "")) before -= 1;
  // "X, which owns 9% of Y, and Z, have agreed": Z stands beside X.
  if (
    next?.kind === "np" &&
    parsing.chunks[k - 1]?.kind === "comma" &&
    parsing.top.role === "relative" &&
    parsing.top.comma &&
    parsing.top.verb !== null &&
    (parsing.top.last?.members.length ?? 0) === 0
  ) {
    const outer = parsing.top.parent;
    popFrame(parsing);
    if (outer !== null && outer.verb === null && outer.subject !== null) {
      joinPhrases(parsing, outer.subject, next);
      outer.last = next;
      consume(parsing, (index) => index === ahead);
    } else parsing.top.last = null;
    return;
  }
  // "won silver in 2021, a year after he had broken his leg, and gold in 2024": no more of the leg.
  if (
    next?.kind === "np" &&
    parsing.chunks[k - 1]?.kind === "comma" &&
    parsing.top.role === "subordinate" &&
    parsing.top.verb !== null &&
    parsing.top.parent?.verb != null &&
    (parsing.top.last?.members.length ?? 0) === 0
  ) {
    popFrame(parsing);
    parsing.top.last = null;
    return;
  }
  // "came from notes made by A and from records": the preposition that the verb has already.
  const outer = parsing.top.role === "participle" ? parsing.top.parent : null;
  const frame =
    next?.kind !== "prep" ? null : hasPreposition(outer, next.text) ? outer : parsing.top;
  if (next?.kind === "prep" && frame !== null && hasPreposition(frame, next.text)) {
    parsing.top = frame;
    const joined = { ...next, text: `and ${next.text}` };
    parsing.chunks = parsing.chunks.map((chunk, index) => (index === ahead ? joined : chunk));
  }
  if (
    next?.kind === "np" &&
    parsing.top.last !== null &&
    !(parsing.top.verb !== null && parsing.top.last === parsing.top.subject) &&
    /^(np|other)$/.test(parsing.chunks[before]?.kind ?? "")
  ) {
    joinPhrases(parsing, parsing.top.last, next);
    extend(parsing, next.end);
    consume(parsing, (index) => index === ahead);
  }
}

/** "will employ 600 people and have sales of 9 million": the plain verb has the modal of the first. */
function shareModal(parsing: Parsing, at: number) {
  const first = parsing.top.verb;
  const second = parsing.chunks[at];
  // "has killed 9,400 and driven 610,000 from their homes"
  if (
    first !== null &&
    second?.kind === "vg" &&
    second.mood === "participle" &&
    first.auxiliaries.length > 0 &&
    first.mood === "finite"
  ) {
    const { auxiliaries, passive, tense } = first;
    const perfect = { ...second, auxiliaries, passive, tense, mood: "finite" as const };
    parsing.chunks = parsing.chunks.map((chunk, index) => (index === at ? perfect : chunk));
    return;
  }
  // "was built in 1974 and last inspected in 2019"
  if (first !== null && second?.kind === "vg" && sharesPassive(parsing, first, second, at)) {
    const { auxiliaries } = first;
    const before = parsing.chunks[at - 1];
    const isLast = before?.kind === "adverb" && /^(first|last)$/.test(before.text);
    const passive = {
      ...second,
      auxiliaries,
      passive: true,
      tense: first.tense,
      ambiguous: false,
      ...(isLast ? { adverb: before.text } : {}),
    };
    parsing.chunks = parsing.chunks.map((chunk, index) => (index === at ? passive : chunk));
    return;
  }
  if (
    first === null ||
    second?.kind !== "vg" ||
    (first.modal === null && !first.planned) ||
    second.auxiliaries.length > 0 ||
    second.form !== second.base
  )
    return;
  const shared = {
    ...second,
    modal: first.modal,
    planned: first.planned,
    auxiliaries: first.modal === null ? [] : [first.modal],
  };
  parsing.chunks = parsing.chunks.map((chunk, index) => (index === at ? shared : chunk));
}

/** What is done to people, where "was arrested and worked" would be two of their deeds. */
const doneToPeople =
  /^(charge|convict|sentence|jail|release|appoint|elect|replace|kill|injure|treat|detain|fine|ban|suspend|dismiss|fire|remove|rescue|evacuate|question)$/;
const ownDoing =
  /^(move|operate|serve|run|sail|study|grow|burn|spread|develop|continue|change|hit|strike|enter|join|pass|cross|reach|leave)$/;

/** Whether a second past form is passive like the first: nothing stands behind it that it could do. */
function sharesPassive(
  { chunks, top }: Parsing,
  first: VerbGroup,
  second: VerbGroup,
  at: number,
): boolean {
  const isPerson = top.subject?.mention?.entity?.type === "person";
  const behind = chunks[at + 1]?.kind ?? "stop";
  return (
    first.passive &&
    first.mood === "finite" &&
    first.auxiliaries.length > 0 &&
    first.modal === null &&
    first.base !== "bear" &&
    second.ambiguous &&
    second.auxiliaries.length === 0 &&
    /^(prep|date|comma|stop|conj)$/.test(behind) &&
    !intransitive.test(second.base) &&
    (isPerson ? doneToPeople.test(second.base) : !ownDoing.test(second.base))
  );
}

/** "two cases in the city, but none in the capital": what follows says something else of its own. */
export function setAside(parsing: Parsing, k: number) {
  let end = k + 1;
  while (
    end < parsing.chunks.length &&
    !/^(stop|comma|vg|subordinator)$/.test(parsing.chunks[end]?.kind ?? "stop")
  )
    end += 1;
  consume(parsing, (index) => index > k && index < end);
}

/** Whether a preposition is the one that the last figure stands behind. */
function repeats({ chunks, top }: Parsing, at: number): boolean {
  const chunk = chunks[at];
  return (
    chunk?.kind === "prep" &&
    top.parts.some(({ preposition, phrase }) => phrase === top.last && preposition === chunk.text)
  );
}

const hasPreposition = (frame: Frame | null, text: string) =>
  frame !== null && frame.parts.some(({ preposition }) => preposition === text);
