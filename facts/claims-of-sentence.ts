import type { Attribution, Claim, Doubt, Hedge, Skipped } from "./claim";
import { buildClause, type BuiltClause } from "./build-clause";
import { ages } from "./frames/ages";
import { apposedValues } from "./frames/apposed-values";
import { isAttendant, withOuterClause } from "./frames/attendant";
import { counts } from "./frames/counts";
import { existence } from "./frames/existence";
import { datedPhrases } from "./frames/dated";
import { type Draft, type Frame } from "./frames/frame";
import { apposedFacts } from "./frames/membership";
import { former } from "./frames/former";
import { inside } from "./frames/inside";
import { ordinals } from "./frames/ordinals";
import { eachOfList, people } from "./frames/people";
import { places } from "./frames/places";
import { findOffices, officeDraft } from "./frames/roles";
import { named } from "./frames/named";
import { polledShare } from "./frames/polled";
import { times } from "./frames/times";
import { toldValues } from "./frames/told-values";
import type { Memory } from "./memory";
import type { ParsedClause } from "./parse-state";
import { doubtOf, isTakenApart } from "./plain-reading";
import type { ReadStory } from "./reading";
import { clauseScope, sentenceScope } from "./scope";
import { isSoundClause, isToldByNoSpeech } from "./sound-clause";
import { creditDay, whenSaid } from "./when-said";
import { sourceOfCredit, sourceOfReporter, tellDraft, type Source } from "./statement";
import { tellPhrase } from "./tell-phrase";
import type { Telling, Told } from "./telling";
import { beliefVerbs, conceptOf } from "./verbs";

type Sentence = ReadStory["sentences"][number];
/** A claim but for what the article adds: its number, its evidence and its sentence. Offsets into the text. */
export type MadeClaim = Omit<Claim, "id" | "evidence" | "sentence"> & {
  start: number;
  end: number;
};

const frames: readonly Frame[] = [
  counts,
  inside,
  former,
  times,
  places,
  people,
  eachOfList,
  ordinals,
  named,
];

/** The claims of one sentence, or why it gives none. */
export function sentenceClaims(
  story: ReadStory,
  sentence: Sentence,
  memory: Memory,
): { made: MadeClaim[]; reason: Skipped["reason"] | null } {
  if (sentence.role === "headline") return { made: [], reason: "nothing-to-check" };
  const whole = sentenceScope(sentence);
  const made: MadeClaim[] = [];
  let reason: Skipped["reason"] | null = whole.asserted ? null : whole.reason;
  if (reason === "boilerplate" || reason === "question") return { made, reason };
  // A bare title in a sentence that tells only plans is left to the sentences that tell facts.
  const onlyPlans = sentence.clauses.every(
    ({ verb }) => verb.planned || /^(will|would|shall)$/.test(verb.modal ?? ""),
  );
  for (const office of findOffices(sentence, memory))
    if (office.anchored || !onlyPlans) add(made, sentence, officeDraft(office), null);
  if (sentence.inQuotation) return { made, reason: "quotation" };
  if (!whole.asserted) return { made, reason };
  for (const draft of [
    ...apposedFacts(sentence, memory),
    ...datedPhrases(sentence),
    ...apposedValues(sentence),
    ...ages(sentence, story.publishedAt),
  ])
    add(made, sentence, draft, null);
  const telling: Telling = {
    sentence,
    memory,
    verbBase: "",
    speaker: null,
    topic: null,
    reported: false,
    outer: null,
  };
  const credit = sentence.credit === null ? null : sourceOfCredit(telling, sentence.credit);
  for (const parsed of sentence.clauses) {
    const result = clauseClaims(
      { ...telling, verbBase: parsed.verb.base },
      parsed,
      credit,
      sentence,
      story.publishedAt,
    );
    if (result.reason !== null) reason ??= result.reason;
    for (const [draft, source] of result.drafts) add(made, sentence, draft, source);
  }
  if (credit !== null) made.push(...creditDay(made, credit, sentence));
  return { made, reason };
}

