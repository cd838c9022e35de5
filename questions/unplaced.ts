import type { Clause, Complement } from "@/facts/clause";
import { findPlace } from "@/facts/gazetteer";
import type { Inquiry, Obstacle } from "./inquiry";
import { namesIn } from "./names-in";

/**
 * What the article alone tells apart: "a truck driver", "the Saskatchewan law", "four cases", an office
 * of no country. Causes for which items about articles that no rule was made for were turned down
 * (docs/quality.md).
 * @returns the rule that refuses the item, or null
 */
export function findUnplaced(inquiry: Inquiry, clause: Clause): Obstacle | null {
  return (
    findAnybody(clause) ??
    findOneOfItsKind(clause) ??
    findUntoldKind(clause) ??
    findBareOffice(inquiry, clause) ??
    findOwnersPart(clause) ??
    findUnplacedRescue(inquiry, clause)
  );
}

const isAsked = ({ asked }: Clause, index: number) =>
  (asked.part === "complement" || asked.part === "complement-count") && asked.index === index;

const phrase = ({ preposition, text }: Complement) => `${preposition ?? ""} ${text}`.trim();

const someone =
  "victim|driver|man|woman|boy|girl|child|baby|worker|passenger|runner|employee|officer|soldier|survivor|patient|suspect|gunman|person|student|resident|official|firefighter|pilot|player|teenager|citizen|motorcyclist|climber";
const anybody = new RegExp(
  `^(?:an?|another|one|the|a (?:second|third|fourth)) (?:[\\p{L}\\d-]+ )*?(?:${someone})(?: (?:of|in|from|at|near) .*)?$`,
  "iu",
);

/** "A truck driver was stopped": nobody remembers a person who has no name. */
function findAnybody({ subject, asked }: Clause): Obstacle | null {
  const isTold = asked.part !== "subject" && asked.part !== "subject-count";
  const isOne = subject.kind === "person" && /^(?:an?|another|one) /i.test(subject.text);
  return isTold && (anybody.test(subject.text) || isOne)
    ? { rule: "vague-subject", reason: `“${subject.text}” might be anybody` }
    : null;
}

const manyOfThem =
  "law|bill|case|ruling|verdict|decision|prize|award|report|study|site|firm|company|plant|factory|ship|vessel|ferry|train|bus|fund|team|group|exchange|trial|match|game|race|strike|attack|contract|project|order";
const namedKind = new RegExp(`^the (?:\\p{Lu}[\\p{L}’'-]+ )+(?:${manyOfThem})$`, "u");
const countedKind =
  /^the (?:[A-Z]{0,3}[$€£¥]\d|\d[\d,.]*-\p{L}|(?:two|three|four|five|six|seven|eight|nine|ten)-\p{L})/u;

/** "the three-day exercise of Japan": what follows says which. */
const isNamedFurther = (text: string) =>
  / (?:of|in|on|between|with|against) (?:the )?\p{Lu}/u.test(text);

/** "the Saskatchewan law", "the £50,000 prize", "the 230-seat Assembly": of several, the article said which. */
function findOneOfItsKind(clause: Clause): Obstacle | null {
  const { subject, asked, complements } = clause;
  const isTold = asked.part !== "subject" && asked.part !== "subject-count";
  const texts = [
    ...(isTold ? [subject.text] : []),
    ...complements.filter((_, index) => !isAsked(clause, index)).map(({ text }) => text),
  ].map((text) => text.replace(/^The /, "the "));
  const vague = texts.find(
    (text) => namedKind.test(text) || (countedKind.test(text) && !isNamedFurther(text)),
  );
  return vague === undefined
    ? null
    : { rule: "vague-part", reason: `“${vague}” has been told apart by the article alone` };
}

const troop = /^an? (?:\p{L}+ )?(?:team|group|fleet|crew|force|unit|delegation|squad)$/u;
const agreed =
  /^an? (?:[\p{L}\d-]+ )?(?:deal|agreement|bill|law|plan|contract|treaty|resolution|declaration|package|scheme|order|ban|warning|appeal)$/u;
const happening =
  /^an? (?:outbreak|poll|survey|attack|accident|incident|raid|operation|crash|explosion|protest)$/u;
const ofDisease = /\b(?:cases|infections)(?: and .*)?$/;

/** "signed an agreement", "15 deaths in an outbreak", "confirmed four cases": of what is not told. */
function findUntoldKind(clause: Clause): Obstacle | null {
  const { complements, asked } = clause;
  for (const [index, part] of complements.entries()) {
    const next = complements[index + 1]?.preposition ?? null;
    const isMeant =
      agreed.test(part.text) && !/^(?:with|on|to|for|of|about|against)$/.test(next ?? "");
    if (troop.test(part.text) && next === "of") {
      return { rule: "half-told", reason: `for what “${part.text}” came is not told` };
    }
    const isHappening = happening.test(part.text) && !/^(?:of|on|at|against)$/.test(next ?? "");
    if ((isMeant || isHappening) && !isAsked(clause, index)) {
      return { rule: "half-told", reason: `of what “${part.text}” was is not told` };
    }
    if (
      part.role === "object" &&
      ofDisease.test(part.text) &&
      next !== "of" &&
      isUnnamed(part.text)
    ) {
      return { rule: "half-told", reason: "the cases are of a disease that is not named" };
    }
  }
  const counted = asked.part === "subject-count" ? asked.counted : "";
  return ofDisease.test(counted) &&
    isUnnamed(counted) &&
    !complements.some(({ preposition }) => preposition === "of")
    ? { rule: "half-told", reason: "the cases are of a disease that is not named" }
    : null;
}

