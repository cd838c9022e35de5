import type { Value } from "@/facts/claim";
import { calling } from "./inquiry";
import type { Inquiry } from "./inquiry";
import type { ItemContext } from "./item-context";
import { readNumber } from "./number-form";
import { countriesIn } from "./other-country";
import { isBeforeItsCause } from "./out-of-time";
import { countryOfCity } from "./places";
import { plainWords } from "./words";

/**
 * Whether nobody would believe an option, so that it tests nothing: a rate that was lowered from less
 * than it was lowered to, another country's minister as president of this one.
 * @returns what makes it absurd, or null
 */
export function findAbsurd(inquiry: Inquiry, option: Value, context: ItemContext): string | null {
  return (
    isOneOfMany(inquiry, option) ??
    exceedsItsWhole(inquiry, option) ??
    isBirthAbroad(inquiry, option) ??
    namesACrowd(option) ??
    (isBeforeItsCause(inquiry, option) ? "it lies before what it follows from" : null) ??
    crossesOtherEnd(inquiry, option) ??
    isMachine(option, context) ??
    standsElsewhere(inquiry, option, context) ??
    holdsOtherOffice(inquiry, option, context) ??
    isBystander(inquiry, option, context)
  );
}

/** Whoever and whatever bears a name in the fact base. */
const peersCalled = (name: string, context: ItemContext) =>
  context.peersByName.get(plainWords(name)) ?? [];

/** "Judges Pedro Luna": a title of several before the name of one. */
function namesACrowd(option: Value): string | null {
  return option.type === "person" && calling.test(option.name)
    ? "what somebody does stands before the name"
    : option.type === "person" &&
        /^(?:judges|justices|ministers|presidents|senators|generals|professors|doctors|leaders|officials|brothers|sisters)\b/i.test(
          option.name,
        )
      ? "a title of several stands before one name"
      : null;
}

/** What is done to ships and spacecraft, whose names look like people's. */
const doneToMachines =
  /^(?:launch|build|lift off|take off|orbit|dock|land|weigh|sink|capsize|overturn)$/;

/** "Europa Clipper" was launched: it founded nothing. */
function isMachine(option: Value, context: ItemContext): string | null {
  if (option.type !== "person") {
    return null;
  }
  const isLaunched = peersCalled(option.name, context).some(
    ({ type, isVerified, name, source }) => {
      const clause = source.claim.clause;
      return (
        type === "person" &&
        isVerified &&
        clause?.subject.text === name &&
        doneToMachines.test(clause.verb.base.replace(/^be /, ""))
      );
    },
  );
  return isLaunched ? `${option.name} is nobody` : null;
}

/** "one days": a single one does not go with the plural that all options share. */
function isOneOfMany({ key, clause }: Inquiry, option: Value): string | null {
  // "one of the nine members" is as good as "two of the nine members".
  const isPart = clause !== null && "counted" in clause.asked && /^of /.test(clause.asked.counted);
  return key.type === "quantity" &&
    option.type === "quantity" &&
    option.amount === 1 &&
    key.amount !== 1 &&
    !isPart
    ? "one does not go with the plural of the others"
    : null;
}

/** "seven of the six crew members". */
function exceedsItsWhole({ key, clause, claim }: Inquiry, option: Value): string | null {
  if (key.type !== "quantity" || option.type !== "quantity" || clause === null) {
    return null;
  }
  const counted = "counted" in clause.asked ? clause.asked.counted : "";
  const whole = /^of (?:the |its |their |his |her |all )?(?<words>.+)$/i.exec(counted)?.groups;
  const read = whole?.["words"] === undefined ? null : readNumber(whole["words"]);
  if (!read) {
    return null;
  }
  const all = read.written * read.form.scale;
  // What most are against is not done.
  const isMinority = /\bvoted against\b/.test(claim.statement);
  return option.amount > all || (isMinority && 2 * option.amount >= all)
    ? "it is more than it can be of the whole that is told"
    : null;
}

/** Whoever was born in a city of the country that the news is about was hardly born in another country's. */
function isBirthAbroad({ key, clause }: Inquiry, option: Value): string | null {
  const isBirth = clause !== null && /^(?:bear|born)$/.test(clause.verb.base);
  const isAbroad =
    key.type === "place" &&
    option.type === "place" &&
    countryOfCity(key.name) !== countryOfCity(option.name);
  return isBirth && isAbroad ? "it lies in another country" : null;
}

const votes = new Set<string>(["vote-share", "vote-result", "score"]);

/** Whoever stood in another country's election is no rival in this one. */
function standsElsewhere(inquiry: Inquiry, option: Value, context: ItemContext): string | null {
  const { key, claim, fact } = inquiry;
  const isVote = votes.has(claim.predicate) || /\bvotes?\b/.test(claim.statement);
  if (!isVote || key.type !== "person" || option.type !== "person") {
    return null;
  }
  const own = peersCalled(option.name, context).filter(({ story }) => story === fact.story);
  const places = countriesIn(claim.statement);
  const isRival = own.some(({ source }) => {
    const others = countriesIn(source.claim.statement);
    return places.length === 0 || others.length === 0 || others.some((one) => places.includes(one));
  });
  return isRival ? null : `${option.name} has no part in this vote`;
}

