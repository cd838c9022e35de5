import { asideFigure, belongsToFigure, dateRange } from "./parse-figures";
import { isLikened, needsTheVerb, notSince, verbIsOuter } from "./parse-special";

import type { Chunk, NounPhrase } from "./chunk-types";
import { onComma } from "./parse-comma";
import { onConjunction } from "./parse-conjunction";
import { finishClauses } from "./parse-finish";
import { finiteAhead, introduces, isYearWord } from "./parse-lookahead";
import { onRelative } from "./parse-on-relative";
import { cleft, openRelative, relativeOf } from "./parse-relative";
import {
  extend,
  openFrame,
  place,
  pushFrame,
  type ParsedClause,
  type Parsing,
} from "./parse-state";
import { onVerb } from "./parse-verb";

/**
 * Groups the chunks of a sentence into clauses. A rough parser for news prose: what it cannot place
 * it leaves out, and clauses without a verb are dropped.
 */
export function parseClauses(chunks: readonly Chunk[]): ParsedClause[] {
  const first = openFrame("main", null, 0);
  const parsing: Parsing = { chunks, done: [first], top: first };
  if (notSince(parsing)) return finishClauses(parsing.done);
  for (let k = 0; k < parsing.chunks.length; k += 1) {
    const chunk = parsing.chunks[k] as Chunk;
    const next = parsing.chunks[k + 1];
    const previous = parsing.chunks[k - 1];
    switch (chunk.kind) {
      case "np": {
        const pending = parsing.top.pending;
        parsing.top.pending = null;
        if (
          next?.kind === "date" &&
          chunk.end - chunk.start === 2 &&
          pending !== null &&
          isYearWord(chunk)
        ) {
          parsing.top.pending = pending;
          break;
        }
        if (pending !== null)
          place(parsing, {
            preposition: pending.text,
            phrase: chunk,
            date: null,
            start: chunk.start,
            end: chunk.end,
          });
        else if (parsing.top.verb === null) {
          // Two phrases side by side: "the Prime Minister X" is one; of others it is unclear which is the subject.
          if (
            parsing.top.subject !== null &&
            previous?.kind === "np" &&
            chunk.mention?.entity?.type !== "person"
          )
            parsing.top.broken = true;
          if (parsing.top.subject !== null && previous?.kind === "comma") parsing.top.broken = true;
          if (
            parsing.top.subject !== null &&
            parsing.top.subject !== chunk &&
            previous?.kind !== "comma"
          )
            parsing.top.before.push({
              preposition: null,
              phrase: parsing.top.subject,
              date: null,
              start: parsing.top.subject.start,
              end: parsing.top.subject.end,
            });
          parsing.top.subject = chunk;
        } else
          parsing.top.parts.push({
            preposition: null,
            phrase: chunk,
            date: null,
            start: chunk.start,
            end: chunk.end,
          });
        parsing.top.last = chunk;
        break;
      }
      case "date": {
        const preposition = parsing.top.pending?.text ?? null;
        parsing.top.pending = null;
        if (belongsToFigure(parsing, k, preposition)) break;
        place(parsing, {
          preposition,
          phrase: null,
          date: chunk.date,
          start: chunk.start,
          end: chunk.end,
        });
        break;
      }
      case "prep": {
        const aside = asideFigure(parsing, k) ?? dateRange(parsing, k);
        if (aside !== null) {
          place(parsing, aside.part);
          extend(parsing, aside.part.end);
          parsing.top.pending = null;
          k = aside.last;
          break;
        }
        if (
          chunk.text === "among" &&
          next?.kind === "np" &&
          next.pronoun === "them" &&
          parsing.chunks[k + 2]?.kind === "np"
        ) {
          k += 2;
          while (
            /^(comma|conj)$/.test(parsing.chunks[k + 1]?.kind ?? "") &&
            parsing.chunks[k + 2]?.kind === "np" &&
            parsing.chunks[k + 3]?.kind !== "vg"
          )
            k += 2;
          extend(parsing, (parsing.chunks[k] as Chunk).end);
          break;
        }
        if (
          next?.kind === "np" &&
          /^(after|before|since|until|till|as)$/.test(chunk.text) &&
          finiteAhead(parsing.chunks, k + 1) &&
          !(chunk.text === "as" && isLikened(previous)) &&
          !needsTheVerb(parsing, k + 1) &&
          !verbIsOuter(parsing, k + 1)
        ) {
          // "ruled that it was unlawful, hours after the ministry reported …": not part of the ruling.
          const isAside =
            previous?.kind === "comma" &&
            chunk.end - chunk.start > 1 &&
            parsing.top.role === "content" &&
            parsing.top.verb !== null;
          if (isAside) parsing.top = parsing.top.reporter ?? parsing.top;
          pushFrame(
            parsing,
            openFrame("subordinate", parsing.top, chunk.start, { subordinator: chunk.text }),
          );
        } else if (next?.kind === "vg" && (next.mood === "gerund" || next.mood === "infinitive")) {
          pushFrame(
            parsing,
            openFrame("participle", parsing.top, chunk.start, {
              subordinator: chunk.text,
              subject: parsing.top.subject,
            }),
          );
        } else if (next?.kind === "vg" && parsing.top.verb !== null && chunk.text === "as") {
          parsing.top.parts.push({
            preposition: "as",
            phrase: null,
            date: null,
            start: next.start,
            end: next.end,
          });
          extend(parsing, next.end);
          k += 1;
        } else if (
          // "pulled the nose up instead of lowering it"
          /^(up|down|out|off|away|back)$/.test(chunk.text) &&
          previous?.kind === "np" &&
          next?.kind === "prep" &&
          parsing.top.verb !== null &&
          parsing.top.verb.particle === null
        )
          parsing.top.verb = { ...parsing.top.verb, particle: chunk.text };
        else
          parsing.top.pending = {
            text:
              parsing.top.pending === null
                ? chunk.text
                : `${parsing.top.pending.text} ${chunk.text}`,
            start: chunk.start,
          };
        break;
      }
      case "vg":
        onVerb(parsing, chunk, k);
        break;
      case "that":
        if (parsing.top.last !== null && previous?.kind === "np")
          parsing.top.last = relativeOf(parsing, parsing.top.last, k) ?? parsing.top.last;
        if (
          previous?.kind === "np" &&
          parsing.top.verb !== null &&
          parsing.top.last !== null &&
          parsing.top.parts.some(
            ({ preposition, phrase }) => preposition === null && phrase !== null,
          ) &&
          !/^(tell|inform|warn|remind|assure|convince|show)$/.test(parsing.top.verb.base)
        )
          openRelative(parsing, parsing.top.last, k, false);
        else if (cleft(parsing) !== null)
          openRelative(parsing, cleft(parsing) as NounPhrase, k, false);
        else if (
          parsing.top.verb !== null &&
          (introduces(parsing.top.verb) || previous?.kind !== "np") &&
          !(previous?.kind === "np" && parsing.top.verb.base === "be")
        )
          pushFrame(
            parsing,
            openFrame("content", parsing.top, chunk.end, { reporter: parsing.top }),
          );
        else if (parsing.top.last !== null) openRelative(parsing, parsing.top.last, k, false);
        break;
      case "relative":
        onRelative(parsing, chunk, k);
        break;
      case "subordinator":
        pushFrame(
          parsing,
          openFrame("subordinate", parsing.top, chunk.start, { subordinator: chunk.text }),
        );
        break;
      case "conj":
        onConjunction(parsing, k);
        break;
      case "comma":
        onComma(parsing, k);
        break;
      case "stop":
        parsing.top = openFrame("main", null, chunk.end);
        parsing.done.push(parsing.top);
        break;
      case "adjective":
      case "adverb":
        if (
          parsing.top.verb !== null &&
          (chunk.kind === "adjective" ||
            /^(west|east|north|south|westward|eastward|northward|southward|first|second|third|fourth|fifth|abroad|ahead|apart|ashore|aground|overboard|overseas)$/.test(
              chunk.text,
            ))
        )
          parsing.top.parts.push({
            preposition: parsing.top.pending?.text ?? null,
            phrase: null,
            date: null,
            // "was too strong": without the adverb it would say another thing.
            start:
              previous?.kind === "adverb" &&
              /^(too|almost|nearly|barely|hardly)$/.test(previous.text)
                ? previous.start
                : chunk.start,
            end: chunk.end,
          });
        parsing.top.pending = null;
        break;
      case "other":
        // "a rebuke of the …": a phrase that could not be read leaves its clause without it.
        if (
          /^(the|an?)$/.test(chunk.text) &&
          // "beat the incumbent, X": nor can a phrase that ends in an adjective.
          (parsing.top.pending !== null ||
            (next?.kind === "adjective" && parsing.chunks[k + 2]?.kind !== "np"))
        )
          parsing.top.broken = true;
        parsing.top.pending = null;
        break;
      case "parenthesis":
      case "quote":
        break;
    }
    if (chunk.kind !== "comma" && chunk.kind !== "conj") extend(parsing, chunk.end);
  }
  return finishClauses(parsing.done);
}