function clauseClaims(
  base: Telling,
  parsed: ParsedClause,
  credit: Source | null,
  sentence: Sentence,
  publishedAt: string,
): { drafts: [Draft, Source | null][]; reason: Skipped["reason"] | null } {
  const scope = clauseScope(sentence, parsed);
  if (!scope.asserted) return { drafts: [], reason: scope.reason };
  let source = parsed.reporter === null ? null : sourceOfReporter(base, parsed.reporter);
  // "It was reported that …" has no speaker.
  const impersonal =
    parsed.reporter !== null &&
    parsed.reporter.subject?.pronoun === "it" &&
    parsed.reporter.verb.passive;
  if (parsed.reporter !== null && source === null && !impersonal)
    return { drafts: [], reason: "unresolved-subject" };
  if (isToldByNoSpeech(parsed)) return { drafts: [], reason: "unresolved-subject" };
  if (isInsideBelief(sentence, parsed)) return { drafts: [], reason: "belief" };
  source ??= inheritedSource(base, parsed) ?? creditFor(sentence, parsed, credit);
  const outer = outerSubject(base, parsed);
  // "The captain was held in X, where he …": nobody else than the captain is meant.
  if (outer === null && hangsOnSubject(parsed)) return { drafts: [], reason: "unresolved-subject" };
  // "estimated that it cost": what is estimated is not the one who does.
  const figured =
    parsed.subject?.pronoun === "it" &&
    /^(estimate|calculate|show|find|suggest|forecast|predict|reckon)$/.test(source?.base ?? "");
  const telling: Telling = {
    ...base,
    speaker: figured ? null : (source?.phrase ?? null),
    reported: parsed.reporter !== null && !figured,
    outer,
    topic: topicOf(base, parsed),
  };
  const existing = existence(telling, parsed, scope.hedge);
  if (existing !== null) return { drafts: [[existing, source]], reason: null };
  const plan = scope.hedge === "plan";
  const built = buildClause(telling, parsed, {
    plan,
    backshift: source !== null && source.past && source.base !== null,
  });
  if (built === null) return { drafts: [], reason: "unresolved-subject" };
  if (inQuotes(sentence, parsed) && built.subject.entity === null)
    return { drafts: [], reason: "quotation" };
  const hedge = hedgeOf(
    impersonal && scope.hedge === "none" ? "reported" : scope.hedge,
    source,
    built,
    publishedAt,
  );
  if (hedge === null) return { drafts: [], reason: "plan" };
  const verb = conceptOf(parsed.verb.base, parsed.verb.particle, parsed.verb.passive);
  const input = { telling, built, verb: officeVerb(built, verb), hedge };
  // A clause that only introduces what is said tells nothing by itself.
  const introduces = sentence.clauses.some(({ reporter }) => reporter === parsed);
  const framed = introduces ? [] : frames.flatMap((frame) => frame(input));
  const told = introduces ? [] : [...framed, ...toldValues(input, framed)];
  if (told.length > 0 && !isSoundClause(sentence, built))
    return { drafts: [], reason: "unresolved-subject" };
  const doubt = doubtOf(sentence, built);
  const drafts: [Draft, Source | null][] = (
    isAttendant(built)
      ? withAttended(telling, sentence, built, told)
      : told.map((draft) => withDoubt(draft, isTakenApart(built, draft) ? "taken-apart" : doubt))
  ).map((draft) => [draft, source]);
  const spoken = parsed.reporter === null ? null : whenSaid(base, parsed.reporter, built, hedge);
  if (spoken !== null) drafts.push([withDoubt(spoken, doubt), null]);
  const polled = parsed.reporter === null ? null : polledShare(base, parsed.reporter, built, hedge);
  if (polled !== null) drafts.push([withDoubt(polled, doubt), null]);
  return { drafts, reason: drafts.length === 0 ? "nothing-to-check" : null };
}

const withDoubt = (draft: Draft, doubt: Doubt | null): Draft =>
  doubt === null ? draft : { ...draft, doubt };

/** What a participle adds to another clause is told with that clause. */
function withAttended(
  telling: Telling,
  sentence: Sentence,
  built: BuiltClause,
  drafts: readonly Draft[],
): Draft[] {
  const parent = built.parsed.parent;
  if (parent === null) return [];
  // "a ferry carrying 140 people capsized": told already, as part of the subject.
  const within = parent.subject;
  if (within !== null && within.start < built.parsed.start && built.parsed.start < within.tailEnd)
    return [];
  const outer = buildClause({ ...telling, verbBase: parent.verb.base }, parent, {
    plan: false,
    backshift: false,
  });
  if (outer === null) return [];
  return drafts
    .flatMap((draft) => withOuterClause(draft, outer, sentence, built) ?? [])
    .map((draft) => withDoubt(draft, doubtOf(sentence, built, outer)));
}

/** "dropped the policy, which it had adopted in 2016": "it" is the subject of the outer clause. */
function outerSubject(telling: Telling, parsed: ParsedClause): Told | null {
  if (
    (parsed.role !== "relative" && parsed.role !== "subordinate") ||
    parsed.subject?.pronoun == null ||
    parsed.parent?.subject == null ||
    // "Her coach took over after she had lost": she is not the coach.
    /^(his|her|its|their)$/.test(
      telling.sentence.view.words[parsed.parent.subject.start]?.normal ?? "",
    )
  )
    return null;
  return tellPhrase({ ...telling, speaker: null, topic: null }, parsed.parent.subject, "subject");
}

