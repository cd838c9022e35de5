import type { Hedge } from "../claim";
import { dateText, datePreposition } from "../date-text";
import type { ParsedClause } from "../parse-state";
import { renderWords, spanOf, withoutArticle } from "../render";
import type { Telling } from "../telling";
import { quantityValue, type Draft } from "./frame";

/** "Last year there were 289 launches worldwide": told with its time in front, so that it stands alone. */
export function existence(telling: Telling, parsed: ParsedClause, hedge: Hedge): Draft | null {
  if (parsed.subject?.pronoun !== "there" || parsed.verb.base !== "be") return null;
  const [what, ...rest] = parsed.parts;
  const [quantity] = what?.phrase?.quantities ?? [];
  const dated = [...parsed.before, ...parsed.parts].find(({ date }) => date !== null);
  if (
    what?.phrase == null ||
    quantity?.amount == null ||
    quantity.kind !== "count" ||
    quantity.numberEnd > what.phrase.head + 1 ||
    dated?.date == null ||
    parsed.verb.auxiliaries.length > 0
  )
    return null;
  const span = spanOf(dated.date, false);
  const preposition = datePreposition(span, dated.preposition);
  const verb = parsed.verb.tense === "past" ? "were" : "are";
  const figure = renderWords(telling.sentence, what.phrase.start, quantity.numberEnd);
  const counted = renderWords(telling.sentence, quantity.numberEnd, what.phrase.tailEnd);
  const places = rest
    .filter(({ date, phrase }) => date === null && phrase !== null)
    .slice(0, 2)
    .map((part) =>
      `${part.preposition ?? ""} ${renderWords(telling.sentence, part.start, part.end)}`.trim(),
    );
  const lead = `${capital(preposition)} ${dateText(span)} there ${verb} `;
  const text = [`${lead}${figure} ${counted}`, ...places].join(" ");
  if (counted === "" || /\b(its|his|her|their|it|this|that)\b/.test(text)) return null;
  return {
    predicate: "count",
    subject: withoutArticle(counted),
    parts: { verb: "be" },
    value: quantityValue(quantity, withoutArticle(counted)),
    clause: null,
    told: { text, slot: { start: lead.length, end: lead.length + figure.length } },
    time: span,
    start: Math.min(parsed.start, dated.start),
    end: Math.max(parsed.end, what.phrase.tailEnd),
    hedge,
  };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
