import type { Chunk, NounPhrase } from "./chunk-types";
import { foresees, intransitive, isAsideOfWith, introduces, laterFinite } from "./parse-lookahead";
import {
  clauseBase,
  openFrame,
  popFrame,
  pushFrame,
  waiting,
  type Parsing,
  type Frame,
} from "./parse-state";
import type { VerbGroup } from "./verb-group";
import { beliefVerbs } from "./verbs";

export function onVerb(parsing: Parsing, group: Chunk & { kind: "vg" }, k: number) {
  const previous = parsing.chunks[k - 1];
  const give = (frame: Frame) => {
    frame.verb = group;
    frame.pending = null;
    if (frame.object !== null)
      frame.parts.push({
        preposition: null,
        phrase: frame.object,
        date: null,
        start: frame.object.start,
        end: frame.object.end,
      });
  };
  if (group.mood === "infinitive") {
    if (parsing.top.verb === null && parsing.top.role === "participle") give(parsing.top);
    else if (
      parsing.top.verb !== null &&
      foresees.test(parsing.top.verb.base) &&
      previous?.kind === "np" &&
      parsing.top.parts[parsing.top.parts.length - 1]?.phrase === previous
    ) {
      // "expects the economy to grow": what is expected is said of the object.
      const reporter = parsing.top;
      parsing.top.parts.pop();
      pushFrame(
        parsing,
        openFrame("content", parsing.top, previous.start, {
          subject: previous,
          verb: group,
          reporter,
        }),
      );
    } else
      pushFrame(
        parsing,
        openFrame("infinitive", parsing.top, group.start, {
          subject: parsing.top.verb !== null ? parsing.top.subject : null,
          verb: group,
        }),
      );
    return;
  }
  if (parsing.top.verb === null && parsing.top.role === "participle" && group.mood === "gerund") {
    give(parsing.top);
    return;
  }
  // "the factory, where 800 people work, was built", of which "work" was read as a noun.
  if (
    previous?.kind === "comma" &&
    parsing.top.role === "relative" &&
    parsing.top.verb === null &&
    parsing.top.subject !== null &&
    parsing.top.subject.start >= parsing.top.start &&
    waiting(parsing)
  ) {
    parsing.top.broken = true;
    popFrame(parsing);
  }
  // "elected in 2022 and suspended in May": the second is a passive, too.
  if (
    parsing.top.verb === null &&
    parsing.top.role === "participle" &&
    group.ambiguous &&
    group.mood === "finite" &&
    group.auxiliaries.length === 0 &&
    /^(conj|adverb)$/.test(previous?.kind ?? "") &&
    parsing.done.some(
      ({ role, subject, parent, verb }) =>
        role === "participle" &&
        subject === parsing.top.subject &&
        parent === parsing.top.parent &&
        verb?.passive === true,
    )
  ) {
    give(parsing.top);
    parsing.top.verb = { ...group, passive: true, mood: "participle" };
    return;
  }
  const relativeVerb =
    parsing.top.role === "relative" &&
    parsing.top.verb === null &&
    (/^(relative|that|adverb)$/.test(previous?.kind ?? "") ||
      // "the Union, to which Bosnia applied in 2016, acted": the clause's own subject did.
      (previous?.kind === "np" &&
        previous === parsing.top.subject &&
        previous.start > parsing.top.start &&
        !sureVerbAhead(parsing.chunks, k + 1)));
  const outer =
    group.mood !== "gerund" &&
    parsing.top.verb !== null &&
    waiting(parsing) &&
    !laterFinite(parsing.chunks, k + 1) &&
    (group.ambiguous || group.mood === "finite");
  const coordinate =
    previous?.kind === "conj" &&
    parsing.top.subject !== null &&
    parsing.top.role !== "participle" &&
    !group.passive;
  const closesAside =
    group.mood === "finite" &&
    previous?.kind === "comma" &&
    parsing.top.verb === null &&
    parsing.top.subject !== null &&
    parsing.done.some(
      ({ role, parent, comma, verb }) =>
        role === "participle" && parent === parsing.top && comma && verb !== null,
    ) &&
    !verbBehindComma(parsing.chunks, k + 1, true);
  const reduced =
    relativeVerb ||
    // "traders, led by X, marched": after the second comma comes the verb.
    closesAside ||
    (coordinate && group.mood === "finite") ||
    outer ||
    (intransitive.test(group.base) && group.ambiguous && parsing.top.verb === null) ||
    (group.base === "say" && previous?.kind === "comma") ||
    isBelieved(parsing, group, k)
      ? false
      : group.mood === "participle" ||
        (group.ambiguous &&
          (parsing.top.verb === null
            ? laterFinite(parsing.chunks, k + 1) ||
              (previous?.kind === "comma" && verbBehindComma(parsing.chunks, k + 1))
            : true));
  const last = parsing.top.last ?? parsing.top.subject;
  if (
    group.mood === "gerund" ||
    (reduced && (parsing.top.subject !== null || parsing.top.verb !== null)) ||
    ((group.ambiguous || group.mood === "participle") &&
      !intransitive.test(group.base) &&
      parsing.top.verb === null &&
      parsing.top.subject === null &&
      previous?.kind === "np")
  ) {
    const afterComma = previous?.kind === "comma";
    const subject =
      group.mood === "gerund"
        ? afterComma || last === null
          ? parsing.top.role === "subordinate" && parsing.top.verb !== null
            ? parsing.top.subject
            : clauseBase(parsing).subject
          : last
        : afterComma && parsing.top.verb === null
          ? parsing.top.subject
          : last;
    const apposed = afterComma && group.mood !== "gerund" && isApposed(parsing, k - 2, subject);
    // "210 houses and a chapel built in 1754": the chapel was.
    const built =
      subject !== null && !afterComma && group.mood !== "gerund"
        ? (subject.members[subject.members.length - 1] ?? subject)
        : subject;
    // "was 5 percent contained": the figure says so only with its participle.
    if (built !== null && !afterComma && parsing.top.verb?.base === "be" && isBareFigure(built))
      built.tailEnd = group.end;
    const passive =
      group.mood === "gerund" ? group : { ...group, passive: true, mood: "participle" as const };
    pushFrame(
      parsing,
      openFrame("participle", parsing.top, group.start, {
        subject: built,
        verb: passive,
        comma: afterComma,
        // "X, head of the commission, known as Y": of whom it speaks is unclear.
        broken: apposed || (group.mood !== "gerund" && isLoose(parsing, k, built)),
      }),
    );
    return;
  }
  if (parsing.top.verb === null) {
    give(parsing.top);
    return;
  }
  // A finite verb that belongs to an outer clause whose subject waits for it.
  let frame: Frame | null = parsing.top.parent;
  while (frame !== null && !(frame.verb === null && frame.subject !== null)) frame = frame.parent;
  if (frame !== null) {
    parsing.top = frame;
    give(frame);
    return;
  }
  if (spokenSubject(parsing, group)) return;
  const object = parsing.top.parts[parsing.top.parts.length - 1];
  if (
    object?.phrase != null &&
    object.preposition === null &&
    previous?.kind === "np" &&
    object.phrase === previous
  ) {
    const reporter = parsing.top;
    parsing.top.parts.pop();
    pushFrame(
      parsing,
      openFrame(
        introduces(parsing.top.verb) ? "content" : "subordinate",
        parsing.top,
        object.start,
        {
          subject: object.phrase,
          verb: group,
          reporter,
        },
      ),
    );
    return;
  }
  pushFrame(parsing, openFrame("main", null, group.start, { verb: group }));
}