const isUnnamed = (whole: string) => isUnnamedCount(whole.replace(/ and .*$/, ""));
const isUnnamedCount = (text: string) =>
  /^(?:[\p{L}-]+ )*?(?:[\d.,]+|\p{Ll}+) (?:(?:new|confirmed|suspected|fresh|further|reported) )*(?:cases|infections)$/u.test(
    text,
  ) || /^(?:(?:new|confirmed|suspected|fresh|further|reported) )*(?:cases|infections)$/.test(text);

const office =
  /^(?:(?:prime|foreign|interior|defen[cs]e|finance|health|justice|economy|\p{L}+) )?(?:president|minister|premier|chancellor|governor|mayor|chairman|chairwoman|chair|chief executive|leader|coach|secretary|king|queen|senator|director|head)$/u;

/** "became prime minister": of which country the sentence before said. */
function findBareOffice({ claim }: Inquiry, { verb, complements }: Clause): Obstacle | null {
  const [first, second] = complements.filter(({ role }) => role !== "time");
  const isBare =
    first !== undefined &&
    /^(?:become|be|remain|elect|appoint|name|swear in|reelect|re-elect)$/.test(verb.base) &&
    office.test(first.text.replace(/^the /, "")) &&
    !/^an? /.test(first.text) &&
    !/^(?:of|in|for|at)$/.test(second?.preposition ?? "");
  const ministry = /^minister (?:of|for) (\p{Lu}\p{Ll}+)$/u.exec(claim.subject)?.[1];
  const isMinistry =
    claim.predicate === "role-holder" && ministry !== undefined && findPlace(ministry) === null;
  return isBare || isMinistry
    ? { rule: "half-told", reason: "whose office that is is not told" }
    : null;
}

/** "raised its offer": for what, the sentence before told. */
const ownOffer =
  /^(?:its|his|her|their) (?:\p{Ll}+ )?(?:offer|bid|stake|forecast|guidance|budget|order|investment|demand)$/u;

const ownersPart =
  /['’]s? (?:\p{Ll}+ )?(?:target|goal|forecast|offer|figure|men|team|crew|troops|plan|decision|result|officers)$/u;

/** "Norges Bank's target", "Paswan's men": of what, and where, only the article tells. */
function findOwnersPart({ subject, complements, verb, asked }: Clause): Obstacle | null {
  if (asked.part !== "subject" && ownersPart.test(subject.text)) {
    return { rule: "half-told", reason: `“${subject.text}” does not say of what` };
  }
  const own = complements.find(({ text }) => ownOffer.test(text));
  if (own !== undefined) {
    return { rule: "half-told", reason: `for what “${own.text}” was is not told` };
  }
  const at = complements.findIndex(({ text }) =>
    /^an? (?:\p{Ll}+ )?(?:rise|increase|cut|reduction|discount|bonus|drop|fall)$/u.test(text),
  );
  const isOfWhat = complements.some(
    ({ preposition }, index) => index > at && /^(?:in|for|to|on)$/.test(preposition ?? ""),
  );
  return at >= 0 &&
    /^(?:offer|propose|demand|want|announce|accept|reject|report|see)$/.test(verb.base) &&
    !isOfWhat
    ? {
        rule: "half-told",
        reason: `of what “${phrase(complements[at] as Complement)}” was is not told`,
      }
    : null;
}

const rescuing =
  /^(?:rescue|pull out|pull|save|evacuate|treat|arrest|detain|recover|suspend|search)$/;
const giving =
  /^(?:announce|offer|approve|allocate|earmark|provide|promise|pledge|donate|release|appeal|appeal for|ask|ask for|seek|request)$/;

/** "pulled out 43 people", "announced 60 million yen": from what and for whom is not told. */
function findUnplacedRescue({ key }: Inquiry, clause: Clause): Obstacle | null {
  const { verb, complements, asked } = clause;
  if (!/^(?:quantity|date)$/.test(key.type) || !("index" in asked)) {
    return null;
  }
  const others = complements.filter(
    ({ role }, index) => role !== "time" && !isAsked(clause, index),
  );
  const isPlaced = others.some(({ text }) => namesIn(text).length > 0);
  const isGiven = others.some(({ preposition }) =>
    /^(?:to|for|in|towards?|on)$/.test(preposition ?? ""),
  );
  if (rescuing.test(verb.base) && !isPlaced) {
    return {
      rule: "half-told",
      reason: `from what, or where, they were “${verb.participle}” is not told`,
    };
  }
  return key.type === "quantity" &&
    /^[A-Z]{3}$/.test(key.unit) &&
    giving.test(verb.base) &&
    !(isPlaced && isGiven)
    ? { rule: "half-told", reason: `for whom it was “${verb.participle}” is not told` }
    : null;
}