/** "from … to 3.75 percent": every option lies on the key's side of the end that is told. */
function crossesOtherEnd({ key, clause, form }: Inquiry, option: Value): string | null {
  if (
    key.type !== "quantity" ||
    option.type !== "quantity" ||
    clause?.asked.part !== "complement"
  ) {
    return null;
  }
  const { complements, asked } = clause;
  const preposition = complements[asked.index]?.preposition;
  const otherEnd = { from: "to", to: "from" }[preposition ?? ""];
  const other = complements.find((part) => part.preposition === otherEnd);
  const read = otherEnd === undefined || !other ? null : readNumber(other.text);
  if (!read || form === null || read.form.scale !== form.scale) {
    return null;
  }
  const end = read.written * read.form.scale;
  return key.amount > end === option.amount > end && option.amount !== end
    ? null
    : "it lies on the wrong side of the number that the stem tells";
}

/** What an office is called: "president", "prime minister", "leader". */
const officeNoun = (role: string) =>
  plainWords(role)
    .split(/ (?:of|for|at|in) /)[0]
    ?.split(" ")
    .slice(-2)
    .join(" ") ?? "";

/** "leader of the Senate Republicans": an office by its words. */
const named =
  /^(?:the )?(?:(?:prime|deputy|vice|acting|interim) )?(?:president|minister|leader|speaker|chair|chairman|chairwoman|head|governor|mayor|secretary|chancellor|premier) of \p{L}/iu;

/** The office that is asked about, straight or the other way round; null where none is. */
function roleOf({ claim, clause, direction }: Inquiry): string | null {
  if (claim.predicate === "role-holder") {
    return claim.subject;
  }
  const told = (clause?.complements ?? []).map(({ text }) => text).join(" ; ");
  const isOffice =
    claim.predicate === "ordinal" ||
    claim.predicate === "office-start" ||
    (clause?.complements ?? []).some(
      ({ role, preposition, text }) =>
        (role === "predicative" || role === "object" || preposition === "as") && named.test(text),
    );
  const asksWho = direction === "subject" || clause?.asked.part === "subject";
  return asksWho && isOffice ? (claim.parts["role"] ?? told) : null;
}

/** Another country's leader is no rival for an office of this one, nor is somebody known for no office. */
function holdsOtherOffice(inquiry: Inquiry, option: Value, context: ItemContext): string | null {
  const { key, fact } = inquiry;
  const role = roleOf(inquiry);
  if (role === null || key.type !== "person" || option.type !== "person") {
    return null;
  }
  const wanted = officeNoun(role);
  const home = countriesIn(role);
  const offices = peersCalled(option.name, context)
    .filter(
      ({ story, type, isVerified }) => story === fact.story || (type === "person" && isVerified),
    )
    .map(({ source }) => source.claim)
    .filter((rival) => rival.predicate === "role-holder")
    // Who stands for an office does not hold one.
    .filter(({ subject }) => !/\b(?:candidate|nominee|running mate)\b/i.test(subject));
  if (offices.length === 0) {
    return `${option.name} is not known to hold any office`;
  }
  const isRival = offices.some(({ subject }) =>
    home.length === 0
      ? officeNoun(subject) === wanted
      : countriesIn(subject).some((country) => home.includes(country)),
  );
  return isRival ? null : `${option.name} holds another office abroad`;
}

const standing = new Set<string>(["role-holder", "office-start", ...votes]);
const standsFor =
  /\b(?:president|minister|premier|chancellor|governor|mayor|senator|deputy|lawmaker|candidate|nominee|leader|chair(?:man|woman)?|head|elected|election|office|presidency)\b/i;

/** Whether anything that the story tells of somebody is an office, or a run for one. */
function hasStanding(person: string, story: string, context: ItemContext): boolean {
  const name = plainWords(person);
  return (context.claimsByStory.get(story) ?? []).some(({ source: { claim } }) => {
    const isAbout =
      plainWords(claim.subject) === name ||
      (claim.value.type === "person" && plainWords(claim.value.name) === name);
    return isAbout && (standing.has(claim.predicate) || standsFor.test(claim.statement));
  });
}

/** A voter who was quoted at the polling station is no rival of somebody who stood for an office. */
function isBystander({ key, fact }: Inquiry, option: Value, context: ItemContext): string | null {
  return key.type === "person" &&
    option.type === "person" &&
    hasStanding(key.name, fact.story, context) &&
    isTold(option.name, fact.story, context) &&
    !hasStanding(option.name, fact.story, context)
    ? `${option.name} is known for no office beside somebody who held or sought one`
    : null;
}

const isTold = (name: string, story: string, context: ItemContext) =>
  peersCalled(name, context).some((peer) => peer.story === story);
