import type { BuiltComplement } from "../build-clause";
import { subjectEntity } from "../memory";
import { roleHeads } from "../names-lists";
import type { Entity } from "../entity";
import { renderPhrase, withoutArticle } from "../render";
import type { Predicate } from "../predicates";
import { beliefVerbs, planVerbs, reportingVerbs, verbForms } from "../verbs";
import { clauseOf, draft, nameValue, type Draft, type FrameInput } from "./frame";
import { thingInside } from "./named";

/** Verbs of which a reader asks "who did it?". */
const notable = new Set(
  "cast hold-office win beat elect take-office found invent discover detect break-record score assassinate shoot resign become vote direct conquer head lead run govern found sign order approve veto launch land crash establish appoint name award receive finish call-off annex invade acquire buy ban lift".split(
    " ",
  ),
);
/** Verbs of which a reader asks "whom or what?", when the object is named. */
const acting = new Set(
  "capture seize occupy liberate recapture establish feature beat succeed replace congratulate appoint name kill shoot arrest elect choose defeat marry meet condemn launch acquire buy found join leave award receive sign win visit invade annex sue ban endorse accuse blame detect discover test use carry lift choose direct conquer head lead succeed attend adopt drop host chair enter feature agree pass approve issue fire release publish transfer strike shake".split(
    " ",
  ),
);

/** Who did what to whom, where both or one of them has a name. */
export function people(input: FrameInput): Draft[] {
  return [...agents(input), ...objects(input), ...partners(input)];
}

