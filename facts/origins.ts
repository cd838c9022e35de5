import type { Claim } from "./claim";
import { spansOverlap } from "./intervals";
import { sameOrganisationName } from "./matching-organisation-names";
import { samePersonName } from "./matching-person-names";
import { plainWords } from "./matching-words";

/** What decides where a claim comes from. */
export type OriginClaim = {
  publisher: string;
  claim: Pick<Claim, "value" | "attribution" | "statementTime" | "evidence">;
};

/** So many words in a row, word for word, are a copy: two desks do not hit on them by chance. */
const copiedRunWords = 12;

/**
 * Counts the independent origins of claims that say the same. What somebody is quoted for comes from
 * that speaker and day, however many papers quote it (a missing day is taken for the same day); what
 * an article says in its own voice comes from its publisher; papers that share a run of twelve words
 * copy one wire and count once. Only claims that say all of it count (see `supporting`).
 *
 * Linear in the number of claims but for the speakers, of whom a fact has few.
 * @returns at least 1 for at least one claim, 0 for none.
 */
export function countOrigins(claims: readonly OriginClaim[]): number {
  return groupByOrigin(supporting(claims)).length;
}

/**
 * The claims that bear out all that the group says: "in October" does not bear out "on 1 October",
 * and what is only estimated or alleged bears out nothing plain.
 */
function supporting<Member extends OriginClaim>(claims: readonly Member[]): Member[] {
  const plain = claims.filter(({ claim }) => claim.attribution.hedge === "none");
  const candidates = plain.length > 0 ? plain : [...claims];
  const daysOf = ({ claim: { value } }: Member) =>
    value.type === "date" ? Date.parse(value.end) - Date.parse(value.start) : 0;
  const finest = candidates.reduce((least, member) => Math.min(least, daysOf(member)), Infinity);
  return candidates.filter((member) => daysOf(member) === finest);
}

/** The claims in groups of one origin each, in the order in which the origins first appear. */
export function groupByOrigin<Member extends OriginClaim>(claims: readonly Member[]): Member[][] {
  const spoken: { speaker: string; members: Member[] }[] = [];
  const own = new Map<string, Member[]>();
  for (const member of claims) {
    const { speaker } = member.claim.attribution;
    if (speaker !== null && speaker.trim() !== "") {
      const known = spoken.find(
        (group) => sameSpeaker(group.speaker, speaker) && sameDay(group.members, member),
      );
      if (known) {
        known.members.push(member);
      } else {
        spoken.push({ speaker, members: [member] });
      }
    } else {
      const publisher = plainWords(member.publisher).join(" ");
      own.set(publisher, [...(own.get(publisher) ?? []), member]);
    }
  }
  return [...spoken.map((group) => group.members), ...joinCopies([...own.values()])];
}

/** Whether two speakers can be one: a person, an office or a house by any of its names. */
export function sameSpeaker(first: string, second: string): boolean {
  return samePersonName(first, second) || sameOrganisationName(first, second);
}

function sameDay(members: readonly OriginClaim[], other: OriginClaim): boolean {
  const { statementTime } = other.claim;
  return members.some(
    ({ claim }) =>
      statementTime === null ||
      claim.statementTime === null ||
      spansOverlap(claim.statementTime, statementTime),
  );
}

function joinCopies<Member extends OriginClaim>(groups: readonly Member[][]): Member[][] {
  const joined: Member[][] = [];
  const ownerOfRun = new Map<string, Member[]>();
  for (const group of groups) {
    const runs = group.flatMap(({ claim }) => runsOf(claim.evidence.exact));
    const owner = runs.map((run) => ownerOfRun.get(run)).find((known) => known !== undefined);
    const target = owner ?? group;
    if (owner) {
      owner.push(...group);
    } else {
      joined.push(target);
    }
    runs.forEach((run) => ownerOfRun.set(run, target));
  }
  return joined;
}

function runsOf(text: string): string[] {
  const words = plainWords(text);
  const runs: string[] = [];
  for (let start = 0; start + copiedRunWords <= words.length; start += 1) {
    runs.push(words.slice(start, start + copiedRunWords).join(" "));
  }
  return runs;
}
