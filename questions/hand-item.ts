import { spansOverlap } from "@/facts/intervals";
import { readDateWords } from "./date-words";
import { explanationOf, evidenceOf } from "./explanation";
import { expectedOf } from "./expected";
import { subjectInquiry, valueInquiry } from "./inquiry";
import type { Inquiry } from "./inquiry";
import type { ItemContext } from "./item-context";
import type { HandKind } from "./hand-kinds";
import type { AskableFact, ItemDraft } from "./item";
import { hasOptions, kindTraits } from "./kind-traits";
import { lintDraft } from "./lint";
import { findUnsafe } from "./option-safety";
import { readOption } from "./read-back";
import { plainWords } from "./words";

/** Items as a person writes or changes them, and what is to be said of them. */

export type HandWords = {
  stem: string;
  /** As they are shown; none where an answer is typed or recalled. */
  options: readonly { text: string; correct: boolean; why: string | null }[];
  /** Null: the explanation that the fact gives. */
  explanation: string | null;
};

/** `rule` is the name of what was found; `reason` a sentence for the editor. */
export type Finding = { rule: string; reason: string };

export type HandCheck = {
  /** What makes the item wrong: it is not kept. */
  faults: Finding[];
  /** What makes it worse than it could be: it is kept when the editor says so. */
  warnings: Finding[];
};

export const handGenerator = "person";

/**
 * Puts a person's words and a fact together into an item. The evidence is the fact's own; the key is
 * the option that is marked or, where nothing is chosen, the fact's value.
 * @returns a finding where the fact has no value that this kind could ask for.
 */
export function handItem(fact: AskableFact, kind: HandKind, words: HandWords): ItemDraft | Finding {
  const inquiry = valueInquiry(fact);
  const common = {
    kind,
    factId: fact.id,
    stem: words.stem.trim().replace(/\s+/g, " "),
    explanation: words.explanation?.trim() || explanationOf(fact),
    evidence: evidenceOf(fact),
    generator: handGenerator,
    generatorVersion: 1,
    seed: 0,
    lint: [],
  };
  if (hasOptions(kind)) {
    const options = words.options.map(({ text, correct, why }) => ({
      text: text.trim().replace(/\s+/g, " "),
      correct,
      why: why?.trim() || null,
    }));
    return { ...common, options, answer: options.find(({ correct }) => correct)?.text ?? "" };
  }
  if ("rule" in inquiry) {
    return inquiry;
  }
  const expected = expectedOf(kind, inquiry);
  if (expected !== undefined && "rule" in expected) {
    return expected;
  }
  const typed = expected === undefined ? {} : { expected };
  return { ...common, options: [], answer: inquiry.keyText, ...typed };
}

/** Rules without which an item cannot be asked at all; the others are matters of style. */
const indispensable = new Set([
  "one-key",
  "answer-is-key",
  "options-distinct",
  "true-false-options",
  "no-options",
  "has-expected",
  "has-evidence",
]);

/** Wrong options that are right as well. */
const rightToo = new Set(["same-as-key", "part-of-key", "entailed", "claimed-elsewhere"]);

const unsafeReasons: Record<string, string> = {
  "same-as-key": "says the same as the right answer",
  "part-of-key": "holds the right answer, or lies within it",
  entailed: "is true where the right answer is",
  "claimed-elsewhere": "is what another source says of the same",
  "near-spelling": "differs from the right answer by a letter or two",
  "other-type": "is of another kind than the right answer",
  "absurd-option": "is what nobody would believe",
  "in-the-stem": "stands in the question already",
  "in-the-evidence": "stands in the sentence that proves the answer",
};

/** Holds a person's item against the rules, and its options against what every source says. */
export function checkHandItem(
  draft: ItemDraft,
  fact: AskableFact,
  context: ItemContext,
): HandCheck {
  const faults: Finding[] = [];
  const warnings: Finding[] = [];
  if (draft.stem === "") {
    faults.push({ rule: "one-question", reason: "the question is empty" });
  }
  const empty = draft.options.find(({ text }) => text === "");
  if (empty !== undefined) {
    faults.push({ rule: "options-distinct", reason: "an option is empty" });
  }
  for (const finding of lintDraft(draft).failed) {
    (indispensable.has(finding.rule) ? faults : warnings).push(finding);
  }
  const options = optionFindings(draft, fact, context);
  faults.push(...options.filter(({ rule }) => rightToo.has(rule)));
  warnings.push(...options.filter(({ rule }) => !rightToo.has(rule)));
  return { faults: withoutTwins(faults), warnings: withoutTwins(warnings) };
}

const withoutTwins = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.rule} ${finding.reason}`, finding])).values(),
];

function optionFindings(draft: ItemDraft, fact: AskableFact, context: ItemContext): Finding[] {
  if (!hasOptions(draft.kind) || kindTraits[draft.kind].stem === "statement") {
    return [];
  }
  const inquiry = inquiryOf(draft, fact);
  if (inquiry === null) {
    const reason = "the right answer is not the fact’s value, so nothing here can vouch for it";
    return [{ rule: "key-is-value", reason }];
  }
  return draft.options
    .filter(({ correct, text }) => !correct && text !== "")
    .flatMap(({ text }) => optionFinding(draft, inquiry, text, context) ?? []);
}

/** What the item asks of the fact, by its key; null where the key is neither its value nor its subject. */
export function inquiryOf({ answer }: ItemDraft, fact: AskableFact): Inquiry | null {
  const value = valueInquiry(fact);
  const inquiries = [...("rule" in value ? [] : [value]), subjectInquiry(fact)];
  return (
    inquiries.find((each) => each !== null && plainWords(each.keyText) === plainWords(answer)) ??
    null
  );
}

function optionFinding(
  draft: ItemDraft,
  inquiry: Inquiry,
  text: string,
  context: ItemContext,
): Finding | null {
  const value = readOption(inquiry, text);
  const span = readDateWords(text);
  if (value === null && span !== null && inquiry.key.type === "date") {
    // A month beside a day: it may hold the key.
    if (spansOverlap(inquiry.key, span)) {
      return { rule: "part-of-key", reason: `“${text}” ${unsafeReasons["part-of-key"]}` };
    }
  }
  if (value === null) {
    return { rule: "option-form", reason: `“${text}” is not written as the right answer is` };
  }
  const asksFigure = /\bfigure\b/i.test(draft.stem);
  const unsafe = findUnsafe(inquiry, value, { text: draft.stem, asksFigure }, context);
  return unsafe === null
    ? null
    : { rule: unsafe, reason: `“${text}” ${unsafeReasons[unsafe] ?? "may not stand here"}` };
}

/**
 * Whether a wrong option of an item that was sound when it was made is right by now, because of what
 * sources have said since.
 * @returns the finding, or null while it is sound.
 */
export function findTurnedRight(
  draft: ItemDraft,
  fact: AskableFact,
  context: ItemContext,
): Finding | null {
  const findings = optionFindings(draft, fact, context);
  // The other rules speak of the item alone, which is as it was.
  return findings.find(({ rule }) => rule === "claimed-elsewhere") ?? null;
}
