import { buildClause, type BuiltClause } from "./build-clause";
import type { Hedge } from "./claim";
import type { MadeClaim } from "./claims-of-sentence";
import { tellClause } from "./clause";
import { dateText, datePreposition } from "./date-text";
import { clauseOf, type Draft } from "./frames/frame";
import type { ParsedClause } from "./parse-state";
import type { ReadStory } from "./reading";
import type { Source } from "./statement";
import type { Telling } from "./telling";
import { verbForms } from "./verbs";

type Sentence = ReadStory["sentences"][number];

/** "…, the company said on Tuesday": the day on which it was said is a claim too. */
export function creditDay(
  made: readonly MadeClaim[],
  credit: Source,
  sentence: Sentence,
): MadeClaim[] {
  const { time } = credit;
  const said = made.find(
    ({ attribution, statementTime, predicate }) =>
      attribution.speaker === credit.speaker &&
      statementTime !== null &&
      predicate !== "event-date",
  );
  const date = sentence.credit?.date;
  const { words } = sentence.view;
  // What was said has a day of its own: that is the one to ask for.
  if (made.some(({ predicate }) => predicate === "event-date")) return [];
  if (time === null || date == null || said === undefined || said.attribution.hedge !== "none")
    return [];
  const day = dateText(time);
  const start = said.statement.indexOf(day);
  const that = said.statement.indexOf(" that ", start);
  if (start < 0 || that < 0 || said.statement.indexOf(day, start + 1) >= 0) return [];
  const content = said.statement.slice(that + " that ".length).replace(/\.$/, "");
  const forms = verbForms(credit.base ?? "say");
  const { plural, kind } = credit.phrase;
  return [
    {
      ...said,
      predicate: "event-date",
      subject: credit.speaker,
      parts: { verb: forms.base, object: content },
      value: { type: "date", ...time },
      slot: { start, end: start + day.length },
      clause: {
        subject: { text: credit.told, plural, kind },
        verb: {
          base: forms.base,
          past: forms.past,
          present: plural ? forms.base : forms.third,
          participle: forms.participle,
          tense: credit.past ? "past" : "present",
          auxiliaries: [],
        },
        complements: [
          { role: "time", preposition: datePreposition(time, null), text: day, kind: "date" },
          { role: "other", preposition: "that", text: content, kind: "thing" },
        ],
        asked: { part: "complement", index: 0 },
      },
      attribution: { speaker: null, verb: null, hedge: "none" },
      eventTime: time,
      statementTime: null,
      start: Math.min(said.start, sentence.start + (words[date.start]?.start ?? 0)),
      end: Math.max(said.end, sentence.start + (words[date.end - 1]?.end ?? 0)),
    },
  ];
}

/** "The department announced on 12 November 2024 that …": the day of the statement is a claim too. */
export function whenSaid(
  telling: Telling,
  reporter: ParsedClause,
  content: BuiltClause,
  hedge: Hedge,
): Draft | null {
  const built = buildClause({ ...telling, verbBase: reporter.verb.base }, reporter, {
    plan: false,
    backshift: false,
  });
  const time = built?.complements.find(({ role }) => role === "time");
  if (built == null || time?.span == null || content.complements.length > 4) return null;
  const { text } = tellClause(clauseOf(content, { part: "subject" }));
  const clause = clauseOf({ ...built, complements: [time] }, { part: "complement", index: 0 });
  return {
    predicate: "event-date",
    subject: built.subject.text.replace(/^the /i, ""),
    parts: { verb: reporter.verb.base, object: text },
    value: { type: "date", ...time.span },
    clause: {
      ...clause,
      complements: [
        ...clause.complements,
        { role: "other", preposition: "that", text, kind: "thing" },
      ],
    },
    time: time.span,
    start: Math.min(reporter.start, reporter.subject?.start ?? reporter.start),
    end: content.parsed.end,
    hedge,
  };
}
