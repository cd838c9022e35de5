import type { NounPhrase } from "../chunk-types";
import type { BuiltComplement } from "../build-clause";
import { subjectEntity } from "../memory";
import { placeNouns } from "../names-lists";
import { withoutArticle } from "../render";
import {
  clauseOf,
  draft,
  nameValue,
  partsOf,
  placeValue,
  type Draft,
  type FrameInput,
} from "./frame";

/** Where something happened, or where it went to or came from. */
export function places(input: FrameInput): Draft[] {
  const { built } = input;
  return built.complements.flatMap((complement, index) => {
    const phrase = complement.part.phrase;
    if (complement.role !== "place" || phrase === null || complement.preposition === "under")
      return [];
    if (!belongsToVerb(input, index)) return [];
    const relation: Record<string, string> = /^(to|into|from)$/.test(complement.preposition ?? "")
      ? { relation: complement.preposition ?? "" }
      : {};
    const parts = { ...partsOf(input, index), ...relation };
    const subject = withoutArticle(built.subject.text);
    const made: Draft[] = [
      draft(input, {
        predicate: "event-place",
        subject,
        parts,
        value: placeValue(complement.text, complement.entity),
        clause: clauseOf(built, { part: "complement", index }),
      }),
    ];
    // "in Lima, Peru", "in Lima, the capital of Peru": it happened in Peru too.
    for (const other of / of$/.test(complement.preposition ?? "") ? [] : phrase.appositions) {
      const outer = outerPlace(input, other);
      if (outer === null) continue;
      const wider: BuiltComplement = {
        ...complement,
        preposition: /^(at|in|from|to|into|near)$/.test(complement.preposition ?? "")
          ? complement.preposition === "at" || complement.preposition === "near"
            ? "in"
            : complement.preposition
          : "in",
        text: outer.text,
        entity: outer.entity,
      };
      made.push(
        draft(input, {
          predicate: "event-place",
          subject,
          parts,
          value: nameValue(outer.entity),
          clause: clauseOf(
            built,
            { part: "complement", index },
            built.complements.map((one, at) => (at === index ? wider : one)),
          ),
          end: other.tailEnd,
        }),
      );
    }
    return made;
  });
}

const fears =
  /\b(concerns?|fears?|doubts?|hopes?|questions?|tensions?|calls?|worries|threats?|risks?|possibility|prospects?|expectations?)\b/;

/** Whether a place stands beside the verb, and not beside another noun: "doubts about a lull in actions from X". */
function belongsToVerb({ built, telling }: FrameInput, index: number): boolean {
  if (
    fears.test(built.subject.text) ||
    /^(express|loom|call|name|say|tell|believe|compare|accuse|blame|lose|beat|defeat|play|face|belong|give|thank|pay|owe)$/.test(
      telling.verbBase,
    )
  )
    return false;
  const complement = built.complements[index];
  const before = built.complements.slice(0, index);
  if (
    before.some(
      ({ role, preposition, part }) =>
        role === "other" &&
        !(preposition === "between" && (part.phrase?.members.length ?? 0) > 0) &&
        /^(about|on|over|against|towards?|between|of|into|for)$/.test(preposition ?? ""),
    )
  )
    return false;
  const object = before.find(({ role }) => role === "object");
  return !(
    complement?.preposition === "from" &&
    object !== undefined &&
    !/^(send|move|transfer|take|bring|launch|remove|withdraw|ship|fly|carry|export|deploy|need|evacuate|rescue|steal|fire)$/.test(
      telling.verbBase,
    )
  );
}

/** The place that an apposition says the first lies in. */
export function outerPlace({ telling }: FrameInput, apposed: NounPhrase) {
  const { mentions } = telling.sentence.view;
  const direct = subjectEntity(apposed);
  const inside =
    mentions
      .filter(
        ({ start, end, entity }) =>
          start >= apposed.start && end <= apposed.tailEnd && entity?.type === "place",
      )
      .pop()?.entity ?? null;
  const head = telling.sentence.view.words[apposed.head]?.normal ?? "";
  const entity =
    direct?.type === "place" ? direct : placeNouns.has(head) || head === "capital" ? inside : null;
  if (entity === null || entity.type !== "place") return null;
  return { entity, text: entity.determiner ? `the ${entity.name}` : entity.name };
}