function agents(input: FrameInput): Draft[] {
  const { built, telling } = input;
  const does =
    /^(person|organisation)$/.test(built.subject.entity?.type ?? "") &&
    (built.parsed.verb.passive
      ? built.subject.entity?.type === "person" &&
        !/^(know|expect|see|call|consider|regard|believe|ask|quote|involve)$/.test(telling.verbBase)
      : built.complements.some(({ role }) => role === "object")) &&
    !/^(be|have|become|go|do|get|need|include|express|voice|reiterate|underline|highlight|welcome|praise|criticise|criticize|accuse|blame|condemn|urge|call|thank|congratulate|hail|defend|support|oppose|reject|deny|discuss|describe|characterize|characterise|liken|compare|face|dismiss|reject|threaten|demand|back|regard|see|hear|like|love|hate|underscore|address|oppose|enjoy)$/.test(
      telling.verbBase,
    ) &&
    !reportingVerbs.has(telling.verbBase) &&
    !beliefVerbs.has(telling.verbBase) &&
    !(planVerbs.has(telling.verbBase) && telling.verbBase !== "agree");
  if (!does && !notable.has(input.verb) && !notable.has(telling.verbBase)) return [];
  if (built.complements.length === 0) return [];
  const predicate: Predicate = "agent";
  const parts: Record<string, string> = { verb: input.verb };
  const what = built.complements.find(({ role }) => role === "object" || role === "predicative");
  if (what !== undefined) parts.object = withoutArticle(what.text);
  const subject = what === undefined ? `${telling.verbBase}` : withoutArticle(what.text);
  const { passive } = built.parsed.verb;
  if (
    passive &&
    !does &&
    !/^(elect|appoint|name|award|choose|shoot|kill|assassinate|arrest)$/.test(telling.verbBase)
  )
    return [];
  if (input.verb === "elect" && !/^(person|organisation)$/.test(built.subject.kind)) return [];
  if (
    /^(found|launch|lead|run|head)$/.test(input.verb) &&
    what !== undefined &&
    !/\p{Lu}/u.test(what.text) &&
    what.text.split(" ").length < 3
  )
    return [];
  const entities = subjectEntities(input);
  if (entities.length === 1 && built.subject.entity !== null) {
    const [entity] = entities;
    if (entity === undefined || !/^(person|organisation|place|thing)$/.test(entity.type)) return [];
    const office = what?.part.phrase;
    const head = office == null ? "" : (telling.sentence.view.words[office.head]?.normal ?? "");
    if (telling.verbBase === "become" && !(entity.type === "person" && roleHeads.has(head)))
      return [];
    const takes =
      entity.type === "person" && roleHeads.has(head) && (telling.verbBase === "become" || passive);
    if (takes && what !== undefined) {
      // "became Britain's prime minister", "was appointed finance minister"
      const role = withoutArticle(what.text).replace(
        /^(.+)['’]s (?:\d+(?:st|nd|rd|th) |new |first )?(.+)$/,
        "$2 of $1",
      );
      return [
        draft(input, {
          predicate: "role-holder",
          subject: role,
          parts: {},
          value: nameValue(entity, "person"),
          clause: clauseOf(built, { part: "subject" }),
        }),
      ];
    }
    return [
      draft(input, {
        predicate,
        subject,
        parts,
        value: nameValue(entity),
        clause: clauseOf(built, { part: "subject" }),
      }),
    ];
  }
  return [];
}

function subjectEntities({ built }: FrameInput): Entity[] {
  const { phrase, entity } = built.subject;
  if (phrase.members.length > 0)
    return phrase.members.flatMap((member) => subjectEntity(member) ?? []);
  return entity === null ? [] : [entity];
}

/** "defeated rival Yukio Edano", "launched short-range ballistic missiles". */
function objects(input: FrameInput): Draft[] {
  const { built, telling } = input;
  if (!acting.has(telling.verbBase) && !acting.has(input.verb)) return [];
  return built.complements.flatMap((complement, index) => {
    if (complement.role !== "object") return [];
    const phrase = complement.part.phrase;
    if (phrase === null || phrase.quantities.length > 0) return [];
    const entity = complement.entity;
    const inside = entity === null ? thingInside(input, index) : null;
    const common = entity === null && inside === null && phrase.members.length === 0;
    if (common && !(asksCommon.test(telling.verbBase) && worthAsking(complement.text))) return [];
    if (
      entity !== null &&
      entity.type === "place" &&
      !/^(capture|seize|occupy|liberate|recapture|visit|invade|annex|leave|join|beat|attack|strike|shake|enter|choose)$/.test(
        telling.verbBase,
      )
    )
      return [];
    const value =
      inside !== null
        ? inside
        : entity !== null && entity.type !== "role"
          ? nameValue(entity)
          : { type: "thing" as const, name: withoutArticle(complement.text), aliases: [] };
    const named = entity === null ? { ...complement } : { ...complement };
    return [
      draft(input, {
        predicate: "object",
        subject: withoutArticle(built.subject.text),
        parts: { verb: input.verb },
        value,
        clause: clauseOf(
          built,
          { part: "complement", index },
          built.complements.map((one, at): BuiltComplement => (at === index ? named : one)),
        ),
      }),
    ];
  });
}

const asksCommon =
  /^(launch|test|condemn|fire|release|sign|ban|approve|pass|win|discover|detect|transfer|use|develop|award|receive|publish)$/;
/** A common noun makes a question only when it is described: "short-range ballistic missiles". */
const worthAsking = (text: string) => {
  const words = withoutArticle(text).split(" ");
  return (
    words.length >= 2 &&
    /\p{L}{4,}/u.test(text) &&
    words.length <= 10 &&
    !/\b(thing|things|way|series of|sequence of|number of|lot of|place|part|role|office|step|note|action|attention|move|effort|efforts|progress)$/.test(
      text,
    ) &&
    !/^(its|his|her|their)\b/.test(text)
  );
};

/** "established contact with Trump", "collided with a jet", "along with": the other side, by name. */
function partners(input: FrameInput): Draft[] {
  const { built } = input;
  return built.complements.flatMap((complement, index) => {
    if (complement.preposition === "by" && complement.entity === null) return eachBy(input, index);
    if (
      !/^(with|against|by|between|under)$/.test(complement.preposition ?? "") ||
      complement.entity === null
    )
      return [];
    const { entity } = complement;
    if (!/^(person|organisation)$/.test(entity.type)) return [];
    const object = built.complements.find(({ role }, at) => role === "object" && at !== index);
    const parts: Record<string, string> = {
      verb: input.verb,
      relation: complement.preposition ?? "",
    };
    if (object !== undefined) parts.object = withoutArticle(object.text);
    const byAgent = complement.preposition === "by" && input.telling.sentence.view.words.length > 0;
    return [
      draft(input, {
        predicate: byAgent ? "agent" : "object",
        subject: withoutArticle(built.subject.text),
        parts,
        value: nameValue(entity),
        clause: clauseOf(built, { part: "complement", index }),
      }),
    ];
  });
}

/** "founded by A, B and C": each of them. */
function eachBy(input: FrameInput, index: number): Draft[] {
  const { built, telling } = input;
  const complement = built.complements[index];
  const members = complement?.part.phrase?.members ?? [];
  if (complement === undefined || !built.parsed.verb.passive) return [];
  return members.flatMap((member) => {
    const entity = subjectEntity(member);
    if (entity === null || !/^(person|organisation)$/.test(entity.type)) return [];
    const alone: BuiltComplement = {
      ...complement,
      text: renderPhrase(telling.sentence, member),
      entity,
      kind: entity.type === "person" ? "person" : "organisation",
    };
    return [
      draft(input, {
        predicate: "agent",
        subject: withoutArticle(built.subject.text),
        parts: { verb: input.verb },
        value: nameValue(entity),
        clause: clauseOf(
          built,
          { part: "complement", index },
          built.complements.map((one, at) => (at === index ? alone : one)),
        ),
      }),
    ];
  });
}

/** Names of a list in the subject, one claim each: "A and B voted against". */
export function eachOfList(input: FrameInput): Draft[] {
  const { built, telling } = input;
  if (
    !/^(vote|win|beat|elect|choose|award|receive|sign|resign|discover|invent)$/.test(
      telling.verbBase,
    )
  )
    return [];
  const listed =
    built.subject.phrase.members.length > 0
      ? built.subject.phrase.members
      : built.subject.phrase.appositions.flatMap((other) =>
          other.members.length > 0 ? other.members : [],
        );
  return listed.flatMap((member) => {
    const entity = subjectEntity(member);
    if (entity === null || entity.type !== "person") return [];
    const { verb } = built;
    const single = {
      ...verb,
      present: verbForms(built.parsed.verb.base).third,
      auxiliaries: verb.auxiliaries.map(
        (word) => ({ have: "has", were: "was", are: "is" })[word] ?? word,
      ),
    };
    const alone = {
      ...built,
      verb: single,
      subject: {
        ...built.subject,
        text: renderPhrase(telling.sentence, member),
        plural: false,
        kind: "person" as const,
        entity,
        phrase: member,
      },
    };
    const what = built.complements.find(({ role }) => role === "object");
    return [
      draft(
        { ...input, built: alone },
        {
          predicate: "agent",
          subject: what === undefined ? telling.verbBase : withoutArticle(what.text),
          parts:
            what === undefined
              ? { verb: input.verb }
              : { verb: input.verb, object: withoutArticle(what.text) },
          value: nameValue(entity),
          clause: clauseOf(alone, { part: "subject" }),
          start: Math.min(member.start, built.subject.phrase.start),
          end: built.parsed.verb.end,
        },
      ),
    ];
  });
}
