import type { BuiltComplement } from "../build-clause";
import type { NameValue } from "../claim";
import { subjectEntity } from "../memory";
import { thingNouns } from "../names-lists";
import { renderWords, withoutArticle } from "../render";
import { nameInText } from "../render";
import { clauseOf, draft, nameValue, partsOf, type Draft, type FrameInput } from "./frame";

/** Things with a name: "an exercise named Freedom Edge", "a carrier, the USS George Washington". */
export function named(input: FrameInput): Draft[] {
  return [...byVerb(input), ...byApposition(input), ...occasions(input), ...vehicles(input)];
}

function byVerb(input: FrameInput): Draft[] {
  const { built } = input;
  return built.complements.flatMap((complement, index) => {
    if (
      !/^(named|called|dubbed|nicknamed|titled|entitled|codenamed)$/.test(
        complement.preposition ?? "",
      ) ||
      complement.entity === null
    )
      return [];
    const before = built.complements[index - 1];
    if (before === undefined) return [];
    return [
      draft(input, {
        predicate: "named",
        subject: withoutArticle(before.text),
        parts: { verb: input.verb },
        value: nameValue(
          complement.entity,
          complement.entity.type === "organisation" ? "organisation" : "thing",
        ),
        clause: clauseOf(built, { part: "complement", index }),
      }),
    ];
  });
}

function byApposition(input: FrameInput): Draft[] {
  const { built, telling } = input;
  return built.complements.flatMap((complement, index) => {
    const phrase = complement.part.phrase;
    if (phrase === null || phrase.mention?.entity != null) return [];
    return phrase.appositions.flatMap((other) => {
      const entity = subjectEntity(other);
      if (
        entity === null ||
        other.members.length > 0 ||
        !/^(thing|organisation)$/.test(entity.type) ||
        other.appositions.length > 0
      )
        return [];
      const text = nameInText(entity);
      const described = renderWords(telling.sentence, phrase.start, phrase.end);
      if (/\b(its|their|his|her)\b/.test(described)) return [];
      const noun = described.split(/\bof (?:the |a |an )?/).pop() ?? described;
      const before: BuiltComplement = { ...complement, text: described, entity: null };
      const name: BuiltComplement = {
        ...complement,
        role: "other",
        preposition: null,
        text,
        entity,
        kind: entity.type === "organisation" ? "organisation" : "thing",
      };
      const complements = [
        ...built.complements.slice(0, index),
        before,
        name,
        ...built.complements.slice(index + 1),
      ];
      return [
        draft(input, {
          predicate: "named",
          subject: withoutArticle(noun),
          parts: partsOf(input, index),
          value: nameValue(entity),
          clause: clauseOf(built, { part: "complement", index: index + 1 }, complements),
          end: Math.max(other.end, complement.part.end),
        }),
      ];
    });
  });
}

const events =
  /^(summit|conference|meeting|tournament|championship|championships|olympics|games|cup|festival|exercise|ceremony|congress|forum|war|battle|election|treaty|agreement|accord|strategy|convention|assembly)$/i;

/** "at the Asia-Pacific Economic Cooperation summit": the event that something took place in. */
function occasions(input: FrameInput): Draft[] {
  const { built, telling } = input;
  const { words, mentions } = telling.sentence.view;
  return built.complements.flatMap((complement, index) => {
    const phrase = complement.part.phrase;
    if (phrase === null || !/^(at|during|in|of|under)$/.test(complement.preposition ?? ""))
      return [];
    const head = words[phrase.head]?.normal ?? "";
    const inside = mentions.some(
      ({ start, end, entity }) => start >= phrase.start && end <= phrase.coreEnd && entity !== null,
    );
    if (!events.test(head) || !inside || phrase.members.length > 0) return [];
    const full = withoutArticle(renderWords(telling.sentence, phrase.start, phrase.coreEnd));
    return [
      draft(input, {
        predicate: "occasion",
        subject: withoutArticle(built.subject.text),
        parts: { verb: input.verb },
        value: { type: "thing", name: full, aliases: [] },
        clause: clauseOf(built, { part: "complement", index }),
      }),
    ];
  });
}

/** "aboard an LVM3 rocket", "at the National Autonomous University of Mexico". */
function vehicles(input: FrameInput): Draft[] {
  const { built } = input;
  return built.complements.flatMap((complement, index) => {
    const { entity, preposition } = complement;
    const inner = entity === null ? thingInside(input, index) : null;
    if (inner !== null && /^(aboard|on|on board|with|by|using|in)$/.test(preposition ?? "")) {
      return [
        draft(input, {
          predicate: "object",
          subject: withoutArticle(built.subject.text),
          parts: { ...partsOf(input, index), relation: preposition ?? "" },
          value: inner,
          clause: clauseOf(built, { part: "complement", index }),
        }),
      ];
    }
    if (
      entity === null ||
      !/^(thing|organisation)$/.test(entity.type) ||
      !/^(aboard|on|on board|at)$/.test(preposition ?? "")
    )
      return [];
    if (preposition === "on" && entity.type === "organisation") return [];
    return [
      draft(input, {
        predicate: entity.type === "organisation" ? "occasion" : "object",
        subject: withoutArticle(built.subject.text),
        parts: { ...partsOf(input, index), relation: preposition ?? "" },
        value: nameValue(entity),
        clause: clauseOf(built, { part: "complement", index }),
      }),
    ];
  });
}

/** "an LVM3 rocket": a thing whose own name stands in front of what it is. */
export function thingInside({ built, telling }: FrameInput, index: number): NameValue | null {
  const phrase = built.complements[index]?.part.phrase;
  const text = built.complements[index]?.text ?? "";
  if (
    phrase == null ||
    phrase.members.length > 0 ||
    phrase.quantities.length > 0 ||
    phrase.end > phrase.coreEnd
  )
    return null;
  const { words, mentions } = telling.sentence.view;
  const inside = mentions.filter(
    ({ start, end, entity }) =>
      start >= phrase.start &&
      end <= phrase.head &&
      entity?.type === "thing" &&
      !/^['’]s?$/.test(words[end]?.text ?? ""),
  );
  const [mention] = inside;
  if (
    mention === undefined ||
    inside.length !== 1 ||
    mention.entity === null ||
    !thingNouns.has(words[phrase.head]?.normal ?? "")
  )
    return null;
  return { type: "thing", name: withoutArticle(text), aliases: [mention.entity.name] };
}