/** "said a rover named Pragyan had rolled", "says all schools in Karnataka will close". */
export function spokenSubject(parsing: Parsing, group: VerbGroup): boolean {
  const reporter = parsing.top.role === "participle" ? parsing.top.parent : parsing.top;
  if (reporter === null || reporter.verb === null || !introduces(reporter.verb)) return false;
  const at = reporter.parts.findIndex(
    ({ preposition, phrase }) => preposition === null && phrase !== null,
  );
  const subject = reporter.parts[at]?.phrase;
  if (subject == null || (parsing.top !== reporter && parsing.top.subject !== subject))
    return false;
  const rest = reporter.parts.slice(at + 1);
  if (rest.some(({ preposition, phrase }) => preposition === null || phrase === null)) return false;
  subject.tailEnd = Math.max(subject.tailEnd, parsing.top.end, ...rest.map(({ end }) => end));
  reporter.parts = reporter.parts.slice(0, at);
  parsing.top = reporter;
  pushFrame(
    parsing,
    openFrame("content", reporter, subject.start, { subject, verb: group, reporter }),
  );
  return true;
}

/** "The firm, founded in 2018 and valued at 9 million, has raised": after another comma comes the verb. */
export function verbBehindComma(chunks: readonly Chunk[], k: number, surely = false): boolean {
  // Behind "when" another clause has begun: only a verb that is no participle is of this one.
  let sure = surely;
  for (let index = k; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (/^(stop|that)$/.test(chunk.kind)) return false;
    if (chunk.kind === "subordinator") sure = true;
    const next = chunks[index + 1];
    if (chunk.kind === "comma" && next?.kind === "vg" && next.mood === "finite") {
      if (sure && next.ambiguous) continue;
      return !isAsideOfWith(chunks, index + 1);
    }
  }
  return false;
}

