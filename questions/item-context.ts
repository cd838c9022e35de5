import type { NameType } from "@/facts/claim";
import { conceptsOf } from "@/facts/matching-words";
import { buildPlaceMap } from "@/facts/place-containment";
import type { PlaceMap } from "@/facts/place-containment";
import type { AskableFact, SourcedClaim } from "./item";
import { plainWords } from "./words";

/** A name of the fact base that may stand as a wrong option, and the claim that tells of it. */
export type NamedPeer = {
  type: NameType;
  name: string;
  aliases: readonly string[];
  source: SourcedClaim;
  story: string;
  /** True where a verified fact tells of it. */
  isVerified: boolean;
};

/** A claim with what comparing needs, worked out once. */
export type IndexedClaim = {
  source: SourcedClaim;
  story: string | null;
  /** Fact that the claim belongs to; null for claims of no verified fact. */
  factId: string | null;
  /** What the claim is about, as concepts: subject and parts. */
  subject: readonly string[];
  about: readonly string[];
};

export type ItemContext = {
  /** The verified facts, and those that questions are made of. */
  factsByStory: ReadonlyMap<string, readonly AskableFact[]>;
  claimsByStory: ReadonlyMap<string, readonly IndexedClaim[]>;
  /** Claims of every story by predicate and by a concept of their subject. */
  claimsByConcept: ReadonlyMap<string, readonly IndexedClaim[]>;
  indexed: ReadonlyMap<string, IndexedClaim>;
  peersByStory: ReadonlyMap<string, readonly NamedPeer[]>;
  peersByType: ReadonlyMap<NameType, readonly NamedPeer[]>;
  /** Verified or not, of any story, by name in plain words. */
  peersByName: ReadonlyMap<string, readonly NamedPeer[]>;
  places: PlaceMap;
};

export const claimKey = ({ articleId, claim }: SourcedClaim) => `${articleId}\n${claim.id}`;
const conceptKey = (predicate: string, concept: string) => `${predicate}\n${concept}`;

function push<Key, Member>(map: Map<Key, Member[]>, key: Key, member: Member) {
  const members = map.get(key);
  if (members) {
    members.push(member);
  } else {
    map.set(key, [member]);
  }
}

/**
 * What every item is checked against, built once for many facts.
 * @param input.claims all claims of any status: a wrong option must be false in every one of them
 * @param input.facts verified facts: where wrong options come from
 */
export function buildItemContext(input: {
  claims: readonly SourcedClaim[];
  facts: readonly AskableFact[];
}): ItemContext {
  const storyOfArticle = new Map<string, string>();
  const factOfClaim = new Map<string, string>();
  const factsByStory = new Map<string, AskableFact[]>();
  for (const fact of input.facts) {
    push(factsByStory, fact.story, fact);
    for (const source of fact.claims) {
      storyOfArticle.set(source.articleId, fact.story);
      factOfClaim.set(claimKey(source), fact.id);
    }
  }

  const claimsByStory = new Map<string, IndexedClaim[]>();
  const claimsByConcept = new Map<string, IndexedClaim[]>();
  const indexed = new Map<string, IndexedClaim>();
  const peersByStory = new Map<string, NamedPeer[]>();
  const peersByType = new Map<NameType, NamedPeer[]>();
  const peersByName = new Map<string, NamedPeer[]>();
  const seenPeers = new Set<string>();

  const known = new Set(input.claims.map(claimKey));
  const fromFacts = input.facts.flatMap((fact) =>
    fact.claims.filter((source) => !known.has(claimKey(source))),
  );
  for (const source of [...input.claims, ...fromFacts]) {
    const key = claimKey(source);
    if (indexed.has(key)) {
      continue;
    }
    const story = source.story ?? storyOfArticle.get(source.articleId) ?? null;
    const factId = factOfClaim.get(key) ?? null;
    const entry = indexClaim(source, story, factId);
    indexed.set(key, entry);
    if (story !== null) {
      push(claimsByStory, story, entry);
    }
    for (const concept of entry.subject) {
      push(claimsByConcept, conceptKey(source.claim.predicate, concept), entry);
    }
    for (const peer of peersOf(source, story ?? "", factId !== null)) {
      const identity = `${peer.story}\n${peer.type}\n${plainWords(peer.name)}\n${peer.isVerified}\n${source.claim.predicate}`;
      if (!seenPeers.has(identity)) {
        seenPeers.add(identity);
        push(peersByStory, peer.story, peer);
        push(peersByName, plainWords(peer.name), peer);
        if (peer.isVerified) {
          push(peersByType, peer.type, peer);
        }
      }
    }
  }

  const placeNames = [...indexed.values()].flatMap(({ source: { claim } }) =>
    claim.value.type === "place" ? [claim.value] : [],
  );
  const texts = new Set([...indexed.values()].map(({ source }) => source.claim.evidence.exact));
  return {
    factsByStory,
    claimsByStory,
    claimsByConcept,
    indexed,
    peersByStory,
    peersByType,
    peersByName,
    places: buildPlaceMap(placeNames, texts),
  };
}

/** Of other stories so many claims are looked at: with a common word ("people") there is no end to them. */
const mostFromElsewhere = 200;

/** Claims that may be about the same: those of the story, and of any story about a like subject. */
export function relatedClaims(
  context: ItemContext,
  story: string,
  about: Pick<IndexedClaim, "source" | "subject">,
): IndexedClaim[] {
  const own = context.claimsByStory.get(story) ?? [];
  const elsewhere = new Set<IndexedClaim>();
  const { predicate } = about.source.claim;
  const lists = about.subject.map(
    (concept) => context.claimsByConcept.get(conceptKey(predicate, concept)) ?? [],
  );
  // The rarest word first: it tells the subject from others best.
  for (const list of lists.sort((first, second) => first.length - second.length)) {
    for (const entry of list) {
      if (elsewhere.size === mostFromElsewhere) {
        return [...own, ...elsewhere];
      }
      if (entry.story !== story) {
        elsewhere.add(entry);
      }
    }
  }
  return [...own, ...elsewhere];
}

/** The index entry of a claim; worked out anew for one that the context does not hold. */
export function indexedClaim(context: ItemContext, source: SourcedClaim): IndexedClaim {
  return context.indexed.get(claimKey(source)) ?? indexClaim(source, null, null);
}

function indexClaim(
  source: SourcedClaim,
  story: string | null,
  factId: string | null,
): IndexedClaim {
  const { subject, parts } = source.claim;
  return {
    source,
    story,
    factId,
    subject: [...new Set(conceptsOf(subject))],
    about: [...new Set(conceptsOf([subject, ...Object.values(parts)].join(" ; ")))],
  };
}

function peersOf(source: SourcedClaim, story: string, isVerified: boolean): NamedPeer[] {
  const { value, clause, subject } = source.claim;
  const peers: NamedPeer[] = [];
  if (value.type !== "quantity" && value.type !== "ordinal" && value.type !== "date") {
    const { type, name, aliases } = value;
    peers.push({ type, name, aliases, source, story, isVerified });
  }
  if (
    clause?.subject.kind === "person" &&
    plainWords(clause.subject.text) === plainWords(subject)
  ) {
    peers.push({ type: "person", name: subject, aliases: [], source, story, isVerified });
  }
  return peers;
}
