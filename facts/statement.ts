import type { Claim, TimeSpan } from "./claim";
import type { Credit } from "./attribution";
import { tellClause } from "./clause";
import { dateText, datePreposition } from "./date-text";
import type { Draft } from "./frames/frame";
import { renderWords, withoutArticle } from "./render";
import { tellPhrase } from "./tell-phrase";
import type { Telling, Told } from "./telling";
import type { ParsedClause } from "./parse-state";
import { verbForms } from "./verbs";

/** Who said it, in words, and when. */
export type Source = {
  speaker: string;
  /** As running text needs it, with "the". */
  told: string;
  /** Past tense or present, as the article has it; null for "according to". */
  verb: string | null;
  base: string | null;
  time: TimeSpan | null;
  past: boolean;
  /** The speaker as a phrase, for "it" and "she" in what is said. */
  phrase: Told;
};

/** Words that cannot be understood without the article around them. */
const dangling =
  /^(he|she|it|they|this|these|that|those|his|her|their|its|there|such)\b|\b(yesterday|today|tomorrow|tonight|(last|next|this) (week|month|year|night|morning|evening|afternoon|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)|(earlier|later) (this|that) (week|month|year|day)|recently|a day (earlier|later)|(monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i;

export const standsAlone = (statement: string) => !dangling.test(statement);

/** The source that introduces a clause ("X said that …"). */
export function sourceOfReporter(telling: Telling, reporter: ParsedClause): Source | null {
  if (reporter.subject === null) return null;
  const told = tellPhrase(
    { ...telling, verbBase: reporter.verb.base, speaker: null },
    reporter.subject,
    "subject",
  );
  if (told === null) return null;
  const date =
    [...reporter.parts, ...reporter.before].find((part) => part.date !== null)?.date ?? null;
  const forms = verbForms(reporter.verb.base);
  const past =
    reporter.verb.tense === "past" ||
    reporter.verb.auxiliaries.length > 0 ||
    // "said X, noting that …": as past as the saying.
    reporter.verb.mood === "gerund";
  return {
    speaker: withoutArticle(told.text),
    told: told.text,
    verb: past ? forms.past : told.plural ? forms.base : forms.third,
    base: forms.base,
    time: date?.mention.span ?? null,
    past,
    phrase: told,
  };
}

/** The source named beside the sentence ("…, the agency said", "according to X"). */
export function sourceOfCredit(telling: Telling, credit: Credit): Source | null {
  const told = tellPhrase(
    { ...telling, verbBase: "say", speaker: null },
    credit.speaker,
    "subject",
  );
  if (told === null) return null;
  const { text } = told;
  const rest =
    credit.speakerEnd > credit.speaker.tailEnd
      ? renderWords(telling.sentence, credit.speaker.tailEnd, credit.speakerEnd)
      : "";
  const whole = rest === "" || told.entity !== null ? text : `${text} ${rest}`;
  const base = credit.verb?.base ?? null;
  const forms = base === null ? null : verbForms(base === "tell" ? "say" : base);
  const past = credit.verb?.tense === "past";
  return {
    speaker: withoutArticle(whole),
    told: whole,
    verb: forms === null ? null : past ? forms.past : told.plural ? forms.base : forms.third,
    base: forms?.base ?? null,
    time: credit.date?.mention.span ?? null,
    past,
    phrase: told,
  };
}

/**
 * Tells a draft as a statement that stands alone.
 * @returns null if it would not.
 */
export function tellDraft(
  draft: Draft,
  source: Source | null,
): { statement: string; slot: Claim["slot"] } | null {
  const whole = draft.clause === null ? draft.told : tellClause(draft.clause);
  if (whole === undefined) return null;
  const { text, slot } = whole;
  const prefix = prefixOf(source);
  const sentence = prefix === "" ? text.charAt(0).toUpperCase() + text.slice(1) : prefix + text;
  const statement = sentence.endsWith(".") ? sentence : `${sentence}.`;
  if (
    !standsAlone(statement) ||
    !standsAlone(text) ||
    statement.length > 400 ||
    /\s{2}|[,;:]\.$|[“”«»()[\]]|\s[,.;]/.test(statement)
  )
    return null;
  return { statement, slot: { start: slot.start + prefix.length, end: slot.end + prefix.length } };
}

function prefixOf(source: Source | null): string {
  if (source === null) return "";
  const speaker = source.told.charAt(0).toUpperCase() + source.told.slice(1);
  if (source.verb === null) return `According to ${source.told}, `;
  const week =
    source.time !== null &&
    source.time.precision === "day" &&
    source.time.start !== source.time.end;
  const time =
    source.time === null
      ? ""
      : week
        ? ` in the week of ${dateText({ ...source.time, end: source.time.start })}`
        : ` ${datePreposition(source.time, null)} ${dateText(source.time)}`;
  return `${speaker} ${source.verb}${time} that `;
}