/** "Unions fear that the plant, which employs 90, will close": what is inside a fear is left alone. */
function isInsideBelief(sentence: Sentence, parsed: ParsedClause): boolean {
  for (let clause = parsed.parent; clause !== null; clause = clause.parent)
    if (
      clause.reporter !== null &&
      beliefVerbs.has(clause.reporter.verb.base) &&
      !clauseScope(sentence, clause).asserted
    )
      return true;
  return false;
}

const hangsOnSubject = ({ role, subject, parent }: ParsedClause) =>
  role === "relative" &&
  /^(he|she|it)$/.test(subject?.pronoun ?? "") &&
  parent?.subject != null &&
  parent.subject.pronoun === null;

/** A clause inside "X said that …" is X's, however deep. */
function inheritedSource(telling: Telling, parsed: ParsedClause): Source | null {
  for (let clause = parsed.parent; clause !== null; clause = clause.parent)
    if (clause.reporter !== null) return sourceOfReporter(telling, clause.reporter);
  return null;
}
/** What is said about the speaker ("…, which put it at 7.6") is the article's own word. */
function creditFor(sentence: Sentence, parsed: ParsedClause, credit: Source | null): Source | null {
  const speaker = sentence.credit?.speaker;
  return speaker !== undefined && parsed.subject === speaker ? null : credit;
}
/** What the sentence's first clause is about, for "which put its magnitude at 7.6". */
function topicOf(telling: Telling, parsed: ParsedClause): Telling["topic"] {
  const first = telling.sentence.clauses.find(
    ({ role, subject }) => role === "main" && subject !== null && subject !== parsed.subject,
  );
  if (first?.subject == null || first === parsed || first.start > parsed.start) return null;
  const told = tellPhrase(
    { ...telling, verbBase: "", speaker: null, topic: null },
    first.subject,
    "subject",
  );
  return told === null || told.kind === "person" ? null : told;
}

/** Plans are kept only with a day; what is to come is never told as done. */
function hedgeOf(
  hedge: Hedge,
  source: Source | null,
  built: BuiltClause,
  publishedAt: string,
): Hedge | null {
  if (hedge === "plan")
    return built.complements.some(
      ({ role, text, part }) =>
        role === "time" ||
        part.phrase?.quantities.some(({ kind }) => kind !== "bare" && kind !== "vague") === true ||
        /\b(first|second|third|\d+(st|nd|rd|th))\b/.test(text),
    )
      ? "plan"
      : null;
  if (hedge === "none" && source !== null && /\bestimates?\b/.test(source.speaker))
    return "estimate";
  const { verb, parsed } = built;
  const ahead =
    verb.tense === "present" &&
    verb.auxiliaries.length === 0 &&
    parsed.verb.base !== "be" &&
    built.complements.some(
      ({ role, preposition, span }) =>
        role === "time" && preposition === "on" && span !== null && span.start > publishedAt,
    );
  return hedge === "none" && ahead ? "plan" : hedge;
}

const officeVerb = (built: BuiltClause, verb: string) =>
  built.parsed.verb.base === "hold" &&
  built.complements.some(({ text }) => /\b(office|post|seat)$/.test(text))
    ? "hold-office"
    : built.complements.some(({ text }) => /^(the )?(office|power)$/.test(text)) &&
        /^(take|assume)$/.test(built.parsed.verb.base)
      ? "take-office"
      : verb;

/** Whether a clause stands between quotation marks. */
function inQuotes(sentence: Sentence, parsed: ParsedClause): boolean {
  const { words } = sentence.view;
  const marks = words.flatMap(({ text }, index) => (/^[“”"«»]$/.test(text) ? [index] : []));
  const [open, close] = marks;
  return (
    open !== undefined &&
    close !== undefined &&
    open < parsed.verb.start &&
    parsed.verb.end <= close &&
    close - open > 4
  );
}

function add(made: MadeClaim[], sentence: Sentence, draft: Draft, source: Source | null) {
  const told = tellDraft(draft, source);
  if (told === null) return;
  const { words } = sentence.view;
  const first = words[draft.start];
  const last = words[draft.end - 1];
  if (first === undefined || last === undefined) return;
  const attribution: Attribution = {
    speaker: source?.speaker ?? null,
    verb: source?.verb ?? (source === null ? null : "according to"),
    hedge: draft.hedge,
  };
  made.push({
    predicate: draft.predicate,
    subject: draft.subject,
    parts: draft.parts,
    value: draft.value,
    statement: told.statement,
    slot: told.slot,
    clause: draft.clause,
    attribution,
    eventTime: draft.time,
    statementTime: source?.time ?? null,
    ...(draft.doubt !== undefined && { doubt: draft.doubt }),
    start: sentence.start + first.start,
    end: sentence.start + last.end,
  });
}
