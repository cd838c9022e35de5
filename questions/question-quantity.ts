import type { Clause, Complement } from "@/facts/clause";
import type { Quantity } from "@/facts/claim";
import { askedVerb } from "./verb-forms";
import { insideSentence } from "./words";

const join = (...parts: (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(" ");

const phrase = ({ preposition, text }: Complement) =>
  preposition === null ? text : `${preposition} ${text}`;

const costing =
  /^(cost|spend|pay|raise|earn|donate|allocate|release|receive|invest|owe|borrow|provide)$/;
const moving =
  /^(rise|fall|grow|increase|decrease|decline|drop|climb|jump|slip|gain|lose|shrink|surge|plunge|weaken|strengthen|advance|expand|contract|slide|tumble|soar)$/;
const levelling =
  /^(rise|fall|grow|increase|decline|drop|climb|stand|close|finish|open|leave|keep|hold|set|put|raise|cut|lower|lift|reduce|take|bring|reach|peak|remain|trade|end)$/;
const lasting = /^(last|take|wait|continue|remain|stay|run|go on)$/;

/** Told in days or years, and nothing that goes on for them. */
const unlasting = /\b(?:average|total|anniversary)$/;

const withoutArticle = (text: string) => text.replace(/^(?:the|an?) /i, "");

/**
 * The question for a quantity that is a whole part of the clause ("26 kg", "53 percent" of "of the
 * vote"), by the words around it; null where no template fits.
 */
export function askQuantity(clause: Clause, index: number, key: Quantity): string | null {
  const { verb, complements, subject } = clause;
  const complement = complements[index];
  if (!complement) {
    return null;
  }
  const before = complements[index - 1];
  const after = complements[index + 1];
  const asked = askedVerb(verb, subject.plural);
  const ask = (how: string, ...without: number[]) => {
    const rest = complements.flatMap((part, at) =>
      without.includes(at) || (part.role === "time" && subject.text.includes(part.text))
        ? []
        : [phrase(part)],
    );
    return join(how, asked.before, insideSentence(subject.text), asked.after, ...rest);
  };
  const { preposition } = complement;
  const isPassive = /^(?:is|are|was|were|been|being|be)$/.test(verb.auxiliaries.at(-1) ?? "");
  if (key.unit === "%" && after?.preposition === "of") {
    const isFree = preposition === null || preposition === "with" || preposition === "by";
    return isFree ? ask(join(preposition, "what share of", after.text), index, index + 1) : null;
  }
  const isTime = /^(second|minute|hour|day|week|month|year)s?$/.test(key.unit);
  if (preposition === "of" && before) {
    const noun = withoutArticle(before.text);
    const isOne = noun !== before.text;
    if (isTime && !/\bage$/.test(noun)) {
      // "a strike of 56 days", "an outage of 12 hours", "the outage of 12 hours"
      const isAn = /^(?:an |the [aeiou])/i.test(before.text);
      const how = `how long ${isAn ? "an" : "a"}`;
      return isOne && !unlasting.test(noun)
        ? ask(join(before.preposition, how, noun), index - 1, index)
        : null;
    }
    const isMoney = /^[A-Z]{3}$/.test(key.unit) && !isOne;
    return ask(join(before.preposition, isMoney ? "how much" : "what", noun), index - 1, index);
  }
  const size = /^(?:long|high|tall|deep|wide|thick|old)$/.exec(after?.text ?? "")?.[0];
  if (verb.base === "be" && size !== undefined) {
    return ask(`how ${size}`, index, index + 1);
  }
  if (verb.base === "be" && preposition === null) {
    return before?.text === "worth"
      ? ask("how much", index - 1, index) + " worth"
      : ask("what", index);
  }
  if (verb.base === "weigh" || (costing.test(verb.base) && preposition === null)) {
    return ask("how much", index);
  }
  if (moving.test(verb.base) && !isPassive && (preposition === null || preposition === "by")) {
    return ask("by how much", index);
  }
  if (levelling.test(verb.base) && (preposition === "to" || preposition === "at")) {
    return ask(`${preposition} what ${key.unit === "%" ? "level" : "figure"}`, index);
  }
  if (isTime && lasting.test(verb.base) && (preposition === null || preposition === "for")) {
    return ask("how long", index);
  }
  return null;
}
