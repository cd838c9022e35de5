import type { NameType, NameValue } from "@/facts/claim";
import { conceptsOf } from "@/facts/matching-words";
import type { Rng } from "@/lib/rng";
import { namesFirm } from "../firm-names";
import type { Inquiry } from "../inquiry";
import type { ItemContext, NamedPeer } from "../item-context";
import { areNeighbours, placeGrain, placesLike } from "../places";
import { plainWords } from "../words";
import type { Candidate } from "./candidate";

/** How many peers of the whole fact base are looked at: enough to find three, whatever its size. */
const peersLookedAt = 60;

const withoutArticle = (name: string) => name.replace(/^(?:the|an?) (?=\p{L})/iu, "");
const isAcronym = (name: string) => /^[\p{Lu}\d.&-]{2,8}$/u.test(name);
const isProper = (name: string) => /^\p{Lu}/u.test(withoutArticle(name));

const organisationSorts: readonly (readonly [string, RegExp])[] = [
  ["party", /\b(?:party|movement|coalition|alliance|front|democrats|republicans|bloc)\b/i],
  ["learning", /\b(?:university|college|school|academy|institute of technology)\b/i],
  ["bank", /\b(?:bank|reserve)\b/i],
  ["chamber", /\b(?:senate|congress|parliament|house|assembly|diet|court|cabinet)\b/i],
  [
    "agency",
    /\b(?:ministry|department|agency|bureau|office|commission|council|survey|authority|service|institute|administration|organi[sz]ation|corporation|government|forces)\b/i,
  ],
  [
    "company",
    /\b(?:co\.?|inc\.?|ltd\.?|corp\.?|airlines|motors|electric|group|holdings|advisers|company)(?:\b|$)/i,
  ],
];

/** What sort of body a name stands for, by its words; a country is one too. */
function organisationSort(name: string): string | null {
  return placeGrain(name) === "country"
    ? "country"
    : (organisationSorts.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
}

/** "the Moon", "the Bank of Japan", but "Mars" and "NASA". */
function takesArticle(name: string, statement: string): boolean {
  return statement.toLowerCase().includes(`the ${withoutArticle(name).toLowerCase()}`);
}

/** Countries that English names with an article. */
const withArticle =
  /^(?:United|Philippines|Netherlands|Maldives|Bahamas|Gambia|Democratic|Dominican|Central African|Czech Republic|Comoros|Seychelles|Solomon|Marshall)\b/;

/** Options of one grain: cities beside cities, whole names beside whole names. */
function isHomogeneous(key: NameValue, option: { type: NameType; name: string }): boolean {
  if (key.type !== option.type) {
    return false;
  }
  const words = (name: string) => plainWords(name).split(" ").length;
  switch (key.type) {
    case "person":
      return words(key.name) > 1 === words(option.name) > 1 && !namesFirm(option.name);
    case "place": {
      const [own, other] = [placeGrain(key.name), placeGrain(option.name)];
      // What no list knows may be a state or a village: it stands beside nothing.
      const isAlike = own !== null && own === other && isProper(key.name) === isProper(option.name);
      const isListed = own === "country" || own === "city";
      // The story names places far away, too: nobody looks for a summit of Peru in Ukraine.
      return isAlike && (!isListed || areNeighbours(key.name, option.name));
    }
    case "organisation":
      return (
        isAcronym(key.name) === isAcronym(option.name) &&
        organisationSort(key.name) === organisationSort(option.name)
      );
    case "thing":
    case "role":
      return isProper(key.name) === isProper(option.name);
  }
}

/** Two things stand beside one another only when both are called the same: "exercise", "missile". */
function isSameSort(inquiry: Inquiry, peer: NamedPeer): boolean {
  if (inquiry.key.type !== "thing") {
    return true;
  }
  const { claim } = inquiry;
  const rival = peer.source.claim;
  if (rival.predicate !== claim.predicate) {
    return false;
  }
  const last = (text: string) => conceptsOf(text).at(-1);
  return isProper(inquiry.keyText)
    ? last(claim.subject) === last(rival.subject)
    : last(inquiry.keyText) === last(peer.name);
}

function candidateOf(peer: NamedPeer, origin: Candidate["origin"]): Candidate {
  const { type, name, aliases } = peer;
  return {
    value: { type, name, aliases: [...aliases] },
    text: withoutArticle(name),
    why: peer.source.claim.attribution.hedge === "none" ? peer.source.claim.statement : null,
    origin,
  };
}

/** Names that may stand beside the key: of the same story, of other verified facts, of closed lists. */
export function nameCandidates(
  inquiry: Inquiry,
  key: NameValue,
  context: ItemContext,
  rng: Rng,
): Candidate[] {
  const hasArticle = takesArticle(key.name, inquiry.claim.statement);
  const fits = (peer: NamedPeer) =>
    peer.isVerified &&
    isHomogeneous(key, peer) &&
    isSameSort(inquiry, peer) &&
    (key.type === "person" || takesArticle(peer.name, peer.source.claim.statement) === hasArticle);
  const story = rng
    .shuffle(context.peersByStory.get(inquiry.fact.story) ?? [])
    .filter(fits)
    .sort((first, second) => rankOf(inquiry, first) - rankOf(inquiry, second))
    .map((peer) => candidateOf(peer, "story"));
  const base = context.peersByType.get(key.type) ?? [];
  const from = rng.below(Math.max(1, base.length));
  const looked = [...base.slice(from), ...base.slice(0, from)].slice(0, peersLookedAt);
  const elsewhere = looked
    .filter((peer) => peer.story !== inquiry.fact.story && fits(peer))
    .map((peer) => candidateOf(peer, "facts"));
  const listed = key.type === "place" ? listedPlaces(key, hasArticle, rng) : [];
  return [...story, ...listed, ...elsewhere];
}

/** People who hold offices first, where the question is who holds one. */
function rankOf({ claim }: Inquiry, peer: NamedPeer): number {
  return peer.source.claim.predicate === claim.predicate ? 0 : 1;
}

/** So few that all of them lie near the key, so many that items of one fact differ. */
const nearest = 6;

function listedPlaces(key: NameValue, hasArticle: boolean, rng: Rng): Candidate[] {
  const near = placesLike(key.name)
    .filter((name) => withArticle.test(name) === hasArticle)
    .slice(0, nearest);
  return rng.shuffle(near).map((name) => ({
    value: { type: "place", name, aliases: [] },
    text: name,
    why: null,
    origin: "list",
  }));
}
