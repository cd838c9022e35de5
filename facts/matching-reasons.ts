import type { ComparedPair } from "./matching-groups";
import type { Profile } from "./matching-profile";
import { allowedInterval } from "./intervals";
import { plainWords } from "./matching-words";

type Linked = Extract<ComparedPair["verdict"], { kind: "linked" }>;

/** One sentence for an editor on why two claims are linked as they are. */
export function reasonFor(first: Profile, second: Profile, verdict: Linked): string {
  switch (verdict.resolution) {
    case "same-by-precision": {
      const [coarse, fine] =
        spanDays(first) >= spanDays(second) ? [first, second] : [second, first];
      return `“${told(coarse)}” holds ${told(fine)}, so the two agree.`;
    }
    case "compatible-range":
      return compatibleReason(first, second, verdict);
    case "distinct-events":
      return `“${told(first)}” and “${told(second)}” are the dates of two events.`;
    case "open":
      return openReason(first, second, verdict);
  }
}

function compatibleReason(first: Profile, second: Profile, verdict: Linked): string {
  const pair = `“${told(first)}” and “${told(second)}”`;
  if (verdict.conflict === "place") {
    return `One of ${pair} lies in the other, so the two agree.`;
  }
  const [one, two] = [first.measure?.quantity, second.measure?.quantity];
  if (one === undefined || two === undefined) {
    return `${pair} overlap, so both can be true.`;
  }
  const [a, b] = [allowedInterval(one), allowedInterval(two)];
  const lower = Math.max(a.lower ?? -Infinity, b.lower ?? -Infinity);
  const upper = Math.min(a.upper ?? Infinity, b.upper ?? Infinity);
  const sameScale = first.claim.value.type === "quantity" && one === first.claim.value;
  if (!sameScale || !Number.isFinite(lower) || !Number.isFinite(upper) || lower > upper) {
    return `${pair} can both be true.`;
  }
  return lower === upper
    ? `${pair} meet at ${figure(lower)}, so both can be true.`
    : `${pair} can both be true: anything from ${figure(lower)} to ${figure(upper)} fits both.`;
}

function openReason(first: Profile, second: Profile, verdict: Linked): string {
  const [one, two] = [told(first), told(second)];
  switch (verdict.conflict) {
    case "value":
      return `${capitalised(voice(first))} says ${one}, ${voice(second)} says ${two}; both cannot be right.`;
    case "date":
      return `${capitalised(voice(first))} gives ${one}, ${voice(second)} gives ${two}; it was one day or the other.`;
    case "place":
      return `The sources name two places, “${one}” and “${two}”, and neither is known to lie in the other.`;
    case "identity":
      return sharesWord(one, two)
        ? `“${one}” and “${two}” look like one name told in two ways; only one can be right.`
        : `The sources name two, “${one}” and “${two}”, where there can be only one.`;
    case "participants":
      return `The sources name the same people but one: “${one}” in one, “${two}” in the other.`;
    case "negation":
      return `One source says so, the other denies it.`;
  }
}

/** What the source says where the value stands. */
function told({ claim }: Profile): string {
  const text = claim.statement.slice(claim.slot.start, claim.slot.end).trim();
  if (text !== "") {
    return text;
  }
  return "name" in claim.value ? claim.value.name : claim.evidence.exact;
}

const voice = ({ speaker, publisher }: Profile) => speaker ?? publisher;

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

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
