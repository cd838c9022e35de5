import type { ClauseVerb } from "../clause";
import type { Mention } from "../entity";
import { monthSpan, parseIsoDate } from "../date-calendar";
import type { TimeSpan } from "../claim";
import { dateText } from "../date-text";
import type { StorySentence } from "../story";
import type { Draft } from "./frame";

const was: ClauseVerb = {
  base: "be",
  past: "was",
  present: "is",
  participle: "been",
  tense: "past",
  auxiliaries: [],
};
const oldest = 120;

/**
 * Ages beside a name: "Maria Lopez, 34, a teacher", "Rosendo Paz (61)", "Ana Ruiz, a 42-year-old
 * nurse", "27-year-old Siti Rahmah". Told for the month in which the article appeared.
 */
export function ages(sentence: StorySentence, publishedAt: string): Draft[] {
  const { mentions } = sentence.view;
  const day = parseIsoDate(publishedAt);
  if (day === null) return [];
  const month = monthSpan(day.year, day.month, "relative");
  return mentions.flatMap((mention, index) => {
    if (mention.entity?.type !== "person") return [];
    const found =
      ageBetweenCommas(sentence, mention) ??
      ageInWords(sentence, mention, mentions[index + 1]?.start ?? Infinity);
    return found === null ? [] : [ageDraft(mention, found, month)];
  });
}

type Found = { age: number; start: number; end: number };

/** ", 34," and "(34)" */
function ageBetweenCommas({ view }: StorySentence, mention: Mention): Found | null {
  const [open, number, close] = view.words.slice(mention.end, mention.end + 3);
  const aged = number?.normal === "aged" ? 1 : 0;
  const figure = aged === 1 ? close : number;
  const after = aged === 1 ? view.words[mention.end + 3] : close;
  if (open === undefined || figure === undefined || !/^\d{1,3}$/.test(figure.text)) return null;
  const closed =
    open.text === "("
      ? after?.text === ")"
      : open.text === "," && /^([,.;]|and)$/.test(after?.text ?? ".");
  if (!closed || Number(figure.text) < 1 || Number(figure.text) > oldest) return null;
  return { age: Number(figure.text), start: mention.start, end: mention.end + 2 + aged };
}

/** ", a 42-year-old nurse" behind the name, "27-year-old" before it. */
function ageInWords({ view }: StorySentence, mention: Mention, next: number): Found | null {
  const { words } = view;
  const years = (index: number) => {
    const digits = /^(\d{1,3})-years?-old$/.exec(words[index]?.normal ?? "")?.[1];
    return digits === undefined ? null : Number(digits);
  };
  const first = words[mention.start - 1];
  const before =
    years(mention.start - 1) ??
    (first?.pos === "NOUN" || first?.pos === "ADJ" ? years(mention.start - 2) : null);
  if (before !== null) return { age: before, start: mention.start - 2, end: mention.end };
  if (words[mention.end]?.text !== "," || !/^(an?|the)$/.test(words[mention.end + 1]?.normal ?? ""))
    return null;
  const age = mention.end + 2 < next ? years(mention.end + 2) : null;
  return age === null ? null : { age, start: mention.start, end: mention.end + 3 };
}

function ageDraft(mention: Mention, { age, start, end }: Found, month: TimeSpan): Draft {
  const name = mention.entity?.name ?? mention.text;
  return {
    predicate: "age",
    subject: name,
    parts: {},
    value: {
      type: "quantity",
      amount: age,
      lower: age,
      upper: age,
      unit: age === 1 ? "year" : "years",
      modifier: null,
    },
    clause: {
      subject: { text: name, plural: false, kind: "person" },
      verb: was,
      complements: [
        {
          role: "predicative",
          preposition: null,
          text: `${age} ${age === 1 ? "year" : "years"} old`,
          kind: "quantity",
        },
        { role: "time", preposition: "in", text: dateText(month), kind: "date" },
      ],
      asked: { part: "complement-count", index: 0, counted: age === 1 ? "year old" : "years old" },
    },
    time: month,
    start: Math.max(0, start),
    end,
    hedge: "none",
  };
}
