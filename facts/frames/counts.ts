import { isAttribute, lastsFor, predicateFor, unitOf } from "./measures";

import type { BuiltComplement } from "../build-clause";
import { renderWords, withoutArticle } from "../render";
import {
  clauseOf,
  countedOf,
  draft,
  numberOf,
  partsOf,
  quantityValue,
  type Draft,
  type FrameInput,
} from "./frame";

/** Verbs whose object is what the count is about, whoever did it: "the quake killed nine people". */
const countedByObject = new Set([
  "kill",
  "die",
  "injure",
  "destroy",
  "displace",
  "arrest",
  "rescue",
  "isolate",
]);

/** "Over 10,000 soldiers were deployed", "the fire destroyed 200 buildings", "had 59 percent of the vote". */
export function counts(input: FrameInput): Draft[] {
  return [
    ...ofSubject(input),
    ...input.built.complements.flatMap((_, index) => ofComplement(input, index)),
  ];
}

function ofSubject(input: FrameInput): Draft[] {
  const { built, telling } = input;
  const { phrase, text } = built.subject;
  if (built.subject.entity !== null) return [];
  const members = phrase.members.length > 0 ? phrase.members : [phrase];
  const [first] = members;
  const quantity = first === undefined ? null : numberOf(first);
  if (first === undefined || quantity === null) return [];
  if (quantity.kind === "money" && quantity.amount === 1) return [];
  if (phrase.pronoun === "them") {
    const of = text.indexOf("of the ");
    if (of < 0) return [];
    const unit = text.slice(of + "of the ".length);
    return [
      draft(input, {
        predicate: "count",
        subject: unit,
        parts: partsOf(input, -1),
        value: quantityValue(quantity, unit),
        clause: clauseOf(built, { part: "subject-count", counted: text.slice(of) }),
      }),
    ];
  }
  const own = countedOf(
    telling,
    { ...first, tailEnd: members.length > 1 ? first.tailEnd : phrase.tailEnd },
    quantity,
  );
  // "43 were missing": the noun of the figure before.
  const counted =
    own === "" && quantity.kind === "bare" && / \p{L}+$/u.test(text)
      ? text.slice(text.lastIndexOf(" ") + 1)
      : own;
  const whole = phrase.members.length > 0 ? text.slice(text.indexOf(counted)) : counted;
  if (counted === "" || !text.includes(whole)) return [];
  const isCount =
    quantity.kind === "count" || quantity.kind === "vague" || quantity.kind === "bare";
  // "the three nations": known already, and not counted here.
  if (
    isCount &&
    quantity.start > first.start &&
    /^(the|these|those|both)$/.test(telling.sentence.view.words[first.start]?.normal ?? "") &&
    !counted.startsWith("of ")
  )
    return [];
  if (quantity.amount === 1 && !/^(die|injure|arrest|destroy|rescue)$/.test(input.verb)) return [];
  const unit = isCount ? unitOf(counted, quantity) : quantity.unit;
  if (isAttribute(telling, quantity)) return [];
  return [
    draft(input, {
      predicate: own === "" ? "count" : predicateFor(quantity, "", null, counted),
      subject: withoutArticle(whole.replace(/^of (the |all )?/, "")),
      parts: partsOf(input, -1),
      value: quantityValue(quantity, unit),
      clause: clauseOf(built, { part: "subject-count", counted: whole }),
    }),
  ];
}

