import type { Value } from "@/facts/claim";
import { dateWords, readDateWords, spanFrom } from "./date-words";
import { readQuantityLike } from "./distractors/quantities";
import { expectedOf, unitWords } from "./expected";
import { evidenceOf } from "./explanation";
import type { Inquiry, Obstacle } from "./inquiry";
import type { ItemContext } from "./item-context";
import type { ItemDraft } from "./item";
import { asksQuestion, hasOptions } from "./kind-traits";
import { readNumber } from "./number-form";
import { findUnsafe, isEntailed, isOpenBound } from "./option-safety";
import { withoutSetting } from "./setting-reading";
import { tellingOf } from "./telling";
import { capitalise, contentWords, insideSentence, plainWords, singular } from "./words";

/**
 * Reads a finished item back against the fact it is made of, trusting nothing that made it: every
 * word of the stem must come from the fact, the key must be its value, the wrong options must be
 * wrong, the evidence must be the source's own words.
 */
export function readBack(
  draft: ItemDraft,
  inquiry: Inquiry,
  stem: { asksFigure: boolean },
  context: ItemContext,
): Obstacle | null {
  const isStatement = draft.kind === "true-false";
  const words = withoutSetting(inquiry.fact, draft.stem);
  if (words === null) {
    return refuse("setting-from-fact", "the stem does not begin with what it belongs to");
  }
  const asked = { ...draft, stem: words };
  return (
    checkEvidence(draft, inquiry) ??
    (isStatement
      ? checkTruth(asked, inquiry, stem, context)
      : (checkStemWords(asked, inquiry) ??
        checkDates(asked, inquiry) ??
        checkSpeaker(asked, inquiry) ??
        checkSubject(asked, inquiry) ??
        checkKey(draft, inquiry) ??
        checkExpected(draft, inquiry) ??
        checkBound(inquiry, stem) ??
        checkOptions(draft, inquiry, stem, context)))
  );
}

const refuse = (rule: string, reason: string): Obstacle => ({ rule, reason });

function checkEvidence(draft: ItemDraft, { fact }: Inquiry): Obstacle | null {
  const known = evidenceOf(fact);
  const isKnown = draft.evidence.every((evidence) =>
    known.some(
      (source) =>
        source.articleId === evidence.articleId &&
        source.start === evidence.start &&
        source.end === evidence.end &&
        source.exact === evidence.exact &&
        source.publisher === evidence.publisher &&
        source.publishedAt === evidence.publishedAt,
    ),
  );
  return isKnown && draft.evidence.length > 0
    ? null
    : refuse("evidence-verbatim", "the evidence is not what the fact's sources say");
}

/** Words that templates add to those of the fact. */
const templateWords = new Set(
  (
    "who whom what which when where how many much did do does was were is are had has have been be according to as " +
    "reported in on at of for the a an by from since until date month year country city state place organisation " +
    "number figure give counting first not that who it share percentage level long"
  )
    .split(" ")
    .map(singular),
);

const tokens = (text: string) =>
  plainWords(text)
    .split(" ")
    .filter((word) => word !== "")
    .map(singular);

/** Everything that the claim itself says: its statement, its clause with the verb's other forms, its times. */
function claimWords({ claim, clause }: Inquiry): string {
  const verb = clause
    ? [
        ...Object.values(clause.verb).flat(),
        ...clause.complements.flatMap(({ preposition, text }) => [preposition ?? "", text]),
        clause.subject.text,
      ]
    : [];
  const counted = clause && "counted" in clause.asked ? clause.asked.counted : "";
  return [
    claim.statement,
    claim.attribution.speaker ?? "",
    counted,
    ...verb,
    ...timesOf(claim).map((span) => dateWords(span) ?? ""),
  ].join(" ");
}

const timesOf = (claim: Inquiry["claim"]) =>
  [claim.eventTime, claim.statementTime].filter((span) => span !== null);

function checkStemWords(draft: ItemDraft, inquiry: Inquiry): Obstacle | null {
  const known = new Set(tokens(claimWords(inquiry)));
  if (draft.expected?.kind === "number") {
    tokens(unitWords(draft.expected.unit)).forEach((token) => known.add(token));
  }
  for (const span of reportTimes(inquiry)) {
    tokens(dateWords(span) ?? "").forEach((token) => known.add(token));
  }
  const strange = tokens(draft.stem).find(
    (token) => !known.has(token) && !templateWords.has(token),
  );
  return strange === undefined
    ? null
    : refuse("stem-from-fact", `“${strange}” is not in the fact that the stem asks about`);
}

/** The times of the report itself, for facts that name none. */
const reportTimes = ({ publishedAt }: Inquiry) => [
  spanFrom(publishedAt, "day"),
  spanFrom(publishedAt, "month"),
];

const datePattern =
  /(?:\b\d{1,2} )?\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b|(?<![\d,])[12]\d{3}(?![\d,])/g;

/** Every date in the stem must be one that the claim gives, at its own precision. */
function checkDates(draft: ItemDraft, inquiry: Inquiry): Obstacle | null {
  const { claim, clause } = inquiry;
  const texts = [
    claim.statement,
    ...(clause?.complements ?? []).map(({ text }) => text),
    clause?.subject.text ?? "",
  ];
  const named = texts.flatMap((text) => text.match(datePattern) ?? []);
  const times = timesOf(claim);
  const fallback =
    times.length === 0 || /reported|according/i.test(draft.stem) ? reportTimes(inquiry) : [];
  const allowed = new Set([...named, ...[...times, ...fallback].map((span) => dateWords(span))]);
  const strange = (draft.stem.match(datePattern) ?? []).find((date) => !allowed.has(date));
  return strange === undefined
    ? null
    : refuse("date-from-fact", `“${strange}” is not a date of the fact`);
}

