import { clauseAhead } from "./parse-lookahead";
import {
  clauseBase,
  consume,
  extend,
  joinPhrases,
  openFrame,
  popFrame,
  pushFrame,
  type Parsing,
} from "./parse-state";

export function onConjunction(parsing: Parsing, k: number) {
  let ahead = k + 1;
  while (parsing.chunks[ahead]?.kind === "adverb" || parsing.chunks[ahead]?.kind === "quote")
    ahead += 1;
  const next = parsing.chunks[ahead];
  if (next?.kind === "vg") {
    while (
      parsing.top.parent !== null &&
      (parsing.top.verb === null ||
        (parsing.top.role !== "main" &&
          parsing.top.role !== "content" &&
          (parsing.top.verb.mood !== next.mood || parsing.top.comma) &&
          !(parsing.top.role === "relative" && !parsing.top.comma)))
    )
      popFrame(parsing);
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
  // Only what stands right before "and" is joined to what stands after it.
  let before = k - 1;
  while (/^(comma|quote|parenthesis)$/.test(parsing.chunks[before]?.kind ?? "")) before -= 1;
  if (
    next?.kind === "np" &&
    parsing.top.last !== null &&
    /^(np|other)$/.test(parsing.chunks[before]?.kind ?? "")
  ) {
    joinPhrases(parsing, parsing.top.last, next);
    extend(parsing, next.end);
    consume(parsing, (index) => index === ahead);
  }
}