function ofComplement(input: FrameInput, index: number): Draft[] {
  const { built, telling } = input;
  const complement = built.complements[index];
  const phrase = complement?.part.phrase;
  if (complement === undefined || phrase == null) return [];
  const members = phrase.members.length > 0 ? phrase.members : [phrase];
  return members.flatMap((member) => {
    const quantity = numberOf(member);
    if (quantity === null) return quantityInside(input, index);
    if (isAttribute(telling, quantity)) return [];
    // "when she was nine": no figure to ask for; "turned 17" is an age.
    if (quantity.kind === "bare" && /^(have|include|see|get|want)$/.test(telling.verbBase))
      return [];
    const age = quantity.kind === "bare" && built.subject.kind === "person";
    if (age && telling.verbBase !== "turn") return [];
    // "847,158 cars and light trucks": one number for the whole list.
    const shared =
      member === members[0] && members.slice(1).every(({ quantities }) => quantities.length === 0);
    const only = {
      ...member,
      tailEnd: phrase.members.length > 0 && !shared ? member.tailEnd : phrase.tailEnd,
    };
    if (!lastsFor(quantity, complement.preposition, telling.verbBase)) return [];
    // "killed 37": people, where nothing else is said.
    const people =
      quantity.kind === "bare" && /^(kill|injure|wound|infect)$/.test(telling.verbBase);
    const counted = people ? "people" : countedOf(telling, only, quantity);
    if (quantity.kind === "money" && quantity.amount === 1) return [];
    const number = renderWords(telling.sentence, only.start, quantity.numberEnd);
    const isCount = people || quantity.kind === "count" || quantity.kind === "vague";
    if (
      isCount &&
      quantity.start > only.start &&
      /^(the|these|those|both)$/.test(telling.sentence.view.words[only.start]?.normal ?? "")
    )
      return [];
    const before = built.complements.slice(0, index);
    const after = built.complements.slice(index + 1);
    if (isCount && counted !== "") {
      const told = { ...complement, text: `${number} ${counted}`, kind: "quantity" as const };
      const byObject = countedByObject.has(input.verb) && complement.role === "object";
      const unit = unitOf(counted, quantity);
      return [
        draft(input, {
          predicate: "count",
          subject: byObject ? unit : built.subject.text,
          parts: byObject
            ? { verb: input.verb === "kill" ? "die" : input.verb }
            : { ...partsOf(input, index), counted: unit },
          value: quantityValue(quantity, unit),
          clause: clauseOf(built, { part: "complement-count", index, counted }, [
            ...before,
            told,
            ...after,
          ]),
        }),
      ];
    }
    if (
      complement.preposition === "for" &&
      quantity.kind !== "money" &&
      quantity.kind !== "percent" &&
      predicateFor(quantity, "", null, "") !== "duration"
    )
      return [];
    if (complement.preposition === "with" && quantity.kind === "measure") return [];
    // An amount, a share or a measure: the figure is a complement, what it is "of" another.
    const end = Math.max(quantity.end, quantity.numberEnd);
    const figure = renderWords(telling.sentence, only.start, Math.min(end, only.tailEnd));
    const rest = renderWords(telling.sentence, Math.min(end, only.tailEnd), only.tailEnd);
    if (rest !== "" && !/^(of|in|at|for|from|to|above|below|on|per|against) /.test(rest)) return [];
    const told: BuiltComplement = { ...complement, text: figure, kind: "quantity" };
    const tail: BuiltComplement[] =
      rest === ""
        ? []
        : [
            {
              ...complement,
              role: "other",
              preposition: rest.split(" ")[0] ?? null,
              text: rest.slice(rest.indexOf(" ") + 1),
              kind: "thing",
            },
          ];
    return [
      draft(input, {
        predicate: age
          ? "age"
          : predicateFor(quantity, input.telling.verbBase, complement.preposition, rest),
        subject: withoutArticle(built.subject.text),
        parts: {
          ...partsOf(input, index),
          ...(rest === "" ? {} : { of: rest.replace(/^of (the |all )?/, "") }),
        },
        value: quantityValue(quantity, quantity.unit),
        clause: clauseOf(built, { part: "complement", index }, [
          ...before,
          told,
          ...tail,
          ...after,
        ]),
      }),
    ];
  });
}

/** "at a depth of 16 km", "waves of at least 1.2 metres", "a three-day exercise". */
function quantityInside(input: FrameInput, index: number): Draft[] {
  const { built, telling } = input;
  const complement = built.complements[index];
  const phrase = complement?.part.phrase;
  if (complement === undefined || phrase == null || phrase.members.length > 0) return [];
  const quantity = phrase.quantities.find(
    ({ start, amount, kind }) =>
      start >= phrase.coreEnd &&
      amount !== null &&
      kind !== "ordinal" &&
      (kind !== "count" ||
        /^(life|lives|death|deaths|total|group|team|crowd|crew|fleet)$/.test(
          telling.sentence.view.words[phrase.head]?.normal ?? "",
        )),
  );
  if (quantity === undefined || phrase.coreEnd >= quantity.start + 1) return [];
  const lead = renderWords(telling.sentence, phrase.start, phrase.coreEnd);
  const figure = renderWords(
    telling.sentence,
    quantity.start,
    Math.max(quantity.end, quantity.numberEnd),
  );
  const rest = renderWords(
    telling.sentence,
    Math.max(quantity.end, quantity.numberEnd),
    phrase.tailEnd,
  );
  if (lead === "" || /\b(its|his|her|their)\b/.test(lead)) return [];
  const measured = withoutArticle(lead);
  const told: BuiltComplement[] = [
    { ...complement, text: lead, kind: "thing" },
    { ...complement, role: "other", preposition: "of", text: figure, kind: "quantity" },
    ...(rest === ""
      ? []
      : [
          {
            ...complement,
            role: "other" as const,
            preposition: null,
            text: rest,
            kind: "thing" as const,
          },
        ]),
  ];
  return [
    draft(input, {
      predicate: predicateFor(quantity, input.telling.verbBase, null, ""),
      subject: withoutArticle(built.subject.text),
      parts: { ...partsOf(input, index), measured },
      value: quantityValue(quantity, quantity.unit),
      clause: clauseOf(built, { part: "complement", index: index + 1 }, [
        ...built.complements.slice(0, index),
        ...told,
        ...built.complements.slice(index + 1),
      ]),
    }),
  ];
}
