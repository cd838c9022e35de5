import { formatDate } from "@/lib/time";
import type { ComparedPair } from "./matching-groups";
import type { Profile } from "./matching-profile";
import { allowedInterval, nearlyEqual } from "./intervals";
import type { Interval } from "./intervals";
import { plainWords } from "./matching-words";

type Linked = Extract<ComparedPair["verdict"], { kind: "linked" }>;

/** One plain sentence on why two claims are linked as they are: both values, and how they stand. */
export function reasonFor(first: Profile, second: Profile, verdict: Linked): string {
  switch (verdict.resolution) {
    case "same-by-precision": {
      const [coarse, fine] =
        spanDays(first) >= spanDays(second) ? [first, second] : [second, first];
      return `“${told(fine)}” falls in “${told(coarse)}”, so both can be right; one is only more exact.`;
    }
    case "compatible-range":
      return compatibleReason(first, second, verdict);
    case "distinct-events":
      return distinctReason(first, second);
    case "open":
      return openReason(first, second, verdict);
  }
}

function compatibleReason(first: Profile, second: Profile, verdict: Linked): string {
  const [one, two] = [told(first), told(second)];
  if (verdict.conflict === "place") {
    const [inner, outer] = verdict.inner === "second" ? [two, one] : [one, two];
    return `“${inner}” lies in “${outer}”, so both can be right.`;
  }
  const [measure, other] = [first.measure?.quantity, second.measure?.quantity];
  if (measure === undefined || other === undefined) {
    return `“${one}” and “${two}” share days, so both can be right.`;
  }
  const [a, b] = [allowedInterval(measure), allowedInterval(other)];
  if (isPoint(a) || isPoint(b)) {
    const [point, range] = isPoint(a) ? [one, two] : [two, one];
    return `“${point}” fits “${range}”, so both can be right.`;
  }
  const sameScale =
    first.claim.value.type === "quantity" &&
    measure === first.claim.value &&
    other === second.claim.value;
  const common = sameScale ? commonNumbers(a, b) : null;
  return common === null
    ? `“${one}” and “${two}” overlap, so both can be right.`
    : `“${one}” and “${two}” can both be right: ${common} would fit both.`;
}

const isPoint = ({ lower, upper }: Interval) =>
  lower !== null && upper !== null && nearlyEqual(lower, upper);

function commonNumbers(first: Interval, second: Interval): string | null {
  const lower = Math.max(first.lower ?? -Infinity, second.lower ?? -Infinity);
  const upper = Math.min(first.upper ?? Infinity, second.upper ?? Infinity);
  if (lower >= upper) {
    return Number.isFinite(lower) ? figure(lower) : null;
  }
  if (!Number.isFinite(upper)) {
    return `any figure above ${figure(lower)}`;
  }
  return Number.isFinite(lower)
    ? `anything from ${figure(lower)} to ${figure(upper)}`
    : `any figure below ${figure(upper)}`;
}

function distinctReason(first: Profile, second: Profile): string {
  if (first.measure !== null) {
    const [earlier, later] =
      first.holdsAt.end <= second.holdsAt.end ? [first, second] : [second, first];
    return (
      `It was “${told(earlier)}” on ${formatDate(earlier.holdsAt.end)} and “${told(later)}” on ` +
      `${formatDate(later.holdsAt.end)}: the count can have gone up in between.`
    );
  }
  return `“${told(first)}” and “${told(second)}” are too far apart to be one date: they belong to two events.`;
}

function openReason(first: Profile, second: Profile, verdict: Linked): string {
  const [one, two] = [told(first), told(second)];
  const both = bothVoices(first, second);
  switch (verdict.conflict) {
    case "value":
      return `${both} cannot both be right.`;
    case "date":
      return `${both} cannot both be the date.`;
    case "place":
      return `${both} cannot both be the place: neither is known to lie in the other.`;
    case "identity":
      return sharesWord(one, two)
        ? `“${one}” and “${two}” look like one name written in two ways: only one can be right.`
        : `${both} cannot both be right: there can be only one.`;
    case "participants":
      return `The sources name the same people but one: “${one}” in one, “${two}” in the other.`;
    case "negation":
      return `${both} cannot both be right: one denies what the other says.`;
  }
}

/** The two values with whoever gives them: “7.6” (the agency) and “7.5” (the survey). */
function bothVoices(first: Profile, second: Profile): string {
  const [one, two] = [told(first), told(second)];
  const [voice, other] = [voiceOf(first), voiceOf(second)];
  return voice === other
    ? `“${one}” and “${two}”, both from ${voice},`
    : `“${one}” (${voice}) and “${two}” (${other})`;
}

const voiceOf = ({ speaker, publisher }: Profile) => speaker ?? publisher;

/** What the source says where the value stands. */
function told({ claim }: Profile): string {
  const text = claim.statement
    .slice(claim.slot.start, claim.slot.end)
    .trim()
    .replace(/^(?:on|in|at) (?=\d|\p{Lu})/u, "");
  if (text !== "") {
    return startsSentence(claim.slot.start, text)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  }
  return "name" in claim.value ? claim.value.name : claim.evidence.exact;
}

/** "More than 300" at the head of its statement has its capital from there alone. */
const startsSentence = (start: number, text: string) =>
  start === 0 &&
  /^(?:More|Less|Fewer|About|Around|Some|Over|Under|Up|At|As|Nearly|Almost|Between|From)\b/u.test(
    text,
  );

const figure = (number: number) =>
  new Intl.NumberFormat("en", { maximumSignificantDigits: 6 }).format(number);

function spanDays({ claim }: Profile): number {
  return claim.value.type === "date"
    ? Date.parse(claim.value.end) - Date.parse(claim.value.start)
    : 0;
}

function sharesWord(first: string, second: string): boolean {
  const words = new Set(plainWords(first));
  return plainWords(second).some((word) => word.length > 2 && words.has(word));
}
