import type { Claim, NameType, Value } from "@/facts/claim";
import type { Clause } from "@/facts/clause";
import type { AskableFact } from "./item";
import { dateWords } from "./date-words";
import { amountOf, readNumber } from "./number-form";
import type { NumberForm } from "./number-form";
import { plainWords } from "./words";

/**
 * An inquiry: one thing to ask about a fact, with its answer. A fact allows its value to be asked
 * ("When did Shigeru Ishiba take office?") and sometimes its subject ("Who took office …?").
 */
export type Inquiry = {
  fact: AskableFact;
  claim: Claim;
  publishedAt: string;
  direction: "value" | "subject";
  /** Null where no frame took the assertion apart: it can be told, but not asked. */
  clause: Clause | null;
  key: Value;
  /** The key as an option shows it. */
  keyText: string;
  /** How the key's number is written; null for dates and names. */
  form: NumberForm | null;
  /** True where the clause says less than the claim: its stem asks for more than the claim's own parts. */
  isShortened?: boolean;
};

/** An inquiry whose claim a frame took apart: what a question is made of. */
export type AskedInquiry = Inquiry & { clause: Clause };

/** Why a fact cannot be asked: the rule's name, and a sentence. */
export type Obstacle = { rule: string; reason: string };

const obstacle = (rule: string, reason: string): Obstacle => ({ rule, reason });

/** The words of the clause's asked part, without the noun that a count counts. */
export function askedWords(clause: Clause): string {
  const { asked, subject, complements } = clause;
  switch (asked.part) {
    case "subject":
      return subject.text;
    case "complement":
      return complements[asked.index]?.text ?? "";
    case "subject-count":
      return beforeCounted(subject.text, asked.counted);
    case "complement-count":
      return beforeCounted(complements[asked.index]?.text ?? "", asked.counted);
  }
}

function beforeCounted(phrase: string, counted: string): string {
  const at = phrase.lastIndexOf(counted);
  return at > 0 ? phrase.slice(0, at).trimEnd() : "";
}

/** What a sentence may begin with before a name: "Opener Shweta Rawal", "Businessman Kamel Ltifi". */
export const calling =
  /^(?:Opener|Striker|Goalkeeper|Midfielder|Defender|Forward|Captain|Coach|Batsman|Bowler|Businessman|Businesswoman|Actor|Actress|Singer|Lawyer|Journalist|Lawmaker|Activist|Economist|Analyst|Substitute|Skipper|Pitcher|Quarterback|Writer|Director|Founder|Union) \p{Lu}/u;

const withoutArticle = (name: string) => name.replace(/^(?:the|an?) (?=\p{L})/iu, "");

/** What may stand before a number: bounds and currencies, but not "all" or "the last". */
const allowedBefore =
  /^(?:(?:over|above|below|under|more than|at least|at most|up to|as many as|as much as|about|around|some|roughly|approximately|nearly|almost|close to|just over|just under|fewer than|less than|an estimated|no more than|no fewer than|a total of|the)\b)?\s*(?:[A-Z]{0,3}[$€£¥₹])?$/i;

/** The key's words as an option shows them, or why there are none. */
function keyWords(key: Value, words: string): { text: string; form: NumberForm | null } | Obstacle {
  switch (key.type) {
    case "quantity":
    case "ordinal": {
      const written = readNumber(words);
      const amount = key.type === "quantity" ? key.amount : key.number;
      if (!written || Math.abs(amountOf(written) - amount) > 1e-6 * Math.max(1, Math.abs(amount))) {
        return obstacle("number-form", `no single number in “${words}” that stands for ${amount}`);
      }
      const before = written.form.before.trim();
      const isOwned = key.type === "ordinal" && /['’]s?$/.test(before);
      if (!isOwned && !allowedBefore.test(before)) {
        return obstacle(
          "number-form",
          `“${written.form.before.trim()}” before a number is no bound`,
        );
      }
      if (key.type === "ordinal" ? key.number <= 1 : amount === 1 && written.form.spelled) {
        return obstacle("trivial", "the first, or one, is what everybody would guess");
      }
      return { text: words, form: written.form };
    }
    case "date": {
      const text = dateWords(key);
      return text === null
        ? obstacle("date-form", "the date is not one day, month or year")
        : { text, form: null };
    }
    default: {
      const text = withoutArticle(key.name.trim());
      if (text === "" || text.length > 80) {
        return obstacle("name-form", "the name is empty or over 80 characters long");
      }
      if (key.type === "person" && calling.test(text)) {
        return obstacle("name-form", `“${text}” begins with what somebody does`);
      }
      if (/ (?:of|for|the|and)$/.test(text)) {
        return obstacle("name-form", `“${text}” has lost its last word`);
      }
      return { text, form: null };
    }
  }
}

const subjectTypes: Partial<Record<Clause["subject"]["kind"], NameType>> = {
  person: "person",
};

/** What is claimed of the value: words to be asked for; the obstacle where its words cannot be an option. */
export function valueInquiry(fact: AskableFact): Inquiry | Obstacle {
  const { claim, publishedAt } = fact.representative;
  const { clause, slot, statement, value: key } = claim;
  const words = keyWords(key, clause ? askedWords(clause) : statement.slice(slot.start, slot.end));
  if ("rule" in words) {
    return words;
  }
  const { text: keyText, form } = words;
  return { fact, claim, publishedAt, direction: "value", clause, key, keyText, form };
}

/** The same fact asked the other way round, for the person it is about; null where that cannot be. */
export function subjectInquiry(fact: AskableFact): Inquiry | null {
  const { claim, publishedAt } = fact.representative;
  const reverse = claim.clause && reversed(claim, claim.clause);
  return reverse && { fact, claim, publishedAt, direction: "subject", ...reverse, form: null };
}

/** Asks for the person instead of the date, the number in a row or the name. */
function reversed(claim: Claim, clause: Clause) {
  const type = subjectTypes[clause.subject.kind];
  if (/^(?:bear|born)$/.test(clause.verb.base)) {
    // Nobody asks who was born somewhere on a day.
    return null;
  }
  const isFit =
    (claim.value.type === "date" || claim.value.type === "ordinal") &&
    (clause.asked.part === "complement" || clause.asked.part === "complement-count");
  if (
    type === undefined ||
    !isFit ||
    plainWords(claim.subject) !== plainWords(clause.subject.text)
  ) {
    return null;
  }
  const key: Value = { type, name: claim.subject, aliases: [] };
  const asked: Clause = { ...clause, asked: { part: "subject" } };
  return { clause: asked, key, keyText: withoutArticle(claim.subject.trim()) };
}
