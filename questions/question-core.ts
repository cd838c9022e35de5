import type { Clause, Complement } from "@/facts/clause";
import type { Inquiry } from "./inquiry";
import { placeGrain } from "./places";
import { askQuantity } from "./question-quantity";
import { asSingular, askedVerb, toldVerb } from "./verb-forms";
import { insideSentence } from "./words";

/** A question without its capital, its question mark and what is said besides the clause. */
export type QuestionCore = { text: string; wording: string };

const phrase = ({ preposition, text }: Complement) =>
  preposition === null ? text : `${preposition} ${text}`;

const join = (...parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(" ");

/** The clause's complements as words, but for one; when it was stands at the end. */
function others(clause: Clause, without: number): string {
  // "the 1 January 2024 earthquake … on 1 January 2024" says it once.
  const isSaid = ({ role, text }: Complement) =>
    role === "time" && clause.subject.text.includes(text);
  const kept = clause.complements.filter((part, index) => index !== without && !isSaid(part));
  const isTime = ({ role }: Complement) => role === "time";
  return [...kept.filter((part) => !isTime(part)), ...kept.filter(isTime)].map(phrase).join(" ");
}

/** Verb and subject in asking order: "did Shigeru Ishiba take", "was the APEC summit held". */
function inverted(clause: Clause, tail: string): string {
  const verb = askedVerb(clause.verb, clause.subject.plural);
  return join(verb.before, insideSentence(clause.subject.text), verb.after, tail);
}

/**
 * The questions that ask for a clause's asked part; null where no template fits.
 * @param clause the inquiry's clause, its verb in the form that the stem needs
 */
export function questionCore(inquiry: Inquiry, clause: Clause): QuestionCore[] | null {
  const { asked } = clause;
  if (inquiry.key.type === "ordinal") {
    return askOrdinal(clause);
  }
  switch (asked.part) {
    case "subject":
      return askSubject(inquiry, clause);
    case "subject-count":
      return [
        {
          text: join(howMany(asked.counted), toldVerb(clause.verb), others(clause, -1)),
          wording: "how many",
        },
      ];
    case "complement-count": {
      const complement = clause.complements[asked.index];
      if (!complement) {
        return null;
      }
      const rest = others(clause, asked.index);
      // "put down 90 whales": the small word belongs to the verb, and stays with it.
      const isParticle = /^(?:down|up|out|off|away|back)$/.test(complement.preposition ?? "");
      const text = isParticle
        ? join(howMany(asked.counted), inverted(clause, join(complement.preposition, rest)))
        : join(complement.preposition, howMany(asked.counted), inverted(clause, rest));
      return [{ text, wording: "how many" }];
    }
    case "complement":
      return askComplement(inquiry, clause, asked.index);
  }
}

/** "how many soldiers", "what percentage of new home loans". */
function howMany(counted: string): string {
  const share = /^(?:%|per ?cent)\s+(.*)$/i.exec(counted);
  return share ? `what percentage ${share[1] ?? ""}` : `how many ${counted}`;
}

/** "president of Peru" is one office, and takes an article in a question. */
function withOffice(clause: Clause): Clause {
  const complements = clause.complements.map((part) =>
    part.role === "predicative" &&
    /^\p{Ll}[\p{L} -]* of \p{L}/u.test(part.text) &&
    !/^(?:the|an?) /.test(part.text)
      ? { ...part, text: `the ${part.text}` }
      : part,
  );
  return clause.verb.base === "be" ? { ...clause, complements } : clause;
}

function askSubject(inquiry: Inquiry, clause: Clause): QuestionCore[] | null {
  const { key } = inquiry;
  const tail = join(asSingular(toldVerb(clause.verb)), others(withOffice(clause), -1));
  switch (key.type) {
    case "person":
      return [{ text: `who ${tail}`, wording: "who" }];
    case "organisation":
    case "place": {
      const noun = nounFor(key.name, key.type === "place" ? "place" : "organisation");
      return [{ text: `which ${noun} ${tail}`, wording: `which ${noun}` }];
    }
    case "thing":
      return [{ text: `what ${tail}`, wording: "what" }];
    default:
      return null;
  }
}

/** What options of the name's kind are called. */
function nounFor(name: string, otherwise: string): string {
  const grain = placeGrain(name);
  return grain === "country" || grain === "city" || grain === "state" ? grain : otherwise;
}

function askComplement(inquiry: Inquiry, clause: Clause, index: number): QuestionCore[] | null {
  const complement = clause.complements[index];
  if (!complement) {
    return null;
  }
  const { key } = inquiry;
  const rest = inverted(clause, others(clause, index));
  const { preposition } = complement;
  switch (key.type) {
    case "date":
      return askTime(key.precision, preposition, rest);
    case "place": {
      const noun = nounFor(key.name, "place");
      const plain = { text: `where ${rest}`, wording: "where" };
      if (preposition === null) {
        return [{ text: `which ${noun} ${rest}`, wording: `which ${noun}` }];
      }
      const canDrop = /^(in|at|on|to|near)$/.test(preposition);
      if (noun === "place") {
        return canDrop ? [plain] : null;
      }
      const which = { text: `${preposition} which ${noun} ${rest}`, wording: `which ${noun}` };
      return canDrop ? [which, plain] : [which];
    }
    case "person":
      return preposition === null
        ? [{ text: `who ${rest}`, wording: "who" }]
        : [{ text: `${preposition} whom ${rest}`, wording: "whom" }];
    case "organisation": {
      const noun = nounFor(key.name, "organisation");
      return [{ text: join(preposition, `which ${noun}`, rest), wording: `which ${noun}` }];
    }
    case "thing":
      return [{ text: join(preposition, "what", rest), wording: "what" }];
    case "quantity": {
      const text = askQuantity(clause, index, key);
      return text === null ? null : [{ text, wording: "how much" }];
    }
    default:
      return null;
  }
}

function askTime(
  precision: "day" | "month" | "year",
  preposition: string | null,
  rest: string,
): QuestionCore[] | null {
  if (preposition !== null && !/^(on|in|at)$/.test(preposition)) {
    return null;
  }
  const noun = { day: "date", month: "month", year: "year" }[precision];
  const exact = `${precision === "day" ? "on what" : "in which"} ${noun} ${rest}`;
  return [
    { text: `when ${rest}`, wording: "when" },
    { text: exact, wording: `which ${noun}` },
  ];
}

/** "which prime minister of Japan, counting from the first, did Shigeru Ishiba become". */
function askOrdinal(clause: Clause): QuestionCore[] | null {
  const { asked } = clause;
  if (asked.part !== "complement-count") {
    return null;
  }
  const rest = inverted(clause, others(clause, asked.index));
  return [
    {
      text: `which ${asked.counted}, counting from the first, ${rest}`,
      wording: "which in a row",
    },
  ];
}
