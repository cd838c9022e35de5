import type { Chunk } from "./chunk-types";
import type { Part, Parsing } from "./parse-state";

type Aside = { part: Part; last: number };

/**
 * ", up from 19 in 2022": the figure of another time, with the words that tell which, is no part of
 * the clause's own time and place.
 */
export function asideFigure({ chunks }: Parsing, k: number): Aside | null {
  const first = chunks[k];
  if (first?.kind !== "prep") return null;
  const from = chunks[k + 1];
  // ", twice as many as in the whole of March"
  const than = chunks[k + 2];
  if (
    first.text === "as" &&
    from?.kind === "adjective" &&
    /^(many|much|high|large|long|big|fast)$/.test(from.text) &&
    than?.kind === "prep" &&
    than.text === "as"
  ) {
    let end = k + 2;
    while (/^(prep|date|np|adverb)$/.test(chunks[end + 1]?.kind ?? "")) end += 1;
    const to = (chunks[end] as Chunk).end;
    const phrase = chunks.slice(k, end + 1).find((chunk) => chunk.kind === "np");
    return phrase?.kind === "np"
      ? {
          part: { preposition: "besides", phrase, date: null, start: first.start, end: to },
          last: end,
        }
      : null;
  }
  // ", up 2% from last year"
  const by = chunks[k + 1];
  if (
    /^(up|down)$/.test(first.text) &&
    chunks[k - 1]?.kind === "comma" &&
    by?.kind === "np" &&
    by.quantities.length > 0
  ) {
    let end = k + 1;
    while (/^(prep|date|np)$/.test(chunks[end + 1]?.kind ?? "")) end += 1;
    const to = (chunks[end] as Chunk).end;
    return {
      part: { preposition: "besides", phrase: by, date: null, start: first.start, end: to },
      last: end,
    };
  }
  const two = /^(up|down)$/.test(first.text) && from?.kind === "prep" && from.text === "from";
  if (!two && !/^(compared with|compared to|versus)$/.test(first.text)) return null;
  const figure = chunks[k + (two ? 2 : 1)];
  if (figure?.kind !== "np" || figure.quantities.length === 0) return null;
  let last = k + (two ? 2 : 1);
  while (/^(prep|date|np|parenthesis|adverb)$/.test(chunks[last + 1]?.kind ?? "")) last += 1;
  return {
    part: {
      preposition: two ? `${first.text} from` : first.text,
      phrase: figure,
      date: null,
      start: figure.start,
      end: (chunks[last] as Chunk).end,
    },
    last,
  };
}

/** "between August 2018 and June 2020": one span of time. */
export function dateRange({ chunks }: Parsing, k: number): Aside | null {
  const [first, start, joint, end] = chunks.slice(k, k + 4);
  if (first?.kind !== "prep" || start?.kind !== "date") return null;
  // "between March 2017 and the end of the war": no day of either is when it happened.
  if (first.text === "between" && joint?.kind === "conj" && end?.kind === "np")
    return {
      part: { preposition: "besides", phrase: end, date: null, start: start.start, end: end.end },
      last: k + 3,
    };
  if (end?.kind !== "date") return null;
  const joins = first.text === "between" && joint?.kind === "conj" && joint.text === "and";
  const one = start.date.mention.span;
  const two = end.date.mention.span;
  if (!joins || one.precision !== two.precision || one.start >= two.start) return null;
  const span = { ...one, end: two.end };
  return {
    part: {
      preposition: "from",
      phrase: null,
      date: {
        ...start.date,
        end: end.end,
        mention: { ...start.date.mention, end: end.date.mention.end, span },
        ahead:
          start.date.ahead === null || end.date.ahead === null
            ? null
            : { ...start.date.ahead, end: end.date.ahead.end },
      },
      start: start.start,
      end: end.end,
    },
    last: k + 3,
  };
}

/**
 * "the nine months to 30 September", "from 1.1 billion a year earlier": the date says which figure or
 * which months are meant, and not when the thing happened.
 */
export function belongsToFigure({ top, chunks }: Parsing, k: number, preposition: string | null) {
  const last = top.parts[top.parts.length - 1];
  const previous = chunks[k - 1];
  const chunk = chunks[k] as Chunk;
  if (last?.phrase == null) return false;
  if (
    preposition === "to" &&
    /^(months|weeks|days|quarter|year|half)$/.test(last.phrase.headText) &&
    last.end === (chunks[k - 2]?.end ?? -1)
  ) {
    last.phrase.tailEnd = chunk.end;
    last.end = chunk.end;
    return true;
  }
  // "from 3.4% in July": the month of the earlier figure.
  if (
    preposition === "in" &&
    last.preposition === "from" &&
    last.phrase.quantities.length > 0 &&
    last.end === (chunks[k - 2]?.end ?? -1)
  ) {
    last.phrase.tailEnd = chunk.end;
    last.end = chunk.end;
    return true;
  }
  return (
    preposition === null &&
    previous?.kind === "np" &&
    last.phrase === previous &&
    last.preposition === "from" &&
    previous.quantities.length > 0
  );
}