/** What somebody said is asked and told with the speaker. */
function checkSpeaker(draft: ItemDraft, { claim }: Inquiry): Obstacle | null {
  const { speaker } = claim.attribution;
  const stem = new Set(tokens(draft.stem));
  const isNamed = speaker === null || tokens(speaker).every((token) => stem.has(token));
  return isNamed ? null : refuse("speaker-kept", "the stem has lost who said so");
}

/** A stem that has lost a word of what it asks about asks about something else. */
function checkSubject(draft: ItemDraft, { claim, clause, direction }: Inquiry): Obstacle | null {
  if (!clause || direction === "subject") {
    return null;
  }
  const { asked, subject } = clause;
  const about = asked.part === "subject" ? "" : "counted" in asked ? asked.counted : subject.text;
  const stem = new Set(tokens(draft.stem));
  const lost = contentWords(about).find((word) => !stem.has(word));
  return lost === undefined || !asksQuestion(draft.kind)
    ? null
    : refuse("subject-kept", `the stem has lost “${lost}” of ${claim.subject}`);
}

function checkKey(draft: ItemDraft, inquiry: Inquiry): Obstacle | null {
  const right = draft.options.filter(({ correct }) => correct);
  const isMarked = hasOptions(draft.kind)
    ? right.length === 1 && right[0]?.text === inquiry.keyText
    : draft.options.length === 0;
  return isMarked && draft.answer === inquiry.keyText
    ? null
    : refuse("key-is-value", "the key is not the fact's value");
}

/** What a typed answer is held against must be what the fact's value gives, to the last digit. */
function checkExpected(draft: ItemDraft, inquiry: Inquiry): Obstacle | null {
  const expected = expectedOf(draft.kind, inquiry);
  return JSON.stringify(expected) === JSON.stringify(draft.expected)
    ? null
    : refuse("expected-is-value", "what is taken as right is not what the fact's value gives");
}

function checkBound({ key }: Inquiry, stem: { asksFigure: boolean }): Obstacle | null {
  return isOpenBound(key) && !stem.asksFigure
    ? refuse("attributed-figure", "a bound is asked for as the figure that somebody gave")
    : null;
}

/** Reads an option's words as a value of the key's type and form; null where they are not one. */
export function readOption(inquiry: Inquiry, text: string): Value | null {
  const { key, form } = inquiry;
  switch (key.type) {
    case "quantity":
      return form && readQuantityLike(key, form, text);
    case "ordinal": {
      const read = readNumber(text);
      const isAlike = read?.form.ordinal === form?.ordinal && read?.form.before === form?.before;
      return read && isAlike ? { ...key, number: read.written } : null;
    }
    case "date": {
      const span = readDateWords(text);
      return span?.precision === key.precision ? { type: "date", ...span } : null;
    }
    default:
      return { type: key.type, name: text, aliases: [] };
  }
}

function checkOptions(
  draft: ItemDraft,
  inquiry: Inquiry,
  stem: { asksFigure: boolean },
  context: ItemContext,
): Obstacle | null {
  for (const { text, correct } of draft.options) {
    if (correct) {
      continue;
    }
    const value = readOption(inquiry, text);
    if (!value) {
      return refuse("option-form", `“${text}” is not of the key's form`);
    }
    const unsafe = findUnsafe(inquiry, value, { text: draft.stem, ...stem }, context);
    if (unsafe !== null) {
      return refuse(unsafe, `“${text}” may not stand beside the key`);
    }
  }
  return null;
}

/** A statement must be the fact's own telling, with the value in its place or one that is wrong there. */
function checkTruth(
  draft: ItemDraft,
  inquiry: Inquiry,
  stem: { asksFigure: boolean },
  context: ItemContext,
): Obstacle | null {
  const telling = tellingOf(inquiry);
  if ("rule" in telling) {
    return telling;
  }
  const { text, slot } = telling;
  const [before, after] = [capitalise(text.slice(0, slot.start)), text.slice(slot.end)];
  const against = /, not (?:(?:on|in|at|to|by|from) )?(?:the )?([^,]+)\.$/.exec(draft.stem);
  const told = against ? draft.stem.slice(0, against.index) : draft.stem.replace(/\.$/, "");
  if (
    !told.startsWith(before) ||
    !told.endsWith(after) ||
    told.length < before.length + after.length
  ) {
    return refuse("stem-from-fact", "the statement differs from the fact in more than its value");
  }
  const filled = told.slice(before.length, told.length - after.length);
  const isTrue = filled.toLowerCase() === inquiry.keyText.toLowerCase();
  const claimed = isTrue ? (against?.[1] ?? null) : insideSentence(filled);
  if (claimed !== null) {
    const value = readOption(inquiry, claimed);
    if (!value) {
      return refuse("option-form", `“${claimed}” is not of the value's form`);
    }
    const unsafe = findUnsafe(inquiry, value, { ...stem, text: `${before}____${after}` }, context);
    if (unsafe !== null || isEntailed(inquiry.key, value)) {
      return refuse(unsafe ?? "entailed", `“${claimed}” may be true as well`);
    }
  }
  if (!isTrue && against && against[1] !== inquiry.keyText) {
    return refuse("key-is-value", "what the statement denies is not the fact's value");
  }
  const right = draft.options.filter(({ correct }) => correct).map(({ text }) => text);
  return right.join() === (isTrue ? "True" : "False") && draft.answer === right[0]
    ? null
    : refuse("key-is-value", `the statement is ${isTrue ? "true" : "false"}`);
}
