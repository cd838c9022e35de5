import type { NounPhrase } from "./chunk-types";
import type { Clause } from "./clause";
import type { Entity } from "./entity";
import { findPlace } from "./gazetteer";
import {
  organisationHeads,
  organisationNouns,
  personNouns,
  placeHeads,
  placeNouns,
  roleHeads,
} from "./names-lists";
import { withoutArticle } from "./render";
import type { StorySentence } from "./story";

export function isPlural({ view }: StorySentence, phrase: NounPhrase): boolean {
  if (phrase.members.length > 0) return true;
  const head = view.words[phrase.head]?.normal ?? "";
  const [quantity] = phrase.quantities;
  if (quantity !== undefined && quantity.numberStart <= phrase.head) {
    if (quantity.kind === "count") return quantity.amount !== 1;
    if (quantity.kind === "vague") return true;
    if (
      quantity.kind === "percent" &&
      /^(dead|injured|people|men|women|children|police)$/.test(
        view.words[phrase.end - 1]?.normal ?? "",
      )
    )
      return true;
    if (quantity.kind === "percent") return /[^s]s$/.test(view.words[phrase.end - 1]?.normal ?? "");
    if (quantity.kind === "money") return false;
  }
  if (/^(people|police|men|women|children|troops|dead|injured)$/.test(head)) return true;
  if (/^(aircraft|series|news|politics|economics|athletics|headquarters)$/.test(head)) return false;
  const organisation = phrase.mention?.entity;
  if (organisation?.type === "organisation")
    return (
      organisation.determiner &&
      /[^s]s$/.test(organisation.name) &&
      !/(States|Nations|Airlines|Industries|Systems|Motors|Studios)$/.test(organisation.name)
    );
  return (
    /[^sui]s$/.test(head) &&
    (phrase.mention?.entity == null || phrase.mention.entity.type === "thing")
  );
}

export const kindOfEntity = (entity: Entity): Clause["subject"]["kind"] =>
  entity.type === "role" ? "thing" : entity.type;

/** What sort of thing a phrase names. */
export function phraseKindOf(
  sentence: StorySentence,
  phrase: NounPhrase,
  entity: Entity | null,
): Clause["subject"]["kind"] {
  const { words, mentions } = sentence.view;
  if (phrase.mention?.entity != null) return kindOfEntity(phrase.mention.entity);
  const head = words[phrase.head]?.normal ?? "";
  const [quantity] = phrase.quantities;
  if (quantity !== undefined && quantity.numberEnd > phrase.head) return "quantity";
  const singular = head.replace(/s$/, "");
  if (
    /^(people|soldiers|troops|voters|residents|members|passengers|workers|men|women|children|officials)$/.test(
      head,
    ) ||
    ((roleHeads.has(singular) || personNouns.has(singular)) && head !== singular)
  )
    return "people";
  if (roleHeads.has(head) || personNouns.has(head)) return "person";
  const inside = mentions.some(
    ({ start, end, entity: found }) =>
      start >= phrase.start && end <= phrase.tailEnd && found !== null && found.type !== "person",
  );
  if (
    inside &&
    (placeNouns.has(head) ||
      placeHeads.has(head) ||
      /^(part|coast|waters|outskirts|north|south|east|west|centre|center|tip|pole|mainland|zone|area|border|airport|orbit|surface)$/.test(
        head,
      ))
  )
    return "place";
  if (organisationHeads.has(head) || organisationNouns.has(head)) return "organisation";
  if (entity !== null) return kindOfEntity(entity);
  if (
    findPlace(
      withoutArticle(
        words
          .slice(phrase.start, phrase.coreEnd)
          .map(({ text }) => text)
          .join(" "),
      ),
    ) !== null
  )
    return "place";
  return "thing";
}