/**
 * "rose to 6.1 percent in May, driven by food", "third was Y, with Z, weakened by a fall, behind": a
 * participle that the phrase in front of it may not be the subject of.
 */
function isLoose({ chunks, top }: Parsing, k: number, subject: NounPhrase | null): boolean {
  if (subject === null) return false;
  if (isBareFigure(subject)) return true;
  const beside = chunks[k - 1];
  // "nine of the 46 lots, among them a Rothko valued at …": it was the Rothko.
  if (beside?.kind === "np" && isAnother(beside, subject)) return true;
  if (beside?.kind !== "comma" || top.verb === null) return false;
  // "is the first increase since 2007, approved under X": subject and predicate are the same.
  if (/^(be|become)$/.test(top.verb.base)) return false;
  const before = chunks[k - 2];
  if (isAsideOfWith(chunks, k)) return true;
  if (before?.kind === "np") return isAnother(before, subject);
  return !/^(other|parenthesis|quote)$/.test(before?.kind ?? "");
}

const isAnother = (phrase: NounPhrase, subject: NounPhrase): boolean =>
  phrase !== subject &&
  phrase.of !== subject &&
  !phrase.members.includes(subject) &&
  !subject.members.includes(phrase) &&
  phrase.start !== subject.start;

const isBareFigure = ({ quantities, members, headText, of }: NounPhrase): boolean =>
  quantities.length > 0 &&
  members.length === 0 &&
  of === null &&
  /^(percent|cent|%|points?|degrees?|\d[\d.,]*%?)$/.test(headText);

/** Whether, before the next comma, a verb comes that can be no participle. */
function sureVerbAhead(chunks: readonly Chunk[], k: number): boolean {
  for (let index = k; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (/^(comma|stop|conj|relative|that|subordinator)$/.test(chunk.kind)) return false;
    if (chunk.kind === "vg" && chunk.mood === "finite" && !chunk.ambiguous) return true;
  }
  return false;
}

/** Whether the phrase at `k`, or the one its preposition hangs on, stands in apposition to another. */
function isApposed({ chunks }: Parsing, k: number, subject: NounPhrase | null): boolean {
  const before = chunks[k];
  return (
    subject !== null &&
    before !== undefined &&
    subject.appositions.some(({ end }) => end === before.end)
  );
}

/** "Experts believe the ship turned over": what stands behind such a verb is what they believe. */
function isBelieved({ chunks, top }: Parsing, group: VerbGroup, k: number): boolean {
  const object = top.parts[top.parts.length - 1];
  return (
    top.verb !== null &&
    beliefVerbs.has(top.verb.base) &&
    !top.verb.passive &&
    group.mood === "finite" &&
    object?.phrase != null &&
    object.preposition === null &&
    object.phrase === chunks[k - 1] &&
    !laterFinite(chunks, k + 1)
  );
}
